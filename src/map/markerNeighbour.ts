import type { Pixel } from "./mapProjection";

export type ArrowKey = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const DIRECTIONS: Record<ArrowKey, readonly [x: number, y: number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** A pixel to the side counts as so many ahead. */
const SIDEWAYS = 2;

export function isArrowKey(key: string): key is ArrowKey {
  return Object.hasOwn(DIRECTIONS, key);
}

/**
 * The marker that an arrow key leads to: the nearest on that half of the screen, those straight ahead before those to
 * the side. `null` where there is none.
 * @param markers - all that can be reached, by place id, in pixels of the screen
 */
export function markerNeighbour(markers: ReadonlyMap<string, Pixel>, from: string, key: ArrowKey): string | null {
  const here = markers.get(from);
  if (!here) return null;
  const [dx, dy] = DIRECTIONS[key];
  let [best, least]: [string | null, number] = [null, Infinity];
  for (const [place, { x, y }] of markers) {
    const ahead = (x - here.x) * dx + (y - here.y) * dy;
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    const cost = ahead + SIDEWAYS * aside;
    if (place === from || ahead <= 0 || cost >= least) continue;
    [best, least] = [place, cost];
  }
  return best;
}

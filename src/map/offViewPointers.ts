import { contains, type MapRect } from "#store/mapFrame";
import type { LngLat } from "#story/story";
import type { JourneyArc } from "./journeyArcs";
import type { Pixel } from "./mapProjection";
import type { SceneView } from "./sceneDrawing";

/** More than these would be a list and no pointers. */
export const MOST_POINTERS = 3;

/** Where the line to a place that is out of view leaves the free part of the map. */
export interface OffViewExit {
  /** Id of the place that it leads to, or comes from. */
  place: string;
  journey: string;
  /** Place of the journey in the story. */
  journeyIndex: number;
  /** Index of the leg. */
  leg: number;
  /** Great-circle length of the leg. */
  lengthKm: number;
  /** In CSS pixels of the map. */
  at: Pixel;
  /** Direction of the line there, away from the map: degrees clockwise from the top of the screen. */
  angle: number;
}

type ExitView = Pick<SceneView, "arcs" | "project"> & { scene: Pick<SceneView["scene"], "selected" | "journey"> };

/**
 * Places out of view at the other end of a leg from a place in view, three at most. While a journey is open only its
 * own, else while a place is selected only those of its legs.
 * @param box - the free part of the map, in CSS pixels
 */
export function offViewExits({ arcs, scene, project }: ExitView, box: MapRect): OffViewExit[] {
  const exits = arcs.filter((arc) => concerns(arc, scene)).flatMap((arc): OffViewExit[] => exitOf(arc, project, box));
  const first = exits.filter(
    ({ place, journey }, index) =>
      exits.findIndex((other) => other.place === place && other.journey === journey) === index,
  );
  return first.slice(0, MOST_POINTERS);
}

function concerns({ journey, leg }: JourneyArc, { journey: open, selected }: ExitView["scene"]): boolean {
  if (open !== null) return open.id === journey;
  return selected === null || leg.from === selected || leg.to === selected;
}

function exitOf(arc: JourneyArc, project: ExitView["project"], box: MapRect): OffViewExit[] {
  const seen = (point: LngLat | undefined) => {
    const pixel = point && project(point);
    return pixel ? contains(box, pixel) : false;
  };
  const [start, end] = [seen(arc.points[0]), seen(arc.points.at(-1))];
  if (start === end) return [];
  const outward = start ? arc.points : arc.points.toReversed();
  const { journey, journeyIndex, number, leg } = arc;
  let last: Pixel | null = null;
  for (const point of outward) {
    const next = project(point);
    if (last && !(next && contains(box, next))) {
      const at = next ? crossing(last, next, box) : last;
      const angle = next ? (Math.atan2(next.x - last.x, last.y - next.y) * 180) / Math.PI : 0;
      const place = start ? leg.to : leg.from;
      return [{ place, journey, journeyIndex, leg: number - 1, lengthKm: leg.lengthKm, at, angle }];
    }
    last = next;
  }
  return [];
}

/** Where the way from a pixel in a box to one outside it leaves it. */
function crossing(inside: Pixel, outside: Pixel, { left, top, right, bottom }: MapRect): Pixel {
  const [dx, dy] = [outside.x - inside.x, outside.y - inside.y];
  const across = dx === 0 ? 1 : ((dx > 0 ? right : left) - inside.x) / dx;
  const down = dy === 0 ? 1 : ((dy > 0 ? bottom : top) - inside.y) / dy;
  const t = Math.min(1, Math.max(0, Math.min(across, down)));
  return { x: inside.x + dx * t, y: inside.y + dy * t };
}

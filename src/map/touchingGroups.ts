/**
 * Purpose: groups of places whose discs would lie on one another on the screen: they become one, or step aside.
 * In and out: clusters or groups with where they are drawn in; those that are to be drawn out.
 * Must not know: which places belong together on the ground.
 */
import type { LngLat, Place } from "#story/story";
import type { Pixel } from "./mapProjection";
import { RING_WIDTH } from "./markerRadius";
import type { SceneView } from "./sceneDrawing";
import { groupOf } from "./shownPlaces";

export type Frame = Pick<SceneView, "story" | "scene" | "camera" | "size" | "project" | "unproject">;

/** Places that are drawn as one, `at` a pixel of the frame. */
export interface Cluster {
  point: LngLat;
  runs: (readonly [start: number, end: number])[];
  at: Pixel;
  count: number;
  size: number;
}

/** Of the sum of two radii: discs that are nearer on the screen, as toward the limb of the globe, are one. */
const TOGETHER = 0.8;

/** Clusters whose discs would cover one another much, as one: the smaller joins the larger. */
export function joinTouching(clusters: readonly Cluster[], radius: (cluster: Cluster) => number): Cluster[] {
  const cell = ({ x, y }: Pixel, dx = 0, dy = 0) => `${Math.floor(x / CELL) + dx} ${Math.floor(y / CELL) + dy}`;
  const cells = new Map<string, Cluster[]>();
  const kept: Cluster[] = [];
  const first = ({ runs }: Cluster) => runs[0]?.[0] ?? 0;
  for (const cluster of [...clusters].sort((a, b) => b.count - a.count || first(a) - first(b))) {
    const near = NEIGHBOURS.flatMap(([dx, dy]) => cells.get(cell(cluster.at, dx, dy)) ?? []);
    const host = near.find((other) => {
      const away = Math.hypot(other.at.x - cluster.at.x, other.at.y - cluster.at.y);
      return away < (radius(other) + radius(cluster)) * TOGETHER;
    });
    if (host) {
      host.runs.push(...cluster.runs);
      host.count += cluster.count;
      host.size += cluster.size;
      continue;
    }
    kept.push(cluster);
    const key = cell(cluster.at);
    cells.set(key, [...(cells.get(key) ?? []), cluster]);
  }
  return kept;
}

/** No two discs touch that lie further apart. */
const CELL = 68;
const NEIGHBOURS = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

/** Groups with those that a place would cover, or would be covered by, moved out from under it. */
export function stepAside(
  shown: readonly Place[],
  alone: readonly Place[],
  radius: (place: Place) => number,
  { project, unproject, scene }: Frame,
): Place[] {
  const discs = alone.flatMap((place) => {
    const middle = project(place.properties.labelPoint);
    return middle ? [{ middle, radius: radius(place) + RING_WIDTH + (scene.selected === place.id ? 6 : 0) }] : [];
  });
  return shown.map((place) => {
    const middle = groupOf(place) ? project(place.properties.labelPoint) : null;
    if (!middle) return place;
    const own = radius(place) + RING_WIDTH;
    let { x, y } = middle;
    for (let round = 0; round < 4; round += 1) {
      const hiding = discs.find((disc) => Math.hypot(x - disc.middle.x, y - disc.middle.y) < disc.radius + own - 0.5);
      if (!hiding) break;
      const [dx, dy] = [x - hiding.middle.x, y - hiding.middle.y];
      const away = Math.hypot(dx, dy);
      const [outX, outY] = away < 0.5 ? [0.94, 0.34] : [dx / away, dy / away];
      x = hiding.middle.x + outX * (hiding.radius + own);
      y = hiding.middle.y + outY * (hiding.radius + own);
    }
    return x === middle.x && y === middle.y ? place : movedTo(place, unproject({ x, y }));
  });
}

/** The place as a point elsewhere, which takes no more of it along than its name. */
export function movedTo(place: Place, point: LngLat): Place {
  const [lng, lat] = point;
  const properties = { ...place.properties, labelPoint: point, bbox: [lng, lat, lng, lat] as const };
  return {
    ...place,
    geometry: { type: "Point", coordinates: [lng, lat] },
    properties: { ...properties, summary: null, aliases: [], centreLine: null, widthM: null },
  };
}

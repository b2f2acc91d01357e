import type { Feature, Position } from "geojson";
import type { LngLat, Place } from "#story/story";
import { LEAST_THICKNESS, RIM } from "./areaLayers";
import { dashSpans, guardPoints, type JourneyScale, measurePath } from "./journeyMarks";
import type { Pixel } from "./mapProjection";
import { hatchStrokes, lengthened } from "./ribbonHatch";
import type { SceneView } from "./sceneDrawing";
import { distanceM } from "./sphere";
import { areaOutline } from "./storyFeatures";

/** Pixels between the points that keep names of the basemap off the ribbon. */
const GUARD_EVERY = 8;
/** Bends smaller than this many pixels are left out, or the ribbon would be a tangle. */
const TOLERANCE = 2.2;

/** Pixels of a dash of the rim, and of the gap after it. */
const DASH: readonly number[] = [5, 4];

/**
 * The ribbon along a narrow area: its middle line, its rim, and the strokes of its hatch. An empty one has a dashed rim
 * and no hatch.
 */
export function ribbonMarks(
  place: Place,
  empty: boolean,
  scale: JourneyScale,
  view: Pick<SceneView, "project" | "unproject" | "size">,
): Feature[] {
  const line = ribbonLine(place, scale);
  if (line.length < 2) return [];
  const path = measurePath(line, scale);
  const pixels = line.map((point) => view.project(point)).filter((pixel) => pixel !== null);
  const ground = (pixel: Pixel) => [...view.unproject(pixel)];
  const rim = lengthened(pixels, RIM).map(view.unproject);
  const strokes = empty ? [] : hatchStrokes(pixels, LEAST_THICKNESS / 2, view.size);
  const properties = { id: place.id };
  return [
    {
      type: "Feature",
      properties: { ...properties, part: "ribbon" },
      geometry: { type: "LineString", coordinates: line.map(([lng, lat]) => [lng, lat]) },
    },
    {
      type: "Feature",
      properties: { ...properties, part: "rim" },
      geometry: empty
        ? { type: "MultiLineString", coordinates: dashes(rim, scale) }
        : { type: "LineString", coordinates: rim.map(([lng, lat]) => [lng, lat]) },
    },
    {
      type: "Feature",
      properties: { ...properties, part: "strokes" },
      geometry: { type: "MultiLineString", coordinates: strokes.map((stroke) => stroke.map(ground)) },
    },
    {
      type: "Feature",
      properties: { ...properties, part: "guard" },
      geometry: { type: "MultiPoint", coordinates: guardPoints(path, 0, path.length, GUARD_EVERY, scale) },
    },
  ];
}

function dashes(rim: readonly LngLat[], scale: JourneyScale): Position[][] {
  const path = measurePath(rim, scale);
  return dashSpans(0, path.length, DASH)
    .filter(([from, to]) => scale.inView(path.at((from + to) / 2)))
    .map(([from, to]) => path.slice(from, to).map(([lng, lat]) => [lng, lat]));
}

/** The middle line without bends that are too small to see. */
export function ribbonLine(place: Place, scale: Pick<JourneyScale, "metresPerPixel">): LngLat[] {
  const points = areaOutline(place).map(([lng = 0, lat = 0]): LngLat => [lng, lat]);
  const metres = scale.metresPerPixel(place.properties.labelPoint[1]) * TOLERANCE;
  return simplified(points, metres);
}

/** Douglas and Peucker's: a point stays when it lies more than `metres` from the line without it. */
export function simplified(points: readonly LngLat[], metres: number): LngLat[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return [...points];
  let [farthest, most] = [0, 0];
  for (let index = 1; index < points.length - 1; index += 1) {
    const away = distanceToLineM(points[index] as LngLat, first, last);
    if (away > most) [farthest, most] = [index, away];
  }
  if (most <= metres) return [first, last];
  return [
    ...simplified(points.slice(0, farthest + 1), metres).slice(0, -1),
    ...simplified(points.slice(farthest), metres),
  ];
}

function distanceToLineM(point: LngLat, from: LngLat, to: LngLat): number {
  const cosLat = Math.cos((point[1] * Math.PI) / 180);
  const [x, y] = [(to[0] - from[0]) * cosLat, to[1] - from[1]];
  const [px, py] = [(point[0] - from[0]) * cosLat, point[1] - from[1]];
  const square = x * x + y * y;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, (px * x + py * y) / square));
  return distanceM(point, [from[0] + (t * x) / cosLat, from[1] + t * y]);
}

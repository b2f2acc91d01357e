import type { Geometry } from "geojson";
import { formatDistance } from "#i18n/formats";
import { greatCircleKm } from "#story/greatCircle";
import type { LngLat } from "#story/story";
import type { JourneyFeature, JourneyProperties } from "./journeyMarks";
import { INK_LOOK } from "./journeyPattern";
import { add, angleBetween, scale, toLngLat, toVector, unwrapLngs } from "./sphere";

/** Parts of the line that is drawn. */
const SEGMENTS = 64;

/** The shortest way from one point to another; longitudes never jump and may leave -180..180. */
export function greatCircleLine(from: LngLat, to: LngLat): LngLat[] {
  const [a, b] = [toVector(from), toVector(to)];
  const angle = angleBetween(a, b);
  const sine = Math.sin(angle);
  // Between antipodes every way is the shortest, and none of them is this one.
  if (sine < 1e-9) return unwrapLngs([from, to]);
  const points = Array.from({ length: SEGMENTS + 1 }, (_, index): LngLat => {
    if (index === 0) return from;
    if (index === SEGMENTS) return to;
    const t = index / SEGMENTS;
    return toLngLat(add(scale(a, Math.sin((1 - t) * angle) / sine), scale(b, Math.sin(t * angle) / sine)));
  });
  return unwrapLngs(points);
}

/** Empty until both points are there. */
export function measuredLine(measured: readonly LngLat[] | null): LngLat[] {
  const [from, to] = measured ?? [];
  return from && to ? greatCircleLine(from, to) : [];
}

/** Of an end, in pixels, where no marker is. */
export const END_RADIUS = 5;

/**
 * What is measured, in the shapes that journeys are drawn with: halo and line, and the ends as a part of their own.
 * @param radiusAt - pixels round a point that a marker takes; 0 where none is
 */
export function measureFeatures(
  measured: readonly LngLat[] | null,
  radiusAt: (point: LngLat) => number,
): JourneyFeature[] {
  const [from, to] = measured ?? [];
  if (!from) return [];
  const feature = (part: JourneyProperties["part"], geometry: Geometry, radius?: number): JourneyFeature => ({
    type: "Feature",
    properties: { part, look: INK_LOOK, planned: false, emphasis: "plain", ...(radius && { radius }) },
    geometry,
  });
  const ends = (to ? [from, to] : [from]).map((point) =>
    feature("end", { type: "Point", coordinates: [...point] }, Math.max(END_RADIUS, radiusAt(point))),
  );
  const line = measuredLine(measured).map(([lng, lat]) => [lng, lat]);
  return [
    ...(to ? (["halo", "line"] as const).map((part) => feature(part, { type: "LineString", coordinates: line })) : []),
    ...ends,
  ];
}

/** Key of the length among the labels. */
export const MEASURE_KEY = "measured";

/** `""` until both points are there. */
export function measureText(measured: readonly LngLat[] | null): string {
  const [from, to] = measured ?? [];
  return from && to ? formatDistance(greatCircleKm(from, to)) : "";
}

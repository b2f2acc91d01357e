import type { Feature, Geometry, Position } from "geojson";
import type { LngLat } from "#story/story";
import type { JourneyArc } from "./journeyArcs";
import { type Emphasis, emphasisArrows } from "./journeyEmphasis";
import { arrowheads, arrowLength, journeyLook, journeyPattern } from "./journeyPattern";
import { RING_WIDTH } from "./markerRadius";
import { distanceM } from "./sphere";

/** What a part of a journey's drawing is: each kind has its own layer. */
export type JourneyPart = "halo" | "line" | "ticks" | "dots" | "arrow" | "guard" | "end";

export interface JourneyProperties {
  part: JourneyPart;
  /** 0 to 3: hue and arrowhead; or `INK_LOOK`. */
  look: number;
  planned: boolean;
  emphasis: Emphasis;
  /** Of an arrowhead: degrees clockwise from north. */
  bearing?: number;
  /** Of an end of what is measured, in pixels. */
  radius?: number;
}

export type JourneyFeature = Feature<Geometry, JourneyProperties>;

/** What turns pixels into places on the ground at the present zoom. */
export interface JourneyScale {
  /** Metres on the ground per CSS pixel at a latitude. */
  metresPerPixel(lat: number): number;
  /** Radius in pixels of what stands at a place: lines keep clear of it. */
  radius(place: string): number;
  /** Whether a mark there could be seen; the rest of a long line is not worth drawing when near. */
  inView(point: LngLat): boolean;
}

/** Clear pixels between a line and the ring of a marker. */
const CLEARANCE = 3;
/** A line shorter than this in pixels says nothing and is left out. */
const SHORTEST = 12;
/** Pixels between the points that keep names of the basemap off a line. */
const GUARD_EVERY = 14;

/**
 * The pieces of one leg at one scale. Dashes, ticks and dots are pieces of their own and not a dash array: MapLibre
 * stretches those between whole zoom levels, and only so can a line end neatly at its arrowhead.
 * @param drawn - part of the line that is there, 0 to 1, with its arrowhead in front
 */
export function journeyMarks(
  arc: JourneyArc,
  scale: JourneyScale,
  emphasis: Emphasis = "plain",
  drawn = 1,
): JourneyFeature[] {
  const path = measurePath(arc.points, scale);
  const start = scale.radius(arc.leg.from) + RING_WIDTH + CLEARANCE;
  const last = path.length - scale.radius(arc.leg.to) - RING_WIDTH - CLEARANCE;
  const tip = start + (last - start) * drawn;
  if (tip - start < SHORTEST) return [];

  const look = journeyLook(arc.journeyIndex);
  const head = arrowLength(arrowheads[look]) * emphasisArrows[emphasis];
  /** Where the line ends, and where it will end: its pattern is laid out for the whole. */
  const end = Math.max(start, tip - head);
  const wholeEnd = Math.max(start, last - head);
  const properties = { look, planned: arc.leg.status === "planned", emphasis };
  const feature = (part: JourneyPart, geometry: Geometry, bearing?: number): JourneyFeature => ({
    type: "Feature",
    properties: bearing === undefined ? { part, ...properties } : { part, ...properties, bearing },
    geometry,
  });
  const line = (from: number, to: number): Position[] => path.slice(from, to).map(([lng, lat]) => [lng, lat]);
  const seen = (at: number) => scale.inView(path.at(at));

  const features = [feature("halo", { type: "LineString", coordinates: line(start, tip - 2) })];
  const pattern = journeyPattern(arc.leg.mode);
  switch (pattern.type) {
    case "solid": {
      features.push(feature("line", { type: "LineString", coordinates: line(start, end) }));
      const ticks = evenly(start + 5, wholeEnd - 4, pattern.tickEvery).filter((at) => at <= end - 4 && seen(at));
      const coordinates = ticks.map((at) => path.across(at, pattern.tickLength / 2));
      if (ticks.length > 0) features.push(feature("ticks", { type: "MultiLineString", coordinates }));
      break;
    }
    case "dashes": {
      const dashes = dashSpans(start, wholeEnd, pattern.lengths).filter(
        ([from, to]) => from < end && (seen(from) || seen(to)),
      );
      const coordinates = dashes.map(([from, to]) => line(from, Math.min(to, end)));
      features.push(feature("line", { type: "MultiLineString", coordinates }));
      break;
    }
    case "dots": {
      const coordinates = evenly(start + 1, wholeEnd - 2, pattern.every)
        .filter((at) => at <= end - 2 && seen(at))
        .map((at) => [...path.at(at)]);
      features.push(feature("dots", { type: "MultiPoint", coordinates }));
      break;
    }
  }
  const guards = guardPoints(path, start, tip, GUARD_EVERY, scale);
  features.push(feature("guard", { type: "MultiPoint", coordinates: guards }));
  const [lng, lat] = path.at(tip);
  features.push(feature("arrow", { type: "Point", coordinates: [lng, lat] }, path.bearing(end, tip)));
  return features;
}

/** Points along a path that can be seen. */
export function guardPoints(
  path: MeasuredPath,
  from: number,
  to: number,
  every: number,
  { inView }: Pick<JourneyScale, "inView">,
): Position[] {
  const count = Math.max(1, Math.round((to - from) / every));
  const points = Array.from({ length: count + 1 }, (_, index) => path.at(from + ((to - from) * index) / count));
  return points.filter(inView).map(([lng, lat]) => [lng, lat]);
}

/** Places from `from` to `to`, as near to `every` apart as an even division allows; none where `every` is 0. */
function evenly(from: number, to: number, every: number): number[] {
  if (every <= 0 || to < from) return [];
  const count = Math.max(1, Math.round((to - from) / every));
  return Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
}

/** Dashes that begin and end with a line: the lengths are scaled a little so that they come out even. */
export function dashSpans(start: number, end: number, lengths: readonly number[]): [from: number, to: number][] {
  const period = lengths.reduce((sum, length) => sum + length, 0);
  const lastGap = lengths.at(-1) ?? 0;
  const rounds = Math.max(1, Math.round((end - start + lastGap) / period));
  const factor = (end - start) / (rounds * period - lastGap);
  const spans: [number, number][] = [];
  let at = start;
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, length] of lengths.entries()) {
      if (index % 2 === 0) spans.push([at, at + length * factor]);
      at += length * factor;
    }
  }
  return spans;
}

/** A line whose positions are given in pixels from its start. */
export interface MeasuredPath {
  length: number;
  at(px: number): LngLat;
  slice(from: number, to: number): LngLat[];
  /** A short line across the path, `half` pixels to each side. */
  across(px: number, half: number): Position[];
  /** Direction from one place of the path to another, in degrees clockwise from north. */
  bearing(from: number, to: number): number;
}

export function measurePath(points: readonly LngLat[], scale: Pick<JourneyScale, "metresPerPixel">): MeasuredPath {
  const sums = [0];
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1] as LngLat, points[index] as LngLat];
    sums.push((sums[index - 1] as number) + distanceM(a, b) / scale.metresPerPixel((a[1] + b[1]) / 2));
  }
  const length = sums.at(-1) ?? 0;

  const segment = (px: number): number => {
    let [low, high] = [0, points.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sums[middle] as number) <= px) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const at = (px: number): LngLat => {
    const index = segment(px);
    const [a, b] = [points[index] as LngLat, points[index + 1] as LngLat];
    const [from, to] = [sums[index] as number, sums[index + 1] as number];
    const t = to > from ? Math.min(1, Math.max(0, (px - from) / (to - from))) : 0;
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  };
  /** East and north of one pixel, as degrees. */
  const direction = (from: LngLat, to: LngLat): [east: number, north: number] => {
    const cosLat = Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180);
    const [east, north] = [(to[0] - from[0]) * cosLat, to[1] - from[1]];
    const size = Math.hypot(east, north) || 1;
    return [east / size, north / size];
  };
  return {
    length,
    at,
    slice: (from, to) => {
      const inner = points.filter((_, index) => (sums[index] as number) > from && (sums[index] as number) < to);
      return [at(from), ...inner, at(to)];
    },
    across: (px, half) => {
      const [lng, lat] = at(px);
      const [east, north] = direction(at(px - 1), at(px + 1));
      const degrees = (half * scale.metresPerPixel(lat)) / 111_195;
      const [dLng, dLat] = [(-north * degrees) / Math.cos((lat * Math.PI) / 180), east * degrees];
      return [
        [lng - dLng, lat - dLat],
        [lng + dLng, lat + dLat],
      ];
    },
    bearing: (from, to) => {
      const [east, north] = direction(at(from), at(to));
      return (Math.atan2(east, north) * 180) / Math.PI;
    },
  };
}

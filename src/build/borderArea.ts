/**
 * Purpose: the area along a border between two countries, such as a demilitarised zone.
 * In and out: two countries and a half width in metres in; a polygon, its centre line and its figures out.
 * Must not know: the story, or how an area is drawn.
 *
 * Where the course is published it is taken (`borderAreaPublished.ts`); elsewhere Natural Earth's 1 : 10 m border is
 * buffered, which is generalised: call such an area approximate.
 */
import { area, buffer, length, lineString, polygon, simplify } from "@turf/turf";
import type { LineString, Polygon, Position } from "geojson";
import { mesh } from "topojson-client";
import { countryKey, readAtlas } from "./basemapSources";
import { PUBLISHED_AREAS, type PublishedArea } from "./borderAreaPublished";

export interface BorderAreaRequest {
  /** ISO 3166-1 alpha-2 of the neighbours, in any order. */
  border: readonly [string, string];
  /** Metres on either side of the border; not used where the course is published. */
  bufferM: number;
  /** Take the buffered border even where the area's course is published. */
  generalised?: boolean;
}

export interface BorderArea {
  /** Degrees; at most a few hundred points. */
  geometry: Polygon;
  /** One line from west to east. */
  centreLine: LineString;
  widthM: number;
  /** Of the centre line, before simplification. */
  lengthKm: number;
  /** Before simplification. */
  areaKm2: number;
  source: "published" | "buffered";
}

/** Degrees: 0.0018° is 200 m of latitude and 160 m of longitude in Korea: a twentieth of the zone's width. */
const TOLERANCE = 0.0018;
/** About 10 m. */
const DIGITS = 4;

/** Two countries that do not touch in Natural Earth. */
export class NoCommonBorder extends Error {}

/** @throws NoCommonBorder */
export function borderArea({ border, bufferM, generalised = false }: BorderAreaRequest): BorderArea {
  const published = PUBLISHED_AREAS[[...border].sort().join("-")];
  return published && !generalised ? publishedArea(published) : bufferedBorder(border, bufferM);
}

function publishedArea({ north, centre, south }: PublishedArea): BorderArea {
  const ring = [...south, ...north.toReversed(), south[0] as Position];
  const shape = polygon([ring]).geometry;
  const areaKm2 = area(shape) / 1e6;
  const lengthKm = length(lineString(centre));
  return {
    // The two edges apart, so that simplification keeps the ends of the zone.
    geometry: toPolygon([...thinned(south), ...thinned(north).toReversed()]),
    centreLine: { type: "LineString", coordinates: thinned(centre) },
    widthM: Math.round((areaKm2 * 1e6) / (lengthKm * 1000) / 100) * 100,
    lengthKm,
    areaKm2,
    source: "published",
  };
}

function bufferedBorder(border: readonly [string, string], bufferM: number): BorderArea {
  const atlas = readAtlas("10m");
  const [one, other] = border;
  const keys = new Map<unknown, string>(
    atlas.objects.countries.geometries.map((country) => [country, countryKey(country)]),
  );
  const shared = mesh(atlas, atlas.objects.countries, (a, b) => {
    const pair = [keys.get(a), keys.get(b)];
    return one !== other && pair.includes(one) && pair.includes(other);
  });
  const centre = longestLine(shared.coordinates);
  if (!centre) throw new NoCommonBorder(`expected two countries with a common border, got ${one} and ${other}`);
  const shape = buffer(lineString(centre), bufferM, { units: "meters", steps: 4 })?.geometry;
  if (shape?.type !== "Polygon")
    throw new Error(`expected one area along ${one}–${other}, got ${shape?.type ?? "nothing"}`);
  return {
    geometry: simplify(polygon([roundAll(shape.coordinates[0] ?? [])]), { tolerance: TOLERANCE, highQuality: true })
      .geometry,
    centreLine: { type: "LineString", coordinates: thinned(centre) },
    widthM: 2 * bufferM,
    lengthKm: length(lineString(centre)),
    areaKm2: area(shape) / 1e6,
    source: "buffered",
  };
}

/** From west to east; a border in several pieces (islets, rivers) is taken at its longest. */
function longestLine(lines: Position[][]): Position[] | null {
  const longest = lines.toSorted((a, b) => length(lineString(b)) - length(lineString(a)))[0];
  if (!longest || longest.length < 2) return null;
  const [first, last] = [longest[0] as Position, longest.at(-1) as Position];
  return (first[0] as number) <= (last[0] as number) ? longest : longest.toReversed();
}

function thinned(line: Position[]): Position[] {
  return roundAll(simplify(lineString(line), { tolerance: TOLERANCE, highQuality: true }).geometry.coordinates);
}

function toPolygon(open: Position[]): Polygon {
  const first = open[0] as Position;
  const last = open.at(-1) as Position;
  const ring = first[0] === last[0] && first[1] === last[1] ? open : [...open, first];
  return { type: "Polygon", coordinates: [ring] };
}

function roundAll(line: Position[]): Position[] {
  return line.map((point) => point.map((degrees) => Math.round(degrees * 10 ** DIGITS) / 10 ** DIGITS));
}

/**
 * Purpose: cuts shapes of the sphere for a plane map: at the antimeridian, and inside or outside of a box.
 * In and out: GeoJSON geometry in degrees in; planar polygons and lines in degrees out, never longer than the plane.
 * Must not know: what the shapes mean.
 *
 * Rings run clockwise, as d3-geo wants them; MapLibre takes either.
 */
import { difference, featureCollection, polygon } from "@turf/turf";
import { type GeoStream, geoArea, geoEquirectangular, geoIdentity, geoStream } from "d3-geo";
import type { Geometry, MultiLineString, MultiPolygon, Position } from "geojson";
import type { Rectangle } from "./basemapBox";

export type Ring = Position[];
/** Outer ring, then holes. */
export type Rings = Ring[];
export type Line = Position[];

/** Edges along a parallel get a vertex this often, in degrees, or a great circle would leave the box's side. */
const EDGE_STEP = 5;

/** Degrees of longitude that world-atlas rounds to, and a little. */
const ATLAS_STEP = 0.004;

/** d3-geo's clipping at the antimeridian, with degrees kept as they are and no resampling. */
const unrolled = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .reflectY(true)
  .precision(0);

/** Cuts polygons at the antimeridian; a ring round a pole is led along it. */
export function cutPolygons(geometry: MultiPolygon): Rings[] {
  return geometry.coordinates.flatMap((rings) => {
    const whole: Rings = rings.filter((ring) => ring.length >= 4);
    if (whole.length === 0) return [];
    // A few islets of the 10 m file are wound the wrong way: to d3-geo they are all the world but the islet.
    const wrongWay = geoArea({ type: "Polygon", coordinates: whole }) > 2 * Math.PI;
    const coordinates = wrongWay ? whole.map((ring) => ring.toReversed()) : whole;
    return collectPolygons({ type: "Polygon", coordinates }, (sink) => unrolled.stream(sink));
  });
}

/** Cuts lines at the antimeridian, and takes out those along it: the 10 m file has Chukotka and Fiji cut in two there. */
export function cutLines(geometry: MultiLineString): Line[] {
  const pieces: Line[] = [];
  for (const line of collect(geometry, (sink) => unrolled.stream(sink)).lines) {
    const append = appender(pieces);
    for (let index = 1; index < line.length; index++) {
      const [from, to] = [line[index - 1] as Position, line[index] as Position];
      if (!isSeam(from, to)) append(from, to);
    }
  }
  return pieces;
}

function isSeam(from: Position, to: Position): boolean {
  const [x0, x1] = [from[0] as number, to[0] as number];
  return x0 * x1 > 0 && Math.min(Math.abs(x0), Math.abs(x1)) > 180 - ATLAS_STEP;
}

/** The part of planar polygons inside a rectangle. */
export function polygonsInside(polygons: Rings[], rectangle: Rectangle): Rings[] {
  const [west, south, east, north] = rectangle;
  const clip = geoIdentity().clipExtent([
    [west, south],
    [east, north],
  ]);
  return polygons
    .filter((rings) => touches(rings, rectangle))
    .flatMap((rings) => collectPolygons({ type: "Polygon", coordinates: rings }, (sink) => clip.stream(sink)))
    .map((rings) => rings.map((ring) => densifySides(ring, rectangle)));
}

/** The part of planar polygons outside of a rectangle. */
export function polygonsOutside(polygons: Rings[], rectangle: Rectangle): Rings[] {
  const [west, south, east, north] = rectangle;
  const box = polygon([
    [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ],
  ]);
  return polygons
    .flatMap((rings) => {
      if (!touches(rings, rectangle)) return [rings];
      const rest = difference(featureCollection([polygon(rings), box]))?.geometry;
      if (!rest) return [];
      return rest.type === "Polygon" ? [rest.coordinates] : rest.coordinates;
    })
    .map((rings) => rings.map((ring, index) => wind(densifySides(ring, rectangle), index === 0)));
}

/** Parts of planar lines on either side of a rectangle's edge; nothing is lost and nothing doubled. */
export function splitLines(lines: Line[], rectangle: Rectangle): { inside: Line[]; outside: Line[] } {
  const inside: Line[] = [];
  const outside: Line[] = [];
  for (const line of lines) {
    const append = { inside: appender(inside), outside: appender(outside) };
    for (let index = 1; index < line.length; index++) {
      const from = line[index - 1] as Position;
      const to = line[index] as Position;
      const range = rangeInside(from, to, rectangle);
      if (!range) {
        append.outside(from, to);
        continue;
      }
      const enter = range[0] === 0 ? from : between(from, to, range[0]);
      const leave = range[1] === 1 ? to : between(from, to, range[1]);
      if (range[0] > 0) append.outside(from, enter);
      append.inside(enter, leave);
      if (range[1] < 1) append.outside(leave, to);
    }
  }
  return { inside, outside };
}

/** Adds segments to a list of lines, going on with the last line where they meet. */
function appender(lines: Line[]): (from: Position, to: Position) => void {
  let last: Line | undefined;
  return (from, to) => {
    if (from[0] === to[0] && from[1] === to[1]) return;
    if (last && last.at(-1)?.[0] === from[0] && last.at(-1)?.[1] === from[1]) {
      last.push(to);
    } else {
      last = [from, to];
      lines.push(last);
    }
  };
}

/** Liang and Barsky: where the segment is inside, as shares of its length; `null` when it is not. */
function rangeInside(from: Position, to: Position, [west, south, east, north]: Rectangle): [number, number] | null {
  const [x, y] = from as [number, number];
  const dx = (to[0] as number) - x;
  const dy = (to[1] as number) - y;
  let enter = 0;
  let leave = 1;
  for (const [step, room] of [
    [-dx, x - west],
    [dx, east - x],
    [-dy, y - south],
    [dy, north - y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return null;
    } else if (step < 0) {
      enter = Math.max(enter, room / step);
    } else {
      leave = Math.min(leave, room / step);
    }
  }
  return enter < leave ? [enter, leave] : null;
}

function between(from: Position, to: Position, share: number): Position {
  const [x, y] = from as [number, number];
  return [x + share * ((to[0] as number) - x), y + share * ((to[1] as number) - y)];
}

/** Streams a geometry through a transform and keeps the rings or lines that come out. */
function collect(geometry: Geometry, transform: (sink: GeoStream) => GeoStream): { rings: Ring[]; lines: Line[] } {
  const rings: Ring[] = [];
  const lines: Line[] = [];
  let line: Position[] = [];
  let inPolygon = false;
  const sink: GeoStream = {
    point: (x, y) => line.push([x, y]),
    lineStart: () => {
      line = [];
    },
    lineEnd: () => {
      if (!inPolygon) {
        if (line.length > 1) lines.push(line);
      } else if (line.length > 2) {
        // A stream's ring does not repeat its first point; some clippers do all the same.
        const [first, last] = [line[0] as Position, line.at(-1) as Position];
        rings.push(first[0] === last[0] && first[1] === last[1] ? line : [...line, first]);
      }
      line = [];
    },
    polygonStart: () => {
      inPolygon = true;
    },
    polygonEnd: () => {
      inPolygon = false;
    },
  };
  geoStream(geometry, transform(sink));
  return { rings, lines };
}

/** As `collect`, with every hole given to the polygon around it. */
function collectPolygons(geometry: Geometry, transform: (sink: GeoStream) => GeoStream): Rings[] {
  const { rings } = collect(geometry, transform);
  const polygons = rings.filter((ring) => ring.length >= 4 && signedArea(ring) < 0).map((ring): Rings => [ring]);
  for (const hole of rings.filter((ring) => ring.length >= 4 && signedArea(ring) > 0)) {
    polygons.find(([outer]) => contains(outer as Ring, hole[0] as Position))?.push(hole);
  }
  return polygons;
}

/** Square degrees; negative when the ring runs clockwise. */
export function signedArea(ring: Ring): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x0, y0] = ring[index - 1] as [number, number];
    const [x1, y1] = ring[index] as [number, number];
    sum += x0 * y1 - x1 * y0;
  }
  return sum / 2;
}

function wind(ring: Ring, clockwise: boolean): Ring {
  return signedArea(ring) < 0 === clockwise ? ring : ring.toReversed();
}

/** Whether a planar ring is around a point (even-odd). */
export function contains(ring: Ring, [x, y]: Position): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [x0, y0] = ring[index - 1] as [number, number];
    const [x1, y1] = ring[index] as [number, number];
    if (
      y0 > (y as number) !== y1 > (y as number) &&
      (x as number) < x0 + ((x1 - x0) * ((y as number) - y0)) / (y1 - y0)
    ) {
      inside = !inside;
    }
  }
  return inside;
}

function touches(rings: Rings, [west, south, east, north]: Rectangle): boolean {
  const xs = (rings[0] ?? []).map((point) => point[0] as number);
  const ys = (rings[0] ?? []).map((point) => point[1] as number);
  const most = (values: number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
  const least = (values: number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
  return most(xs) > west && least(xs) < east && most(ys) > south && least(ys) < north;
}

/** Puts a vertex on every fifth degree of edges that lie on the north or south side of the rectangle. */
function densifySides(ring: Ring, [, south, , north]: Rectangle): Ring {
  return ring.flatMap((to, index) => {
    const from = ring[index - 1];
    if (!from || from[1] !== to[1] || (to[1] !== south && to[1] !== north)) return [to];
    const [x0, x1, y] = [from[0] as number, to[0] as number, to[1]];
    const steps: Position[] = [];
    for (let x = Math.ceil(Math.min(x0, x1) / EDGE_STEP) * EDGE_STEP; x < Math.max(x0, x1); x += EDGE_STEP) {
      if (x > Math.min(x0, x1)) steps.push([x, y]);
    }
    return [...(x0 < x1 ? steps : steps.reverse()), to];
  });
}

/**
 * Purpose: path data for SVG that is as short as whole pixels allow.
 * In and out: points in pixels, or GeoJSON and a projection, in; path data out.
 * Must not know: what the lines are.
 */
import { type GeoContext, type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";
import type { Pixel } from "#map/mapProjection";

interface Stroke {
  points: Pixel[];
  closed: boolean;
}

/** The pieces of a shape as d3-geo draws it, clipped. */
export function projectedStrokes(shape: GeoPermissibleObjects, projection: GeoProjection): Stroke[] {
  const strokes: Stroke[] = [];
  const context: GeoContext = {
    beginPath: () => {},
    moveTo: (x, y) => strokes.push({ points: [{ x, y }], closed: false }),
    lineTo: (x, y) => strokes.at(-1)?.points.push({ x, y }),
    closePath: () => {
      const last = strokes.at(-1);
      if (last) last.closed = true;
    },
    arc: () => {},
  };
  geoPath(projection, context)(shape);
  return strokes;
}

/**
 * Path data of strokes in relative steps, rounded to `grid` pixels; points that fall together are one.
 * @param leastArea - rings with less, in square pixels, are left out
 */
export function strokesPath(strokes: readonly Stroke[], grid = 1, leastArea = 0): string {
  let path = "";
  for (const { points, closed } of strokes) {
    const rounded = points.map(({ x, y }): Point => [Math.round(x / grid), Math.round(y / grid)]);
    const kept = straightened(rounded.filter((point, n) => !isSame(point, rounded[n - 1])));
    if (closed && isSame(kept[0] as Point, kept.at(-1))) kept.pop();
    if (kept.length < (closed ? 3 : 2)) continue;
    if (closed && Math.abs(area(kept)) * grid * grid < leastArea) continue;
    path += steps(kept, grid) + (closed ? "z" : "");
  }
  return path;
}

/** One line through points in pixels, to tenths of a pixel. */
export function linePath(points: readonly Pixel[]): string {
  return strokesPath([{ points: [...points], closed: false }], 0.1);
}

type Point = [x: number, y: number];

function isSame(point: Point, other: Point | undefined): boolean {
  return other !== undefined && point[0] === other[0] && point[1] === other[1];
}

/** Of the grid: what a line without a point may be off by. */
const TOLERANCE = 0.55;

/** Douglas and Peucker's, in units of the grid. */
function straightened(points: readonly Point[]): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return [...points];
  let [farthest, most] = [0, 0];
  for (let n = 1; n < points.length - 1; n += 1) {
    const away = distance(points[n] as Point, first, last);
    if (away > most) [farthest, most] = [n, away];
  }
  if (most <= TOLERANCE) return [first, last];
  return [...straightened(points.slice(0, farthest + 1)).slice(0, -1), ...straightened(points.slice(farthest))];
}

/** From a point to a segment. */
function distance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / square));
  return Math.hypot(x - fromX - t * dx, y - fromY - t * dy);
}

function area(ring: readonly Point[]): number {
  let sum = 0;
  for (const [n, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(n + 1) % ring.length] as Point;
    sum += x * nextY - nextX * y;
  }
  return sum / 2;
}

function steps(points: readonly Point[], grid: number): string {
  const [[x, y], ...rest] = points as [Point, ...Point[]];
  let [lastX, lastY] = [x, y];
  let path = `M${number(x * grid)}${joined(y * grid)}`;
  for (const [index, [toX, toY]] of rest.entries()) {
    const dx = number((toX - lastX) * grid);
    path += `${index === 0 ? "l" : dx.startsWith("-") ? "" : " "}${dx}${joined((toY - lastY) * grid)}`;
    [lastX, lastY] = [toX, toY];
  }
  return path;
}

/** A number after another: a minus sign parts them as well as a space. */
function joined(value: number): string {
  const text = number(value);
  return text.startsWith("-") ? text : ` ${text}`;
}

function number(value: number): string {
  const text = String(Math.round(value * 10) / 10).replace(/^(-?)0\./, "$1.");
  return text === "-0" ? "0" : text;
}

import type { Pixel, Size } from "./mapProjection";

/** Pixels from one stroke to the next, square to them. */
const PITCH = 5;
const STEP = PITCH * Math.SQRT2;
/** Strokes so far outside the map are drawn too: it may be dragged a little before they are made anew. */
const BEYOND = 200;

type Stroke = [Pixel, Pixel];
/** From and to, along a stroke. */
type Span = [from: number, to: number];

/**
 * Strokes at 45° on the screen, cut to a ribbon along a line: the same angle and distance through every bend, as in
 * the pattern of a wide area. They rise to the right, or fall where the line itself rises so.
 * @param line - middle of the ribbon in CSS pixels
 * @param half - half the ribbon's width in CSS pixels
 */
export function hatchStrokes(line: readonly Pixel[], half: number, size: Size): Stroke[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 2) return [];
  const chord = Math.atan2(-(last.y - first.y), last.x - first.x);
  // 1 along "/", -1 along a backslash: the sine of twice the angle.
  const rises = Math.sin(2 * chord) > 0.9 ? -1 : 1;
  // On one stroke x + rises * y is the same everywhere; the strokes are numbered by it.
  const across = ({ x, y }: Pixel) => x + rises * y;
  const corners = line.slice(1).flatMap((to, index) => segmentCorners(line[index] as Pixel, to, half).map(across));
  const frame = [0, size.width].flatMap((x) => [across({ x, y: 0 }), across({ x, y: size.height })]);
  // Strokes go with the line when the map is moved, and none is nearer to the ends than half a step.
  const start = Math.min(...corners) + STEP / 2;
  const from = Math.max(0, Math.ceil((Math.min(...frame) - BEYOND - start) / STEP));
  const end = Math.min(Math.max(...corners) - STEP / 2, Math.max(...frame) + BEYOND);
  const strokes: Stroke[] = [];
  for (let index = from; start + index * STEP <= end; index += 1) {
    const at = start + index * STEP;
    const on = (t: number): Pixel => ({ x: at / 2 + t * Math.SQRT1_2, y: rises * (at / 2 - t * Math.SQRT1_2) });
    for (const [begin, stop] of joined(spansInside(line, half, on))) {
      if (stop - begin > 1) strokes.push([on(begin), on(stop)]);
    }
  }
  return strokes;
}

/** A line that is longer by some pixels at both ends. */
export function lengthened(line: readonly Pixel[], by: number): Pixel[] {
  const [first, second, beforeLast, last] = [line[0], line[1], line.at(-2), line.at(-1)];
  if (!first || !second || !beforeLast || !last) return [...line];
  return [beyond(second, first, by), ...line.slice(1, -1), beyond(beforeLast, last, by)];
}

function beyond(from: Pixel, to: Pixel, by: number): Pixel {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: to.x + ((to.x - from.x) / length) * by, y: to.y + ((to.y - from.y) / length) * by };
}

function segmentCorners(a: Pixel, b: Pixel, half: number): Pixel[] {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [dx, dy] = [(-(b.y - a.y) / length) * half, ((b.x - a.x) / length) * half];
  return [a, b].flatMap(({ x, y }) => [
    { x: x + dx, y: y + dy },
    { x: x - dx, y: y - dy },
  ]);
}

/** Where a straight line is inside the ribbon: in the box of a segment, or the round of a bend. */
function spansInside(line: readonly Pixel[], half: number, on: (t: number) => Pixel): Span[] {
  const [origin, one] = [on(0), on(1)];
  const along = { x: one.x - origin.x, y: one.y - origin.y };
  const spans: Span[] = [];
  for (let index = 1; index < line.length; index += 1) {
    const [a, b] = [line[index - 1] as Pixel, line[index] as Pixel];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (length === 0) continue;
    const unit = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
    const normal = { x: -unit.y, y: unit.x };
    const away = { x: origin.x - a.x, y: origin.y - a.y };
    const forth = between(dot(away, unit), dot(along, unit), 0, length);
    const aside = between(dot(away, normal), dot(along, normal), -half, half);
    const span: Span = [Math.max(forth[0], aside[0]), Math.min(forth[1], aside[1])];
    if (span[1] > span[0]) spans.push(span);
    if (index === line.length - 1) continue;
    const bend = { x: b.x - origin.x, y: b.y - origin.y };
    const [nearest, off] = [dot(bend, along), bend.x * along.y - bend.y * along.x];
    const reach = Math.sqrt(Math.max(0, half * half - off * off));
    if (reach > 0) spans.push([nearest - reach, nearest + reach]);
  }
  return spans;
}

/** Where `start + t * slope` lies between two values. */
function between(start: number, slope: number, low: number, high: number): Span {
  if (Math.abs(slope) < 1e-9) return start >= low && start <= high ? [-Infinity, Infinity] : [1, 0];
  const [a, b] = [(low - start) / slope, (high - start) / slope];
  return a < b ? [a, b] : [b, a];
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

function dot(a: Pixel, b: Pixel): number {
  return a.x * b.x + a.y * b.y;
}

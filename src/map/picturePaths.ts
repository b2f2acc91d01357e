/**
 * Purpose: lines and rings in pixels, cut to a picture, as path data for SVG.
 * In and out: pixels in; pixels, or path data in tenths of a pixel, out.
 * Must not know: projections, or what the lines are.
 */
import type { Pixel, Size } from "./mapProjection";

/** Pixels outside the picture up to which lines are drawn: more than half of the widest stroke. */
const MARGIN = 24;
/** Points nearer than this to the one before, in pixels, say nothing. */
const LEAST_STEP = 0.7;

/** The parts of a line that are in the picture or come near to it. */
export function clippedLine(line: readonly Pixel[], size: Size): Pixel[][] {
  const pieces: Pixel[][] = [];
  let open = false;
  for (const [index, pixel] of line.entries()) {
    const before = line[index - 1];
    if (!before) continue;
    const near = meets(before, pixel, size);
    if (near && !open) pieces.push([before]);
    if (near) pieces.at(-1)?.push(pixel);
    open = near;
  }
  return pieces;
}

/** Whether the box of a segment meets the picture. */
function meets(a: Pixel, b: Pixel, { width, height }: Size): boolean {
  return (
    Math.max(a.x, b.x) > -MARGIN &&
    Math.min(a.x, b.x) < width + MARGIN &&
    Math.max(a.y, b.y) > -MARGIN &&
    Math.min(a.y, b.y) < height + MARGIN
  );
}

/** A ring cut to a box round the picture: I. Sutherland and G. Hodgman, Reentrant polygon clipping (1974). */
export function clippedRing(ring: readonly Pixel[], { width, height }: Size): Pixel[] {
  let cut = [...ring];
  const sides = [
    ["x", -MARGIN, 1],
    ["x", width + MARGIN, -1],
    ["y", -MARGIN, 1],
    ["y", height + MARGIN, -1],
  ] as const;
  for (const [axis, edge, sign] of sides) {
    const away = (pixel: Pixel) => (pixel[axis] - edge) * sign;
    const next: Pixel[] = [];
    let before = cut.at(-1);
    for (const pixel of cut) {
      if (!before) break;
      const [from, to] = [away(before), away(pixel)];
      if (from >= 0 !== to >= 0) {
        const t = from / (from - to);
        next.push({ x: before.x + (pixel.x - before.x) * t, y: before.y + (pixel.y - before.y) * t });
      }
      if (to >= 0) next.push(pixel);
      before = pixel;
    }
    cut = next;
  }
  return cut;
}

/** Path data through points, in steps from one to the next: half as long as with the points themselves. */
export function pathData(lines: readonly (readonly Pixel[])[], closed: boolean): string {
  return lines
    .map((line) => {
      const [first, ...rest] = thinned(line);
      if (!first || rest.length < (closed ? 2 : 1)) return "";
      let [lastX, lastY] = first;
      const steps = rest.map(([x, y]) => {
        const step = `${short(x - lastX)}${joined(y - lastY)}`;
        [lastX, lastY] = [x, y];
        return step;
      });
      return `M${short(first[0])}${joined(first[1])}l${steps.join(" ").replaceAll(" -", "-")}${closed ? "z" : ""}`;
    })
    .join("");
}

/** Points in tenths of a pixel, without those that are hardly away from the one before. */
function thinned(line: readonly Pixel[]): [x: number, y: number][] {
  const kept: [number, number][] = [];
  for (const [index, pixel] of line.entries()) {
    const [x, y] = [Math.round(pixel.x * 10), Math.round(pixel.y * 10)];
    const before = kept.at(-1);
    const isEnd = index === line.length - 1;
    if (!before || isEnd || Math.hypot(x - before[0], y - before[1]) >= LEAST_STEP * 10) kept.push([x, y]);
  }
  return kept;
}

/** Tenths of a pixel as pixels. */
function short(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0\./, "$1.");
}

/** A number after another: a minus sign parts them as well as a space. */
function joined(tenths: number): string {
  const text = short(tenths);
  return text.startsWith("-") ? text : ` ${text}`;
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

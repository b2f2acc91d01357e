/**
 * Purpose: the outlines of glyphs as short path data, in whole units.
 * In and out: a font and the number of a glyph in; contours, and path data of them, out.
 * Must not know: what the glyphs spell.
 */
import type { Font } from "harfbuzzjs";

export interface GlyphSource {
  font: Font;
  /** Of the font's own coordinates. */
  unitsPerEm: number;
}

export type Point = readonly [x: number, y: number];

/** Downwards, in `UNITS_PER_EM`. */
interface Contour {
  start: Point;
  steps: Step[];
}

/** A line, or a quadratic curve with its control point. */
interface Step {
  control: Point | null;
  to: Point;
}

/** Of path data: 0.07 pixels at 14 pixels. Corners are off by half a unit at most, control points by one. */
export const UNITS_PER_EM = 200;

/** How far the point between two curves may move along their common tangent, where it is not seen, and across it. In units. */
const ALONG = 2;
const ACROSS = 0.75;

/**
 * The contours of a glyph, rounded.
 *
 * Points where one curve goes smoothly into the next are put halfway between the control points: SVG can leave the
 * second control point out then. Control points are even, so that such a point is whole.
 */
export function contoursOf({ font, unitsPerEm }: GlyphSource, glyph: number): Contour[] {
  const scale = UNITS_PER_EM / unitsPerEm;
  const contours: Contour[] = [];
  for (const { type, values } of font.glyphToJson(glyph)) {
    if (type === "Z") continue;
    const points = pairs(values).map(([x, y]): Point => [x * scale, -y * scale]);
    const to = points.at(-1) as Point;
    const contour = contours.at(-1);
    if (type === "M") contours.push({ start: to, steps: [] });
    else if (type === "L") contour?.steps.push({ control: null, to });
    else if (type === "Q") contour?.steps.push({ control: even(points[0] as Point), to });
    else throw new Error(`A glyph has a step “${type}”, expected M, L, Q or Z of a TrueType font`);
  }
  return contours.map(rounded);
}

/** HarfBuzz ends each contour where it starts, with a line of no length if need be. */
function rounded({ start, steps }: Contour): Contour {
  const real = steps.filter(({ control, to }, n) => control || !isSame(to, n === 0 ? start : steps[n - 1]?.to));
  const whole = real.map(({ control, to }, n): Step => {
    const next = real[(n + 1) % real.length]?.control;
    return { control, to: (control && next && jointOf(to, control, next)) || toWhole(to) };
  });
  return { start: whole.at(-1)?.to ?? toWhole(start), steps: whole };
}

/** Halfway between the control points, unless `point` is elsewhere. */
function jointOf([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): Point | null {
  const middle: Point = [(fromX + toX) / 2, (fromY + toY) / 2];
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = Math.hypot(dx, dy) || 1;
  const [offX, offY] = [x - middle[0], y - middle[1]];
  const isNear =
    Math.abs(offX * dx + offY * dy) <= ALONG * length && Math.abs(offX * dy - offY * dx) <= ACROSS * length;
  return isNear ? middle : null;
}

/** Writes contours one after another, in relative steps. */
export class RelativePen {
  path = "";
  #at: Point = [0, 0];
  #command = "";

  draw({ start, steps }: Contour, [left, base]: Point): void {
    const first: Point = [start[0] + left, start[1] + base];
    this.#step("m", this.#from(first));
    this.#at = first;
    /** Where SVG puts the control point that is left out. */
    let mirrored: Point | null = null;
    for (const [n, step] of steps.entries()) {
      const end: Point = [step.to[0] + left, step.to[1] + base];
      const to = this.#from(end);
      if (step.control) {
        const control = this.#from([step.control[0] + left, step.control[1] + base]);
        if (isSame(control, mirrored)) this.#step("t", to);
        else this.#step("q", [...control, ...to]);
        mirrored = [to[0] - control[0], to[1] - control[1]];
      } else {
        mirrored = null;
        // “z” draws the last one.
        if (n < steps.length - 1) this.#line(to);
      }
      this.#at = end;
    }
    this.path += "z";
    this.#command = "z";
  }

  #from([x, y]: Point): Point {
    return [x - this.#at[0], y - this.#at[1]];
  }

  #line([x, y]: Point): void {
    if (x !== 0 && y !== 0) this.#step("l", [x, y]);
    else if (x !== 0) this.#step("h", [x]);
    else if (y !== 0) this.#step("v", [y]);
  }

  #step(command: string, numbers: readonly number[]): void {
    for (const [n, value] of numbers.entries()) {
      const isNamed = n === 0 && (command !== this.#command || command === "m");
      this.path += isNamed ? `${command}${value}` : value < 0 ? value : ` ${value}`;
    }
    this.#command = command;
  }
}

function pairs(values: readonly number[]): Point[] {
  return values.flatMap((x, n): Point[] => (n % 2 === 0 ? [[x, values[n + 1] as number]] : []));
}

function isSame(one: Point | null | undefined, other: Point | null | undefined): boolean {
  return !!one && !!other && one[0] === other[0] && one[1] === other[1];
}

function toWhole([x, y]: Point): Point {
  return [Math.round(x), Math.round(y)];
}

function even([x, y]: Point): Point {
  return [2 * Math.round(x / 2), 2 * Math.round(y / 2)];
}

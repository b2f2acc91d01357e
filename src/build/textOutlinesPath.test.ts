import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Blob, Face, Font } from "harfbuzzjs";
import subsetFont from "subset-font";
import { describe, expect, it } from "vitest";
import { contoursOf, RelativePen, UNITS_PER_EM } from "./textOutlinesPath";

const require = createRequire(import.meta.url);
const LETTERS = "agkM8&";

/** Lines and curves of path data in absolute points, as SVG reads them: `z` is a line, and `t` a curve. */
function stepsOf(path: string): number[][] {
  const steps: number[][] = [];
  let [x, y, startX, startY, mirrorX, mirrorY] = [0, 0, 0, 0, 0, 0];
  for (const [, command = "", rest = ""] of path.matchAll(/([mlhvqtz])([^mlhvqtz]*)/g)) {
    const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
    if (command === "z") {
      if (x !== startX || y !== startY) steps.push([startX, startY]);
      [x, y] = [startX, startY];
    }
    const size = { m: 2, l: 2, h: 1, v: 1, q: 4, t: 2 }[command] ?? 1;
    for (let n = 0; n < numbers.length; n += size) {
      const [one = 0, two = 0, three = 0, four = 0] = numbers.slice(n, n + size);
      const control = command === "q" ? [x + one, y + two] : command === "t" ? [mirrorX, mirrorY] : [];
      const [dx, dy] = { h: [one, 0], v: [0, one], q: [three, four] }[command] ?? [one, two];
      [x, y] = [x + (dx as number), y + (dy as number)];
      [mirrorX, mirrorY] = [2 * x - (control[0] ?? x), 2 * y - (control[1] ?? y)];
      if (command === "m") [startX, startY] = [x, y];
      else steps.push([...control, x, y]);
    }
  }
  return steps;
}

const file = readFileSync(require.resolve("@fontsource/libre-franklin/files/libre-franklin-latin-600-normal.woff2"));
const face = new Face(new Blob(await subsetFont(file, LETTERS, { targetFormat: "truetype" })));
const font = new Font(face);

describe("path data of glyphs", () => {
  it.each([...LETTERS])("%s has the font's lines and curves, rounded", (letter) => {
    const glyph = font.nominalGlyph(letter.codePointAt(0) as number) as number;
    const pen = new RelativePen();
    for (const contour of contoursOf({ font, unitsPerEm: face.upem }, glyph)) pen.draw(contour, [300, -20]);
    const scale = UNITS_PER_EM / face.upem;
    const expected = font
      .glyphToJson(glyph)
      .filter(({ type }) => type === "L" || type === "Q")
      .map(({ values }) => values.map((value, n) => (n % 2 === 0 ? 300 + value * scale : -20 - value * scale)))
      .filter(
        (step, n, all) => step.length === 4 || Math.hypot(...step.map((v, i) => v - (all[n - 1]?.at(i - 2) ?? 0))) > 1,
      );
    const found = stepsOf(pen.path);
    expect(found.map((step) => step.length)).toEqual(expected.map((step) => step.length));
    for (const [n, step] of found.entries()) {
      // Ends may slide along the curve by two units, control points by one.
      const off = step.map((value, i) => Math.abs(value - (expected[n]?.[i] ?? Number.NaN)));
      expect(Math.max(...off.slice(-2))).toBeLessThan(2.5);
      if (step.length === 4) expect(Math.max(...off.slice(0, 2))).toBeLessThanOrEqual(1);
    }
  });
});

import { expect, it } from "vitest";
import { hatchStrokes, lengthened } from "./ribbonHatch";

const size = { width: 400, height: 300 };
const bent = [
  { x: 100, y: 150 },
  { x: 140, y: 150 },
  { x: 180, y: 130 },
];

it("hatches at 45° and one distance through a bend, inside the ribbon", () => {
  const strokes = hatchStrokes(bent, 4, size);
  expect(strokes.length).toBeGreaterThan(8);
  const sums = strokes.map(([a]) => a.x + a.y);
  for (const [index, [a, b]] of strokes.entries()) {
    expect(b.x - a.x).toBeCloseTo(-(b.y - a.y));
    if (index > 0) expect(((sums[index] ?? 0) - (sums[index - 1] ?? 0)) / Math.SQRT2).toBeCloseTo(5);
    expect(Math.min(a.x, b.x)).toBeGreaterThanOrEqual(100);
    expect(Math.max(a.y, b.y)).toBeLessThanOrEqual(154.01);
  }
});

it("turns the hatch where the line rises as the strokes would", () => {
  const rising = [
    { x: 100, y: 200 },
    { x: 160, y: 140 },
  ];
  const [stroke] = hatchStrokes(rising, 4, size);
  expect(stroke && stroke[1].x - stroke[0].x).toBeCloseTo(stroke ? stroke[1].y - stroke[0].y : Number.NaN);
});

it("draws no strokes far out of view, and none along nothing", () => {
  const long = [
    { x: -1e5, y: 150 },
    { x: 1e5, y: 150 },
  ];
  expect(hatchStrokes(long, 4, size).length).toBeLessThan(200);
  expect(hatchStrokes(bent.slice(0, 1), 4, size)).toEqual([]);
});

it("lengthens a line at both ends", () => {
  expect(lengthened(bent.slice(0, 2), 1)).toEqual([
    { x: 99, y: 150 },
    { x: 141, y: 150 },
  ]);
});

import { geoArea } from "d3-geo";
import { describe, expect, test } from "vitest";
import { decodeBasemap } from "#map/basemapFile";
import { cutLines, cutPolygons, polygonsInside, polygonsOutside, type Ring, splitLines } from "./basemapClip";
import { type Shapes, toTopology } from "./basemapTopology";

const NOTHING: Shapes = { land: [], coast: [], lakes: [], rivers: [], agreed: [], disputed: [] };

/** Clockwise. */
function square(west: number, south: number, size: number): Ring {
  return [
    [west, south],
    [west, south + size],
    [west + size, south + size],
    [west + size, south],
    [west, south],
  ];
}

describe("cutPolygons", () => {
  test("cuts a ring that jumps the antimeridian into two", () => {
    const fiji: Ring = [
      [178, -18],
      [178, -16],
      [-178, -16],
      [-178, -18],
      [178, -18],
    ];
    const halves = cutPolygons({ type: "MultiPolygon", coordinates: [[fiji]] });
    expect(halves.map(([ring]) => Math.sign(ring?.[0]?.[0] ?? 0)).sort()).toEqual([-1, 1]);
  });

  test("takes a ring that is wound the wrong way for the islet it is", () => {
    const islet = square(10, 10, 1).toReversed();
    const polygons = cutPolygons({ type: "MultiPolygon", coordinates: [[islet]] });
    expect(polygons).toHaveLength(1);
    expect(geoArea({ type: "Polygon", coordinates: polygons[0] ?? [] })).toBeLessThan(0.001);
  });
});

describe("cutLines", () => {
  test("takes out what runs along the antimeridian, and goes on after it", () => {
    const shore = [
      [170, 60],
      [180, 62],
      [180, 65],
      [175, 66],
    ];
    expect(cutLines({ type: "MultiLineString", coordinates: [shore] }).map((line) => line.length)).toEqual([2, 2]);
  });
});

describe("cutting along a box", () => {
  const box = [0, 0, 10, 10] as const;

  test("parts a polygon with a hole without losing or doubling any of it", () => {
    const rings = [square(-5, 2, 8), square(-2, 4, 4).toReversed()];
    const inside = polygonsInside([rings], box);
    const outside = polygonsOutside([rings], box);
    const area = (polygons: Ring[][]): number =>
      polygons.reduce((sum, coordinates) => sum + geoArea({ type: "Polygon", coordinates }), 0);
    expect(area(inside) + area(outside)).toBeCloseTo(area([rings]), 4);
    expect(inside.flat(2).every((point) => (point[0] as number) >= 0)).toBe(true);
    expect(outside.flat(2).every((point) => (point[0] as number) <= 0)).toBe(true);
  });

  test("parts a line that comes and goes", () => {
    const line = [
      [-5, 5],
      [5, 5],
      [5, 15],
    ];
    const { inside, outside } = splitLines([line], box);
    expect(inside).toEqual([
      [
        [0, 5],
        [5, 5],
        [5, 10],
      ],
    ]);
    expect(outside).toEqual([
      [
        [-5, 5],
        [0, 5],
      ],
      [
        [5, 10],
        [5, 15],
      ],
    ]);
  });
});

describe("toTopology", () => {
  test("leaves out islands that shrink to nothing on the grid, with their shore", () => {
    const speck = square(20, 20, 0.001);
    const island = square(30, 30, 1);
    const file = toTopology({ shapes: { ...NOTHING, land: [[speck], [island]], coast: [speck, island] } }, 64);
    const { land, coast, lakes } = decodeBasemap(file);
    expect(land.features.map(({ geometry }) => geometry.coordinates.length)).toEqual([1]);
    expect(coast.features.map(({ geometry }) => geometry.coordinates.length)).toEqual([1]);
    expect(lakes.features).toEqual([]);
  });
});

import { bearing, distance } from "@turf/turf";
import { expect, it } from "vitest";
import { greatCircleKm, initialBearing } from "./greatCircle";
import type { LngLat } from "./story";

const ways: [from: LngLat, to: LngLat][] = [
  [
    [125.754, 39.034],
    [128.334, 51.884],
  ],
  [
    [125.754, 39.034],
    [105.854, 21.028],
  ],
  [
    [179, -17],
    [-179, 12],
  ],
  [
    [-0.1, 51.5],
    [151.2, -33.9],
  ],
];

it.each(ways)("measures the way from %j to %j as turf does", (from, to) => {
  expect(greatCircleKm(from, to)).toBeCloseTo(distance([...from], [...to]), 6);
  expect(initialBearing(from, to)).toBeCloseTo((bearing([...from], [...to]) + 360) % 360, 6);
});

it.each([
  [[0, 1], 0],
  [[1, 0], 90],
  [[0, -1], 180],
  [[-1, 0], 270],
] as [LngLat, number][])("sets out for %j at %d degrees", (to, degrees) => {
  expect(initialBearing([0, 0], to)).toBeCloseTo(degrees, 9);
});

it("is nothing from a point to itself", () => {
  expect([greatCircleKm([10, 50], [10, 50]), initialBearing([10, 50], [10, 50])]).toEqual([0, 0]);
});

import { expect, it } from "vitest";
import { isArrowKey, markerNeighbour } from "./markerNeighbour";

const markers = new Map([
  ["middle", { x: 100, y: 100 }],
  ["up", { x: 110, y: 20 }],
  ["right", { x: 200, y: 110 }],
  ["far right", { x: 160, y: 190 }],
  ["down", { x: 90, y: 180 }],
]);

it.each([
  ["ArrowUp", "up"],
  ["ArrowRight", "right"],
  ["ArrowDown", "down"],
  ["ArrowLeft", "down"],
] as const)("%s leads to the marker %s", (key, place) => {
  expect(markerNeighbour(markers, "middle", key)).toBe(place);
});

it("stays where nothing lies further that way", () => {
  expect(markerNeighbour(markers, "up", "ArrowUp")).toBeNull();
  expect(markerNeighbour(markers, "elsewhere", "ArrowUp")).toBeNull();
});

it("leads to every marker from every other one", () => {
  const keys = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const;
  for (const start of markers.keys()) {
    const reached = new Set([start]);
    for (const place of reached) {
      for (const key of keys) {
        const next = markerNeighbour(markers, place, key);
        if (next !== null) reached.add(next);
      }
    }
    expect(reached.size).toBe(markers.size);
  }
});

it("knows arrow keys from others", () => {
  expect([isArrowKey("ArrowUp"), isArrowKey("Enter"), isArrowKey("toString")]).toEqual([true, false, false]);
});

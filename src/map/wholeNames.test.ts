import type { FeatureCollection } from "geojson";
import { expect, it } from "vitest";
import { type NameSource, wholeNames } from "./wholeNames";

const key = { left: 0, top: 0, right: 100, bottom: 100 };
const view = {
  size: { width: 400, height: 300 },
  obstacles: [key],
  scene: { textScale: 1 },
  project: ([x, y]: readonly [number, number]) => ({ x, y }),
};
const at = (x: number, y: number): FeatureCollection => ({
  type: "FeatureCollection",
  features: [{ type: "Feature", properties: { name: "Mongolia" }, geometry: { type: "Point", coordinates: [x, y] } }],
});
const shown = (x: number, y: number, source: NameSource) => wholeNames(at(x, y), source, view).features.length === 1;

it("leaves out names that the frame or the page's furniture would cut", () => {
  expect(shown(200, 150, "countries")).toBe(true);
  expect(shown(390, 150, "countries")).toBe(false);
  expect(shown(110, 50, "countries")).toBe(false);
  expect(shown(110, 50, "seas")).toBe(false);
});

it("gives a city room on both sides of its dot", () => {
  expect(shown(200, 150, "cities")).toBe(true);
  expect(shown(30, 150, "cities")).toBe(false);
  expect(shown(380, 150, "cities")).toBe(false);
});

it("keeps names that are out of view altogether: they come in while the map is moved", () => {
  expect(shown(600, 150, "countries")).toBe(true);
});

it("counts with the size of the reader's text", () => {
  const shownAt = (textScale: number) =>
    wholeNames(at(350, 150), "countries", { ...view, scene: { textScale } }).features.length;
  expect([shownAt(1), shownAt(2)]).toEqual([1, 0]);
});

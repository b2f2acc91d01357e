import { expect, test } from "vitest";
import { type BasemapTopology, decodeBasemap, joinLayers } from "./basemapFile";

const TOPOLOGY: BasemapTopology = {
  type: "Topology",
  transform: { scale: [0.5, 0.5], translate: [0, 0] },
  arcs: [
    [
      [0, 0],
      [4, 2],
    ],
    [
      [10, 10],
      [2, 0],
    ],
  ],
  objects: {
    coast: { type: "GeometryCollection", geometries: [{ type: "LineString", arcs: [0] }] },
    rivers: { type: "GeometryCollection", geometries: [{ type: "LineString", arcs: [1] }] },
  },
};

test("decodeBasemap gives each layer its own lines, in degrees", () => {
  const { coast, rivers } = decodeBasemap(TOPOLOGY);
  expect(coast.features[0]?.geometry).toEqual({
    type: "LineString",
    coordinates: [
      [0, 0],
      [2, 1],
    ],
  });
  expect(rivers.features[0]?.geometry).toEqual({
    type: "LineString",
    coordinates: [
      [5, 5],
      [6, 5],
    ],
  });
  expect(joinLayers(coast, rivers).features).toEqual([...coast.features, ...rivers.features]);
});

test("a layer that is not in the file is empty", () => {
  expect(decodeBasemap(TOPOLOGY).land).toEqual({ type: "FeatureCollection", features: [] });
});

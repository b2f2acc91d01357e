import type { Feature, FeatureCollection } from "geojson";
import { graticule } from "./graticule";
import { basemapShapes } from "./toStyle";

/** Degrees between the lines of a graticule. */
export const graticuleSteps = [10, 15] as const;

type BasemapShape = (typeof basemapShapes)[number];

/** What a shape is, as its feature and the layers that draw it say. */
export type ShapeName = BasemapShape | `graticule-${(typeof graticuleSteps)[number]}`;

/** Lines and areas of the basemap, and the graticules, as one collection; `shape` says which each is. */
export function shapeFeatures(shapes: Readonly<Record<BasemapShape, FeatureCollection>>): FeatureCollection {
  const named = (name: ShapeName, { features }: FeatureCollection): Feature[] =>
    features.map((feature) => ({ ...feature, properties: { ...feature.properties, shape: name } }));
  return {
    type: "FeatureCollection",
    features: [
      ...basemapShapes.flatMap((name) => named(name, shapes[name])),
      ...graticuleSteps.flatMap((step) => named(`graticule-${step}`, graticule(step))),
    ],
  };
}

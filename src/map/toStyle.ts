/**
 * Purpose: what the map looks like, as one pure function: a story and a view in, a MapLibre style out.
 * In and out: a compiled story, a theme and font files in; a style without any URL but those of the fonts out.
 * Must not know: the map on the page, the camera, how pictures are drawn or basemap files fetched.
 */
import type { FeatureCollection } from "geojson";
import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Story } from "#story/story";
import { areaLayers } from "./areaLayers";
import { basemapLabelLayers, basemapLayers } from "./basemapLayers";
import type { FontFaces } from "./fontStacks";
import { journeyLayers, measureLayer } from "./journeyLayers";
import { labelLayers } from "./labelLayers";
import { GLOBE_UNTIL, MERCATOR_FROM } from "./mapProjection";
import type { Theme } from "./mapScene";
import { mapFlavours, writtenFlavour } from "./mapTokens";
import { placeLayers } from "./placeLayers";
import { withSharedProgram } from "./sharedPrograms";
import { MOST_SINGLE } from "./shownPlaces";

/** Lines and areas of the basemap's files. */
export const basemapShapes = ["land", "coast", "lakes", "rivers", "borders"] as const;

/** Names of the basemap's files; each is a source of the same name. */
export const basemapNames = ["countries", "seas", "cities"] as const;

/**
 * All that is drawn from. `shapes` are those of the basemap together, and `areas` all that areas are drawn as: whenever
 * another source comes, MapLibre first draws the outline of every tile anew, on a globe as a mesh of thousands of
 * triangles, and does so twice in a picture.
 */
export type MapSource = "shapes" | (typeof basemapNames)[number] | "areas" | "journeys" | "places" | "labels";

export interface StyleView {
  theme: Theme;
  fonts: FontFaces;
  /** Colours change at once. */
  reducedMotion?: boolean;
  /** Times the size of all names, 1 to 2; counts stay in their markers. */
  textScale?: number;
  /** All that is written is 7 : 1. */
  presenting?: boolean;
  /** What is known already; the rest is empty and set later. */
  data?: Partial<Record<MapSource, FeatureCollection>>;
}

const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };

/** The whole style: layers of the visual guide from the bottom up. */
export function toStyle(story: Story, view: StyleView): StyleSpecification {
  const flavour = mapFlavours[view.theme];
  const written = writtenFlavour(view.theme, view.presenting);
  const titles = titlesIn(story);
  const source = (name: MapSource, options?: Partial<GeoJSONSourceSpecification>): GeoJSONSourceSpecification => ({
    type: "geojson",
    data: view.data?.[name] ?? nothing,
    maxzoom: 12,
    ...options,
  });
  return {
    version: 8,
    projection: {
      type: ["interpolate", ["linear"], ["zoom"], GLOBE_UNTIL, "vertical-perspective", MERCATOR_FROM, "mercator"],
    },
    // The rings outside the globe are drawn behind the map, which is clear there.
    sky: { "atmosphere-blend": 0 },
    transition: { duration: view.reducedMotion ? 0 : 120, delay: 0 },
    "font-faces": view.fonts,
    sources: {
      shapes: source("shapes"),
      ...Object.fromEntries(basemapNames.map((name) => [name, source(name)])),
      areas: source("areas", { promoteId: "id", tolerance: 0.1 }),
      journeys: source("journeys", { tolerance: 0.1 }),
      places: source("places", { promoteId: "id" }),
      labels: source("labels"),
    },
    layers: [
      ...basemapLayers(flavour),
      ...basemapLabelLayers(written, titles),
      ...areaLayers(flavour),
      ...journeyLayers(flavour),
      ...placeLayers(written),
      measureLayer(flavour),
      ...labelLayers(written),
    ].map((layer) => withSharedProgram(withTextScale(layer, view.textScale ?? 1))),
  } as StyleSpecification;
}

/** Of a story of many places, orientation cities stand among groups, which have no place of their own. */
function titlesIn({ places: { features } }: Story): string[] {
  return features.length > MOST_SINGLE ? [] : features.map((place) => place.properties.title);
}

/** Names have a plain number for their size. */
function withTextScale(layer: LayerSpecification, scale: number): LayerSpecification {
  if (scale === 1 || layer.type !== "symbol" || typeof layer.layout?.["text-size"] !== "number") return layer;
  return { ...layer, layout: { ...layer.layout, "text-size": layer.layout["text-size"] * scale } };
}

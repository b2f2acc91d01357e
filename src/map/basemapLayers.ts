import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { fontStacks } from "./fontStacks";
import { imageName } from "./imageNames";
import type { MapFlavour } from "./mapTokens";
import type { graticuleSteps, ShapeName } from "./shapeFeatures";

const shoreWidths = [26, 15, 7] as const;

/** Halved at zoom 2; the fade at 8 to 9 is in the opacity. */
function shoreWidth(width: number): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], 2, width / 2, 4, width];
}

const shoreOpacity: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 7.5, 1, 9, 0];
const round = { "line-join": "round", "line-cap": "round" } as const;
/** A coast has thousands of corners, and a round one costs several times the vertices of a cut one. */
const cut = { "line-join": "bevel" } as const;

const shape = (name: ShapeName): ExpressionSpecification => ["==", ["get", "shape"], name];

/** Water, shore, graticule, land, lakes, rivers and borders, from the bottom up. */
export function basemapLayers(flavour: MapFlavour): LayerSpecification[] {
  return [
    { id: "water", type: "background", paint: { "background-color": flavour.water } },
    ...shoreWidths.map(
      (width, index): LayerSpecification => ({
        id: `shore-${index + 1}`,
        type: "line",
        source: "shapes",
        filter: shape("coast"),
        maxzoom: 9,
        layout: cut,
        paint: {
          "line-color": flavour.shore[index] as string,
          "line-width": shoreWidth(width),
          "line-opacity": shoreOpacity,
          "line-blur": width / 8,
        },
      }),
    ),
    graticuleLayer(15, flavour, { maxzoom: 3 }),
    graticuleLayer(10, flavour, { minzoom: 3, maxzoom: 5 }),
    {
      id: "land",
      type: "fill",
      source: "shapes",
      filter: shape("land"),
      // Without antialiasing: its outline would show the edges along which the polygons were cut.
      paint: { "fill-color": flavour.land, "fill-antialias": false },
    },
    {
      id: "rivers",
      type: "line",
      source: "shapes",
      filter: shape("rivers"),
      minzoom: 3,
      layout: round,
      paint: {
        "line-color": flavour.river,
        "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.9, 8, 1.8],
      },
    },
    {
      id: "lakes",
      type: "fill",
      source: "shapes",
      filter: shape("lakes"),
      // The line along its shore lies over its edge.
      paint: { "fill-color": flavour.water, "fill-antialias": false },
    },
    {
      id: "lakes-edge",
      type: "line",
      source: "shapes",
      filter: shape("lakes"),
      layout: round,
      paint: {
        "line-color": flavour.landEdge,
        "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.35, 4, 0.6],
      },
    },
    {
      id: "borders",
      type: "line",
      source: "shapes",
      filter: ["all", shape("borders"), ["==", ["get", "disputed"], 0]],
      layout: round,
      paint: { "line-color": flavour.border, "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.6, 4, 1] },
    },
    {
      id: "borders-disputed",
      type: "line",
      source: "shapes",
      filter: ["all", shape("borders"), ["==", ["get", "disputed"], 1]],
      layout: { "line-join": "round" },
      paint: { "line-color": flavour.borderDisputed, "line-width": 1.1, "line-dasharray": [4 / 1.1, 3 / 1.1] },
    },
    {
      id: "coast",
      type: "line",
      source: "shapes",
      filter: shape("coast"),
      layout: cut,
      paint: { "line-color": flavour.landEdge, "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.6, 3, 0.8] },
    },
  ];
}

function graticuleLayer(
  step: (typeof graticuleSteps)[number],
  flavour: MapFlavour,
  zooms: { minzoom?: number; maxzoom?: number },
): LayerSpecification {
  return {
    id: `graticule-${step}`,
    type: "line",
    source: "shapes",
    filter: shape(`graticule-${step}`),
    ...zooms,
    paint: { "line-color": flavour.graticule, "line-width": 1 },
  };
}

/** Rank 1 shows from the furthest, one rank more from zoom 3, 4 and 5. */
const rankShows: ExpressionSpecification = ["<=", ["get", "rank"], ["step", ["zoom"], 1, 3, 2, 4, 3, 5, 4]];

/** Names that belong to no story: countries, seas, orientation cities. `taken`: titles of the story's places. */
export function basemapLabelLayers(flavour: MapFlavour, taken: readonly string[]): LayerSpecification[] {
  return [
    {
      id: "seas",
      type: "symbol",
      source: "seas",
      filter: rankShows,
      layout: {
        "text-field": ["get", "name"],
        "text-font": fontStacks.serifItalic,
        "text-size": 13.5,
        "text-letter-spacing": 0.04,
        "text-max-width": 7,
        "text-line-height": 1.15,
        "text-padding": 6,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { "text-color": flavour.waterText },
    },
    {
      id: "countries",
      type: "symbol",
      source: "countries",
      filter: rankShows,
      layout: {
        "text-field": ["get", "name"],
        "text-font": fontStacks.medium,
        "text-size": 12,
        "text-transform": "uppercase",
        "text-letter-spacing": 0.15,
        "text-max-width": 14,
        "text-padding": 4,
        // Aside of what the story draws, if need be.
        "text-variable-anchor": ["center", "bottom", "top", "left", "right"],
        "text-radial-offset": 0.9,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { "text-color": flavour.country, "text-halo-color": flavour.halo, "text-halo-width": 1.6 },
    },
    {
      id: "cities",
      type: "symbol",
      source: "cities",
      minzoom: 3,
      filter: ["!", ["in", ["get", "name"], ["literal", [...taken]]]],
      layout: {
        "icon-image": imageName(flavour.theme, "city"),
        "text-field": ["get", "name"],
        "text-font": fontStacks.regular,
        "text-size": 12.5,
        "text-variable-anchor": ["right", "left", "top", "bottom"],
        "text-radial-offset": 0.55,
        "text-padding": 3,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { "text-color": flavour.city, "text-halo-color": flavour.halo, "text-halo-width": 1.6 },
    },
  ];
}

import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { guard } from "./guardLayout";
import { imageName } from "./imageNames";
import type { MapFlavour } from "./mapTokens";

/** Narrow areas are never drawn thinner than this, in pixels. */
export const LEAST_THICKNESS = 8;

/** Width in pixels of the dark line around an area. */
export const RIM = 0.8;
const selected: ExpressionSpecification = ["==", ["get", "selected"], 1];
const reading: ExpressionSpecification = ["==", ["get", "reading"], 1];
/** Drawn hollow with a dashed outline, as markers are. */
const empty: ExpressionSpecification = ["==", ["get", "empty"], 1];
const ringed: ExpressionSpecification = ["boolean", ["feature-state", "hovered"], false];
const focused: ExpressionSpecification = ["boolean", ["feature-state", "focused"], false];

// Compared at whole zooms, as filters are. Ribbons and squares are only there while they are to be seen.
const thick: ExpressionSpecification = [">=", ["zoom"], ["get", "shapeFrom"]];

const isShape: ExpressionSpecification = ["==", ["get", "part"], "shape"];

/** Hatched areas: as their own shape when that is thick enough, else as a ribbon along the middle, else as a square. */
export function areaLayers(flavour: MapFlavour): LayerSpecification[] {
  const image = (kind: "hatch" | "square"): ExpressionSpecification => [
    "case",
    empty,
    imageName(flavour.theme, `${kind}-empty`),
    selected,
    imageName(flavour.theme, `${kind}-selected`),
    imageName(flavour.theme, kind),
  ];
  const ringColour: ExpressionSpecification = ["case", focused, flavour.focus, flavour.hatch];
  const ringShows: ExpressionSpecification = ["case", ["any", ringed, focused], 1, 0];
  const ribbonLine = (
    id: string,
    width: number | ExpressionSpecification,
    paint: Record<string, unknown>,
    part: "ribbon" | "rim" = "ribbon",
  ): LayerSpecification => ({
    id,
    type: "line",
    source: "areas",
    filter: ["==", ["get", "part"], part],
    layout: { "line-cap": "butt", "line-join": "round" },
    paint: { "line-width": width, ...paint },
  });
  return [
    // Lit, as markers are, while the paragraphs in view speak of it.
    ribbonLine("area-reading", LEAST_THICKNESS + 20, {
      "line-color": flavour.hatch,
      "line-opacity": ["case", reading, 0.18, 0],
    }),
    ribbonLine("area-ring", LEAST_THICKNESS + 10, { "line-color": ringColour, "line-opacity": ringShows }),
    ribbonLine("area-casing", LEAST_THICKNESS + 6, { "line-color": flavour.halo }),
    ribbonLine(
      "area-outline",
      LEAST_THICKNESS + 2 * RIM,
      { "line-color": ["case", empty, flavour.ink3, flavour.hatch] },
      "rim",
    ),
    ribbonLine("area-ground", LEAST_THICKNESS, {
      "line-color": ["case", selected, flavour.mark, empty, flavour.land, flavour.hatchFill],
    }),
    {
      id: "area-strokes",
      type: "line",
      source: "areas",
      filter: ["==", ["get", "part"], "strokes"],
      paint: { "line-width": 2.1, "line-color": ["case", selected, flavour.markText, flavour.hatch] },
    },
    {
      id: "area-fill",
      type: "fill",
      source: "areas",
      filter: ["all", isShape, thick],
      paint: { "fill-pattern": image("hatch") },
    },
    {
      id: "area-edge",
      type: "line",
      source: "areas",
      filter: ["all", isShape, thick, ["!", empty]],
      layout: { "line-join": "round" },
      paint: {
        "line-color": ringColour,
        "line-width": ["case", ["any", ringed, focused], 2.5, ["any", selected, reading], 1.5, RIM],
      },
    },
    {
      id: "area-edge-empty",
      type: "line",
      source: "areas",
      filter: ["all", isShape, thick, empty],
      layout: { "line-join": "round" },
      paint: {
        "line-color": ["case", ["any", ringed, focused], ringColour, flavour.ink3],
        "line-width": ["case", ["any", ringed, focused], 2.5, 1.5],
        "line-dasharray": [3, 2.5],
      },
    },
    {
      // Nothing to look at: it keeps names of the basemap off the ribbon.
      id: "area-guard",
      type: "symbol",
      source: "areas",
      filter: ["==", ["get", "part"], "guard"],
      layout: guard(flavour, 0.75),
    },
    {
      id: "area-square",
      type: "symbol",
      source: "areas",
      filter: ["==", ["get", "part"], "square"],
      layout: {
        "icon-image": image("square"),
        "icon-size": ["case", reading, 1.25, 1],
        "icon-offset": ["array", "number", 2, ["get", "offset"]],
        "icon-allow-overlap": true,
        "icon-padding": 0,
      },
    },
  ];
}

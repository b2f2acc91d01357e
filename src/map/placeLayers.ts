import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { fontStacks } from "./fontStacks";
import { imageName } from "./imageNames";
import type { MapFlavour } from "./mapTokens";
import { GLOBE_END, GLOBE_ZOOM, GROUP_RING, RING_WIDTH } from "./markerRadius";

const selected: ExpressionSpecification = ["==", ["get", "selected"], 1];
const hovered: ExpressionSpecification = ["boolean", ["feature-state", "hovered"], false];
const focused: ExpressionSpecification = ["boolean", ["feature-state", "focused"], false];
const reading: ExpressionSpecification = ["==", ["get", "reading"], 1];
const empty: ExpressionSpecification = ["==", ["get", "count"], 0];

/** Radius of the disc at every zoom, and so many pixels more. */
function radius(more: number): ExpressionSpecification {
  return [
    "interpolate",
    ["linear"],
    ["zoom"],
    GLOBE_ZOOM,
    ["+", ["get", "globeRadius"], more],
    GLOBE_END,
    ["+", ["get", "radius"], more],
  ];
}

/**
 * Markers: ring, disc, count; a line round that of a group. A hovered, focused or selected one has a second ring outside, strong and close. One that
 * the paragraphs in view speak of is lit: a grey disc with a thin edge, wider than that ring.
 */
export function placeLayers(flavour: MapFlavour): LayerSpecification[] {
  const raised: ExpressionSpecification = ["any", selected, hovered, focused];
  return [
    {
      id: "marker-reading",
      type: "circle",
      source: "places",
      filter: reading,
      paint: {
        "circle-radius": radius(10),
        "circle-color": flavour.marker,
        "circle-opacity": 0.16,
        "circle-stroke-color": flavour.marker,
        "circle-stroke-width": 1,
        "circle-stroke-opacity": 0.7,
      },
    },
    {
      id: "marker-group",
      type: "circle",
      source: "places",
      filter: ["==", ["get", "group"], 1],
      paint: {
        "circle-radius": radius(GROUP_RING - 0.6),
        "circle-color": flavour.markerRing,
        "circle-stroke-color": flavour.marker,
        "circle-stroke-width": 1.2,
      },
    },
    {
      id: "marker-raised",
      type: "circle",
      source: "places",
      paint: {
        "circle-radius": radius(5.5),
        "circle-color": flavour.markerRing,
        "circle-opacity": ["case", raised, 1, 0],
        "circle-stroke-color": ["case", focused, flavour.focus, flavour.marker],
        "circle-stroke-width": ["case", focused, 3, selected, 1.4, 2],
        "circle-stroke-opacity": ["case", raised, 1, 0],
      },
    },
    {
      id: "marker",
      type: "circle",
      source: "places",
      layout: { "circle-sort-key": ["-", ["get", "count"]] },
      paint: {
        "circle-radius": radius(0),
        "circle-color": ["case", selected, flavour.mark, empty, flavour.halo, flavour.marker],
        "circle-stroke-color": flavour.markerRing,
        "circle-stroke-width": ["case", selected, 0, RING_WIDTH],
        "circle-stroke-opacity": ["case", empty, 0, 1],
      },
    },
    {
      id: "marker-selected",
      type: "circle",
      source: "places",
      filter: ["all", selected, ["!", empty]],
      paint: {
        "circle-radius": radius(-2.2),
        "circle-color": flavour.mark,
        "circle-stroke-color": flavour.theme === "light" ? flavour.marker : flavour.markText,
        "circle-stroke-width": 2.2,
      },
    },
    {
      id: "marker-count",
      type: "symbol",
      source: "places",
      layout: {
        // The icon is nothing to look at: it keeps names of the basemap off the disc.
        "icon-image": ["case", empty, imageName(flavour.theme, "empty"), imageName(flavour.theme, "blank")],
        "icon-size": ["case", empty, 1, ["/", ["+", ["get", "radius"], RING_WIDTH], 8]],
        "icon-allow-overlap": true,
        "icon-padding": 0,
        "text-field": ["case", ["get", "inside"], ["to-string", ["get", "count"]], ""],
        "text-font": fontStacks.semibold,
        "text-size": [
          "interpolate",
          ["linear"],
          ["zoom"],
          GLOBE_ZOOM,
          ["max", 12, ["min", 20, ["*", ["get", "globeRadius"], 0.86]]],
          GLOBE_END,
          ["case", empty, 12, ["max", 12, ["min", 20, ["+", 10, ["*", ["get", "radius"], 0.3]]]]],
        ],
        "text-allow-overlap": true,
        "text-padding": 0,
        "symbol-sort-key": ["get", "count"],
      },
      paint: {
        "text-color": ["case", empty, flavour.ink3, selected, flavour.markText, flavour.markerText],
      },
    },
  ];
}

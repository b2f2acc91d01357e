import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { guard } from "./guardLayout";
import { imageName } from "./imageNames";
import { type Emphasis, emphasisArrows, emphasisWidths, FADED_OPACITY } from "./journeyEmphasis";
import { INK_LOOK } from "./journeyPattern";
import type { MapFlavour } from "./mapTokens";
import { END_RADIUS } from "./measureLine";

const HALO_WIDTH = 6.5;

/** Hue of a journey, by its look 0 to 3. */
export function journeyColour(flavour: MapFlavour): ExpressionSpecification {
  const [first, second, third, fourth] = flavour.journeys;
  return ["match", ["get", "look"], 1, second, 2, third, 3, fourth, INK_LOOK, flavour.ink, first];
}

/** A leg that is only announced has a lighter line of the same pattern. */
function byStatus(reported: number, planned: number): ExpressionSpecification {
  return ["case", ["get", "planned"], planned, reported];
}

/** A value for each emphasis, by which another one may be multiplied. */
function byEmphasis(values: Record<Emphasis, number>): ExpressionSpecification {
  const { faded, raised, focus, plain } = values;
  return ["match", ["get", "emphasis"], "faded", faded, "raised", raised, "focus", focus, plain];
}

/** Ends of what is measured: hollow, unlike markers; a ring where there is one. */
export function measureLayer(flavour: MapFlavour): LayerSpecification {
  return {
    id: "measure-ends",
    type: "circle",
    source: "journeys",
    filter: ["==", ["get", "part"], "end"],
    paint: {
      "circle-radius": ["get", "radius"],
      "circle-color": flavour.land,
      "circle-opacity": ["case", [">", ["get", "radius"], END_RADIUS], 0, 1],
      "circle-stroke-color": flavour.ink,
      "circle-stroke-width": 2.5,
    },
  };
}

/** Journeys: halo, pieces of the line, cross-ticks, dots, arrowheads. */
export function journeyLayers(flavour: MapFlavour): LayerSpecification[] {
  const colour = journeyColour(flavour);
  const part = (name: string): ExpressionSpecification => ["==", ["get", "part"], name];
  const width = byEmphasis(emphasisWidths);
  const opacity = byEmphasis({ faded: FADED_OPACITY, plain: 1, raised: 1, focus: 1 });
  const wide = (reported: number, planned: number): ExpressionSpecification => [
    "*",
    byStatus(reported, planned),
    width,
  ];
  return [
    {
      id: "journey-halo",
      type: "line",
      source: "journeys",
      filter: part("halo"),
      layout: { "line-join": "round" },
      paint: {
        "line-color": flavour.halo,
        "line-width": ["match", ["get", "emphasis"], "faded", HALO_WIDTH - 2, "focus", HALO_WIDTH + 2, HALO_WIDTH],
      },
    },
    {
      id: "journey-line",
      type: "line",
      source: "journeys",
      filter: part("line"),
      layout: { "line-join": "round" },
      paint: { "line-color": colour, "line-opacity": opacity, "line-width": wide(2.5, 1.75) },
    },
    {
      id: "journey-ticks",
      type: "line",
      source: "journeys",
      filter: part("ticks"),
      paint: { "line-color": colour, "line-opacity": opacity, "line-width": wide(1.5, 1.2) },
    },
    {
      id: "journey-dots",
      type: "circle",
      source: "journeys",
      filter: part("dots"),
      paint: {
        "circle-color": colour,
        "circle-opacity": opacity,
        // Smaller and they are lost on the map, larger and they run together.
        "circle-radius": ["max", 1.3, ["min", 2.7, wide(1.9, 1.6)]],
      },
    },
    {
      id: "journey-guard",
      type: "symbol",
      source: "journeys",
      filter: part("guard"),
      layout: guard(flavour, 0.5),
    },
    {
      id: "journey-arrows",
      type: "symbol",
      source: "journeys",
      filter: part("arrow"),
      layout: {
        "icon-image": [
          "match",
          ["get", "look"],
          1,
          imageName(flavour.theme, "arrow-1"),
          2,
          imageName(flavour.theme, "arrow-2"),
          3,
          imageName(flavour.theme, "arrow-3"),
          imageName(flavour.theme, "arrow-0"),
        ],
        "icon-size": byEmphasis(emphasisArrows),
        "icon-anchor": "top",
        "icon-rotate": ["get", "bearing"],
        "icon-rotation-alignment": "map",
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "icon-padding": 0,
      },
      paint: { "icon-opacity": opacity },
    },
  ];
}

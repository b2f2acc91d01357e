import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from "maplibre-gl";
import { fontStacks } from "./fontStacks";
import { imageName } from "./imageNames";
import { journeyColour } from "./journeyLayers";
import type { MapFlavour } from "./mapTokens";

/** Sizes in CSS pixels; the layout of labels counts with them. */
export const labelSizes = { title: 14, count: 14, sub: 13, selected: 15.5, journey: 13 } as const;

/** The same for a reader with larger text; `toStyle` does so with every name. */
export function labelSizesAt(scale: number): Record<keyof typeof labelSizes, number> {
  const { title, count, sub, selected, journey } = labelSizes;
  return {
    title: title * scale,
    count: count * scale,
    sub: sub * scale,
    selected: selected * scale,
    journey: journey * scale,
  };
}

/** To each side, so 3.5 in all; a glyph's picture has no room for more at this size. */
const HALO = 1.75;
const part = (name: string): ExpressionSpecification => ["==", ["get", "part"], name];

/** Where a text stands has been worked out before: the style only obeys. */
function placed(font: string[], size: number): NonNullable<SymbolLayerSpecification["layout"]> {
  return {
    "text-font": font,
    "text-size": size,
    "text-anchor": ["get", "anchor"],
    "text-justify": ["get", "justify"],
    "text-offset": ["array", "number", 2, ["get", "offset"]],
    "text-max-width": 60,
    "text-line-height": 1.25,
    "text-padding": 2,
    "text-allow-overlap": true,
    "symbol-sort-key": ["get", "order"],
  };
}

/** Names of journeys and of the story's places, leaders of areas. */
export function labelLayers(flavour: MapFlavour): LayerSpecification[] {
  const halo = { "text-halo-color": flavour.halo, "text-halo-width": HALO };
  return [
    {
      id: "leaders",
      type: "symbol",
      source: "labels",
      filter: part("leader"),
      layout: {
        "icon-image": imageName(flavour.theme, "leader"),
        "icon-anchor": "left",
        "icon-offset": ["array", "number", 2, ["get", "offset"]],
        "icon-rotate": ["get", "turn"],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "icon-padding": 0,
      },
    },
    {
      id: "journey-labels",
      type: "symbol",
      source: "labels",
      filter: part("journey"),
      layout: { ...placed(fontStacks.semibold, labelSizes.journey), "text-field": ["get", "title"] },
      paint: { "text-color": journeyColour(flavour), ...halo },
    },
    {
      id: "place-labels",
      type: "symbol",
      source: "labels",
      filter: part("place"),
      layout: {
        ...placed(fontStacks.semibold, labelSizes.title),
        "text-field": [
          "format",
          ["get", "title"],
          {},
          ["get", "count"],
          { "text-font": ["literal", fontStacks.regular], "text-color": flavour.city },
          ["get", "sub"],
          {
            "text-font": ["literal", fontStacks.regular],
            "font-scale": labelSizes.sub / labelSizes.title,
            "text-color": flavour.city,
          },
        ],
      },
      paint: { "text-color": flavour.ink, ...halo },
    },
    {
      id: "selected-sub",
      type: "symbol",
      source: "labels",
      filter: part("selected-sub"),
      layout: { ...placed(fontStacks.regular, labelSizes.sub), "text-field": ["get", "title"] },
      paint: { "text-color": flavour.city, ...halo },
    },
    {
      id: "selected-label",
      type: "symbol",
      source: "labels",
      filter: part("selected"),
      layout: {
        ...placed(fontStacks.semibold, labelSizes.selected),
        "text-field": [
          "format",
          ["get", "title"],
          {},
          ["get", "count"],
          { "text-font": ["literal", fontStacks.regular] },
        ],
        "icon-image": imageName(flavour.theme, "label-box"),
        "icon-text-fit": "both",
        "icon-text-fit-padding": [1, 6, 2, 6],
        "icon-allow-overlap": true,
      },
      paint: { "text-color": flavour.markText },
    },
  ];
}

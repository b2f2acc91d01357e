import type { SymbolLayerSpecification } from "maplibre-gl";
import { imageName } from "./imageNames";
import type { MapFlavour } from "./mapTokens";

/** Layout of symbols without a picture, 16 pixels times `size` wide, where names of the basemap must not stand. */
export function guard(flavour: MapFlavour, size: number): NonNullable<SymbolLayerSpecification["layout"]> {
  return {
    "icon-image": imageName(flavour.theme, "blank"),
    "icon-size": size,
    "icon-allow-overlap": true,
    "icon-padding": 0,
  };
}

import type { FeatureCollection, Point } from "geojson";
import type { MapCamera } from "#store/camera";
import type { LngLat } from "#story/story";
import { GLOBE_ZOOM } from "./markerRadius";
import { angleBetween, toVector } from "./sphere";

/** Names further than this from the middle of the globe would hang over its limb. */
const WIDEST = (52 * Math.PI) / 180;

/** The names of the basemap that face the reader; all of them once the globe fills the map. */
export function facingLabels(
  labels: FeatureCollection,
  { center, zoom }: Pick<MapCamera, "center" | "zoom">,
): FeatureCollection {
  if (zoom >= GLOBE_ZOOM) return labels;
  const middle = toVector(center);
  const features = labels.features.filter((feature) => {
    const [lng = 0, lat = 0] = (feature.geometry as Point).coordinates;
    return angleBetween(middle, toVector([lng, lat] satisfies LngLat)) < WIDEST;
  });
  return { type: "FeatureCollection", features };
}

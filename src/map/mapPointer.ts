import type { Map as MapLibreMap } from "maplibre-gl";
import type { Pixel } from "./mapProjection";
import type { MapListeners } from "./mapScene";

/**
 * Turns clicks, taps and movements of the mouse into places.
 * @param under - places at a point in CSS pixels of the map, the nearest first
 */
export function listenToPointer(
  map: MapLibreMap,
  under: (point: Pixel) => string[],
  listeners: Pick<MapListeners, "onPlaces" | "onEmpty" | "onHover">,
): void {
  let pointed: string | null = null;
  let touch = false;
  const point = (place: string | null) => {
    if (place === pointed) return;
    pointed = place;
    map.getCanvas().style.cursor = place ? "pointer" : "";
    listeners.onHover(place);
  };
  // A tap also sends the movements of a mouse, which would leave a ring behind.
  map.getCanvas().addEventListener("pointerdown", ({ pointerType }) => {
    touch = pointerType === "touch";
  });
  map.on("mousemove", (event) => point(touch ? null : (under(event.point)[0] ?? null)));
  map.on("mouseout", () => point(null));
  map.on("click", (event) => {
    const places = under(event.point);
    if (places.length > 0) listeners.onPlaces(places, { x: event.point.x, y: event.point.y });
    else listeners.onEmpty();
  });
}

/** Ids of areas whose own shape is drawn under a point, in CSS pixels. */
export function areasUnder(map: MapLibreMap, { x, y }: Pixel): string[] {
  if (!map.getLayer("area-fill")) return [];
  const shapes = map.queryRenderedFeatures([x, y], { layers: ["area-fill"] });
  return shapes.map((feature) => String(feature.properties.id));
}

const hoverSources = ["places", "areas", "ribbons"] as const;

/** Takes the ring from one place and gives it to another; both by id. */
export function showHover(map: MapLibreMap, before: string | null, now: string | null): void {
  for (const source of hoverSources) {
    if (before) map.setFeatureState({ source, id: before }, { hovered: false });
    if (now) map.setFeatureState({ source, id: now }, { hovered: true });
  }
}

import type { Map as MapLibreMap } from "maplibre-gl";
import type { Pixel } from "./mapProjection";
import type { MapListeners } from "./mapScene";

/** What is drawn at a point. */
export interface PointTargets {
  /** Place ids, the nearest first. */
  places: string[];
  /** The nearest line, where there is no place. */
  journey: { id: string; leg: number } | null;
}

const nothing: PointTargets = { places: [], journey: null };

/**
 * Turns clicks, taps and movements of the mouse into places and journeys.
 * @param under - what is at a point in CSS pixels of the map
 */
export function listenToPointer(
  map: MapLibreMap,
  under: (point: Pixel) => PointTargets,
  listeners: Pick<MapListeners, "onPlaces" | "onJourney" | "onEmpty" | "onHover" | "onHoverJourney">,
): void {
  let pointed: { place: string | null; journey: string | null } = { place: null, journey: null };
  let touch = false;
  const point = ({ places, journey }: PointTargets) => {
    const before = pointed;
    pointed = { place: places[0] ?? null, journey: journey?.id ?? null };
    map.getCanvas().style.cursor = pointed.place !== null || journey ? "pointer" : "";
    if (pointed.place !== before.place) listeners.onHover(pointed.place);
    if (pointed.journey !== before.journey) listeners.onHoverJourney(pointed.journey);
  };
  // A tap also sends the movements of a mouse, which would leave a ring behind.
  map.getCanvas().addEventListener("pointerdown", ({ pointerType }) => {
    touch = pointerType === "touch";
  });
  map.on("mousemove", (event) => point(touch ? nothing : under(event.point)));
  map.on("mouseout", () => point(nothing));
  map.on("click", (event) => {
    const { places, journey } = under(event.point);
    if (places.length > 0) listeners.onPlaces(places, { x: event.point.x, y: event.point.y });
    else if (journey) listeners.onJourney(journey.id, journey.leg);
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

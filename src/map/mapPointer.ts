import type { Map as MapLibreMap } from "maplibre-gl";
import type { Pixel } from "./mapProjection";
import type { MapListeners } from "./mapScene";

/** What is drawn at a point. */
export interface PointTargets {
  /** Place ids, the nearest first. */
  places: string[];
  /** Id of a group that is nearer than any place. */
  group: string | null;
  /** The nearest line, where there is no place. */
  journey: { id: string; leg: number } | null;
}

type PointerListeners = Pick<
  MapListeners,
  "onPoint" | "onPlaces" | "onJourney" | "onEmpty" | "onHover" | "onHoverJourney"
> & {
  onGroup(group: string, at: Pixel): void;
  onHoverGroup(group: string | null): void;
};

const nothing: PointTargets = { places: [], group: null, journey: null };

/**
 * Turns clicks, taps and movements of the mouse into places and journeys.
 * @param under - what is at a point in CSS pixels of the map
 */
export function listenToPointer(
  map: MapLibreMap,
  under: (point: Pixel) => PointTargets,
  listeners: PointerListeners,
): void {
  let pointed: Record<"place" | "group" | "journey", string | null> = { place: null, group: null, journey: null };
  let touch = false;
  const point = ({ places, group, journey }: PointTargets) => {
    const before = pointed;
    pointed = { place: places[0] ?? null, group, journey: journey?.id ?? null };
    map.getCanvas().style.cursor = pointed.place !== null || group !== null || journey ? "pointer" : "";
    if (group !== before.group) listeners.onHoverGroup(group);
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
    const { places, group, journey } = under(event.point);
    const { lng, lat } = event.lngLat.wrap();
    if (listeners.onPoint([lng, lat], places[0] ?? null)) return;
    const at = { x: event.point.x, y: event.point.y };
    if (group !== null) listeners.onGroup(group, at);
    else if (places.length > 0) listeners.onPlaces(places, at);
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

const hoverSources = ["places", "areas"] as const;

/** Takes the ring from one place and gives it to another; both by id. */
export function showHover(map: MapLibreMap, before: string | null, now: string | null): void {
  for (const source of hoverSources) {
    if (before) map.setFeatureState({ source, id: before }, { hovered: false });
    if (now) map.setFeatureState({ source, id: now }, { hovered: true });
  }
}

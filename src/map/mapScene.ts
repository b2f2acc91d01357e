/**
 * Purpose: what the map is asked to show, and what it reports back.
 * In and out: types only; `MapView` takes a scene and calls the listeners.
 * Must not know: React, panels, or why something is selected.
 */
import type { BoundingBox, LngLat } from "#story/story";

export type Theme = "light" | "dark";

/** Everything the map draws that can change while the page is open. */
export interface MapScene {
  theme: Theme;
  /** Place id. */
  selected: string | null;
  /** Place id: ringed on the map while its mention or row is pointed at, and the other way round. */
  hovered: string | null;
  /** Excerpts shown per place id under the present filters; 0 draws a hollow, dashed marker. */
  counts: ReadonlyMap<string, number>;
  /** Line under a place's name, such as "Summit, September 2023", per place id. */
  subtitles: ReadonlyMap<string, string>;
  reducedMotion: boolean;
}

/** Where the camera is. Longitude first, degrees; bearing clockwise from north in degrees. */
export interface MapCamera {
  center: LngLat;
  zoom: number;
  bearing: number;
}

/** CSS pixels of the map that panels and cards cover. */
export interface MapPadding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A wish for the camera; a new object is a new wish. */
export type CameraRequest =
  | { type: "home" }
  | { type: "fit"; bbox: BoundingBox }
  | { type: "place"; place: string }
  | { type: "camera"; camera: MapCamera }
  | { type: "zoomIn" }
  | { type: "zoomOut" }
  | { type: "north" };

export interface MapListeners {
  /** A click on one or more places; `at` is in CSS pixels of the container. Several when they overlap. */
  onPlaces(places: string[], at: { x: number; y: number }): void;
  onEmpty(): void;
  onHover(place: string | null): void;
  /** After every move of the camera. */
  onView(camera: MapCamera, kilometresPerPixel: number): void;
  /** First complete drawing. */
  onReady(): void;
  onError(error: Error): void;
}

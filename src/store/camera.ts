import type { BoundingBox, LngLat } from "#story/story";
import type { JourneyChoice } from "./choices";

/** Where the camera is. Longitude first, degrees; bearing in degrees clockwise from north. */
export interface MapCamera {
  center: LngLat;
  zoom: number;
  bearing: number;
}

/** A wish for the camera, from the application to the map; a new object is a new wish. */
export type CameraRequest =
  | { type: "home" }
  | { type: "fit"; bbox: BoundingBox }
  | { type: "place"; place: string }
  /** The place, but only when it is off view, and so is every place that would do as well. */
  | { type: "reveal"; place: string; orAny?: readonly string[] }
  /** A journey, or one of its legs by index. */
  | { type: "journey"; journey: string; leg: number | null }
  /**
   * Places and journeys, as large as the map allows, wherever the camera is now; the whole story when both are none.
   * It is kept when the map changes its size.
   */
  | { type: "frame"; places: readonly string[]; journey: JourneyChoice | null }
  /** As `frame`, for a camera that is given; its bearing is north. */
  | { type: "view"; center: LngLat; zoom: number }
  | { type: "camera"; camera: MapCamera }
  | { type: "zoomIn" }
  | { type: "zoomOut" }
  | { type: "north" };

/** What the map reports of itself after every move. */
export interface MapReport {
  camera: MapCamera;
  /** Whether it still shows the whole story, as at first. */
  atHome: boolean;
  /** Whether the reader, or a link, put it where it is: nothing that was opened led there. */
  steered: boolean;
  /** At the centre of the map. */
  kilometresPerPixel: number;
  /** Points along the edge of the map, clockwise from its top left; longitude first. */
  edge: readonly LngLat[];
}

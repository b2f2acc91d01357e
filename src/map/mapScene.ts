/**
 * Purpose: what the map is asked to show, and what it reports back.
 * In and out: types, and a scene in which nothing is going on; `MapView` takes a scene and calls the listeners.
 * Must not know: React, panels, or why something is selected.
 */
import type { MapReport } from "#store/camera";
import type { LngLat } from "#story/story";
import type { OpenedGroup } from "./placeGroups";

export type Theme = "light" | "dark";

/** Everything the map draws that can change while the page is open. */
export interface MapScene {
  theme: Theme;
  /** Place id. */
  selected: string | null;
  /** Place id: ringed on the map while its mention or row is pointed at, and the other way round. */
  hovered: string | null;
  /** Place ids of the paragraphs in view while an article is read: softly lit, unlike the ring of what is pointed at. */
  reading: readonly string[];
  /** The open journey, with the index of the leg in focus: the other journeys fade. */
  journey: { id: string; leg: number | null } | null;
  /** Id of the journey that is pointed at. */
  hoveredJourney: string | null;
  /** Excerpts shown per place id under the present filters; 0 draws a hollow, dashed marker. */
  counts: ReadonlyMap<string, number>;
  /** Line under a place's name, such as "Summit, September 2023", per place id. */
  subtitles: ReadonlyMap<string, string>;
  reducedMotion: boolean;
  /** Times the size of all names, by the reader's size of text: 1 to 2. */
  textScale: number;
  /** In front of a room: all that is written is 7 : 1. */
  presenting: boolean;
  /** What story and reader may be asked for is not written: places, journeys, cities. */
  namesHidden: boolean;
  /** Up to two points and the great circle between them; `null`: nothing is measured. */
  measured: readonly LngLat[] | null;
}

/** Nothing is selected, pointed at, read or moving. */
export const SCENE_AT_REST = {
  theme: "light",
  selected: null,
  hovered: null,
  reading: [],
  journey: null,
  hoveredJourney: null,
  reducedMotion: true,
  textScale: 1,
  presenting: false,
  namesHidden: false,
  measured: null,
} as const satisfies Partial<MapScene>;

export interface MapListeners {
  /** Told of every click first, with the nearest place if one is hit; `true` when nothing else is to come of it. */
  onPoint(point: LngLat, place: string | null): boolean;
  /** A click on one or more places; `at` is in CSS pixels of the container. Several when they overlap. */
  onPlaces(places: string[], at: { x: number; y: number }): void;
  /** A click on a group: those of its places with most excerpts first, and the camera that parts them, if any does. */
  onGroup(group: OpenedGroup, at: { x: number; y: number }): void;
  /** A click on the line of a journey where no place is; `leg` is an index. */
  onJourney(journey: string, leg: number): void;
  onEmpty(): void;
  onHover(place: string | null): void;
  onHoverJourney(journey: string | null): void;
  /** After every move of the camera. */
  onView(report: MapReport): void;
  onError(error: Error): void;
}

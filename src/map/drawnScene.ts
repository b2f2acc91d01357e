import type { FeatureCollection } from "geojson";
import type { MapCamera } from "#store/camera";
import type { LngLat } from "#story/story";
import type { BasemapData } from "./basemapLoader";
import { LineDrawing } from "./lineDrawing";
import type { MapSources } from "./mapSources";
import type { OpenedGroup, PlaceGroups } from "./placeGroups";
import type { CameraSituation } from "./requestedCamera";
import { drawScene, journeyFeatures, type SceneDrawing, type SceneView } from "./sceneDrawing";
import type { MapMark, ShownPlaces } from "./shownPlaces";
import { areaFeatures, markerFeatures } from "./storyFeatures";
import type { MapSource } from "./toStyle";

/** A view without what depends on the drawing before it. */
export type SceneFrame = Omit<SceneView, "before" | "drawn">;

/** While the zoom moves, what is measured in pixels is drawn anew after so much of a level. */
const REDRAW_ZOOM = 0.15;

/** The scene in the map's sources, laid out for the camera of the moment; the open journey draws itself once. */
export class DrawnScene {
  readonly #sources: MapSources;
  readonly #frameOf: () => SceneFrame;
  readonly #line = new LineDrawing(() => this.#drawLine());
  #drawing: SceneDrawing | null = null;
  #groups: PlaceGroups | null = null;
  /** What is drawn of a story that has groups. */
  #shown: ShownPlaces | null = null;
  #middle: LngLat = [0, 0];
  #zoom = Number.NaN;

  /** @param frameOf - what is to be drawn now */
  constructor(sources: MapSources, frameOf: () => SceneFrame) {
    this.#sources = sources;
    this.#frameOf = frameOf;
  }

  /** With the places, or groups of them, that are drawn. */
  get view(): SceneView {
    const frame = this.#frameOf();
    return { ...(this.#shown?.within(frame) ?? frame), before: new Map(), drawn: this.#line.part };
  }

  /** Of a story with groups: places and groups in view. */
  get marks(): MapMark[] | null {
    return this.#groups?.marks(this.view) ?? null;
  }

  /** `null` for a story that shows each place by itself. */
  setGroups(groups: PlaceGroups | null): void {
    this.#groups = groups;
  }

  /** What a click on a group leads to; `null` when there is none of that id. */
  open(id: string, situation: CameraSituation): OpenedGroup | null {
    return this.#groups?.openId(id, this.view, situation) ?? null;
  }

  /** Id of what stands for a place. */
  shownId(place: string | null): string | null {
    return place === null || !this.#shown ? place : this.#shown.shownId(place);
  }

  get placed(): SceneDrawing["placed"] {
    return this.#drawing?.placed ?? [];
  }

  /** For a style that is made now. */
  forStyle(): Partial<Record<MapSource, FeatureCollection>> {
    return this.#sources.forStyle();
  }

  /** With labels where they were, as far as that is good. */
  redraw(): void {
    this.#draw(new Map(this.placed.map(({ key, choice }) => [key, choice])));
  }

  /** As if nothing had been drawn before. */
  drawAfresh(): void {
    this.#draw(new Map());
  }

  /** When the camera has moved so far from the last drawing that it shows. */
  follow({ center, zoom }: MapCamera): void {
    if (Math.abs(zoom - this.#zoom) > REDRAW_ZOOM || this.#groups?.isFar(center, this.#middle, this.#frameOf()))
      this.redraw();
  }

  setBasemap(data: BasemapData): void {
    this.#sources.setBasemap(data, this.view);
  }

  /** Gives a style that has just been loaded what it was not made with. */
  sendAll(): void {
    this.#sources.sendAll();
  }

  startLine(): void {
    this.#line.start();
  }

  /** The whole line at once; draws nothing. */
  finishLine(): void {
    this.#line.finish();
  }

  #draw(before: SceneView["before"]): void {
    const frame = this.#frameOf();
    this.#shown = this.#groups && frame.size.width > 0 ? this.#groups.shown(frame) : null;
    const view = { ...this.view, before };
    this.#zoom = view.camera.zoom;
    this.#middle = view.camera.center;
    this.#drawing = drawScene(view);
    const { ribbons, journeys, labels } = this.#drawing;
    const places = markerFeatures(view.story, view.scene, view.markerScale);
    const shapes = areaFeatures(view.story, view.scene);
    const areas = { ...ribbons, features: [...shapes.features, ...ribbons.features] };
    this.#sources.setDrawn({ places, areas, journeys, labels });
    this.#sources.turnNames(view);
  }

  /** One frame of a line that draws itself; what does not grow with it is drawn before. */
  #drawLine(): void {
    this.#sources.setDrawn({ journeys: journeyFeatures(this.view) });
    if (this.#line.part === 1) this.redraw();
  }
}

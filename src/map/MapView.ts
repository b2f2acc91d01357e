/**
 * Purpose: owns the map on the page; the only place where MapLibre is run.
 * In and out: a story, scenes and camera requests in; clicks, hovers, camera reports and errors out.
 * Must not know: React, the store's state, or why something is selected.
 */
import type { LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import type { CameraRequest, MapCamera } from "#store/camera";
import type { MapPadding, MapRect } from "#store/mapFrame";
import type { Story } from "#story/story";
import { type BasemapUrls, loadBasemap } from "./basemapLoader";
import { changeLayers } from "./changeLayers";
import { createMap } from "./createMap";
import { homeCamera, minZoom, storyBounds } from "./homeCamera";
import { type JourneyArc, journeyArcs } from "./journeyArcs";
import { LimbRings } from "./limbRings";
import { LineDrawing } from "./lineDrawing";
import { FLIGHT_MS, MapEye, sizeOf } from "./mapEye";
import { mapFonts } from "./mapFonts";
import { mapImages } from "./mapImages";
import { areasUnder, listenToPointer, type PointTargets, showHover } from "./mapPointer";
import type { Pixel } from "./mapProjection";
import type { MapListeners, MapScene } from "./mapScene";
import { MapSources } from "./mapSources";
import { journeyAt, markerRects, placePixel, placesAt } from "./mapTargets";
import { mapFlavours } from "./mapTokens";
import { type OffViewExit, offViewExits } from "./offViewPointers";
import { type CameraSituation, keepingCamera, requestedCamera } from "./requestedCamera";
import { drawScene, isNear, journeyFeatures, type SceneDrawing, type SceneView } from "./sceneDrawing";
import { areaFeatures, markerFeatures } from "./storyFeatures";
import { toStyle } from "./toStyle";

export interface MapViewOptions {
  container: HTMLElement;
  story: Story;
  basemap: BasemapUrls;
  scene: MapScene;
  padding: MapPadding;
  listeners: MapListeners;
  /** What the map is called for those who do not see it; the story's title when left out. */
  label?: string;
}

const STEP_MS = 350;
/** What the reader asks for as such; the other requests follow from what was opened. */
const STEERING: ReadonlySet<CameraRequest["type"]> = new Set(["camera", "zoomIn", "zoomOut", "north"]);
/** While the zoom moves, what is measured in pixels is drawn anew after so much of a level. */
const REDRAW_ZOOM = 0.15;

export class MapView {
  readonly #container: HTMLElement;
  readonly #listeners: MapListeners;
  readonly #map: MapLibreMap;
  readonly #eye: MapEye;
  readonly #rings: LimbRings;
  readonly #line = new LineDrawing(() => this.#drawLine());
  readonly #ended = new AbortController();
  readonly #sources: MapSources;
  #story: Story;
  #arcs: JourneyArc[];
  #scene: MapScene;
  #padding: MapPadding;
  #obstacles: readonly MapRect[] = [];
  #layers: LayerSpecification[];
  #drawing: SceneDrawing;
  #drawnZoom = Number.NaN;
  /** Whether there is a style to change: not before it has loaded, nor while the context is lost. */
  #styled = false;
  /** Asked for before the style was there: MapLibre's camera is then held in bounds that a globe does not have. */
  #early: MapCamera | null;
  /** Until the reader or the app moves the camera, a new size of the map means a new first camera. */
  #atHome = true;
  /** Whether the reader put the camera where it is, or a link did. */
  #steered = false;
  /** The free part of the map has changed during a flight: where the selected place is then, is seen after it. */
  #keepLater = false;

  /** @throws when the browser has no WebGL. */
  constructor({ container, story, basemap, scene, padding, listeners, label = story.title }: MapViewOptions) {
    this.#container = container;
    this.#listeners = listeners;
    this.#story = story;
    this.#scene = scene;
    this.#padding = padding;
    this.#arcs = journeyArcs(story);
    this.#early = homeCamera(storyBounds(story), sizeOf(container), padding);
    const { theme, reducedMotion, textScale } = scene;
    // Twice as fine at least: pictures are turned.
    const images = mapImages(Math.min(3, Math.max(2, Math.ceil(window.devicePixelRatio))));
    this.#map = createMap({ container, camera: this.#early, label, reducedMotion, images });
    this.#eye = new MapEye(this.#map, container);
    this.#rings = new LimbRings(container);
    this.#rings.colour(mapFlavours[scene.theme]);

    this.#sources = new MapSources(this.#map);
    this.#drawing = this.#draw();
    this.#keepData();
    const style = toStyle(story, { theme, reducedMotion, textScale, fonts: mapFonts, data: this.#sources.data });
    this.#layers = style.layers;
    this.#listen();
    this.#map.setStyle(style, { diff: false });
    this.#rings.move(this.#eye.camera, this.#eye.size);
    this.#load(basemap);
  }

  /** Shows a scene; only what differs from the last one is drawn again. */
  apply(scene: MapScene): void {
    const before = this.#scene;
    this.#scene = scene;
    if (scene.theme !== before.theme || scene.textScale !== before.textScale) this.#restyle();
    if (scene.hovered !== before.hovered) this.#applyHover(before.hovered);
    if (scene.reducedMotion || scene.journey === null) this.#line.finish();
    else if (scene.journey.id !== before.journey?.id) this.#line.start();
    const drawn = [
      "selected",
      "hovered",
      "reading",
      "journey",
      "hoveredJourney",
      "counts",
      "subtitles",
      "textScale",
    ] as const;
    if (drawn.some((key) => scene[key] !== before[key])) this.#redraw();
  }

  /** Takes a new version of the story; the camera stays. */
  setStory(story: Story): void {
    this.#story = story;
    this.#arcs = journeyArcs(story);
    this.#restyle();
    this.#redraw();
  }

  /** Moves the camera, in at most 1.1 seconds; at once when the scene asks for less motion. */
  request(request: CameraRequest): void {
    const target = requestedCamera(request, this.#situation());
    this.#atHome = request.type === "home" || (this.#atHome && target === null);
    if (target) this.#steered = STEERING.has(request.type);
    const isStep = !("place" in request || "journey" in request);
    if (target) this.#move(target, isStep ? STEP_MS : FLIGHT_MS * 0.6);
  }

  /** Parts of the map that are covered from now on; the selected place and the first camera move out from under them. */
  setPadding(padding: MapPadding): void {
    this.#padding = padding;
    if (this.#atHome) this.#goHome();
    else this.#keepSelected();
    this.#redraw();
  }

  /** What the page lays on the map from now on, such as its key and controls: no label stands under it. */
  setObstacles(rects: readonly MapRect[]): void {
    this.#obstacles = rects;
    this.#redraw();
  }

  /** Where a place is drawn, in CSS pixels of the container; `null` when it is out of view. */
  placePoint(id: string): Pixel | null {
    const place = this.#story.places.features.find((one) => one.id === id);
    const pixel = place ? placePixel(place, this.#view()) : null;
    return pixel && isNear(pixel, this.#eye.size, 0) ? pixel : null;
  }

  /**
   * Places out of view at the end of a line that is in view, and what a card for them keeps clear of.
   * @param box - the part of the container that can be seen, in CSS pixels
   */
  offView(box: MapRect): { exits: OffViewExit[]; markers: MapRect[] } {
    const view = this.#view();
    return { exits: offViewExits(view, box), markers: markerRects(view) };
  }

  destroy(): void {
    this.#ended.abort();
    this.#line.finish();
    this.#rings.remove();
    const element = this.#map.getContainer();
    this.#map.remove();
    element.remove();
    delete this.#container.dataset.mapReady;
    delete this.#container.dataset.mapShown;
  }

  #listen(): void {
    const map = this.#map;
    map.on("error", ({ error }) => this.#listeners.onError(error instanceof Error ? error : new Error(error.message)));
    map.on("move", () => {
      this.#rings.move(this.#eye.camera, this.#eye.size);
      if (Math.abs(map.getZoom() - this.#drawnZoom) > REDRAW_ZOOM) this.#redraw();
    });
    map.on("moveend", () => {
      delete this.#container.dataset.mapMoving;
      this.#redraw();
      this.#report();
      if (this.#keepLater) this.#keepSelected();
    });
    map.on("movestart", (event) => {
      this.#container.dataset.mapMoving = "true";
      if ("originalEvent" in event && event.originalEvent) {
        this.#atHome = this.#keepLater = false;
        this.#steered = true;
      }
    });
    map.on("resize", () => {
      map.setMinZoom(minZoom(this.#eye.size));
      if (this.#atHome) this.#goHome();
      else this.#keepSelected();
      this.#rings.move(this.#eye.camera, this.#eye.size);
      this.#redraw();
      this.#report();
    });
    listenToPointer(map, (point) => this.#under(point), this.#listeners);
    map.on("webglcontextlost", () => {
      this.#styled = false;
    });
    // Also after a lost context, which loses feature states. Pictures are asked for again by themselves.
    map.on("style.load", () => {
      this.#styled = true;
      this.#restyle();
      this.#applyHover(null);
      // Before the style is there, MapLibre projects to Mercator: what was laid out then is laid out again.
      if (this.#early) this.#eye.jump(this.#early);
      this.#early = null;
      this.#drawing = this.#draw();
      this.#keepData();
      this.#sources.sendAll();
    });
  }

  async #load(urls: BasemapUrls): Promise<void> {
    const { signal } = this.#ended;
    let drawn = false;
    try {
      for await (const data of loadBasemap(urls, signal)) {
        this.#sources.setBasemap(data, this.#view());
        await this.#map.once("idle");
        if (signal.aborted) return;
        this.#report();
        drawn = true;
      }
      this.#container.dataset.mapReady = "true";
    } catch (error) {
      if (!signal.aborted) this.#listeners.onError(error instanceof Error ? error : new Error(String(error)));
    }
    // All at once, or what there is: the page shows a picture of the map until then.
    if (drawn && !signal.aborted) this.#container.dataset.mapShown = "true";
  }

  #draw(before?: ReadonlyMap<string, number>): SceneDrawing {
    this.#drawnZoom = this.#map.getZoom();
    return drawScene(this.#view(before));
  }

  #redraw(): void {
    this.#drawing = this.#draw(new Map(this.#drawing.placed.map(({ key, choice }) => [key, choice])));
    this.#keepData();
  }

  /** Puts what the story and the scene draw into the sources. */
  #keepData(): void {
    const { ribbons, journeys, labels } = this.#drawing;
    const places = markerFeatures(this.#story, this.#scene);
    const areas = areaFeatures(this.#story, this.#scene);
    this.#sources.setDrawn({ places, areas, ribbons, journeys, labels });
    this.#sources.turnNames(this.#view());
  }

  /** One frame of a line that draws itself; what does not grow with it is drawn before. */
  #drawLine(): void {
    this.#sources.setDrawn({ journeys: journeyFeatures(this.#view()) });
    if (this.#line.part === 1) this.#redraw();
  }

  #restyle(): void {
    this.#rings.colour(mapFlavours[this.#scene.theme]);
    if (!this.#styled) return;
    const { theme, reducedMotion, textScale } = this.#scene;
    const { layers } = toStyle(this.#story, { theme, reducedMotion, textScale, fonts: mapFonts });
    changeLayers(this.#map, this.#layers, layers);
    this.#layers = layers;
  }

  #applyHover(before: string | null): void {
    if (this.#styled) showHover(this.#map, before, this.#scene.hovered);
  }

  #under(point: Pixel): PointTargets {
    const view = this.#view();
    const places = placesAt(point, view, this.#drawing.placed, areasUnder(this.#map, point));
    return { places, journey: places.length > 0 ? null : journeyAt(point, view) };
  }

  /** With the place that is looked at back in the free part of the map; the reader's own moves are left alone. */
  #keepSelected(): void {
    this.#keepLater = this.#map.isMoving();
    const target = this.#keepLater ? null : keepingCamera(this.#situation());
    if (target) this.#move(target, STEP_MS);
  }

  #situation(): CameraSituation {
    const { camera, size } = this.#eye;
    return { story: this.#story, camera, size, padding: this.#padding, selected: this.#scene.selected };
  }

  /** @param duration - in milliseconds, unless it is far */
  #move(target: MapCamera, duration: number): void {
    if (this.#early) this.#early = target;
    if (this.#scene.reducedMotion) this.#eye.jump(target);
    else this.#eye.move(target, duration);
  }

  #goHome(): void {
    const home = homeCamera(storyBounds(this.#story), this.#eye.size, this.#padding);
    if (this.#early) this.#early = home;
    this.#eye.jump(home);
  }

  #report(): void {
    this.#listeners.onView(this.#eye.report({ atHome: this.#atHome, steered: this.#steered }));
  }

  #view(before: ReadonlyMap<string, number> = new Map()): SceneView {
    return {
      story: this.#story,
      arcs: this.#arcs,
      scene: this.#scene,
      camera: this.#eye.camera,
      size: this.#eye.size,
      padding: this.#padding,
      obstacles: this.#obstacles,
      project: (point) => this.#eye.project(point),
      unproject: (pixel) => this.#eye.unproject(pixel),
      before,
      drawn: this.#line.part,
    };
  }
}

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
import { createMap, type GestureHints } from "./createMap";
import { DrawnScene, type SceneFrame } from "./drawnScene";
import { homeCamera, minZoom, storyBounds } from "./homeCamera";
import { type JourneyArc, journeyArcs } from "./journeyArcs";
import { LimbRings } from "./limbRings";
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
import { isNear } from "./sceneDrawing";
import { toStyle } from "./toStyle";

export interface MapViewOptions {
  container: HTMLElement;
  story: Story;
  basemap: BasemapUrls;
  scene: MapScene;
  padding: MapPadding;
  listeners: MapListeners;
  /** What the map is called for those who do not see it. */
  label: string;
  /** On a page of others, where wheel and one finger are that page's; its texts stay in the language they came in. */
  gestures?: GestureHints | undefined;
}

const STEP_MS = 350;
/** What the reader asks for as such; the other requests follow from what was opened. */
const STEERING: ReadonlySet<CameraRequest["type"]> = new Set(["camera", "zoomIn", "zoomOut", "north"]);

export class MapView {
  readonly #container: HTMLElement;
  readonly #listeners: MapListeners;
  readonly #map: MapLibreMap;
  readonly #eye: MapEye;
  readonly #rings: LimbRings;
  readonly #ended = new AbortController();
  readonly #drawn: DrawnScene;
  #story: Story;
  #arcs: JourneyArc[];
  #scene: MapScene;
  #padding: MapPadding;
  #obstacles: readonly MapRect[] = [];
  #layers: LayerSpecification[] = [];
  /** Whether there is a style to change: not before it has loaded, nor while the context is lost. */
  #styled = false;
  /** Asked for before the style was there: MapLibre's camera is then held in bounds that a globe does not have. */
  #early: MapCamera | null;
  /** Until the reader or the app moves the camera, a new size of the map means a new first camera. */
  #atHome = true;
  /** Whether the reader put the camera where it is, or a link did. */
  #steered = false;
  /** Asked for while the map had no size, which no camera can be worked out for. */
  #later: CameraRequest | null = null;
  /** The free part of the map has changed during a flight: where the selected place is then, is seen after it. */
  #keepLater = false;

  /** @throws when the browser has no WebGL. */
  constructor({ container, story, basemap, scene, padding, listeners, label, gestures }: MapViewOptions) {
    this.#container = container;
    this.#listeners = listeners;
    this.#story = story;
    this.#scene = scene;
    this.#padding = padding;
    this.#arcs = journeyArcs(story);
    this.#early = homeCamera(storyBounds(story), sizeOf(container), padding);
    const { reducedMotion } = scene;
    // Twice as fine at least: pictures are turned.
    const images = mapImages(Math.min(3, Math.max(2, Math.ceil(window.devicePixelRatio))));
    this.#map = createMap({
      container,
      camera: this.#early,
      label,
      reducedMotion,
      images,
      gestures: gestures ?? null,
    });
    this.#eye = new MapEye(this.#map, container);
    this.#rings = new LimbRings(container);
    this.#rings.colour(mapFlavours[scene.theme]);

    this.#drawn = new DrawnScene(new MapSources(this.#map), () => this.#frame());
    this.#drawn.drawAfresh();
    this.#listen();
    this.#rings.move(this.#eye.camera, this.#eye.size);
    this.#load(basemap);
  }

  /** Shows a scene; only what differs from the last one is drawn again. */
  apply(scene: MapScene): void {
    const before = this.#scene;
    this.#scene = scene;
    if (scene.theme !== before.theme || scene.textScale !== before.textScale) this.#restyle();
    if (scene.hovered !== before.hovered) this.#applyHover(before.hovered);
    if (scene.reducedMotion || scene.journey === null) this.#drawn.finishLine();
    else if (scene.journey.id !== before.journey?.id) this.#drawn.startLine();
    const drawn = [
      "selected",
      "hovered",
      "reading",
      "journey",
      "hoveredJourney",
      "counts",
      "subtitles",
      "reducedMotion",
      "textScale",
    ] as const;
    if (drawn.some((key) => scene[key] !== before[key])) this.#drawn.redraw();
  }

  /** What the map is called for those who do not see it. */
  setLabel(label: string): void {
    this.#map.getCanvas().setAttribute("aria-label", label);
  }

  /** Whether wheel and one finger are the page's, if they ever were: not while the map fills the screen. */
  setCooperative(cooperative: boolean): void {
    if (cooperative) this.#map.cooperativeGestures.enable();
    else this.#map.cooperativeGestures.disable();
  }

  /** Takes a new version of the story; the camera stays. */
  setStory(story: Story): void {
    this.#story = story;
    this.#arcs = journeyArcs(story);
    this.#restyle();
    this.#drawn.redraw();
  }

  /** Moves the camera, in at most 1.1 seconds; at once when the scene asks for less motion. */
  request(request: CameraRequest): void {
    if (this.#isHidden) {
      this.#later = request;
      return;
    }
    const target = requestedCamera(request, this.#situation());
    this.#atHome = request.type === "home" || (this.#atHome && target === null);
    if (target) this.#steered = STEERING.has(request.type);
    const isStep = !("place" in request || "journey" in request);
    if (target) this.#move(target, isStep ? STEP_MS : FLIGHT_MS * 0.6);
  }

  /** Parts of the map that are covered from now on; the selected place and the first camera move out from under them. */
  setPadding(padding: MapPadding): void {
    // Said again with other furniture: what a reader is led to meanwhile may leave the selected place out of view.
    if (isSame(padding, this.#padding)) return;
    this.#padding = padding;
    if (this.#atHome) this.#goHome();
    else this.#keepSelected();
    this.#layOut();
  }

  /** What the page lays on the map from now on, such as its key and controls: no label stands under it. */
  setObstacles(rects: readonly MapRect[]): void {
    this.#obstacles = rects;
    this.#layOut();
  }

  /** Where a place is drawn, in CSS pixels of the container; `null` when it is out of view. */
  placePoint(id: string): Pixel | null {
    const place = this.#story.places.features.find((one) => one.id === id);
    const pixel = place ? placePixel(place, this.#drawn.view) : null;
    return pixel && isNear(pixel, this.#eye.size, 0) ? pixel : null;
  }

  /**
   * Places out of view at the end of a line that is in view, and what a card for them keeps clear of.
   * @param box - the part of the container that can be seen, in CSS pixels
   */
  offView(box: MapRect): { exits: OffViewExit[]; markers: MapRect[] } {
    const { view } = this.#drawn;
    return { exits: offViewExits(view, box), markers: markerRects(view) };
  }

  /** What the map shows now, for a picture of it. */
  get frame(): SceneFrame {
    return this.#frame();
  }

  /** Gives the canvas to `take` while it holds a picture, which is only as it is drawn. Rejects while nothing is. */
  async whileDrawn<T>(take: (canvas: HTMLCanvasElement) => T): Promise<T> {
    if (!this.#styled) throw new Error("The map is not drawn yet.");
    return new Promise((resolve, reject) => {
      // Within the event itself: the canvas is cleared after it.
      this.#map.once("render", () => {
        try {
          resolve(take(this.#map.getCanvas()));
        } catch (error) {
          reject(error);
        }
      });
      this.#map.triggerRepaint();
    });
  }

  destroy(): void {
    this.#ended.abort();
    this.#drawn.finishLine();
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
      this.#drawn.followZoom(map.getZoom());
    });
    map.on("moveend", () => {
      delete this.#container.dataset.mapMoving;
      this.#layOut();
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
      if (this.#isHidden) return;
      map.setMinZoom(minZoom(this.#eye.size));
      const later = this.#later;
      this.#later = null;
      if (later) this.request(later);
      else if (this.#atHome) this.#goHome();
      else this.#keepSelected();
      this.#rings.move(this.#eye.camera, this.#eye.size);
      this.#layOut();
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
      this.#drawn.drawAfresh();
      this.#drawn.sendAll();
    });
  }

  async #load(urls: BasemapUrls): Promise<void> {
    const { signal } = this.#ended;
    const { data, fault } = await loadBasemap(urls, signal);
    if (signal.aborted) return;
    if (fault) this.#listeners.onError(fault);
    if (data) this.#drawn.setBasemap(data);
    this.#setStyle();
    await this.#map.once("idle");
    if (signal.aborted) return;
    this.#report();
    if (!fault) this.#container.dataset.mapReady = "true";
    // Without a basemap the page goes on showing a picture of the map.
    if (data) this.#container.dataset.mapShown = "true";
  }

  /** With all its data: what comes to a style later is drawn once more. */
  #setStyle(): void {
    const { theme, reducedMotion, textScale } = this.#scene;
    const style = toStyle(this.#story, {
      theme,
      reducedMotion,
      textScale,
      fonts: mapFonts,
      data: this.#drawn.forStyle(),
    });
    this.#layers = style.layers;
    this.#map.setStyle(style, { diff: false });
  }

  /** The whole story looks the same whenever it is shown; elsewhere labels stay on their side. */
  #layOut(): void {
    if (this.#atHome) this.#drawn.drawAfresh();
    else this.#drawn.redraw();
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
    const { view, placed } = this.#drawn;
    const places = placesAt(point, view, placed, areasUnder(this.#map, point));
    return { places, journey: places.length > 0 ? null : journeyAt(point, view) };
  }

  /** With the place that is looked at back in the free part of the map; the reader's own moves are left alone. */
  #keepSelected(): void {
    if (this.#isHidden) return;
    this.#keepLater = this.#map.isMoving();
    const target = this.#keepLater ? null : keepingCamera(this.#situation());
    if (target) this.#move(target, STEP_MS);
  }

  /** Not displayed, or on paper: MapLibre then takes a size of its own. */
  get #isHidden(): boolean {
    const { width, height } = this.#eye.size;
    return width === 0 || height === 0;
  }

  #situation(): CameraSituation {
    const { camera, size } = this.#eye;
    return {
      story: this.#story,
      camera,
      size,
      padding: this.#padding,
      obstacles: this.#obstacles,
      selected: this.#scene.selected,
    };
  }

  /** @param duration - in milliseconds, unless it is far */
  #move(target: MapCamera, duration: number): void {
    if (this.#early) this.#early = target;
    if (this.#scene.reducedMotion) this.#eye.jump(target);
    else this.#eye.move(target, duration);
  }

  #goHome(): void {
    if (this.#isHidden) return;
    const home = homeCamera(storyBounds(this.#story), this.#eye.size, this.#padding);
    if (this.#early) this.#early = home;
    this.#eye.jump(home);
  }

  #report(): void {
    if (this.#isHidden) return;
    this.#listeners.onView(this.#eye.report({ atHome: this.#atHome, steered: this.#steered }));
  }

  #frame(): SceneFrame {
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
    };
  }
}

function isSame(a: MapPadding, b: MapPadding): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
}

/**
 * Purpose: owns the map on the page; the only place where MapLibre is run.
 * In and out: a story, scenes and camera requests in; clicks, hovers, camera reports and errors out.
 * Must not know: React, the store's state, or why something is selected.
 */
import type { Map as MapLibreMap } from "maplibre-gl";
import type { CameraRequest } from "#store/camera";
import type { MapPadding, MapRect } from "#store/mapFrame";
import type { Story } from "#story/story";
import { type BasemapUrls, loadBasemap } from "./basemapLoader";
import { CameraKeeper } from "./cameraKeeper";
import { createMap, type GestureHints } from "./createMap";
import { DrawnScene, type SceneFrame } from "./drawnScene";
import { homeCamera, minZoom, storyBounds } from "./homeCamera";
import { type JourneyArc, journeyArcs } from "./journeyArcs";
import { LimbRings } from "./limbRings";
import { MapEye, sizeOf } from "./mapEye";
import { mapImages } from "./mapImages";
import { areasUnder, listenToPointer, type PointTargets } from "./mapPointer";
import type { Pixel } from "./mapProjection";
import type { MapListeners, MapScene } from "./mapScene";
import { MapSources } from "./mapSources";
import { MapStyle } from "./mapStyle";
import { journeyAt, markerRects, placePixel, placesAt } from "./mapTargets";
import { mapFlavours } from "./mapTokens";
import { type OffViewExit, offViewExits } from "./offViewPointers";
import type { PlaceGroups } from "./placeGroups";
import type { CameraSituation } from "./requestedCamera";
import { isNear } from "./sceneDrawing";
import { isGroup, type MapMark } from "./shownPlaces";

export interface MapViewOptions {
  container: HTMLElement;
  story: Story;
  /** Of a story that is too large to show each place by itself. */
  groups: PlaceGroups | null;
  basemap: BasemapUrls;
  scene: MapScene;
  padding: MapPadding;
  listeners: MapListeners;
  /** What the map is called for those who do not see it. */
  label: string;
  /** Times the size of the map that it is shown at, by a transform of the page; 1 when left out. */
  magnification?: number;
  /** On a page of others, where wheel and one finger are that page's; its texts stay in the language they came in. */
  gestures?: GestureHints | undefined;
}

/** Of the map's canvas, in device pixels a side: larger ones are refused by some graphics drivers. */
const LARGEST_CANVAS = 4095;

export class MapView {
  readonly #container: HTMLElement;
  readonly #listeners: MapListeners;
  readonly #map: MapLibreMap;
  readonly #eye: MapEye;
  readonly #keeper: CameraKeeper;
  readonly #rings: LimbRings;
  readonly #ended = new AbortController();
  readonly #drawn: DrawnScene;
  readonly #style: MapStyle;
  #story: Story;
  #arcs: JourneyArc[];
  #scene: MapScene;
  #padding: MapPadding;
  #obstacles: readonly MapRect[] = [];
  #magnification: number;
  /** Id of the group that is pointed at. */
  #pointed: string | null = null;
  /** Id of what has the ring. */
  #ringed: string | null = null;

  /** @throws when the browser has no WebGL. */
  constructor({
    container,
    story,
    groups,
    basemap,
    scene,
    padding,
    listeners,
    label,
    magnification = 1,
    gestures,
  }: MapViewOptions) {
    this.#container = container;
    this.#listeners = listeners;
    this.#story = story;
    this.#scene = scene;
    this.#padding = padding;
    this.#arcs = journeyArcs(story);
    this.#magnification = magnification;
    const camera = homeCamera(storyBounds(story), sizeOf(container), padding);
    const { reducedMotion } = scene;
    // Twice as fine at least: pictures are turned.
    const images = mapImages(Math.min(4, Math.max(2, Math.ceil(window.devicePixelRatio * magnification))));
    this.#map = createMap({
      container,
      camera,
      label,
      reducedMotion,
      images,
      gestures: gestures ?? null,
    });
    this.#eye = new MapEye(this.#map, container);
    this.#keeper = new CameraKeeper(this.#eye, camera, {
      situation: () => this.#situation(),
      reducedMotion: () => this.#scene.reducedMotion,
    });
    this.#rings = new LimbRings(container);
    this.#rings.colour(mapFlavours[scene.theme]);

    this.#drawn = new DrawnScene(new MapSources(this.#map), () => this.#frame());
    this.#drawn.setGroups(groups);
    this.#drawn.drawAfresh();
    this.#style = new MapStyle(this.#map);
    this.#listen();
    this.#sharpen();
    this.#rings.move(this.#eye.camera, this.#eye.size);
    this.#load(basemap);
  }

  /** Shows a scene; only what differs from the last one is drawn again. */
  apply(scene: MapScene): void {
    const before = this.#scene;
    this.#scene = scene;
    if ((["theme", "textScale", "presenting"] as const).some((key) => scene[key] !== before[key])) this.#restyle();
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
      "namesHidden",
      "measured",
    ] as const;
    if (drawn.some((key) => scene[key] !== before[key])) this.#drawn.redraw();
    this.#ring();
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

  /** Takes a new version of the story, with its groups if it has any; the camera stays. */
  setStory(story: Story, groups: PlaceGroups | null): void {
    this.#story = story;
    this.#drawn.setGroups(groups);
    this.#arcs = journeyArcs(story);
    this.#restyle();
    this.#drawn.redraw();
  }

  /** Moves the camera, in at most 1.1 seconds; at once when the scene asks for less motion, or while nothing is seen yet. */
  request(request: CameraRequest): void {
    this.#keeper.request(request, this.#container.dataset.mapShown === undefined);
  }

  /** Times its size that the map is shown at: its canvas is as much finer. */
  setMagnification(magnification: number): void {
    this.#magnification = magnification;
    this.#sharpen();
  }

  /** Parts of the map that are covered from now on; the selected place and the first camera move out from under them. */
  setPadding(padding: MapPadding): void {
    // Said again with other furniture: what a reader is led to meanwhile may leave the selected place out of view.
    if (isSame(padding, this.#padding)) return;
    this.#padding = padding;
    this.#keeper.keep();
    this.#layOut();
  }

  /** What the page lays on the map from now on, such as its key and controls: no label stands under it. */
  setObstacles(rects: readonly MapRect[]): void {
    this.#obstacles = rects;
    this.#layOut();
  }

  /** Where a place, or a group, is drawn, in CSS pixels of the container; `null` when it is out of view, or in a group. */
  placePoint(id: string): Pixel | null {
    const { view } = this.#drawn;
    const place = view.story.places.features.find((one) => one.id === id);
    const pixel = place ? placePixel(place, view) : null;
    return pixel && isNear(pixel, this.#eye.size, 0) ? pixel : null;
  }

  /** Places and groups in view, those with most excerpts first, as many as are named; `null` for a story without groups. */
  get marks(): MapMark[] | null {
    return this.#drawn.marks;
  }

  /** Rings a group as a place is ringed that is pointed at. */
  pointGroup(id: string | null): void {
    if (id === this.#pointed) return;
    this.#pointed = id;
    this.#drawn.redraw();
    this.#ring();
  }

  /**
   * As a click on a group.
   * @returns ids of the places in it
   */
  openGroup(id: string, at?: Pixel): readonly string[] {
    const opened = this.#drawn.open(id, this.#situation());
    if (opened) this.#listeners.onGroup(opened, at ?? this.placePoint(id) ?? { x: 0, y: 0 });
    return opened?.places ?? [];
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
    return this.#drawn.view;
  }

  /** Gives the canvas to `take` while it holds a picture, which is only as it is drawn. Rejects while nothing is. */
  async whileDrawn<T>(take: (canvas: HTMLCanvasElement) => T): Promise<T> {
    if (!this.#style.isLoaded) throw new Error("The map is not drawn yet.");
    return new Promise((resolve, reject) => {
      const map = this.#map;
      const onRender = () => {
        // Nothing is painted that lacks a part: see `paintWholePictures`.
        if (!map.areTilesLoaded()) return;
        map.off("render", onRender);
        try {
          resolve(take(map.getCanvas()));
        } catch (error) {
          reject(error);
        }
      };
      // Within the event itself: the canvas is cleared after it.
      map.on("render", onRender);
      map.triggerRepaint();
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
      this.#drawn.follow(this.#eye.camera);
    });
    map.on("moveend", () => {
      delete this.#container.dataset.mapMoving;
      this.#layOut();
      this.#report();
      this.#keeper.moveEnded();
    });
    map.on("movestart", (event) => {
      this.#container.dataset.mapMoving = "true";
      if ("originalEvent" in event && event.originalEvent) this.#keeper.steer();
    });
    map.on("resize", () => {
      if (this.#eye.isHidden) return;
      this.#sharpen();
      map.setMinZoom(minZoom(this.#eye.size));
      this.#keeper.resized();
      this.#rings.move(this.#eye.camera, this.#eye.size);
      this.#layOut();
      this.#report();
    });
    listenToPointer(map, (point) => this.#under(point), {
      ...this.#listeners,
      onGroup: (group, at) => this.openGroup(group, at),
      onHoverGroup: (group) => this.pointGroup(group),
    });
    map.on("webglcontextlost", () => this.#style.lost());
    // Also after a lost context, which loses feature states. Pictures are asked for again by themselves.
    map.on("style.load", () => {
      this.#style.loaded();
      this.#restyle();
      this.#ringed = null;
      this.#ring();
      // Before the style is there, MapLibre projects to Mercator: what was laid out then is laid out again.
      this.#keeper.styleLoaded();
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
    this.#style.set(this.#story, this.#scene, this.#drawn.forStyle());
    await this.#map.once("idle");
    if (signal.aborted) return;
    this.#report();
    if (!fault) this.#container.dataset.mapReady = "true";
    // Without a basemap the page goes on showing a picture of the map.
    if (data) this.#container.dataset.mapShown = "true";
  }

  /** The whole story, or a step of a tour, looks the same whenever it is shown; elsewhere labels stay on their side. */
  #layOut(): void {
    if (this.#keeper.isStanding) this.#drawn.drawAfresh();
    else this.#drawn.redraw();
    this.#ring();
  }

  #restyle(): void {
    this.#rings.colour(mapFlavours[this.#scene.theme]);
    this.#style.change(this.#story, this.#scene);
  }

  #under(point: Pixel): PointTargets {
    const { view, placed } = this.#drawn;
    const hit = placesAt(point, view, placed, areasUnder(this.#map, point));
    const [group = null] = hit.slice(0, 1).filter(isGroup);
    return {
      places: group === null ? hit.filter((id) => !isGroup(id)) : [],
      group,
      journey: hit.length > 0 ? null : journeyAt(point, view),
    };
  }

  /** The ring goes to what stands for the place that is pointed at. */
  #ring(): void {
    const now = this.#pointed ?? this.#drawn.shownId(this.#scene.hovered);
    if (now !== this.#ringed) this.#style.hover(this.#ringed, now);
    this.#ringed = now;
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

  #sharpen(): void {
    const { width, height } = this.#eye.size;
    const wanted = Math.min(devicePixelRatio * this.#magnification, LARGEST_CANVAS / Math.max(1, width, height));
    const ratio = this.#magnification === 1 ? devicePixelRatio : wanted;
    if (this.#map.getPixelRatio() !== ratio) this.#map.setPixelRatio(ratio);
  }

  #report(): void {
    const { atHome, steered } = this.#keeper;
    if (!this.#eye.isHidden) this.#listeners.onView(this.#eye.report({ atHome, steered }));
  }

  #frame(): SceneFrame {
    return {
      story: this.#story,
      arcs: this.#arcs,
      scene: this.#pointed === null ? this.#scene : { ...this.#scene, hovered: this.#pointed },
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

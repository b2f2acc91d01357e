/**
 * Purpose: gives the map its element and keeps map and store in step, one way in and one way out.
 * In and out: reads the store; dispatches what the map reports.
 * Must not know: how the map draws, or what the panels show.
 */
import { type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from "react";
import "./MapStage.css";
import { regionUrl, worldUrl } from "virtual:dateline/assets";
import { messages } from "#i18n/messages";
import type { GestureHints } from "#map/createMap";
import type { MapView } from "#map/MapView";
import type { MapListeners, MapScene } from "#map/mapScene";
import { placeSubtitles } from "#map/placeSubtitles";
import type { MapPictures } from "#reader/MapPictures";
import type { MapPadding, MapRect } from "#store/mapFrame";
import { shownCounts } from "#store/selectors";
import type { StoryState, StoryStore } from "#store/storyState";
import { useStoryStore } from "#store/useStory";
import { MapPlaces } from "./MapPlaces";
import { mapPictures } from "./mapPictures";
import { OffViewPointers } from "./OffViewPointers";
import { PosterMap } from "./PosterMap";
import type { MapSurroundings } from "./useSurroundings";
import { useTextScale } from "./useTextScale";
import { useReducedMotion, useTheme } from "./useTheme";
import { watchContext } from "./watchContext";

interface MapStageProps extends MapSurroundings {
  /** Room for markers and labels inside what panels leave of the map, in CSS pixels. */
  margin?: number;
  /** On a page of others: wheel and one finger move that page, unless the map fills the screen. */
  cooperative?: boolean;
  /** Whether there is a drawing of the story to show until the live map is there. */
  poster?: boolean;
  /** Gets what takes pictures of the map. */
  pictures?: Ref<MapPictures>;
  /** There is no live map, or none any more: no WebGL, its code did not arrive, or its context is gone for good. */
  onFail(): void;
}

type Failure = "never" | "lost";

export function MapStage({
  cover,
  furniture,
  margin = MARGIN_PX,
  cooperative = false,
  poster = true,
  pictures,
  onFail,
}: MapStageProps) {
  const store = useStoryStore();
  const stage = useRef<HTMLDivElement>(null);
  const view = useRef<MapView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const theme = useTheme();
  const reducedMotion = useReducedMotion();
  const [textScale, probe] = useTextScale();
  // What the subscriptions below need at the time they run, which is later than the render that made them.
  const now = useRef({ theme, reducedMotion, textScale, cover, furniture, margin, cooperative, onFail });
  now.current = { theme, reducedMotion, textScale, cover, furniture, margin, cooperative, onFail };

  useEffect(() => {
    let gone = false;
    const stops: (() => void)[] = [];
    const end = () => {
      for (const stop of stops.splice(0)) stop();
      view.current = null;
    };
    const fail = (how: Failure) => {
      end();
      setFailure(how);
      now.current.onFail();
    };
    const start = async () => {
      const { MapView } = await import("#map/MapView");
      if (gone || !stage.current) return;
      const map = new MapView({
        container: stage.current,
        story: store.getState().story,
        basemap: { worldUrl, regionUrl },
        scene: sceneOf(store.getState(), now.current),
        padding: withMargin(now.current.cover, now.current.margin),
        listeners: listenersFor(store),
        label: messages.mapOfStory(),
        gestures: now.current.cooperative ? gestureHints() : undefined,
      });
      map.setObstacles(now.current.furniture);
      view.current = map;
      // Asked for before there was a map, by an address or by the list of places.
      const { cameraRequest } = store.getState();
      if (cameraRequest) map.request(cameraRequest);
      stops.push(
        watchContext(stage.current, () => fail("lost")),
        follow(store, map, now),
        now.current.cooperative ? watchFullScreen(map) : () => {},
        () => map.destroy(),
      );
    };
    // The text comes first: the map's code is fetched once the page is drawn and idle.
    const cancel = whenIdle(() => {
      start().catch((error: unknown) => {
        console.warn("No map:", error);
        fail("never");
      });
    });
    return () => {
      gone = true;
      cancel();
      end();
    };
  }, [store]);

  // After every rendering: theme, motion or language may be another. Only what differs is drawn.
  useEffect(() => {
    view.current?.setLabel(messages.mapOfStory());
    view.current?.apply(sceneOf(store.getState(), { theme, reducedMotion, textScale }));
  });

  useEffect(() => {
    view.current?.setPadding(withMargin(cover, margin));
  }, [cover, margin]);

  const [pointers, setPointers] = useState<readonly MapRect[]>([]);
  useEffect(() => {
    view.current?.setObstacles([...furniture, ...pointers]);
  }, [furniture, pointers]);

  useImperativeHandle(pictures, () => {
    const seen = () => {
      const state = store.getState();
      return { story: state.story, scene: sceneOf(state, now.current), view: view.current, cover: now.current.cover };
    };
    return mapPictures(seen);
  }, [store]);

  const pointOf = useCallback((place: string) => view.current?.placePoint(place) ?? null, []);
  const offView = useCallback((box: MapRect) => view.current?.offView(box) ?? null, []);
  return (
    <div className="map-layers">
      <span ref={probe} className="map-text-size" aria-hidden="true" />
      {failure === null && (
        <>
          <div ref={stage} className="map-stage" />
          <MapPlaces pointOf={pointOf} cover={cover} furniture={furniture} />
          <OffViewPointers offView={offView} cover={cover} furniture={furniture} onRects={setPointers} />
        </>
      )}
      {poster && <PosterMap />}
      {failure !== null && (
        <p className="map-failure card" role="status">
          {failure === "never" ? messages.mapFailed() : messages.mapLost()}
        </p>
      )}
    </div>
  );
}

const MARGIN_PX = 48;

function withMargin({ top, right, bottom, left }: MapPadding, margin: number): MapPadding {
  return { top: top + margin, right: right + margin, bottom: bottom + margin, left: left + margin };
}

function gestureHints(): GestureHints {
  return { wheel: messages.gestureWheel(), wheelMac: messages.gestureWheelMac(), touch: messages.gestureTouch() };
}

/** There is no page behind a map that fills the screen. */
function watchFullScreen(map: MapView): () => void {
  const onChange = () => map.setCooperative(document.fullscreenElement === null);
  document.addEventListener("fullscreenchange", onChange);
  return () => document.removeEventListener("fullscreenchange", onChange);
}

interface Look {
  theme: MapScene["theme"];
  reducedMotion: boolean;
  textScale: number;
}

function sceneOf(state: StoryState, { theme, reducedMotion, textScale }: Look): MapScene {
  return {
    theme,
    reducedMotion,
    textScale,
    selected: state.selected,
    hovered: state.hovered,
    reading: state.reading.places,
    journey: state.journey,
    hoveredJourney: state.hoveredJourney,
    counts: shownCounts(state.story, state.filters),
    subtitles: placeSubtitles(state.story),
  };
}

/** Passes the store's changes on to the map. */
function follow(store: StoryStore, map: MapView, now: { current: Look }): () => void {
  return store.subscribe((state, before) => {
    if (state.story !== before.story) map.setStory(state.story);
    // Only what differs is drawn.
    map.apply(sceneOf(state, now.current));
    if (state.cameraRequest && state.cameraRequest !== before.cameraRequest) {
      map.request(state.cameraRequest);
    }
  });
}

function listenersFor(store: StoryStore): MapListeners {
  const { getState } = store;
  return {
    onPlaces(places, at) {
      const [only, ...others] = places;
      if (only !== undefined && others.length === 0) getState().openFromMap(only);
      else getState().choose({ places, at });
    },
    onJourney(journey, leg) {
      // The first click opens the whole journey, another one the leg under it.
      getState().selectJourney(journey, getState().journey?.id === journey ? leg : null);
    },
    onEmpty() {
      getState().choose(null);
      getState().setSheet("low");
    },
    onHover: (place) => getState().hover(place),
    onHoverJourney: (journey) => getState().hoverJourney(journey),
    onView: (report) => getState().reportView(report),
    // The map goes on without what failed, such as the detail of a region.
    onError: (error) => console.error(error),
  };
}

function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 1500 });
  return () => cancelIdleCallback(handle);
}

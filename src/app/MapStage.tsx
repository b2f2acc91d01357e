/**
 * Purpose: gives the map its element and keeps map and store in step, one way in and one way out.
 * In and out: reads the store; dispatches what the map reports.
 * Must not know: how the map draws, or what the panels show.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import "./MapStage.css";
import { regionUrl, worldUrl } from "virtual:dateline/assets";
import { messages } from "#i18n/messages";
import type { MapView } from "#map/MapView";
import type { MapListeners, MapScene } from "#map/mapScene";
import type { MapPadding } from "#store/mapFrame";
import { excerptCounts } from "#store/selectors";
import type { StoryState, StoryStore } from "#store/storyStore";
import { useStoryStore } from "#store/useStory";
import type { MapSurroundings } from "./App";
import { MapPlaces } from "./MapPlaces";
import { placeSubtitles } from "./placeSubtitles";
import { useReducedMotion, useTheme } from "./useTheme";

interface MapStageProps extends MapSurroundings {
  /** The map cannot be had: no WebGL, or its code did not arrive. */
  onFail(): void;
}

export function MapStage({ cover, furniture, onFail }: MapStageProps) {
  const store = useStoryStore();
  const stage = useRef<HTMLDivElement>(null);
  const view = useRef<MapView | null>(null);
  const [failed, setFailed] = useState(false);
  const theme = useTheme();
  const reducedMotion = useReducedMotion();
  // What the subscriptions below need at the time they run, which is later than the render that made them.
  const now = useRef({ theme, reducedMotion, cover, furniture, onFail });
  now.current = { theme, reducedMotion, cover, furniture, onFail };

  useEffect(() => {
    let gone = false;
    const stops: (() => void)[] = [];
    const start = async () => {
      const { MapView } = await import("#map/MapView");
      if (gone || !stage.current) return;
      const map = new MapView({
        container: stage.current,
        story: store.getState().story,
        basemap: { worldUrl, regionUrl },
        scene: sceneOf(store.getState(), now.current),
        padding: withMargin(now.current.cover),
        listeners: listenersFor(store),
        label: messages.mapOfStory(),
      });
      map.setObstacles(now.current.furniture);
      view.current = map;
      stops.push(() => map.destroy(), follow(store, map, now));
    };
    // The text comes first: the map's code is fetched once the page is drawn and idle.
    const cancel = whenIdle(() => {
      start().catch((error: unknown) => {
        console.warn("No map:", error);
        setFailed(true);
        now.current.onFail();
      });
    });
    return () => {
      gone = true;
      cancel();
      for (const stop of stops) stop();
      view.current = null;
    };
  }, [store]);

  useEffect(() => {
    view.current?.apply(sceneOf(store.getState(), { theme, reducedMotion }));
  }, [store, theme, reducedMotion]);

  useEffect(() => {
    view.current?.setPadding(withMargin(cover));
  }, [cover]);

  useEffect(() => {
    view.current?.setObstacles(furniture);
  }, [furniture]);

  const pointOf = useCallback((place: string) => view.current?.placePoint(place) ?? null, []);
  if (failed) return <MapFailure />;
  return (
    <>
      <div ref={stage} className="map-stage" />
      <MapPlaces pointOf={pointOf} cover={cover} />
    </>
  );
}

function MapFailure() {
  return (
    <p className="map-failure" role="status">
      {messages.mapFailed()}
    </p>
  );
}

/** Room for markers and labels inside what panels leave of the map, in CSS pixels. */
const MARGIN_PX = 48;

function withMargin({ top, right, bottom, left }: MapPadding): MapPadding {
  return { top: top + MARGIN_PX, right: right + MARGIN_PX, bottom: bottom + MARGIN_PX, left: left + MARGIN_PX };
}

interface Look {
  theme: MapScene["theme"];
  reducedMotion: boolean;
}

function sceneOf(state: StoryState, { theme, reducedMotion }: Look): MapScene {
  return {
    theme,
    reducedMotion,
    selected: state.selected,
    hovered: state.hovered,
    counts: excerptCounts(state.story),
    subtitles: placeSubtitles(state.story),
  };
}

/** Passes the store's changes on to the map. */
function follow(store: StoryStore, map: MapView, now: { current: Look }): () => void {
  return store.subscribe((state, before) => {
    if (state.story !== before.story) map.setStory(state.story);
    const changed =
      state.story !== before.story || state.selected !== before.selected || state.hovered !== before.hovered;
    if (changed) map.apply(sceneOf(state, now.current));
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
      if (only !== undefined && others.length === 0) getState().selectPlace(only);
      else getState().choose({ places, at });
    },
    onEmpty() {
      getState().choose(null);
      getState().setSheet("low");
    },
    onHover: (place) => getState().hover(place),
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

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
import type { MapListeners, MapPadding, MapScene } from "#map/mapScene";
import { excerptCounts } from "#store/selectors";
import type { StoryState, StoryStore } from "#store/storyStore";
import { useStoryStore } from "#store/useStory";
import { MapPlaces } from "./MapPlaces";
import { placeSubtitles } from "./placeSubtitles";
import { useReducedMotion, useTheme } from "./useTheme";

export function MapStage({ cover }: { cover: MapPadding }) {
  const store = useStoryStore();
  const stage = useRef<HTMLDivElement>(null);
  const view = useRef<MapView | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const theme = useTheme();
  const reducedMotion = useReducedMotion();
  // What the subscriptions below need at the time they run, which is later than the render that made them.
  const surroundings = useRef({ theme, reducedMotion, cover });
  surroundings.current = { theme, reducedMotion, cover };

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
        scene: sceneOf(store.getState(), surroundings.current),
        padding: withMargin(surroundings.current.cover),
        listeners: listenersFor(store, setFailure),
      });
      view.current = map;
      stops.push(() => map.destroy(), follow(store, map, surroundings));
    };
    // The text comes first: the map's code is fetched once the page is drawn and idle.
    const cancel = whenIdle(() => {
      start().catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
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

  const pointOf = useCallback((place: string) => view.current?.placePoint(place) ?? null, []);
  return (
    <>
      <div ref={stage} className="map-stage" />
      <MapPlaces pointOf={pointOf} />
      {failure !== null && <MapFailure message={failure} />}
    </>
  );
}

function MapFailure({ message }: { message: string }) {
  return (
    <p className="map-failure" role="status">
      {messages.mapFailed(message)}
    </p>
  );
}

/** Room for markers and labels inside what panels leave of the map, in CSS pixels. */
const MARGIN_PX = 48;

function withMargin({ top, right, bottom, left }: MapPadding): MapPadding {
  return { top: top + MARGIN_PX, right: right + MARGIN_PX, bottom: bottom + MARGIN_PX, left: left + MARGIN_PX };
}

interface Surroundings {
  theme: MapScene["theme"];
  reducedMotion: boolean;
}

function sceneOf(state: StoryState, { theme, reducedMotion }: Surroundings): MapScene {
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
function follow(
  store: StoryStore,
  map: MapView,
  surroundings: { current: Surroundings & { cover: MapPadding } },
): () => void {
  return store.subscribe((state, before) => {
    if (state.story !== before.story) map.setStory(state.story);
    const changed =
      state.story !== before.story || state.selected !== before.selected || state.hovered !== before.hovered;
    if (changed) map.apply(sceneOf(state, surroundings.current));
    if (state.cameraRequest && state.cameraRequest !== before.cameraRequest) {
      map.request(state.cameraRequest, withMargin(surroundings.current.cover));
    }
  });
}

function listenersFor(store: StoryStore, onFailure: (message: string) => void): MapListeners {
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
    onReady() {},
    onError(error) {
      console.error(error);
      onFailure(error.message);
    },
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

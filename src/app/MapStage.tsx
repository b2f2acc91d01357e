/**
 * Purpose: gives the map its element and keeps map and store in step, one way in and one way out.
 * In and out: reads the store; dispatches what the map reports.
 * Must not know: how the map draws, or what the panels show.
 */
import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import "./MapStage.css";
import { regionUrl, worldUrl } from "virtual:dateline/assets";
import { formatNumber } from "#i18n/formats";
import { messages } from "#i18n/messages";
import type { GestureHints } from "#map/createMap";
import { loadGroups } from "#map/loadGroups";
import type { MapView } from "#map/MapView";
import type { MapPictures } from "#reader/MapPictures";
import type { MapPadding, MapRect } from "#store/mapFrame";
import type { StoryStore } from "#store/storyState";
import { useStoryStore } from "#store/useStory";
import type { LngLat } from "#story/story";
import { type MapGroups, MapPlaces } from "./MapPlaces";
import { mapPictures } from "./mapPictures";
import { OffViewPointers } from "./OffViewPointers";
import { PosterMap } from "./PosterMap";
import { listenersFor, type StageLook, sceneOf } from "./stageScene";
import type { MapSurroundings } from "./useSurroundings";
import { useTextScale } from "./useTextScale";
import { useReducedMotion, useTheme } from "./useTheme";
import { watchContext } from "./watchContext";

interface MapStageProps extends MapSurroundings {
  /** Room for markers and labels inside what panels leave of the map, in the CSS pixels that it is laid out in. */
  margin?: number;
  /** On a page of others: wheel and one finger move that page, unless the map fills the screen. */
  cooperative?: boolean;
  /** Shows the story until the live map is there; none where there is no drawing of it. */
  poster?: ReactNode;
  /** Gets what takes pictures of the map. */
  pictures?: Ref<MapPictures>;
  /** In front of a room: names in colours of more contrast. */
  presenting?: boolean;
  /**
   * Times the size of everything on the map. `cover` and `furniture` stay in the page's CSS pixels; what the map
   * reports, kilometres per pixel among it, is in those that it is laid out in.
   */
  magnification?: number;
  /** Nothing says what the story's places are called. */
  namesHidden?: boolean;
  /** What a place with so many excerpts is called instead; `index` is 0 for the one with most. */
  hiddenName?(index: number, count: number): string;
  /** Up to two points, longitude first, and the great circle between them; `null`: nothing is measured. */
  measured?: readonly LngLat[] | null;
  /** While something is measured: a point was chosen, longitude first. Nothing is opened then. */
  onMeasure?(point: LngLat): void;
  /** There is no live map, or none any more: no WebGL, its code did not arrive, or its context is gone for good. */
  onFail(): void;
}

type Failure = "never" | "lost";

export function MapStage({
  cover: pageCover,
  furniture: pageFurniture,
  magnification = 1,
  margin = MARGIN_PX / magnification,
  cooperative = false,
  poster = WHOLE_POSTER,
  pictures,
  presenting = false,
  namesHidden = false,
  hiddenName = unnamed,
  measured = null,
  onMeasure,
  onFail,
}: MapStageProps) {
  const store = useStoryStore();
  const stage = useRef<HTMLDivElement>(null);
  const view = useRef<MapView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const theme = useTheme();
  const reducedMotion = useReducedMotion();
  const [textScale, probe] = useTextScale();
  const { cover, furniture } = useMemo(
    () => inMapPixels({ cover: pageCover, furniture: pageFurniture }, magnification),
    [pageCover, pageFurniture, magnification],
  );
  const look = { theme, reducedMotion, textScale, presenting, namesHidden, measured };
  const latest = { ...look, cover, furniture, margin, magnification, cooperative, onMeasure, onFail };
  // What the subscriptions below need at the time they run, which is later than the render that made them.
  const now = useRef(latest);
  now.current = latest;

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
      const [{ MapView }, groups] = await Promise.all([import("#map/MapView"), loadGroups(store.getState().story)]);
      if (gone || !stage.current) return;
      const map = new MapView({
        container: stage.current,
        story: store.getState().story,
        groups,
        basemap: { worldUrl, regionUrl },
        scene: sceneOf(store.getState(), now.current),
        padding: withMargin(now.current.cover, now.current.margin),
        listeners: listenersFor(store, now),
        magnification: now.current.magnification,
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
    view.current?.apply(sceneOf(store.getState(), now.current));
  });

  // Before the padding: that is for the size which the map has then.
  useEffect(() => {
    view.current?.setMagnification(magnification);
  }, [magnification]);

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
  const groups = useMemo(
    (): MapGroups => ({
      marks: () => view.current?.marks ?? null,
      point: (id) => view.current?.pointGroup(id),
      open: (id) => view.current?.openGroup(id) ?? [],
    }),
    [],
  );
  const offView = useCallback((box: MapRect) => view.current?.offView(box) ?? null, []);
  const hidden = namesHidden ? hiddenName : undefined;
  const measure = measured ? onMeasure : undefined;
  return (
    <div className="map-layers" {...(magnification === 1 ? {} : magnified(magnification))}>
      <span ref={probe} className="map-text-size" aria-hidden="true" />
      {failure === null && (
        <>
          <div ref={stage} className="map-stage" data-measuring={measured ? "" : undefined} />
          <MapPlaces
            pointOf={pointOf}
            groups={groups}
            cover={cover}
            furniture={furniture}
            hiddenName={hidden}
            onMeasure={measure}
          />
          <OffViewPointers
            offView={offView}
            cover={cover}
            furniture={furniture}
            hiddenName={hidden}
            onMeasure={measure}
            onRects={setPointers}
          />
        </>
      )}
      {!namesHidden && poster}
      {failure !== null && (
        <p className="map-failure card" role="status">
          {failure === "never" ? messages.mapFailed() : messages.mapLost()}
        </p>
      )}
    </div>
  );
}

const MARGIN_PX = 48;

const WHOLE_POSTER = <PosterMap />;

function unnamed(index: number): string {
  return formatNumber(index + 1);
}

/** Laid out smaller, and drawn as much larger. */
function magnified(magnification: number) {
  return { "data-magnified": "", style: { "--magnification": magnification } as CSSProperties };
}

/** What the page says in its own CSS pixels, in those of a map that is shown larger. */
function inMapPixels(around: MapSurroundings, magnification: number): MapSurroundings {
  if (magnification === 1) return around;
  const scaled = ({ top, right, bottom, left }: MapRect): MapRect => ({
    top: top / magnification,
    right: right / magnification,
    bottom: bottom / magnification,
    left: left / magnification,
  });
  return { cover: scaled(around.cover), furniture: around.furniture.map(scaled) };
}

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

/** Passes the store's changes on to the map. */
function follow(store: StoryStore, map: MapView, now: { current: StageLook }): () => void {
  return store.subscribe((state, before) => {
    if (state.story !== before.story) {
      // A large story waits for its groups, unless they are those that it had.
      loadGroups(state.story).then((groups) => {
        if (store.getState().story === state.story) map.setStory(state.story, groups);
      }, console.error);
    }
    // Only what differs is drawn.
    map.apply(sceneOf(state, now.current));
    if (state.cameraRequest && state.cameraRequest !== before.cameraRequest) {
      map.request(state.cameraRequest);
    }
  });
}

function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 1500 });
  return () => cancelIdleCallback(handle);
}

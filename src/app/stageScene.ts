/**
 * Purpose: what the map shows of the store, and what becomes of what it reports.
 * In and out: the store's state and how the page looks in; a scene out; the map's reports in, actions out.
 * Must not know: React, or how the map draws.
 */
import type { MapListeners, MapScene } from "#map/mapScene";
import { placeSubtitles } from "#map/placeSubtitles";
import { memoisedPair } from "#store/memoised";
import { placeById, shownCounts } from "#store/selectors";
import type { StoryState, StoryStore } from "#store/storyState";
import { tourStepAt } from "#store/tour";
import type { LngLat, TourStep } from "#story/story";

/** What of a scene is not in the store. */
export type StageLook = Pick<
  MapScene,
  "theme" | "reducedMotion" | "textScale" | "presenting" | "namesHidden" | "measured"
>;

export function sceneOf(
  state: StoryState,
  { theme, reducedMotion, textScale, presenting, namesHidden, measured }: StageLook,
): MapScene {
  const step = tourStepAt(state.story, state.step);
  return {
    theme,
    reducedMotion,
    textScale,
    presenting,
    namesHidden,
    measured,
    selected: state.selected,
    hovered: state.hovered,
    reading: step ? litPlaces(step, state.selected) : state.reading.places,
    journey: state.journey,
    hoveredJourney: state.hoveredJourney,
    counts: shownCounts(state.story, state.filters),
    subtitles: placeSubtitles(state.story),
  };
}

/** Of a step of the tour; the one that is selected needs no more light. */
const litPlaces = memoisedPair(({ places }: TourStep, selected: string | null) =>
  places.filter((place) => place !== selected),
);

/** What becomes of what the map reports; `now` as it is then. */
export function listenersFor(
  store: StoryStore,
  now: { current: Pick<StageLook, "measured"> & { onMeasure: ((point: LngLat) => void) | undefined } },
): MapListeners {
  const { getState } = store;
  return {
    onPoint(point, place) {
      const { measured, onMeasure } = now.current;
      if (!measured) return false;
      const at = place === null ? null : placeById(getState().story).get(place)?.properties.labelPoint;
      onMeasure?.(at ?? point);
      return true;
    },
    onPlaces(places, at) {
      const [nearest, ...others] = places;
      // In front of a room there is no list to choose from, which would tell what is hidden.
      const one = others.length === 0 || getState().step !== null;
      if (nearest !== undefined && one) getState().openFromMap(nearest);
      else getState().choose({ places, at });
    },
    onGroup({ places, camera }, at) {
      if (camera) getState().requestCamera({ type: "camera", camera });
      else if (getState().step === null) getState().choose({ places, at });
      else if (places[0] !== undefined) getState().openFromMap(places[0]);
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

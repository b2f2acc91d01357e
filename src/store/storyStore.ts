/**
 * Purpose: holds the story and the reader's choices, and the actions that change them.
 * In and out: a compiled story in; state and actions out, for any view, framework or test.
 * Must not know: React, the map, the DOM. What can be derived is in `selectors.ts`.
 */
import { createStore } from "zustand/vanilla";
import type { Story } from "#story/story";
import { NOT_READING, nextPassage, placesOfBlocks, samePlaces, sameReading } from "./articlePassages";
import type { CameraRequest, MapReport } from "./camera";
import { blockOf, type Choices, heldChoices, NO_CHOICES } from "./choices";
import { articleById, type FacetValue, NO_FILTERS } from "./filters";
import { NO_PARTS, partsActions } from "./partsState";
import {
  excerptById,
  isArticle,
  journeyById,
  openArticleOf,
  panelOf,
  placeById,
  placeOfExcerpt,
  placeRank,
  placesByCount,
} from "./selectors";
import type { StoryActions, StoryState, StoryStore } from "./storyState";
import { cameraOfStep, choicesOfStep, hasStep } from "./tour";

/** A store for one story; framework-free, one per map on a page. */
export function createStoryStore(story: Story): StoryStore {
  return createStore<StoryState & StoryActions>()((set, get) => ({
    story,
    ...NO_CHOICES,
    ...NO_PARTS,
    ...partsActions(set, get),
    hovered: null,
    hoveredJourney: null,
    chooser: null,
    sheet: "half",
    theme: "auto",
    shortcuts: true,
    notice: null,
    cameraRequest: null,
    passageRequest: null,
    reading: NOT_READING,
    view: null,
    returnTo: null,

    selectPlace(place, { excerpt } = {}) {
      const state = get();
      if (!placeById(state.story).has(place)) return;
      set({
        ...opened(state),
        selected: place,
        excerpt: excerpt !== undefined && placeOfExcerpt(state.story, excerpt) === place ? excerpt : null,
        article: null,
        block: null,
        journey: null,
        search: null,
        cameraRequest: { type: "place", place },
      });
    },
    stepPlace(by) {
      const { story: current, selected, selectPlace } = get();
      const order = placesByCount(current);
      const at = selected === null ? -1 : placeRank(current, selected);
      const next = order[(at + by + order.length) % order.length];
      if (at >= 0 && next) selectPlace(next.place.id);
    },
    focusExcerpt: (excerpt) => set((state) => (state.excerpt === excerpt ? state : { excerpt })),
    openArticle(article, { excerpt, block } = {}) {
      const state = get();
      if (!isArticle(state.story, article)) return;
      const at = excerpt === undefined ? undefined : excerptById(state.story).get(excerpt);
      const start = block ?? (at?.article === article ? at.block : null);
      set({
        ...opened(state),
        article,
        excerpt: at?.article === article ? at.id : null,
        block: block ?? null,
        passageRequest: passageAt(start),
        cameraRequest: revealing(state, article, start) ?? state.cameraRequest,
        search: null,
      });
    },
    pointOut(place) {
      const state = get();
      if (state.article === null) return state.selectPlace(place);
      if (!placeById(state.story).has(place)) return;
      set({
        selected: place,
        excerpt: null,
        journey: null,
        hovered: null,
        chooser: null,
        cameraRequest: { type: "reveal", place },
      });
    },
    openFromMap(place) {
      const state = get();
      const article = panelOf(state) === "article" ? openArticleOf(state) : null;
      // What is read now is the passage meant, unless the place was already the selected one: then it goes on.
      const from = (state.reading.block ?? 0) + (state.selected === place ? 1 : 0);
      const block = article && nextPassage(article, place, from);
      if (block === null) return state.selectPlace(place);
      state.pointOut(place);
      set({ block, passageRequest: passageAt(block), sheet: state.sheet === "low" ? "half" : state.sheet });
    },
    selectJourney(journey, leg = null) {
      const state = get();
      const found = journeyById(state.story).get(journey);
      if (!found || (leg !== null && !found.legs[leg])) return;
      set({
        ...opened(state),
        journey: { id: journey, leg },
        selected: null,
        excerpt: null,
        article: null,
        block: null,
        search: null,
        cameraRequest: { type: "journey", journey, leg },
      });
    },
    stepLeg(by) {
      const { story: current, journey, selectJourney } = get();
      const legs = journey && journeyById(current).get(journey.id)?.legs.length;
      if (!legs) return;
      const next = (journey.leg === null ? (by === 1 ? -1 : legs) : journey.leg) + by;
      selectJourney(journey.id, next < 0 || next >= legs ? null : next);
    },
    goToStep(step) {
      const state = get();
      if (step === null) {
        if (state.step !== null) set(afterTour(state));
        return;
      }
      if (!hasStep(state.story, step)) return;
      set({
        ...opened(state),
        ...choicesOfStep(state.story, step),
        step,
        article: null,
        block: null,
        search: null,
        filters: NO_FILTERS,
        passageRequest: null,
        // Both are of the reader's page, as it was left.
        sheet: state.sheet,
        returnTo: state.step === null ? opened(state).returnTo : (state.returnTo ?? { type: "home" }),
        cameraRequest: cameraOfStep(state.story, step),
        view: unsteered(state.view),
      });
    },
    setSearch(search) {
      const state = get();
      if (search === state.search) return;
      set(search === null ? { search } : { ...opened(state), returnTo: state.returnTo, search });
    },
    close() {
      const { search, article, journey, selected, returnTo } = get();
      if (search !== null) return set({ search: null });
      const below = journey !== null || selected !== null;
      if (article !== null && below) return set({ article: null, block: null, hovered: null, chooser: null });
      if (article === null && !below) return;
      set({
        selected: null,
        excerpt: null,
        article: null,
        block: null,
        journey: null,
        chooser: null,
        returnTo: null,
        cameraRequest: returnTo,
      });
    },
    toggleFacet(facet, value) {
      const { filters } = get();
      const chosen = filters[facet] as readonly FacetValue[];
      const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
      set({ filters: { ...filters, [facet]: next } });
    },
    setKinds: (kinds) => set(({ filters }) => ({ filters: { ...filters, kinds } })),
    setTime: (time) => set(({ filters }) => ({ filters: { ...filters, time } })),
    setTimeBasis: (timeBasis) => set({ timeBasis }),
    clearFilters: () => set({ filters: NO_FILTERS }),
    hover: (hovered) => set((state) => (state.hovered === hovered ? state : { hovered })),
    hoverJourney: (hoveredJourney) =>
      set((state) => (state.hoveredJourney === hoveredJourney ? state : { hoveredJourney })),
    choose: (chooser) => set({ chooser }),
    setSheet: (sheet) => set({ sheet }),
    setTheme: (theme) => set({ theme }),
    setLanguage: (language) => set({ language }),
    setShortcuts: (shortcuts) => set({ shortcuts }),
    setNotice: (notice) => set({ notice }),
    requestCamera: (cameraRequest) => set({ cameraRequest: { ...cameraRequest } }),
    reportView: (view) => set({ view }),
    setReading(reading) {
      const before = get().reading;
      if (sameReading(before, reading)) return;
      const places = samePlaces(before.places, reading.places) ? before.places : reading.places;
      set({ reading: { block: reading.block, places } });
    },
    goToBlock: (block) => set({ block, excerpt: null, passageRequest: passageAt(block) }),
    passageShown: () => set({ passageRequest: null }),
    restore(choices, camera) {
      const state = get();
      const held = heldChoices(state.story, choices);
      const closed = isClosed(held);
      set({
        ...held,
        hovered: null,
        chooser: null,
        sheet: !closed && state.sheet === "low" ? "half" : state.sheet,
        returnTo: closed ? null : (state.returnTo ?? { type: "home" }),
        cameraRequest: camera,
        view: held.step === null ? state.view : unsteered(state.view),
        passageRequest: passageAt(held.article === null ? null : (held.block ?? blockOf(state.story, held.excerpt))),
      });
    },
    setStory(next) {
      const state = get();
      const held = heldChoices(next, state);
      set({
        story: next,
        chooser: null,
        ...held,
        // A step may have become another one.
        ...(held.step === null ? {} : { cameraRequest: cameraOfStep(next, held.step), view: unsteered(state.view) }),
        ...(isClosed(held) ? { returnTo: null } : {}),
        ...(state.hovered !== null && !placeById(next).has(state.hovered) ? { hovered: null } : {}),
      });
    },
  }));
}

/** What opening any panel does besides: nothing is pointed at, a low sheet rises, and the way back is kept. */
function opened(state: StoryState): Pick<StoryState, "hovered" | "hoveredJourney" | "chooser" | "sheet" | "returnTo"> {
  return {
    hovered: null,
    hoveredJourney: null,
    chooser: null,
    sheet: state.sheet === "low" ? "half" : state.sheet,
    returnTo: isClosed(state) ? wayBack(state.view) : state.returnTo,
  };
}

/** What the last step had open stays open, as a reader opens it: a place hides a journey. */
function afterTour(state: StoryState): Partial<StoryState> {
  const { selected: place, sheet, view } = state;
  const journey = place === null ? state.journey : null;
  const back: CameraRequest = state.returnTo ?? { type: "home" };
  const ended = { step: null, journey, hovered: null, hoveredJourney: null, chooser: null, view: unsteered(view) };
  if (place === null && journey === null) return { ...ended, returnTo: null, cameraRequest: back };
  return {
    ...ended,
    sheet: sheet === "low" ? "half" : sheet,
    returnTo: back,
    cameraRequest: journey
      ? { type: "journey", journey: journey.id, leg: journey.leg }
      : { type: "place", place: place ?? "" },
  };
}

/** The camera that the reader put elsewhere is left for another one: the map's next report says no other. */
function unsteered(view: MapReport | null): MapReport | null {
  return view?.steered ? { ...view, steered: false } : view;
}

/** A wish to see on the map what a passage speaks of. */
function revealing({ story, selected }: StoryState, article: string, block: number | null): CameraRequest | null {
  const places = placesOfBlocks(articleById(story).get(article), block === null ? [] : [block]);
  const place = places.find((id) => id === selected) ?? places[0];
  return place === undefined ? null : { type: "reveal", place, orAny: places };
}

function passageAt(block: number | null): StoryState["passageRequest"] {
  return block === null ? null : { block };
}

function isClosed({ selected, article, journey }: Pick<Choices, "selected" | "article" | "journey">): boolean {
  return selected === null && article === null && journey === null;
}

/** The whole story is asked for by that name: its camera is another one when the page has another size by then. */
function wayBack(view: MapReport | null): CameraRequest {
  return view && !view.atHome ? { type: "camera", camera: view.camera } : { type: "home" };
}

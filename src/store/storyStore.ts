/**
 * Purpose: holds the story and the reader's choices, and the actions that change them.
 * In and out: a compiled story in; state and actions out, for any view, framework or test.
 * Must not know: React, the map, the DOM. What can be derived is in `selectors.ts`.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { EdtfDate, Story } from "#story/story";
import { NOT_READING, nextPassage, placesOfBlocks, type Reading, samePlaces, sameReading } from "./articlePassages";
import type { CameraRequest, MapReport } from "./camera";
import {
  articleById,
  type Facet,
  type FacetValue,
  type Filters,
  type MentionKind,
  NO_FILTERS,
  type TimeBasis,
  type TimeRange,
} from "./filters";
import { excerptById, facetValues, journeyById, openArticleOf, panelOf, placeById, placesByCount } from "./selectors";
import { timeStops } from "./timeline";

/** Heights of the sheet that carries the panel on a phone. */
export type SheetHeight = "low" | "half" | "full";

export type ThemeChoice = "auto" | "light" | "dark";

/** Places that lie under one click, and where it was, in CSS pixels of the map. */
export interface PlaceChooser {
  places: string[];
  at: { x: number; y: number };
}

/** A journey and one of its legs, by index; `null`: the journey as a whole. */
export interface JourneyChoice {
  id: string;
  leg: number | null;
}

/** What can be linked to: the reader's choices that an address holds. */
export interface Choices {
  /** Place id. */
  selected: string | null;
  /** Id of the excerpt in focus: the panel shows it, marked. */
  excerpt: string | null;
  /** Id of the article that is read in context, over whatever is open below it. */
  article: string | null;
  /** Index in the article's `blocks` that it was opened at; `null`: its start, or the excerpt in focus. */
  block: number | null;
  journey: JourneyChoice | null;
  /** What is searched for; `null`: the search is closed. */
  search: string | null;
  filters: Filters;
  /** Which date the timeline goes by. */
  timeBasis: TimeBasis;
  /** BCP 47; `null`: the browser's. */
  language: string | null;
}

export interface StoryState extends Choices {
  story: Story;

  hovered: string | null;
  /** Id of the journey that is pointed at. */
  hoveredJourney: string | null;
  chooser: PlaceChooser | null;
  sheet: SheetHeight;
  theme: ThemeChoice;
  /** Whether single letters are shortcuts (WCAG 2.1.4). */
  shortcuts: boolean;
  /** Something the reader should know once, such as that an address led nowhere. */
  notice: string | null;
  cameraRequest: CameraRequest | null;
  /** A wish to see a block of the open article; a new object is a new wish, `null` once it is met. */
  passageRequest: { block: number } | null;

  /** The open article's own report of what is in view. */
  reading: Reading;
  /** The map's own report; `null` until there is a map. */
  view: MapReport | null;
  /** Where the camera was when the reader left the overview, so that closing leads back. */
  returnTo: CameraRequest | null;
}

export interface StoryActions {
  /** Opens a place, at an excerpt of it if one is given, and asks the camera for it; unknown ids are ignored. */
  selectPlace(place: string, at?: { excerpt?: string }): void;
  /** Opens the place that follows (1) or precedes (-1) the selected one in order of count, round the end. */
  stepPlace(by: 1 | -1): void;
  /** Marks an excerpt of the open place or article as the one in focus. */
  focusExcerpt(excerpt: string | null): void;
  /** Opens an article to be read in context, at an excerpt or a block of it; unknown ids are ignored. */
  openArticle(article: string, at?: { excerpt?: string; block?: number }): void;
  /**
   * Selects a place without leaving the article that is open; the camera moves only when the place is off view. With
   * no article open, as `selectPlace`.
   */
  pointOut(place: string): void;
  /**
   * A place was chosen on the map: an open article that speaks of it goes to its next passage about it and stays open;
   * otherwise as `selectPlace`.
   */
  openFromMap(place: string): void;
  /** Opens a journey, or one of its legs; unknown ids are ignored. */
  selectJourney(journey: string, leg?: number | null): void;
  /** Goes to the next (1) or previous (-1) leg of the open journey; before its first and after its last is the whole. */
  stepLeg(by: 1 | -1): void;
  /** Opens the search, or changes what is searched for; `null` closes it. */
  setSearch(text: string | null): void;
  /** Closes the panel in front; when that was the last, the camera goes back to where it was before. */
  close(): void;
  toggleFacet<F extends Facet>(facet: F, value: FacetValue<F>): void;
  setKinds(kinds: readonly MentionKind[]): void;
  setTime(time: TimeRange | null): void;
  setTimeBasis(basis: TimeBasis): void;
  clearFilters(): void;
  hover(place: string | null): void;
  hoverJourney(journey: string | null): void;
  choose(chooser: PlaceChooser | null): void;
  setSheet(sheet: SheetHeight): void;
  setTheme(theme: ThemeChoice): void;
  setLanguage(language: string | null): void;
  setShortcuts(shortcuts: boolean): void;
  setNotice(notice: string | null): void;
  requestCamera(request: CameraRequest): void;
  reportView(view: MapReport): void;
  /** What of the open article is in view. */
  setReading(reading: Reading): void;
  /** Goes to a block of the open article. */
  goToBlock(block: number): void;
  /** The block that was asked for is in view. */
  passageShown(): void;
  /** Takes over choices from outside, such as an address; what the story does not hold is dropped. */
  restore(choices: Choices, camera: CameraRequest | null): void;
  /** Replaces the story, for live updates; choices that the new story does not hold are dropped. */
  setStory(story: Story): void;
}

export type StoryStore = StoreApi<StoryState & StoryActions>;

/** The choices of a reader who has made none. */
export const NO_CHOICES: Choices = {
  selected: null,
  excerpt: null,
  article: null,
  block: null,
  journey: null,
  search: null,
  filters: NO_FILTERS,
  timeBasis: "event",
  language: null,
};

/** A store for one story; framework-free, one per map on a page. */
export function createStoryStore(story: Story): StoryStore {
  return createStore<StoryState & StoryActions>()((set, get) => ({
    story,
    ...NO_CHOICES,
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
        excerpt: excerpt !== undefined && excerptById(state.story).get(excerpt)?.place === place ? excerpt : null,
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
      const at = order.findIndex((row) => row.place.id === selected);
      const next = order[(at + by + order.length) % order.length];
      if (at >= 0 && next) selectPlace(next.place.id);
    },
    focusExcerpt: (excerpt) => set((state) => (state.excerpt === excerpt ? state : { excerpt })),
    openArticle(article, { excerpt, block } = {}) {
      const state = get();
      if (!articleById(state.story).has(article)) return;
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

/** A wish to see on the map what a passage speaks of. */
function revealing({ story, selected }: StoryState, article: string, block: number | null): CameraRequest | null {
  const places = placesOfBlocks(articleById(story).get(article), block === null ? [] : [block]);
  const place = places.find((id) => id === selected) ?? places[0];
  return place === undefined ? null : { type: "reveal", place, orAny: places };
}

function passageAt(block: number | null): StoryState["passageRequest"] {
  return block === null ? null : { block };
}

function blockOf(story: Story, excerpt: string | null): number | null {
  return excerptById(story).get(excerpt ?? "")?.block ?? null;
}

function isClosed({ selected, article, journey }: Pick<Choices, "selected" | "article" | "journey">): boolean {
  return selected === null && article === null && journey === null;
}

/** The whole story is asked for by that name: its camera is another one when the page has another size by then. */
function wayBack(view: MapReport | null): CameraRequest {
  return view && !view.atHome ? { type: "camera", camera: view.camera } : { type: "home" };
}

/** The choices as far as the story holds what they name. */
export function heldChoices(story: Story, choices: Choices): Choices {
  const { filters } = choices;
  const known = <F extends Facet>(facet: F): readonly FacetValue<F>[] => {
    const values = facetValues(story, facet);
    const chosen = filters[facet] as readonly FacetValue<F>[];
    return chosen.every((value) => values.includes(value)) ? chosen : chosen.filter((value) => values.includes(value));
  };
  const held = { articles: known("articles"), outlets: known("outlets"), years: known("years"), kinds: known("kinds") };
  const time = filters.time && holdsTime(story, filters.time) ? filters.time : null;
  const sameFilters =
    time === filters.time && (Object.keys(held) as Facet[]).every((facet) => held[facet] === filters[facet]);
  const article = knownId(choices.article, articleById(story));
  const excerpt = excerptById(story).get(choices.excerpt ?? "");
  const selected = knownId(choices.selected, placeById(story));
  const { journey } = choices;
  const found = journey && journeyById(story).get(journey.id);
  return {
    selected,
    article,
    excerpt: excerpt && (excerpt.article === article || excerpt.place === selected) ? excerpt.id : null,
    block:
      article !== null && choices.block !== null && articleById(story).get(article)?.blocks[choices.block]
        ? choices.block
        : null,
    journey:
      !journey || !found || selected !== null
        ? null
        : journey.leg === null || found.legs[journey.leg]
          ? journey
          : { id: journey.id, leg: null },
    search: choices.search,
    filters: sameFilters ? filters : { ...held, time },
    timeBasis: choices.timeBasis,
    language: choices.language,
  };
}

function knownId(id: string | null, known: ReadonlyMap<string, unknown>): string | null {
  return id !== null && known.has(id) ? id : null;
}

function holdsTime(story: Story, { basis, from, to }: TimeRange): boolean {
  const dates = timeStops(story, basis).map(({ date }) => date as EdtfDate);
  const [first, last] = [dates.indexOf(from), dates.indexOf(to)];
  return first >= 0 && first <= last;
}

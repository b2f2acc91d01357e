/**
 * Purpose: holds the story and the reader's choices, and the actions that change them.
 * In and out: a compiled story in; state and actions out, for any view, framework or test.
 * Must not know: React, the map, the DOM. What can be derived is in `selectors.ts`.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Story } from "#story/story";
import type { CameraRequest, MapReport } from "./camera";
import { filterCounts, placeById, placesByCount } from "./selectors";

/** Which mentions of the selected place the panel shows. */
export type MentionFilter = "all" | "place" | "government" | "wider" | "named" | "described";

/** Heights of the sheet that carries the panel on a phone. */
export type SheetHeight = "low" | "half" | "full";

export type ThemeChoice = "auto" | "light" | "dark";

/** Places that lie under one click, and where it was, in CSS pixels of the map. */
export interface PlaceChooser {
  places: string[];
  at: { x: number; y: number };
}

export interface StoryState {
  story: Story;

  selected: string | null;
  filter: MentionFilter;
  hovered: string | null;
  chooser: PlaceChooser | null;
  sheet: SheetHeight;
  theme: ThemeChoice;
  cameraRequest: CameraRequest | null;

  /** The map's own report; `null` until there is a map. */
  view: MapReport | null;
  /** Where the camera was when the reader left the overview, so that closing leads back. */
  returnTo: CameraRequest | null;
}

export interface StoryActions {
  /** Opens a place and asks the camera for it; unknown ids are ignored. */
  selectPlace(place: string): void;
  /** Opens the place that follows (1) or precedes (-1) the selected one in order of count, round the end. */
  stepPlace(by: 1 | -1): void;
  /** Closes the place and leads the camera back to where it was before. */
  close(): void;
  setFilter(filter: MentionFilter): void;
  hover(place: string | null): void;
  choose(chooser: PlaceChooser | null): void;
  setSheet(sheet: SheetHeight): void;
  setTheme(theme: ThemeChoice): void;
  requestCamera(request: CameraRequest): void;
  reportView(view: MapReport): void;
  /** Replaces the story, for live updates; choices that the new story does not hold are dropped. */
  setStory(story: Story): void;
}

export type StoryStore = StoreApi<StoryState & StoryActions>;

/** A store for one story; framework-free, one per map on a page. */
export function createStoryStore(story: Story): StoryStore {
  return createStore<StoryState & StoryActions>()((set, get) => ({
    story,
    selected: null,
    filter: "all",
    hovered: null,
    chooser: null,
    sheet: "half",
    theme: "auto",
    cameraRequest: null,
    view: null,
    returnTo: null,

    selectPlace(place) {
      const state = get();
      if (!holdsPlace(state.story, place)) return;
      const leaving = state.selected === null;
      set({
        selected: place,
        filter: "all",
        hovered: null,
        chooser: null,
        sheet: state.sheet === "low" ? "half" : state.sheet,
        returnTo: leaving ? wayBack(state.view) : state.returnTo,
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
    close() {
      const { selected, returnTo } = get();
      if (selected === null) return;
      set({ selected: null, filter: "all", chooser: null, returnTo: null, cameraRequest: returnTo });
    },
    setFilter: (filter) => set({ filter }),
    hover: (hovered) => set((state) => (state.hovered === hovered ? state : { hovered })),
    choose: (chooser) => set({ chooser }),
    setSheet: (sheet) => set({ sheet }),
    setTheme: (theme) => set({ theme }),
    requestCamera: (cameraRequest) => set({ cameraRequest: { ...cameraRequest } }),
    reportView: (view) => set({ view }),
    setStory(next) {
      const { selected, hovered, filter } = get();
      const keepsFilter = selected !== null && filterCounts(next, selected).some((tab) => tab.filter === filter);
      set({
        story: next,
        chooser: null,
        ...(keepsFilter ? {} : { filter: "all" as const }),
        ...(selected !== null && !holdsPlace(next, selected) ? { selected: null, returnTo: null } : {}),
        ...(hovered !== null && !holdsPlace(next, hovered) ? { hovered: null } : {}),
      });
    },
  }));
}

/** The whole story is asked for by that name: its camera is another one when the page has another size by then. */
function wayBack(view: MapReport | null): CameraRequest {
  return view && !view.atHome ? { type: "camera", camera: view.camera } : { type: "home" };
}

function holdsPlace(story: Story, place: string): boolean {
  return placeById(story).has(place);
}

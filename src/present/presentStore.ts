/**
 * Purpose: what only a presentation needs to know: what is shown of a step, how, and what lies over it.
 * In and out: state and actions, for any view; some choices are kept in the browser for the next lesson.
 * Must not know: which step it is, the story, the DOM.
 */
import * as v from "valibot";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { LngLat, TourLayout } from "#story/story";
import type { Blank } from "./speakerChannel";

/** What lies over the step and takes the keys. */
export type PresentDialog = "help" | "jump" | "overview";

/** Bounds of the pace of steps that follow each other by themselves, in seconds. */
export const PACE_S = { least: 3, most: 60, usual: 15 };

/** What a teacher sets once and for all. */
const KEPT = v.object({
  larger: v.fallback(v.boolean(), false),
  legible: v.fallback(v.boolean(), false),
  paceS: v.fallback(v.pipe(v.number(), v.minValue(PACE_S.least), v.maxValue(PACE_S.most)), PACE_S.usual),
});

type Kept = v.InferOutput<typeof KEPT>;

const KEY = "dateline-present";

export interface PresentState extends Kept {
  /** Instead of each step's own layout, until it is taken back; `null`: the step's own. */
  layout: TourLayout | null;
  blank: Blank;
  barHidden: boolean;
  /** Nothing says what the step's places are called. */
  namesHidden: boolean;
  /** Steps follow each other by themselves. */
  autoplay: boolean;
  /** Up to two points, longitude first, whose distance is asked for; `null`: nothing is measured. */
  measured: readonly LngLat[] | null;
  dialog: PresentDialog | null;
}

export interface PresentActions {
  /** Shows words alone, or the map alone; the same again gives the step's own layout back. */
  toggleLayout(layout: Exclude<TourLayout, "both">): void;
  setBlank(blank: Blank): void;
  toggle(what: "barHidden" | "namesHidden" | "autoplay" | "larger" | "legible"): void;
  setNamesHidden(hidden: boolean): void;
  setAutoplay(on: boolean): void;
  /** In seconds; brought within the bounds. */
  setPace(seconds: number): void;
  toggleMeasuring(): void;
  /** A third point begins another distance. */
  measure(point: LngLat): void;
  show(dialog: PresentDialog | null): void;
}

export type PresentStore = StoreApi<PresentState & PresentActions>;

const BEGINNING: Omit<PresentState, keyof Kept> = {
  layout: null,
  blank: null,
  barHidden: false,
  namesHidden: false,
  autoplay: false,
  measured: null,
  dialog: null,
};

type KeptIn = Pick<Storage, "getItem" | "setItem">;

export function createPresentStore(storage: () => KeptIn = () => localStorage): PresentStore {
  const store = createStore<PresentState & PresentActions>()((set) => ({
    ...BEGINNING,
    ...readKept(storage),
    toggleLayout: (layout) => set((state) => ({ layout: state.layout === layout ? null : layout })),
    setBlank: (blank) => set({ blank }),
    toggle: (what) => set((state) => ({ [what]: !state[what] })),
    setNamesHidden: (namesHidden) => set({ namesHidden }),
    setAutoplay: (autoplay) => set({ autoplay }),
    setPace: (seconds) => set({ paceS: Math.min(PACE_S.most, Math.max(PACE_S.least, Math.round(seconds))) }),
    toggleMeasuring: () => set(({ measured }) => ({ measured: measured === null ? [] : null })),
    measure: (point) =>
      set(({ measured }) => {
        if (measured === null) return {};
        return { measured: measured.length < 2 ? [...measured, point] : [point] };
      }),
    show: (dialog) => set({ dialog }),
  }));
  store.subscribe(({ larger, legible, paceS }, before) => {
    if (larger === before.larger && legible === before.legible && paceS === before.paceS) return;
    try {
      storage().setItem(KEY, JSON.stringify({ larger, legible, paceS }));
    } catch {
      // The choice holds for as long as the page is open.
    }
  });
  return store;
}

/** Storage may be forbidden or spoilt: then nothing was ever set. */
function readKept(storage: () => KeptIn): Kept {
  try {
    return v.parse(KEPT, JSON.parse(storage().getItem(KEY) ?? "{}"));
  } catch {
    return v.parse(KEPT, {});
  }
}

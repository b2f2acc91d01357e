/** What of a long story is wished for beside what the choices show, and what could not be had. */
import type { Story } from "#story/story";
import { blockOf, heldChoices } from "./choices";
import { excerptById } from "./selectors";
import type { StoryActions, StoryState } from "./storyState";

export interface PartsState {
  /** Why a part could not be had, by its path, until it is tried again. */
  failures: ReadonlyMap<string, string>;
  wishes: PartWishes;
}

interface PartWishes {
  /** Something is to be counted. */
  rows: boolean;
  /** Ids of articles that are to be read beside the open one. */
  texts: readonly string[];
  /** Ids of places of which all excerpts are to be shown. */
  places: readonly string[];
  /** How many excerpts of a place the reader wants to see. */
  more: { place: string; count: number } | null;
}

export interface PartsActions {
  /** Replaces the story by the same one with more of it in hand; choices that turn out to be of nothing are dropped. */
  receive(story: Story): void;
  /** A part could not be had; `why` is a sentence. */
  failPart(path: string, why: string): void;
  /** Lets a part that could not be had be fetched again. */
  retryPart(path: string): void;
  wishRows(): void;
  wishTexts(articles: readonly string[]): void;
  wishPlaces(places: readonly string[]): void;
  /** Wishes for so many excerpts of a place. */
  wishMore(place: string, count: number): void;
}

export const NO_PARTS: PartsState = { failures: new Map(), wishes: { rows: false, texts: [], places: [], more: null } };

export function partsActions(
  set: (change: Partial<StoryState> | ((state: StoryState) => Partial<StoryState>)) => void,
  get: () => StoryState & StoryActions,
): PartsActions {
  const wish = (change: Partial<PartWishes>) => set(({ wishes }) => ({ wishes: { ...wishes, ...change } }));
  return {
    receive(story) {
      const state = get();
      // What is shown beside a step of the tour is not in an address: it stays.
      const held = state.step === null ? heldChoices(story, state) : {};
      const { article, excerpt, block } = state;
      const opened = article !== null && isText(story, article) && !isText(state.story, article);
      const start =
        block ?? (excerptById(story).get(excerpt ?? "")?.article === article ? blockOf(story, excerpt) : null);
      set({ story, ...held, ...(opened && start !== null ? { passageRequest: { block: start } } : {}) });
    },
    failPart: (path, why) => set(({ failures }) => ({ failures: new Map(failures).set(path, why) })),
    retryPart: (path) =>
      set(({ failures }) => ({ failures: new Map([...failures].filter(([failed]) => failed !== path)) })),
    wishRows() {
      if (!get().wishes.rows) wish({ rows: true });
    },
    wishTexts: (texts) => wish({ texts }),
    wishPlaces: (places) => wish({ places }),
    wishMore: (place, count) => wish({ more: { place, count } }),
  };
}

function isText({ archive }: Story, article: string): boolean {
  return archive?.texts.has(article) ?? true;
}

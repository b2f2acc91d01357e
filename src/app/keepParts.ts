import type { StoryStore } from "#store/storyState";

/** Has the parts of a long story fetched as they are needed; a story that is whole needs nothing. */
export function keepParts(store: StoryStore): void {
  if (!store.getState().story.archive) return;
  void import("./partsLoader").then(({ loadParts, wishRowsWhenIdle }) => {
    loadParts(store);
    wishRowsWhenIdle(store);
  }, console.error);
}

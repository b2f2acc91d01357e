import { shownExcerpts } from "#store/placeExcerpts";
import type { StoryState } from "#store/storyState";
import type { Excerpt } from "#story/story";

/** The passage that the card shows: the one in focus, else the first that the filters leave; `null` without one. */
export function excerptOfCard(state: Pick<StoryState, "story" | "selected" | "filters" | "excerpt">): Excerpt | null {
  const excerpts = shownExcerpts(state);
  return excerpts.find(({ id }) => id === state.excerpt) ?? excerpts[0] ?? null;
}

/**
 * Purpose: which parts of a long story the reader's choices need and are not in hand, the most urgent first.
 * In and out: the store's state in; references of parts out.
 * Must not know: how parts travel, or which are on their way.
 */
import type { Archive } from "#story/story";
import { type PartRef, partPath } from "#story/storyParts";
import { isCounted, NO_FILTERS } from "./filters";
import { nextPage, placeExcerpts } from "./placeExcerpts";
import { excerptById, openJourneyOf } from "./selectors";
import type { StoryState } from "./storyState";
import { tourStepAt } from "./tour";

/** None of a story that is whole. What failed is not wanted until it is tried again. */
export function wantedParts(state: StoryState): readonly PartRef[] {
  const { story, wishes } = state;
  const { archive } = story;
  if (!archive) return [];
  const wanted: PartRef[] = [...textsOf(state, archive)];
  const needsRows = wishes.rows || !isCounted(story, state.filters);
  if (needsRows && archive.rows === null) wanted.push({ type: "rows" });
  for (const page of [pageOf(state), ...wishes.places.map((place) => nextPage(story, NO_FILTERS, place))])
    if (page && !wanted.includes(page)) wanted.push(page);
  return wanted.filter((ref) => !state.failures.has(partPath(ref)));
}

/** The text of what is read, and of what a presented step or journey quotes. */
function textsOf(state: StoryState, archive: Archive): PartRef[] {
  const { story, article, step, wishes } = state;
  const ids = new Set(article === null ? wishes.texts : [article, ...wishes.texts]);
  if (step !== null) {
    // The next step's, too: a click shows it at once.
    const shown = [tourStepAt(story, step), tourStepAt(story, step + 1), ...(openJourneyOf(state)?.legs ?? [])];
    for (const one of shown) for (const evidence of one?.evidence ?? []) ids.add(evidence.article);
  }
  return [...ids].filter((id) => !archive.texts.has(id)).map((id) => ({ type: "article", article: id }));
}

/** The next page of the open place, while the reader has seen too little of it, or not yet the excerpt in focus. */
function pageOf({ story, selected: place, excerpt, filters, wishes }: StoryState): PartRef | null {
  if (place === null) return null;
  const isSought = excerpt !== null && !excerptById(story).has(excerpt);
  if (isSought) return nextPage(story, NO_FILTERS, place);
  const count = wishes.more?.place === place ? wishes.more.count : 1;
  return placeExcerpts(story, filters, place).inHand.length < count ? nextPage(story, filters, place) : null;
}

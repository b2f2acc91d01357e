import { firstHit } from "#search/groupHits";
import { searchOf } from "#search/searchClient";
import type { ArticleHits, PassageHit, PlaceHit } from "#search/searchResults";
import { isFiltered } from "#store/filters";
import { isShown } from "#store/placeExcerpts";
import { excerptById } from "#store/selectors";
import type { StoryActions, StoryState, StoryStore } from "#store/storyState";
import { PAGE_SIZE } from "#story/storyParts";

/** Opens what was found: a place, an article, or the passage where it is read. */
export function openHit(store: StoryStore, hit: PlaceHit | ArticleHits | PassageHit): void {
  const state = store.getState();
  if ("name" in hit) state.selectPlace(hit.place);
  else if ("block" in hit) openPassage(state, hit);
  else state.openArticle(hit.article);
}

/** Of a long story excerpts of a place are fetched page by page: what stands further back is read in its article. */
const MOST_FETCHED = 2 * PAGE_SIZE;

function openPassage(state: StoryState & StoryActions, { article, block, place, excerpt }: PassageHit): void {
  const { story, filters } = state;
  const inHand = excerptById(story).get(excerpt ?? "");
  const fetched = story.archive && place !== null && (story.archive.counts.get(place) ?? 0) <= MOST_FETCHED;
  // Of a long story it may still have to be fetched: then only filters can leave it out.
  const shown = inHand ? isShown(story, filters, inHand) : fetched && !isFiltered(filters);
  // Under its place a passage that the filters leave out would not be there to be seen.
  if (place !== null && excerpt !== null && shown) state.selectPlace(place, { excerpt });
  else state.openArticle(article, inHand ? { excerpt: inHand.id } : { block });
}

/** Opens the first that is found for a query, as soon as it is known. */
export function openFirstHit(store: StoryStore, query: string): void {
  searchOf(store.getState().story).ask(query, (results) => {
    const hit = firstHit(results);
    if (hit && store.getState().search === query) openHit(store, hit);
  });
}

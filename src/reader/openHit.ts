import { firstHit } from "#search/groupHits";
import { searchOf } from "#search/searchClient";
import type { ArticleHits, PassageHit, PlaceHit } from "#search/searchResults";
import { filteredExcerpts } from "#store/filters";
import type { StoryActions, StoryState, StoryStore } from "#store/storyState";

/** Opens what was found: a place, an article, or the passage where it is read. */
export function openHit(store: StoryStore, hit: PlaceHit | ArticleHits | PassageHit): void {
  const state = store.getState();
  if ("name" in hit) state.selectPlace(hit.place);
  else if ("block" in hit) openPassage(state, hit);
  else state.openArticle(hit.article);
}

function openPassage(state: StoryState & StoryActions, { article, block, place, excerpt }: PassageHit): void {
  const shown = filteredExcerpts(state.story, state.filters).some(({ id }) => id === excerpt);
  // Under its place a passage that the filters leave out would not be there to be seen.
  if (place !== null && excerpt !== null && shown) state.selectPlace(place, { excerpt });
  else state.openArticle(article, excerpt === null ? { block } : { excerpt });
}

/** Opens the first that is found for a query, as soon as it is known. */
export function openFirstHit(store: StoryStore, query: string): void {
  searchOf(store.getState().story).ask(query, (results) => {
    const hit = firstHit(results);
    if (hit && store.getState().search === query) openHit(store, hit);
  });
}

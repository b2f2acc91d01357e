import type { SearchAnswer, SearchRequest } from "./searchMessages";
import { createStorySearch, type StorySearch } from "./searchStory";

/** Answers requests wherever it runs; queries that come before a story get no answer. */
export function createResponder(): (request: SearchRequest) => SearchAnswer | null {
  let search: StorySearch | null = null;
  return (request) => {
    if (request.type === "story") {
      search = createStorySearch(request.story);
      return null;
    }
    return search && { id: request.id, results: search.search(request.query) };
  };
}

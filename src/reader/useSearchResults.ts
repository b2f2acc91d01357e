import { useEffect, useState } from "react";
import { searchOf } from "#search/searchClient";
import type { SearchResults } from "#search/searchResults";
import { useStory } from "#store/useStory";

/** What is found for the query of the store; until that is known, what was found for the one before, or `null`. */
export function useSearchResults(): SearchResults | null {
  const story = useStory((state) => state.story);
  const query = useStory((state) => state.search ?? "");
  const [found, setFound] = useState<{ story: typeof story; results: SearchResults } | null>(null);
  useEffect(() => {
    let current = true;
    searchOf(story).ask(query, (results) => current && setFound({ story, results }));
    return () => {
      current = false;
    };
  }, [story, query]);
  // Ids of another story may not be there any more.
  return found?.story === story ? found.results : null;
}

import { useEffect, useState } from "react";
import { searchKey, searchOf } from "#search/searchClient";
import type { SearchResults } from "#search/searchResults";
import { useStory } from "#store/useStory";

interface Found {
  of: unknown;
  results: SearchResults | null;
  failed: { query: string; why: string } | null;
}

interface SearchState {
  /** What is found for the query of the store; until that is known, what was found for the one before, or `null`. */
  results: SearchResults | null;
  /** Why it could not be known, in a sentence. */
  failed: string | null;
  /** The query of the store has no answer yet, or not a whole one. */
  waiting: boolean;
  tryAgain: () => void;
}

const NOTHING: Found = { of: null, results: null, failed: null };

export function useSearchResults(): SearchState {
  const story = useStory((state) => state.story);
  const query = useStory((state) => state.search ?? "");
  const [attempts, setAttempts] = useState(0);
  const [found, setFound] = useState(NOTHING);
  const of = searchKey(story);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks for the same once more.
  useEffect(() => {
    let current = true;
    searchOf(story).ask(
      query,
      (results) => current && setFound({ of: searchKey(story), results, failed: null }),
      (why) => current && setFound(({ results }) => ({ of: searchKey(story), results, failed: { query, why } })),
    );
    return () => {
      current = false;
    };
  }, [story, query, attempts]);
  // Ids of another story may not be there any more.
  const { results, failed } = found.of === of ? found : NOTHING;
  const why = failed?.query === query ? failed.why : null;
  return {
    results,
    failed: why,
    waiting: why === null && (results === null || results.query !== query || results.pending === true),
    tryAgain: () => {
      setFound((before) => ({ ...before, failed: null }));
      setAttempts((count) => count + 1);
    },
  };
}

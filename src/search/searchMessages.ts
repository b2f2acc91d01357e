import type { Story } from "#story/story";
import type { SearchResults } from "./searchResults";

/** What is sent to where the search runs: first the story, then queries. */
export type SearchRequest = { type: "story"; story: Story } | { type: "query"; id: number; query: string };

export interface SearchAnswer {
  /** That of the query. */
  id: number;
  results: SearchResults;
}

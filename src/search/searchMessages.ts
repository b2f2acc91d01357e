import type { Story } from "#story/story";
import type { PlaceRecord } from "./searchRecords";
import type { SearchResults } from "./searchResults";

export interface QueryRequest {
  type: "query";
  id: number;
  query: string;
}

/** What is sent to where the search runs: first the story, then queries. */
export type SearchRequest = { type: "story"; story: Story } | QueryRequest;

/**
 * The same for a long story: first where the files of its search are, and its places some at a time. A query may come
 * at any time, and those before it need no answer any more.
 */
export type ArchiveRequest =
  | { type: "archive"; folder: string }
  | { type: "places"; records: PlaceRecord[]; last: boolean }
  | QueryRequest;

export interface SearchAnswer {
  /** That of the query. */
  id: number;
  results: SearchResults;
}

/** A query of a long story may be answered twice; the first answer is then `pending`. */
export type ArchiveAnswer = SearchAnswer | { id: number; error: string };

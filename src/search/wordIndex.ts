/**
 * Purpose: finds which records hold a word, one that begins with it, or one that is spelt almost like it.
 * In and out: records of a story in; for a term, the terms of the story that it stands for and the records that hold them.
 * Must not know: phrases, order of results, what is shown.
 */
import MiniSearch from "minisearch";
import { foldForSearch } from "./foldForSearch";
import type { SearchRecord } from "./searchRecords";
import { beginsAlike, errorsAllowed, swapped } from "./spelling";
import { wordsOf } from "./words";

/** How a word of the story matches one that was typed. */
export type MatchType = "exact" | "start" | "similar";

export interface TermMatches {
  /** The story's terms that the typed one stands for. */
  terms: ReadonlyMap<string, MatchType>;
  /** Numbers of the records that hold one of them, with a score that is higher where the word tells more. */
  records: ReadonlyMap<number, number>;
}

export interface WordIndex {
  /**
   * @param open terms that begin with it count too
   * @param guess when there is no such term, take ones that are spelt almost like it, or else ones that begin almost like it
   */
  find(term: string, options: { open: boolean; guess: boolean }): TermMatches;
}

export function createWordIndex(records: readonly SearchRecord[]): WordIndex {
  const vocabulary = new Set<string>();
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    tokenize: (text) => {
      const terms = wordsOf(foldForSearch(text).folded).map(({ term }) => term);
      for (const term of terms) vocabulary.add(term);
      return terms;
    },
    processTerm: (term) => term,
  });
  // Fields are parted by a line, so that no run without spaces reaches over.
  index.addAll(records.map((record, id) => ({ id, text: record.fields.map(({ text }) => text).join("\n") })));

  const lookUp = (term: string, options: { prefix?: boolean; fuzzy?: number }) =>
    index.search(term, { ...options, tokenize: (text) => [text] });

  return {
    find(term, { open, guess }) {
      let found = lookUp(term, { prefix: open });
      if (found.length === 0 && guess) {
        found = lookUp(term, { fuzzy: errorsAllowed(term) });
        if (found.length === 0) found = swapped(term).flatMap((other) => lookUp(other, {}));
        if (found.length === 0 && open) {
          found = [...vocabulary].filter((other) => beginsAlike(other, term)).flatMap((other) => lookUp(other, {}));
        }
      }
      const terms = new Map<string, MatchType>();
      for (const result of found) for (const match of result.terms) terms.set(match, matchType(match, term));
      return { terms, records: new Map(found.map(({ id, score }) => [id as number, score])) };
    },
  };
}

function matchType(found: string, term: string): MatchType {
  if (found === term) return "exact";
  return found.startsWith(term) ? "start" : "similar";
}

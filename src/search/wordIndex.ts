/**
 * Purpose: finds which records hold a word, one that begins with it, or one that is spelt almost like it.
 * In and out: records of a story in; for a term, the terms of the story that it stands for and the records that hold them.
 * Must not know: phrases, order of results, what is shown.
 */
import MiniSearch from "minisearch";
import { foldForSearch } from "./foldForSearch";
import type { SearchRecord } from "./searchRecords";
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

/** Letters that may be wrong, missing or too many. Numbers are taken as they are: 2023 is no misspelt 2024. */
function errorsAllowed(term: string): number {
  const { length } = term;
  if (/\p{N}/u.test(term) || length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Shorter beginnings have too much in common with other words. */
const SHORTEST_BEGINNING = 5;

/** Whether a word goes on after a beginning that differs from the typed one by one letter: wrong, missing or too many. */
function beginsAlike(word: string, typed: string): boolean {
  if (typed.length < SHORTEST_BEGINNING || word.length <= typed.length || errorsAllowed(typed) === 0) return false;
  let same = 0;
  while (same < typed.length && word[same] === typed[same]) same += 1;
  return (
    word.startsWith(typed.slice(same + 1), same + 1) ||
    word.startsWith(typed.slice(same), same + 1) ||
    word.startsWith(typed.slice(same + 1), same)
  );
}

/** The word with each two neighbouring letters swapped: one error to a typist, two to an edit distance. */
function swapped(term: string): string[] {
  if (errorsAllowed(term) === 0) return [];
  return Array.from({ length: term.length - 1 }, (_, n) => {
    const [one = "", other = ""] = term.slice(n, n + 2);
    return term.slice(0, n) + other + one + term.slice(n + 2);
  });
}

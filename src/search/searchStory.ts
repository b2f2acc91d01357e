/**
 * Purpose: answers what a reader types into the search box.
 * In and out: a compiled story and a query in; places, headlines and passages out, with what to mark in them.
 * Must not know: how results are shown, workers, the store.
 */
import type { Story } from "#story/story";
import { groupHits } from "./groupHits";
import type { ResolvedClause } from "./locateHits";
import { type Clause, isTooShort, parseQuery } from "./parseQuery";
import { type RankedHit, rankedHit } from "./rankHits";
import { type SearchRecord, searchRecords } from "./searchRecords";
import type { SearchResults } from "./searchResults";
import { createWordIndex, type WordIndex } from "./wordIndex";

export interface StorySearch {
  /**
   * Every word must be found; when no text holds them all, those that hold the most are given. Words in quotation
   * marks must stand side by side. A word may be the beginning of one, and, when the story has none that begins so,
   * may hold a typing error or two.
   */
  search(query: string): SearchResults;
}

/** Candidates that are looked at word by word; of more than these, those with the most telling words. */
const MOST_LOCATED = 1000;

/** Builds the index of a story; takes some seconds for 20,000 paragraphs. */
export function createStorySearch(story: Story): StorySearch {
  return createRecordSearch(searchRecords(story));
}

export interface RecordSearch extends StorySearch {
  /** What holds the most clauses, in no order yet. */
  find(clauses: readonly Clause[]): FoundRecords;
}

interface FoundRecords {
  hits: RankedHit[];
  /** How many clauses each of them holds. */
  held: number;
  /** There are more than were looked at. */
  more: boolean;
}

/** Builds the index of some of the texts of a story. */
export function createRecordSearch(records: readonly SearchRecord[]): RecordSearch {
  const index = createWordIndex(records);
  const find = (clauses: readonly Clause[]): FoundRecords => {
    const found = clauses.map((clause) => findClause(index, clause));
    const all = candidates(found);
    const hits = all.slice(0, MOST_LOCATED).flatMap(({ number }): RankedHit[] => {
      const record = records[number];
      const hit = record && rankedHit(record, found);
      return hit ? [hit] : [];
    });
    const most = Math.max(0, ...hits.map(({ held }) => held));
    const next = all[MOST_LOCATED];
    return {
      hits: hits.filter(({ held }) => held === most),
      held: most,
      more: next !== undefined && next.held >= most,
    };
  };
  return {
    find,
    search(query) {
      const clauses = parseQuery(query);
      if (isTooShort(clauses)) return groupHits(query, "tooShort", []);
      const { hits, held, more } = find(clauses);
      return groupHits(query, matchedBy(held, clauses), hits, more);
    },
  };
}

/** What to say of texts that hold so many clauses of a query. */
export function matchedBy(held: number, clauses: readonly Clause[]): SearchResults["matched"] {
  if (held === 0) return "none";
  return held === clauses.length ? "all" : "some";
}

interface FoundClause extends ResolvedClause {
  /** Numbers of the records that hold all its terms, with their scores. */
  records: ReadonlyMap<number, number>;
}

function findClause(index: WordIndex, clause: Clause): FoundClause {
  const found = clause.terms.map(({ term, open }) => index.find(term, { open, guess: !clause.literal }));
  const [first, ...others] = found;
  const records = new Map<number, number>();
  for (const [number, score] of first?.records ?? []) {
    if (others.every((other) => other.records.has(number))) {
      records.set(
        number,
        others.reduce((sum, other) => sum + (other.records.get(number) ?? 0), score),
      );
    }
  }
  return { ...clause, matches: found.map(({ terms }) => terms), records };
}

/** A record that may hold some clauses: all their terms are in it. */
interface Candidate {
  number: number;
  held: number;
  score: number;
}

/** Records that may hold a clause in the order of the story; when they are too many, those that hold most come first. */
function candidates(clauses: readonly FoundClause[]): Candidate[] {
  const found = new Map<number, Candidate>();
  for (const { records } of clauses) {
    for (const [number, score] of records) {
      const candidate = found.get(number) ?? { number, held: 0, score: 0 };
      candidate.held += 1;
      candidate.score += score;
      found.set(number, candidate);
    }
  }
  const all = [...found.values()];
  return all.length > MOST_LOCATED
    ? all.sort((a, b) => b.held - a.held || b.score - a.score)
    : all.sort((a, b) => a.number - b.number);
}

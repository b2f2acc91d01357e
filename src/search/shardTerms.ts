/**
 * Purpose: finds in the files of a long story's search which documents hold a word that was typed.
 * In and out: a term in; lists of documents out, each with what its words cost in spelling. Fetches few files for it.
 * Must not know: clauses, order of results, what is shown.
 */
import { COST, type WordMatches } from "./locateHits";
import type { Places } from "./postings";
import { MOST_SHARDS, shardOf, shardsFrom } from "./shardFiles";
import type { ShardStore } from "./shardStore";
import { beginsAlike, errorsAllowed, isWithin, swapped } from "./spelling";
import type { TermShard } from "./termShard";
import type { MatchType } from "./wordIndex";

/** Documents that hold one term of the story, or one of many. */
export interface DocList {
  docs: Uint32Array;
  cost: number;
  /** Where the term stands in them; `null`: not known without fetching more, if at all. */
  places: Places | null;
  /** Number of the file that would tell. */
  placesFile: number | null;
}

export interface FoundTerm {
  lists: DocList[];
  matches: WordMatches;
  /** So many words begin with it that one list stands for all, without positions. */
  widespread: boolean;
}

/** Files that are fetched for words with typing errors; the words nearest to the typed one come first. */
const MOST_GUESSED_SHARDS = 6;

/**
 * As in the index that is built in the page, but that the first letter of a misspelt word has to be right, or swapped
 * with the second.
 *
 * @param open - terms that begin with it count too
 * @param guess - when there is no such term, take ones that are spelt almost like it, or else ones that begin almost like it
 */
export async function findTerm(
  store: ShardStore,
  term: string,
  { open, guess }: { open: boolean; guess: boolean },
): Promise<FoundTerm> {
  const { shards, beginnings } = await store.manifest();
  const typed: WordMatches = {
    get: (word) => (word === term ? "exact" : open && word.startsWith(term) ? "start" : undefined),
  };
  if (shards.length === 0) return { lists: [], matches: typed, widespread: false };
  const { first, last } = shardsFrom(shards, term);
  if (open && last - first >= MOST_SHARDS) {
    const number = beginnings.indexOf(term);
    if (number < 0) throw new Error(`manifest.json is not whole: found no file for words with ${term}.`);
    const [shard, docs] = await Promise.all([store.terms(first), store.beginning(number)]);
    const all: DocList = { docs, cost: COST.start, places: null, placesFile: null };
    return { lists: [...listsOf(shard, (word) => word === term, "exact"), all], matches: typed, widespread: true };
  }
  const files = await Promise.all(range(first, open ? last : first).map((number) => store.terms(number)));
  const lists = files.flatMap((shard) => [
    ...listsOf(shard, (word) => word === term, "exact"),
    ...(open ? listsOf(shard, (word) => word !== term && word.startsWith(term), "start") : []),
  ]);
  if (lists.length > 0 || !guess || errorsAllowed(term) === 0) return { lists, matches: typed, widespread: false };
  return guessed(store, term, open);
}

async function guessed(store: ShardStore, term: string, open: boolean): Promise<FoundTerm> {
  const { shards, letters } = await store.manifest();
  const number = letters.indexOf([...term][0] ?? "");
  const words = number < 0 ? [] : await store.words(number);
  const near = wordsNear(words, term, open);
  const files = new Map<number, Promise<TermShard>>();
  const wanted = new Set<string>();
  for (const word of near) {
    const shard = shardOf(shards, word);
    if (!files.has(shard)) {
      if (files.size === MOST_GUESSED_SHARDS) continue;
      files.set(shard, store.terms(shard));
    }
    wanted.add(word);
  }
  const lists = (await Promise.all(files.values())).flatMap((shard) =>
    listsOf(shard, (word) => wanted.has(word), "similar"),
  );
  return { lists, matches: { get: (word) => (wanted.has(word) ? "similar" : undefined) }, widespread: false };
}

/** Words that a misspelt one may stand for, the nearest first: by letters changed, else swapped, else by a beginning. */
function wordsNear(words: readonly string[], term: string, open: boolean): string[] {
  const errors = errorsAllowed(term);
  const within = words.filter((word) => isWithin(term, word, errors));
  if (within.length > 0) {
    const one = new Set(within.filter((word) => isWithin(term, word, 1)));
    return [...one, ...within.filter((word) => !one.has(word))];
  }
  const others = swapped(term);
  const known = new Set(words);
  // The first two letters swapped lead to the words of another letter, which are not at hand: it may be one.
  const turned = others.filter((other, n) => n === 0 || known.has(other));
  if (turned.length > 1 || !open) return turned;
  return [...turned, ...words.filter((word) => beginsAlike(word, term))];
}

function listsOf(shard: TermShard, isWanted: (term: string) => boolean, match: MatchType): DocList[] {
  return shard.terms.flatMap((term, index) =>
    isWanted(term) ? [{ ...shard.postings(index), cost: COST[match] }] : [],
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

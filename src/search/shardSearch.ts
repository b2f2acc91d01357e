/**
 * Purpose: answers what a reader types into the search box of a long story, whose text is not at hand.
 * In and out: a query in; places at once, then headlines and passages, fetched for it, out.
 * Must not know: how results are shown, workers, how files travel.
 */
import { groupHits } from "./groupHits";
import { type Clause, isTooShort, parseQuery } from "./parseQuery";
import { type RankedHit, rankedHit } from "./rankHits";
import { articleRecord, type PlaceRecord } from "./searchRecords";
import type { SearchResults } from "./searchResults";
import { createRecordSearch, matchedBy, type RecordSearch } from "./searchStory";
import { type FoundClause, findClause, type RankedDocs, rankDocs } from "./shardClauses";
import { HEADLINES_PER_FILE, type Headlines, PASSAGES_PER_FILE } from "./shardFiles";
import { createShardStore, type FetchFile, type ShardStore, totalOf } from "./shardStore";

/** What one answer lists: each may stand in a file of its own. */
export const MOST_LISTED = { places: 30, headlines: 10, passages: 20 };

/** Files of texts that are asked for at once. */
const AT_ONCE = 10;

export interface ShardSearch {
  /**
   * Finds what `StorySearch` would, but for misspelt first letters; lists the first of it and counts all.
   *
   * @param onPlaces - is called first with the places alone, when a place holds all the words
   * @param isWanted - asked between fetches
   * @returns `null` when it is not wanted any more
   * @throws Error that names a file that could not be had or was not whole; nothing is said to be missing then
   */
  search(
    query: string,
    onPlaces: (results: SearchResults) => void,
    isWanted?: () => boolean,
  ): Promise<SearchResults | null>;
}

interface ShardSearchOptions {
  fetchFile: FetchFile;
  /** All places of the story. */
  places: Promise<readonly PlaceRecord[]>;
}

export function createShardSearch({ fetchFile, places }: ShardSearchOptions): ShardSearch {
  const store = createShardStore(fetchFile);
  let placeSearch: Promise<RecordSearch> | null = null;
  return {
    async search(query, onPlaces, isWanted = () => true) {
      const clauses = parseQuery(query);
      if (isTooShort(clauses)) return groupHits(query, "tooShort", []);
      placeSearch ??= places.then(createRecordSearch);
      const found = Promise.all(clauses.map((clause) => findClause(store, clause, clauses.length > 1)));
      // It is waited for below; until then its failure is nobody's.
      found.catch(() => {});
      const named = (await placeSearch).find(clauses);
      if (!isWanted()) return null;
      if (named.held === clauses.length) onPlaces(answer(query, clauses, named, null));
      const ranked = rankDocs(await found, totalOf(await store.manifest()));
      if (!isWanted()) return null;
      const texts = await fetchHits(store, ranked, await found, isWanted);
      return texts && answer(query, clauses, named, texts);
    },
  };
}

interface FoundTexts {
  /** How many clauses each of them holds. */
  held: number;
  /** Those that are listed. */
  hits: RankedHit[];
  /** How many there are. */
  headlines: number;
  passages: number;
}

/** Of places and texts those that hold the most; texts may still be missing. */
function answer(
  query: string,
  clauses: readonly Clause[],
  named: ReturnType<RecordSearch["find"]>,
  texts: FoundTexts | null,
): SearchResults {
  const held = Math.max(named.held, texts?.held ?? 0);
  const best = texts?.held === held ? texts : null;
  const hits = [...(named.held === held ? named.hits : []), ...(best?.hits ?? [])];
  const { counts, places, ...results } = groupHits(query, matchedBy(held, clauses), hits, named.more);
  return {
    ...results,
    places: places.slice(0, MOST_LISTED.places),
    counts: { ...counts, headlines: best?.headlines ?? 0, passages: best?.passages ?? 0 },
    ...(texts === null ? { pending: true } : {}),
  };
}

async function fetchHits(
  store: ShardStore,
  ranked: RankedDocs,
  clauses: readonly FoundClause[],
  isWanted: () => boolean,
): Promise<FoundTexts | null> {
  const manifest = await store.manifest();
  const headlines = ranked.best(0, manifest.articles, MOST_LISTED.headlines);
  const passages = ranked.best(manifest.articles, totalOf(manifest), MOST_LISTED.passages);
  const reads = [
    ...headlines.docs.map((doc) => () => headlineHit(store, doc, clauses)),
    ...passages.docs.map((doc) => () => passageHit(store, doc - manifest.articles, clauses)),
  ];
  const found = await atMost(AT_ONCE, reads, isWanted);
  if (found === null) return null;
  // In the order of the story, so that among equals the first comes first.
  const hits = found.sort((a, b) => a.article - b.article || a.block - b.block).map(({ hit }) => hit);
  return { held: ranked.held, hits, headlines: headlines.count, passages: passages.count };
}

/** A hit with its place in the story: number of the article, and of the block, -1 for the headline. */
interface PlacedHit {
  article: number;
  block: number;
  hit: RankedHit;
}

async function headlineHit(store: ShardStore, article: number, clauses: readonly FoundClause[]): Promise<PlacedHit> {
  const number = Math.floor(article / HEADLINES_PER_FILE);
  const facts = (await store.headlines(number))[article % HEADLINES_PER_FILE] as Headlines[number];
  const hit = rankedHit(articleRecord(facts), clauses);
  if (hit?.type !== "article") throw strayWords(`headlines/${number}`);
  return { article, block: -1, hit: { ...hit, fetched: facts } };
}

async function passageHit(store: ShardStore, paragraph: number, clauses: readonly FoundClause[]): Promise<PlacedHit> {
  const number = Math.floor(paragraph / PASSAGES_PER_FILE);
  const file = await store.passages(number);
  const passage = file.passages[paragraph % PASSAGES_PER_FILE];
  const article = passage && file.articles[passage.article];
  if (!passage || !article) throw strayWords(`passages/${number}`);
  const { block, text, mentions, excerpts } = passage;
  const { id, lang } = article.facts;
  const hit = rankedHit(
    { type: "paragraph", article: id, block, fields: [{ text, lang }], mentions, excerpts },
    clauses,
  );
  if (hit?.type !== "passage") throw strayWords(`passages/${number}`);
  const event = excerpts.find((excerpt) => excerpt.id === hit.hit.excerpt)?.event ?? null;
  return {
    article: article.number,
    block,
    hit: { ...hit, hit: { ...hit.hit, fetched: { text, mentions, event } }, fetched: article.facts },
  };
}

/** The index says that a text holds words that it does not: files of two versions, or spoilt ones. */
function strayWords(file: string): Error {
  return new Error(`${file} does not fit the index: found a text without the words, expected one with them.`);
}

/** Runs so many at once; `null` when what comes of it is not wanted any more. */
async function atMost<T>(
  most: number,
  runs: readonly (() => Promise<T>)[],
  isWanted: () => boolean,
): Promise<T[] | null> {
  const results: T[] = [];
  let next = 0;
  const work = async () => {
    while (next < runs.length && isWanted()) {
      const at = next++;
      const run = runs[at];
      if (run) results[at] = await run();
    }
  };
  await Promise.all(Array.from({ length: most }, work));
  return isWanted() ? results : null;
}

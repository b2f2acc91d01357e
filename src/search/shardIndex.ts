/**
 * Purpose: the search of a long story as files, of which a query needs a few.
 * In and out: a compiled story in; files out, one after the other. Takes time in proportion to the text.
 * Must not know: where files are written, how they are fetched.
 */
import type { Story } from "#story/story";
import { foldedForIndex } from "./foldForSearch";
import { type ArticleRecord, BETWEEN_FIELDS, type ParagraphRecord, textRecords } from "./searchRecords";
import {
  HEADLINES_PER_FILE,
  type Headlines,
  MOST_SHARDS,
  PASSAGES_PER_FILE,
  type Passages,
  type SearchFile,
  type SearchManifest,
  searchFilePath,
  shardsFrom,
} from "./shardFiles";
import { errorsAllowed } from "./spelling";
import { TermCounts } from "./termCounts";
import { docsFile, shardFile, type TermEntry, termEntry } from "./termShard";
import { wordsOf } from "./words";

export interface WrittenFile {
  /** From the folder of the search. */
  path: string;
  bytes: Uint8Array;
}

export interface IndexOptions {
  /** Hears how many texts of how many have been read, now and then. */
  onProgress?: (done: number, all: number) => void;
  /** A file of terms is closed when it holds as much; a longer entry has a file to itself. */
  shardBytes?: number;
  /** Positions that make a term's entry longer than this stand in a file of their own, which only phrases need. */
  placesBytes?: number;
}

const SHARD_BYTES = 32_000;
const PLACES_BYTES = 24_000;

export function* shardIndexFiles(story: Story, options: IndexOptions = {}): Generator<WrittenFile> {
  const { onProgress = () => {} } = options;
  const records = textRecords(story);
  const articles = records.filter((record) => record.type === "article");
  const paragraphs = records.filter((record) => record.type === "paragraph");
  yield* headlineFiles(story);
  yield* passageFiles(story, paragraphs);

  const counts = new TermCounts();
  const all = records.length;
  for (const [doc, record] of [...articles, ...paragraphs].entries()) {
    addWords(counts, doc, record);
    if (doc % 20_000 === 19_999) onProgress(doc + 1, all);
  }
  onProgress(all, all);
  yield* termFiles(counts, { articles: articles.length, paragraphs: paragraphs.length }, options);
}

function addWords(counts: TermCounts, doc: number, { fields }: ArticleRecord | ParagraphRecord): void {
  let from = 0;
  for (const { text } of fields) {
    const words = wordsOf(foldedForIndex(text));
    for (const { term, position } of words) counts.add(term, doc, position + from);
    from += words.length + BETWEEN_FIELDS;
  }
}

function* termFiles(
  counts: TermCounts,
  numbers: { articles: number; paragraphs: number },
  { shardBytes = SHARD_BYTES, placesBytes = PLACES_BYTES }: IndexOptions,
): Generator<WrittenFile> {
  const total = numbers.articles + numbers.paragraphs;
  const apart: Uint8Array[] = [];
  const setApart = (bytes: Uint8Array) => apart.push(bytes) - 1;
  const shards: string[] = [];
  const words = new Map<string, string[]>();
  const docsOf: { term: string; docs: Uint32Array }[] = [];
  let entries: TermEntry[] = [];
  let size = 0;
  const close = () => {
    const file = written({ kind: "terms", number: shards.length }, shardFile(entries));
    shards.push(entries[0]?.term ?? "");
    entries = [];
    size = 0;
    return file;
  };
  for (const gathered of counts.sorted()) {
    const entry = termEntry(gathered, total, { placesBytes, setApart });
    const length = entry.bytes.length + entry.term.length;
    if (entries.length > 0 && size + length > shardBytes) yield close();
    entries.push(entry);
    size += length;
    docsOf.push({ term: gathered.term, docs: gathered.docs });
    addSpelling(words, gathered.term);
  }
  if (entries.length > 0) yield close();
  for (const [number, bytes] of apart.entries()) yield written({ kind: "positions", number }, bytes);

  const beginnings = longBeginnings(shards);
  yield* beginningFiles(beginnings, docsOf, total);
  const letters = [...words.keys()];
  for (const [number, letter] of letters.entries()) {
    yield written({ kind: "letters", number }, (words.get(letter) ?? []).join("\n"));
  }
  yield written(
    { kind: "manifest" },
    JSON.stringify({ version: 1, ...numbers, shards, beginnings, letters } satisfies SearchManifest),
  );
}

/** Where words with typing errors are looked for: numbers are none, and pairs of characters are taken as they are. */
function addSpelling(words: Map<string, string[]>, term: string): void {
  const [letter = ""] = term;
  // One letter may be missing in what is typed.
  if (errorsAllowed(`${term}x`) === 0 || wordsOf(term)[0]?.unspaced) return;
  const ofLetter = words.get(letter);
  if (ofLetter) ofLetter.push(term);
  else words.set(letter, [term]);
}

/** Beginnings of words that need more than a few files of terms; each begins all but the first of these. */
function longBeginnings(shards: readonly string[]): string[] {
  const found = new Set<string>();
  for (const term of shards) {
    for (let length = 1; length <= term.length; length += 1) {
      const beginning = term.slice(0, length);
      const { first, last } = shardsFrom(shards, beginning);
      if (last - first < MOST_SHARDS) break;
      // Half a character is no text, and nobody types it.
      if (!/[\ud800-\udbff]$/.test(beginning)) found.add(beginning);
    }
  }
  return [...found];
}

function* beginningFiles(
  beginnings: readonly string[],
  terms: readonly { term: string; docs: Uint32Array }[],
  total: number,
): Generator<WrittenFile> {
  const words = terms.map(({ term }) => term);
  for (const [number, beginning] of beginnings.entries()) {
    const held = new Uint8Array(total);
    const { first, last } = shardsFrom(words, beginning);
    for (const { term, docs } of terms.slice(first, last + 1)) {
      if (term.startsWith(beginning)) for (const doc of docs) held[doc] = 1;
    }
    const docs = Uint32Array.from(held.keys()).filter((doc) => held[doc] === 1);
    yield written({ kind: "beginnings", number }, docsFile(docs, total));
  }
}

function* headlineFiles({ articles }: Story): Generator<WrittenFile> {
  for (let from = 0; from < articles.length; from += HEADLINES_PER_FILE) {
    const some: Headlines = articles.slice(from, from + HEADLINES_PER_FILE).map(({ blocks: _, ...facts }) => facts);
    yield written({ kind: "headlines", number: from / HEADLINES_PER_FILE }, JSON.stringify(some));
  }
}

function* passageFiles({ articles }: Story, paragraphs: readonly ParagraphRecord[]): Generator<WrittenFile> {
  const numbers = new Map(articles.map(({ id }, number) => [id, number]));
  for (let from = 0; from < paragraphs.length; from += PASSAGES_PER_FILE) {
    const some = paragraphs.slice(from, from + PASSAGES_PER_FILE);
    const ids = [...new Set(some.map(({ article }) => article))];
    const file: Passages = {
      articles: ids.flatMap((id) => {
        const number = numbers.get(id) ?? 0;
        const article = articles[number];
        if (!article) return [];
        const { blocks: _, ...facts } = article;
        return [{ number, facts }];
      }),
      passages: some.map(({ article, block, fields: [{ text }], excerpts, mentions }) => ({
        article: ids.indexOf(article),
        block,
        text,
        mentions: [...mentions],
        excerpts: excerpts.map(({ id, place, event }) => ({ id, place, event })),
      })),
    };
    yield written({ kind: "passages", number: from / PASSAGES_PER_FILE }, JSON.stringify(file));
  }
}

const encoder = new TextEncoder();

function written(file: SearchFile, contents: string | Uint8Array): WrittenFile {
  return { path: searchFilePath(file), bytes: typeof contents === "string" ? encoder.encode(contents) : contents };
}

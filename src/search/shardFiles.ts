/**
 * Purpose: what the files of a long story's search hold, and where they are.
 * In and out: schemas and paths; `shardIndex.ts` makes the files, `shardStore.ts` fetches them.
 * Must not know: how they are made, or what is done with them.
 */
import * as v from "valibot";

const text = v.string();
const maybeText = v.nullable(text);
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const texts = v.array(text);

/** Says what there is. Documents are numbered: first the articles' headlines and outlets, then all paragraphs. */
export const manifestSchema = v.object({
  version: v.literal(1),
  articles: index,
  paragraphs: index,
  /** The first term of each file of terms; they are in order. */
  shards: texts,
  /** Beginnings of words that more than two files hold: each has a file with the documents of all its words. */
  beginnings: texts,
  /** First letters of words; each has a file with the words. */
  letters: texts,
});
export type SearchManifest = v.InferOutput<typeof manifestSchema>;

const articleFacts = v.object({
  id: text,
  title: text,
  publisher: maybeText,
  agency: maybeText,
  author: maybeText,
  published: maybeText,
  url: maybeText,
  dateline: maybeText,
  lang: text,
  dir: v.picklist(["ltr", "rtl"]),
  rights: v.picklist(["full", "excerpts"]),
  inferred: v.array(v.picklist(["title", "publisher", "agency", "author", "published", "url", "dateline", "lang"])),
});

/** Some articles that follow each other. */
export const headlinesSchema = v.array(articleFacts);
export type Headlines = v.InferOutput<typeof headlinesSchema>;

const mention = v.object({
  place: text,
  start: index,
  end: index,
  sense: v.picklist(["place", "government", "wider"]),
  by: v.picklist(["name", "alias", "description"]),
  from: v.picklist(["rule", "editor", "geoparser"]),
});

/** Some paragraphs that follow each other, with the articles that they stand in. */
export const passagesSchema = v.object({
  articles: v.array(v.object({ number: index, facts: articleFacts })),
  passages: v.array(
    v.object({
      /** Index in `articles`. */
      article: index,
      block: index,
      text,
      mentions: v.array(mention),
      /** In the order in which the paragraph names their places. */
      excerpts: v.array(v.object({ id: text, place: text, event: maybeText })),
    }),
  ),
});
export type Passages = v.InferOutput<typeof passagesSchema>;

/** Articles in one file. */
export const HEADLINES_PER_FILE = 64;

/** Paragraphs in one file: what is found stands far apart, and most of a file is fetched for nothing. */
export const PASSAGES_PER_FILE = 16;

/** Which file is meant, by kind and number. */
export type SearchFile =
  | { kind: "manifest" }
  | { kind: "terms" | "positions" | "beginnings" | "letters" | "headlines" | "passages"; number: number };

const ENDINGS = {
  terms: "bin",
  positions: "bin",
  beginnings: "bin",
  letters: "txt",
  headlines: "json",
  passages: "json",
} as const;

/** Of a file, from the folder of the search. */
export function searchFilePath(file: SearchFile): string {
  return file.kind === "manifest" ? "manifest.json" : `${file.kind}/${file.number}.${ENDINGS[file.kind]}`;
}

/** From a term's place in the alphabet to the files that hold terms: the last that begins at or before it. */
export function shardOf(shards: readonly string[], term: string): number {
  let [low, high] = [0, shards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shards[middle] ?? "") <= term) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Behind all words that begin with another: no text holds this character. */
const LAST = "\uffff";

/** The files that hold the terms with a beginning. */
export function shardsFrom(shards: readonly string[], beginning: string): { first: number; last: number } {
  return { first: shardOf(shards, beginning), last: shardOf(shards, beginning + LAST) };
}

/** Files that are fetched for one beginning; of more there is one with the documents of all. */
export const MOST_SHARDS = 2;

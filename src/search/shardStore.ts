/**
 * Purpose: the files of a long story's search, fetched when they are asked for, checked, and kept for a while.
 * In and out: a way to fetch a file in; checked contents out, or an error that names the file and what was wrong.
 * Must not know: queries.
 */
import * as v from "valibot";
import type { Places } from "./postings";
import {
  HEADLINES_PER_FILE,
  type Headlines,
  headlinesSchema,
  manifestSchema,
  PASSAGES_PER_FILE,
  type Passages,
  passagesSchema,
  type SearchFile,
  type SearchManifest,
  searchFilePath,
} from "./shardFiles";
import { readDocsFile, readPlacesFile, readShard, type TermShard } from "./termShard";

/**
 * Fetches a file by its path from the folder of the search.
 * @throws Error in words for the reader when it could not be had.
 */
export type FetchFile = (path: string) => Promise<Uint8Array>;

/** Every method throws an Error for a file that could not be had or is not what it should be. */
export interface ShardStore {
  manifest(): Promise<SearchManifest>;
  terms(number: number): Promise<TermShard>;
  /** @param docs - how many documents it is about */
  positions(number: number, docs: number): Promise<Places>;
  /** Documents that hold a word with the beginning of this number. */
  beginning(number: number): Promise<Uint32Array>;
  words(letter: number): Promise<readonly string[]>;
  headlines(number: number): Promise<Headlines>;
  passages(number: number): Promise<Passages>;
}

/** Of what is kept, as it was fetched. In memory it takes some three times as much. */
const MOST_KEPT_BYTES = 6_000_000;

export function createShardStore(fetchFile: FetchFile): ShardStore {
  const kept = new Map<string, { value: Promise<unknown>; bytes: number }>();
  let keptBytes = 0;

  const get = <T>(file: SearchFile, read: (bytes: Uint8Array) => T): Promise<T> => {
    const path = searchFilePath(file);
    const found = kept.get(path);
    if (found) {
      // What was asked for last goes last.
      kept.delete(path);
      kept.set(path, found);
      return found.value as Promise<T>;
    }
    const entry = { value: Promise.resolve() as Promise<unknown>, bytes: 0 };
    const value = fetchFile(path).then((bytes) => {
      const contents = checked(path, () => read(bytes));
      entry.bytes = bytes.length;
      keptBytes += bytes.length;
      for (const [other, { bytes: freed }] of kept) {
        if (keptBytes <= MOST_KEPT_BYTES) break;
        if (other === path || freed === 0 || other === MANIFEST) continue;
        kept.delete(other);
        keptBytes -= freed;
      }
      return contents;
    });
    entry.value = value;
    kept.set(path, entry);
    // So that it is fetched again when it is asked for again.
    value.catch(() => kept.delete(path));
    return value;
  };

  const manifest = () => get({ kind: "manifest" }, (bytes) => parsed(manifestSchema, bytes));
  /** What follows each other in files of the same length: the last may hold less. */
  const slice = async <T>(
    file: SearchFile & { number: number },
    all: (manifest: SearchManifest) => number,
    perFile: number,
    read: (bytes: Uint8Array, manifest: SearchManifest) => T,
    lengthOf: (contents: T) => number,
  ): Promise<T> => {
    const known = await manifest();
    return get(file, (bytes) => {
      const contents = read(bytes, known);
      const expected = Math.min(perFile, all(known) - file.number * perFile);
      if (lengthOf(contents) !== expected)
        throw new RangeError(`found ${lengthOf(contents)} texts, expected ${expected}`);
      return contents;
    });
  };
  return {
    manifest,
    async terms(number) {
      const total = totalOf(await manifest());
      return get({ kind: "terms", number }, (bytes) => readShard(bytes, total));
    },
    positions: (number, docs) => get({ kind: "positions", number }, (bytes) => readPlacesFile(bytes, docs)),
    async beginning(number) {
      const total = totalOf(await manifest());
      return get({ kind: "beginnings", number }, (bytes) => readDocsFile(bytes, total));
    },
    async words(number) {
      const letter = (await manifest()).letters[number] ?? "";
      return get({ kind: "letters", number }, (bytes) => {
        const words = decode(bytes).split("\n");
        const stray = words.find((word) => !word.startsWith(letter));
        if (stray !== undefined) throw new RangeError(`found “${stray.slice(0, 40)}”, expected words with ${letter}`);
        return words;
      });
    },
    headlines: (number) =>
      slice(
        { kind: "headlines", number },
        ({ articles }) => articles,
        HEADLINES_PER_FILE,
        (bytes) => parsed(headlinesSchema, bytes),
        (headlines) => headlines.length,
      ),
    passages: (number) =>
      slice(
        { kind: "passages", number },
        ({ paragraphs }) => paragraphs,
        PASSAGES_PER_FILE,
        (bytes) => parsedPassages(bytes),
        ({ passages }) => passages.length,
      ),
  };
}

const MANIFEST = searchFilePath({ kind: "manifest" });

/** Number of documents: headlines and paragraphs. */
export function totalOf({ articles, paragraphs }: SearchManifest): number {
  return articles + paragraphs;
}

function parsedPassages(bytes: Uint8Array): Passages {
  const file = parsed(passagesSchema, bytes);
  const stray = file.passages.find(({ article }) => article >= file.articles.length);
  if (stray) throw new RangeError(`found article ${stray.article} of ${file.articles.length}`);
  return file;
}

function parsed<T extends v.GenericSchema>(schema: T, bytes: Uint8Array): v.InferOutput<T> {
  const result = v.safeParse(schema, JSON.parse(decode(bytes)), { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new RangeError(`${v.getDotPath(issue) ?? "the file"}: found ${issue.received}, expected ${issue.expected}`);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

function checked<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${path} is not whole: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

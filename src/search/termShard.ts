/**
 * Purpose: one file of the sharded index: terms that follow each other in the alphabet, with their postings.
 * In and out: terms and postings in, a file out, and back; a file that is not whole is refused.
 * Must not know: which file holds which terms, queries.
 */
import { ByteReader, ByteWriter } from "./bytes";
import { type Places, type Postings, readDocs, readPlaces, writeDocs, writePlaces } from "./postings";

/** Begins every file: what it is, and the version of its form. */
const MARK = new TextEncoder().encode("DLT1");

/** What stands before a term's postings: its positions follow, or stand in the file of this number less two. */
const PLACES_HERE = 1;
const PLACES_APART = 2;

export interface TermEntry {
  term: string;
  bytes: Uint8Array;
}

/**
 * The postings of a term as bytes.
 *
 * @param total - number of documents in all
 * @param placesBytes - positions that take more are set apart
 * @param setApart - keeps the positions of a frequent term in a file of their own, and gives its number
 */
export function termEntry(
  { term, docs, places }: { term: string; docs: Uint32Array; places: Places },
  total: number,
  { placesBytes, setApart }: { placesBytes: number; setApart: (bytes: Uint8Array) => number },
): TermEntry {
  const apart = new ByteWriter();
  writePlaces(apart, places);
  const here = apart.length <= placesBytes;
  const writer = new ByteWriter();
  writer.number(here ? PLACES_HERE : PLACES_APART + setApart(fileOf(apart)));
  writeDocs(writer, docs, total);
  if (here) writer.bytes(apart.done());
  return { term, bytes: writer.done() };
}

/** A file of terms, which are in order. */
export function shardFile(entries: readonly TermEntry[]): Uint8Array {
  const terms = new TextEncoder().encode(entries.map(({ term }) => term).join("\n"));
  const writer = new ByteWriter();
  writer.number(terms.length);
  writer.bytes(terms);
  for (const { bytes } of entries) writer.number(bytes.length);
  for (const { bytes } of entries) writer.bytes(bytes);
  return fileOf(writer);
}

/** A file of documents that hold one of many terms. */
export function docsFile(docs: Uint32Array, total: number): Uint8Array {
  const writer = new ByteWriter();
  writeDocs(writer, docs, total);
  return fileOf(writer);
}

function fileOf(contents: ByteWriter): Uint8Array {
  const writer = new ByteWriter();
  writer.bytes(MARK);
  writer.bytes(contents.done());
  return writer.done();
}

/** Terms of a shard, with postings that are read when they are asked for. */
export interface TermShard {
  /** In order. */
  terms: readonly string[];
  /** @throws RangeError where the postings are not whole. */
  postings(index: number): TermPostings;
}

export interface TermPostings extends Postings {
  /** Number of the file with its positions; `null`: they are here. */
  placesFile: number | null;
}

/** @param total - number of documents in all. @throws RangeError that says what was found where the file is not whole. */
export function readShard(file: Uint8Array, total: number): TermShard {
  const reader = contentsOf(file);
  const joined = new TextDecoder("utf-8", { fatal: true }).decode(reader.bytes(reader.number()));
  const terms = joined === "" ? [] : joined.split("\n");
  terms.forEach((term, n) => {
    if (n > 0 && term <= (terms[n - 1] ?? "")) throw new RangeError(`found term ${n} out of order`);
  });
  const lengths = terms.map(() => reader.number());
  const entries = lengths.map((length) => reader.bytes(length));
  reader.end();
  return {
    terms,
    postings(index) {
      const entry = new ByteReader(entries[index] ?? new Uint8Array());
      const kind = entry.number();
      if (kind < PLACES_HERE) throw new RangeError(`found an entry of kind ${kind}`);
      const docs = readDocs(entry, total);
      const places = kind === PLACES_HERE ? readPlaces(entry, docs.length) : null;
      entry.end();
      return { docs, places, placesFile: kind === PLACES_HERE ? null : kind - PLACES_APART };
    },
  };
}

/** @throws RangeError where the file is not whole. */
export function readDocsFile(file: Uint8Array, total: number): Uint32Array {
  const reader = contentsOf(file);
  const docs = readDocs(reader, total);
  reader.end();
  return docs;
}

/** @param docs - how many documents it is about. @throws RangeError where the file is not whole. */
export function readPlacesFile(file: Uint8Array, docs: number): Places {
  const reader = contentsOf(file);
  const places = readPlaces(reader, docs);
  reader.end();
  return places;
}

function contentsOf(file: Uint8Array): ByteReader {
  const reader = new ByteReader(file);
  const mark = reader.bytes(Math.min(MARK.length, file.length));
  if (mark.length < MARK.length || mark.some((byte, n) => byte !== MARK[n])) {
    throw new RangeError(`found another kind of file, of ${file.length} bytes`);
  }
  return reader;
}

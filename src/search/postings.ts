/**
 * Purpose: where a term stands, in few bytes.
 * In and out: documents and positions of a term in, bytes out, and back; bytes that are no such thing are refused.
 * Must not know: terms, files.
 */
import type { ByteReader, ByteWriter } from "./bytes";

/** Documents that hold a term, by number. */
export interface Postings {
  /** Ascending. */
  docs: Uint32Array;
  /** `null`: not told here. */
  places: Places | null;
}

/** Where a term stands in each of its documents. */
export interface Places {
  /** Where the positions of each document begin, and at last where those of the last end. */
  starts: Uint32Array;
  /** Of words, as `recordWords` counts them; ascending within a document. */
  positions: Uint32Array;
}

const LISTED = 0;
const BITMAP = 1;

/** The documents alone: their distances, or one bit for each document there is, whichever is shorter. */
export function writeDocs(writer: ByteWriter, docs: Uint32Array, total: number): void {
  const bitmapBytes = Math.ceil(total / 8);
  const asBitmap = docs.length > bitmapBytes;
  writer.number(docs.length * 2 + (asBitmap ? BITMAP : LISTED));
  if (!asBitmap) {
    writeAscending(writer, docs);
    return;
  }
  const bitmap = new Uint8Array(bitmapBytes);
  for (const doc of docs) bitmap[doc >> 3] = (bitmap[doc >> 3] ?? 0) | (1 << (doc & 7));
  writer.bytes(bitmap);
}

/** @throws RangeError where documents are not in order, or past `total`. */
export function readDocs(reader: ByteReader, total: number): Uint32Array {
  const head = reader.number();
  const length = Math.floor(head / 2);
  if (length === 0 || length > total) throw new RangeError(`found a term in ${length} of ${total} documents`);
  if (head % 2 === LISTED) return readAscending(reader, length, total);
  const docs = new Uint32Array(length);
  let count = 0;
  for (const [n, byte] of reader.bytes(Math.ceil(total / 8)).entries()) {
    for (let bit = 0; bit < 8; bit += 1) if (byte & (1 << bit)) docs[count++] = n * 8 + bit;
  }
  if (count !== length || (docs.at(-1) ?? 0) >= total)
    throw new RangeError(`found ${count} documents, expected ${length}`);
  return docs;
}

/** For each document the number of positions less one, then all positions as distances. */
export function writePlaces(writer: ByteWriter, { starts, positions }: Places): void {
  for (let n = 1; n < starts.length; n += 1) writer.number((starts[n] ?? 0) - (starts[n - 1] ?? 0) - 1);
  for (let n = 1; n < starts.length; n += 1) writeAscending(writer, positions.subarray(starts[n - 1], starts[n]));
}

/** A text has fewer words than this: `BETWEEN_FIELDS` and all. */
const MOST_WORDS = 2 ** 28;

/** @param docs - how many documents it is about. @throws RangeError where positions are not in order. */
export function readPlaces(reader: ByteReader, docs: number): Places {
  const starts = new Uint32Array(docs + 1);
  for (let n = 0; n < docs; n += 1) starts[n + 1] = (starts[n] ?? 0) + reader.number() + 1;
  const count = starts[docs] ?? 0;
  // Each is a byte at the least: a wrong count must not ask for more memory than there is.
  if (count > reader.left) throw new RangeError(`found ${reader.left} bytes, expected ${count} positions`);
  const positions = new Uint32Array(count);
  for (let n = 0; n < docs; n += 1) {
    const [from = 0, to = 0] = starts.subarray(n, n + 2);
    positions.set(readAscending(reader, to - from, MOST_WORDS), from);
  }
  return { starts, positions };
}

function writeAscending(writer: ByteWriter, values: Uint32Array): void {
  let next = 0;
  for (const value of values) {
    writer.number(value - next);
    next = value + 1;
  }
}

function readAscending(reader: ByteReader, length: number, below: number): Uint32Array {
  if (length > reader.left) throw new RangeError(`found ${reader.left} bytes, expected ${length} numbers`);
  const values = new Uint32Array(length);
  let next = 0;
  for (let n = 0; n < length; n += 1) {
    const value = next + reader.number();
    if (value >= below) throw new RangeError(`found number ${value}, expected one below ${below}`);
    values[n] = value;
    next = value + 1;
  }
  return values;
}

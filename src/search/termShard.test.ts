import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { docsFile, readDocsFile, readPlacesFile, readShard, shardFile, termEntry } from "./termShard";

const TOTAL = 400;

const ascending = (max: number, maxLength: number) =>
  fc
    .uniqueArray(fc.nat(max), { minLength: 1, maxLength, size: "max" })
    .map((values) => Uint32Array.from(values.sort((a, b) => a - b)));

const gathered = fc
  .record({
    term: fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }).filter((term) => !term.includes("\n")),
    documents: fc.uniqueArray(fc.tuple(fc.nat(TOTAL - 1), ascending(5000, 5)), {
      minLength: 1,
      maxLength: TOTAL,
      selector: ([doc]) => doc,
    }),
  })
  .map(({ term, documents }) => {
    const sorted = documents.sort(([a], [b]) => a - b);
    const positions = sorted.flatMap(([, ofDoc]) => [...ofDoc]);
    const starts = [0];
    for (const [, ofDoc] of sorted) starts.push((starts.at(-1) ?? 0) + ofDoc.length);
    return {
      term,
      docs: Uint32Array.from(sorted, ([doc]) => doc),
      places: { starts: Uint32Array.from(starts), positions: Uint32Array.from(positions) },
    };
  });

const terms = fc
  .uniqueArray(gathered, { minLength: 1, maxLength: 8, selector: ({ term }) => term })
  .map((all) => all.sort((a, b) => (a.term < b.term ? -1 : 1)));

function written(all: typeof terms extends fc.Arbitrary<infer T> ? T : never, placesBytes = 200) {
  const apart: Uint8Array[] = [];
  const setApart = (bytes: Uint8Array) => apart.push(bytes) - 1;
  return { file: shardFile(all.map((one) => termEntry(one, TOTAL, { placesBytes, setApart }))), apart };
}

/** Everything that a file holds, read to its end. */
function readAll(file: Uint8Array) {
  const shard = readShard(file, TOTAL);
  return shard.terms.map((term, n) => ({ term, ...shard.postings(n) }));
}

describe("a file of terms", () => {
  it("gives back what was written, with many positions in files of their own", () => {
    fc.assert(
      fc.property(terms, (all) => {
        const { file, apart } = written(all);
        const read = readAll(file).map(({ placesFile, places, ...one }) => ({
          ...one,
          places: places ?? readPlacesFile(apart[placesFile ?? -1] ?? new Uint8Array(), one.docs.length),
        }));
        expect(read).toEqual(all);
      }),
    );
  });

  it("is refused when it is cut off anywhere, or something follows it", () => {
    fc.assert(
      fc.property(terms, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (all, share) => {
        const { file } = written(all);
        expect(() => readAll(file.subarray(0, Math.floor(file.length * share)))).toThrow(RangeError);
        expect(() => readAll(Uint8Array.from([...file, 0]))).toThrow(RangeError);
      }),
    );
  });

  it("never gives documents out of order or past the last, whatever its bytes are", () => {
    fc.assert(
      fc.property(terms, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }), (all, changes) => {
        const { file } = written(all);
        for (const [at, byte] of changes) file[at % file.length] = byte;
        try {
          for (const { docs } of readAll(file)) {
            for (const [n, doc] of docs.entries()) expect(n === 0 || doc > (docs[n - 1] ?? 0)).toBe(true);
            expect(docs.at(-1)).toBeLessThan(TOTAL);
          }
        } catch (error) {
          // Spoilt letters of a term are no UTF-8.
          if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
        }
      }),
    );
  });

  it("is told from other files by its first bytes", () => {
    const page = new TextEncoder().encode("<!doctype html><title>Not found</title>");
    expect(() => readShard(page, TOTAL)).toThrow("found another kind of file, of 39 bytes");
    expect(() => readDocsFile(page, TOTAL)).toThrow("another kind of file");
  });
});

describe("a file of documents", () => {
  it("takes no more than a bit for each there is, and gives them back", () => {
    fc.assert(
      fc.property(ascending(TOTAL - 1, TOTAL), (docs) => {
        const file = docsFile(docs, TOTAL);
        expect(file.length).toBeLessThanOrEqual(TOTAL / 8 + 10);
        expect(readDocsFile(file, TOTAL)).toEqual(docs);
      }),
    );
  });
});

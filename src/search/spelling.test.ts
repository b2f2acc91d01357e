import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedForIndex, foldForSearch } from "./foldForSearch";
import { isWithin } from "./spelling";

describe("isWithin", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 8 });

  it("agrees with a word that is changed letter by letter", () => {
    const oneErrorFrom = (from: string) =>
      Array.from({ length: from.length + 1 }, (_, at) => [
        from.slice(0, at) + from.slice(at + 1),
        ...[..."abc"].flatMap((letter) => [
          from.slice(0, at) + letter + from.slice(at),
          from.slice(0, at) + letter + from.slice(at + 1),
        ]),
      ]).flat();
    fc.assert(
      fc.property(word, word, (from, to) => {
        const near = new Set([from, ...oneErrorFrom(from)]);
        expect(isWithin(from, to, 0)).toBe(from === to);
        expect(isWithin(from, to, 1)).toBe(near.has(to));
        expect(isWithin(from, to, 2)).toBe([...near].some((one) => one === to || oneErrorFrom(one).includes(to)));
      }),
      { numRuns: 300 },
    );
  });
});

describe("foldedForIndex", () => {
  it("folds as the search does", () => {
    const character = fc.oneof(
      fc.constantFrom(..."aZ9 .é\u0301\u00adßĐ가각ガ\uff9e平“’İı\u0653"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), (text) => {
        expect(foldedForIndex(text)).toBe(foldForSearch(text).folded);
      }),
      { numRuns: 500 },
    );
  });
});

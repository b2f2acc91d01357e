import { describe, expect, it } from "vitest";
import type { Mention } from "#story/story";
import { quoteSegments } from "./quoteSegments";

const TEXT = "Kim will visit two more cities in the Far East, flying from Pyongyang.";

function mention(place: string, words: string, text = TEXT): Mention {
  const start = text.indexOf(words);
  return { place, start, end: start + words.length, sense: "place", by: "name", from: "rule" };
}

describe("quoteSegments", () => {
  it("marks own mentions and links others", () => {
    const own = mention("pyongyang", "Pyongyang");
    const segments = quoteSegments(TEXT, [mention("east", "the Far East"), own], "pyongyang");
    expect(segments.map((segment) => [segment.text, segment.own, segment.others])).toEqual([
      ["Kim will visit two more cities in ", null, []],
      ["the Far East", null, ["east"]],
      [", flying from ", null, []],
      ["Pyongyang", own, []],
      [".", null, []],
    ]);
  });

  it("keeps words that stand for several places as one segment", () => {
    const words = "two more cities in the Far East";
    const segments = quoteSegments(TEXT, [mention("komsomolsk", words), mention("vladivostok", words)], "vladivostok");
    expect(segments).toHaveLength(3);
    expect(segments[1]).toMatchObject({ text: words, own: { place: "vladivostok" }, others: ["komsomolsk"] });
    const elsewhere = quoteSegments(TEXT, [mention("komsomolsk", words), mention("vladivostok", words)], "pyongyang");
    expect(elsewhere[1]).toMatchObject({ own: null, others: ["komsomolsk", "vladivostok"] });
  });

  it("cuts mentions that overlap", () => {
    const segments = quoteSegments("abcdef", [mention("a", "abcd", "abcdef"), mention("b", "cdef", "abcdef")], "a");
    expect(segments.map((segment) => [segment.text, segment.own?.place ?? null, segment.others])).toEqual([
      ["ab", "a", []],
      ["cd", "a", ["b"]],
      ["ef", null, ["b"]],
    ]);
  });

  it("gives the text back unchanged, whatever the mentions", () => {
    const text = "  Two  spaces, 평양에서 and 😀 “quotes” \u00a0";
    const mentions = [
      mention("p", "평양", text),
      mention("q", "😀 “quotes”", text),
      { ...mention("r", "Two", text), end: 900 },
    ];
    const segments = quoteSegments(text, mentions, "p");
    expect(segments.map((segment) => segment.text).join("")).toBe(text);
    expect(segments.every((segment) => segment.text === text.slice(segment.start, segment.end))).toBe(true);
  });

  it("gives nothing for an empty text", () => {
    expect(quoteSegments("", [], "p")).toEqual([]);
  });
});

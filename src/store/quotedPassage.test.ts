import { describe, expect, it } from "vitest";
import type { Mention } from "#story/story";
import { bundledStory } from "../../tests/bundled/bundledStory";
import { markedParts, quotedPassage } from "./quotedPassage";

const story = bundledStory();

describe("quotedPassage", () => {
  it("gives every quote of the tour word for word, and says whether the paragraph goes on", () => {
    const evidence = story.tour.flatMap((step) => step.evidence);
    expect(evidence.length).toBeGreaterThan(5);
    for (const one of evidence) {
      const passage = quotedPassage(story, one);
      const block = passage?.article.blocks[one.block];
      const whole = block?.type === "paragraph" ? block.text : "";
      expect(passage?.text).toBe(one.quote);
      expect(passage?.isPart).toBe(whole !== one.quote);
      for (const { start, end } of passage?.mentions ?? []) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(one.quote.length);
        expect(whole.slice(one.start + start, one.start + end)).toBe(one.quote.slice(start, end));
      }
    }
  });

  it("counts from the start of the quote, and cuts a mention that stands out of it", () => {
    const [article] = story.articles;
    const block =
      article?.blocks.findIndex((one) => one.type === "paragraph" && one.mentions.some(({ start }) => start > 3)) ?? -1;
    const paragraph = article?.blocks[block];
    if (!article || paragraph?.type !== "paragraph") throw new Error("No paragraph mentions a place");
    const mention = paragraph.mentions.find(({ start }) => start > 3);
    if (!mention) throw new Error("No paragraph mentions a place after its beginning");
    const { start, end } = mention;
    const quoteFrom = (from: number, to: number) => {
      const evidence = { article: article.id, block, start: from, end: to, quote: "", excerpts: [] };
      return quotedPassage(story, evidence)?.mentions.map((one) => [one.start, one.end]);
    };
    expect(quoteFrom(start - 2, end)).toContainEqual([2, 2 + end - start]);
    expect(quoteFrom(start + 1, end)).toContainEqual([0, end - start - 1]);
    expect(quoteFrom(start, end - 1)).toContainEqual([0, end - start - 1]);
  });

  it("is nothing where the story lacks the article or the paragraph", () => {
    const [one] = story.tour.flatMap((step) => step.evidence);
    if (!one) throw new Error("The tour quotes nothing");
    expect(quotedPassage(story, { ...one, article: "atlantis" })).toBeNull();
    expect(quotedPassage(story, { ...one, block: 999 })).toBeNull();
  });
});

function mention(place: string, start: number, end: number): Mention {
  return { place, start, end, sense: "place", by: "name", from: "rule" };
}

describe("markedParts", () => {
  it("cuts a passage round the places asked for, the longer of two mentions first, and loses nothing of it", () => {
    const text = "From Hanoi, Vietnam to Pyongyang";
    const mentions = [
      mention("pyongyang", 23, 32),
      mention("hanoi", 5, 10),
      mention("hanoi", 5, 19),
      mention("vostochny", 0, 4),
    ];
    const parts = markedParts(text, mentions, ["hanoi", "pyongyang"]);
    expect(parts.map((part) => part.text).join("")).toBe(text);
    expect(parts.filter((part) => part.mention).map((part) => part.text)).toEqual(["Hanoi, Vietnam", "Pyongyang"]);
    expect(markedParts(text, mentions, []).map((part) => part.text)).toEqual([text]);
  });
});

import { describe, expect, it } from "vitest";
import type { Article, Excerpt } from "#story/story";
import { quotedBlocks } from "./barcodeTicks";

const paragraph = (length: number) => ({ type: "paragraph" as const, text: "x".repeat(length), mentions: [] });
const article = {
  id: "a",
  blocks: [paragraph(300), { type: "gap" }, paragraph(400), paragraph(100)],
} as unknown as Article;
const excerpt = (place: string, block: number, of = "a") => ({ place, block, article: of }) as Excerpt;

describe("quotedBlocks", () => {
  it("places each quoted paragraph once, by length of text", () => {
    const excerpts = [excerpt("p", 3), excerpt("p", 0), excerpt("q", 0), excerpt("p", 1, "other")];
    expect(quotedBlocks(article, excerpts)).toEqual([
      { block: 0, at: 0, places: ["p", "q"] },
      { block: 3, at: 0.9, places: ["p"] },
    ]);
  });
});

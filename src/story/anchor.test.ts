import { expect, test } from "vitest";
import { createBlockSelectors } from "./anchor";
import { articleText } from "./articleText";
import type { Block } from "./story";

const paragraph = (text: string): Block => ({ type: "paragraph", text, mentions: [] });

test("positions count code points of the article's text, gaps included", () => {
  const article = {
    blocks: [paragraph("👩‍👩‍👧 one"), { type: "gap" } as Block, paragraph("two 𠮷"), paragraph("three")],
  };
  const points = Array.from(articleText(article));
  const selectorsOf = createBlockSelectors(article);
  for (const index of [0, 2, 3]) {
    const [quote, position] = selectorsOf(index);
    expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
  }
  expect(selectorsOf(2)[0]).toEqual({
    type: "TextQuoteSelector",
    exact: "two 𠮷",
    prefix: "",
    suffix: "\n\nthree",
  });
});

test("context is at most 32 code points and never splits a character", () => {
  const family = "👩‍👩‍👧";
  const article = {
    blocks: [paragraph(family.repeat(40)), paragraph("middle"), paragraph("é".normalize("NFD").repeat(100))],
  };
  const [quote] = createBlockSelectors(article)(1);
  // Five code points each, and two for the line ends: six of them fit.
  expect(quote.prefix).toBe(`${family.repeat(6)}\n\n`);
  expect(quote.suffix).toBe(`\n\n${"é".normalize("NFD").repeat(15)}`);
  const plain = { blocks: [paragraph("a".repeat(500)), paragraph("b"), paragraph("c".repeat(500))] };
  const [simple] = createBlockSelectors(plain)(1);
  expect([simple.prefix, simple.suffix]).toEqual([`${"a".repeat(30)}\n\n`, `\n\n${"c".repeat(30)}`]);
});

test("context ends at text that is left out, between paragraphs and inside them", () => {
  const gap: Block = { type: "gap" };
  const selectorsOf = createBlockSelectors({
    blocks: [paragraph("a"), gap, paragraph("b"), paragraph("c"), paragraph("d […] e"), paragraph("f"), gap],
  });
  const contexts = [0, 2, 3, 4, 5].map((index) => [selectorsOf(index)[0].prefix, selectorsOf(index)[0].suffix]);
  expect(contexts).toEqual([
    ["", ""],
    ["", "\n\nc\n\nd"],
    ["b\n\n", "\n\nd"],
    ["b\n\nc\n\n", "\n\nf"],
    ["e\n\n", ""],
  ]);
});

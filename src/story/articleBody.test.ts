import { describe, expect, test } from "vitest";
import { parseArticleBody } from "./articleBody";
import { createLineIndex } from "./sourceDocument";

function parse(body: string) {
  return parseArticleBody(body, "articles/a.md", createLineIndex(body));
}

/** The text of the only paragraph and its links as `words → places sense`. */
function parseOne(body: string) {
  const { blocks, issues } = parse(body);
  expect(issues).toEqual([]);
  const [block] = blocks;
  if (block?.type !== "paragraph") throw new Error("expected a paragraph");
  const links = block.links.map(
    ({ start, end, places, sense }) => `${block.text.slice(start, end)} → ${places.join("+")} ${sense}`,
  );
  return { text: block.text, links };
}

describe("blocks", () => {
  test("blank lines part paragraphs, single line ends become spaces", () => {
    const { blocks } = parse("\n\n  One\nline  \n \t \nTwo\n\n\n\nThree\n");
    expect(blocks.map((block) => (block.type === "gap" ? null : block.text))).toEqual(["One line", "Two", "Three"]);
  });

  test("a block that is exactly […] or [...] is a gap; inside a paragraph it is text", () => {
    const { blocks } = parse("A […] b\n\n[…]\n\n[...]\n\n\\[…\\]\n\n[…] c");
    expect(blocks.map((block) => (block.type === "gap" ? null : block.text))).toEqual([
      "A […] b",
      null,
      null,
      "[…]",
      "[…] c",
    ]);
  });

  test.each([
    "2000. Putin came",
    "# no heading",
    "* no list, an *asterisk* and _this_",
    "1 < 2 & <b>bold</b>",
    "a [sic] word (x) and [x] (y) and ](",
    "[words](https://example.org/a_(b)) stay",
    "C:\\temp and \\* and trailing \\",
    "an [unclosed bracket",
    "---",
    "[a](b) [c][d]",
    "![a picture](https://example.org/a.png)",
  ])("literal: %s", (text) => {
    expect(parseOne(text)).toEqual({ text, links: [] });
  });
});

describe("place links", () => {
  test("one place, several, none, with a sense", () => {
    expect(parseOne('[A](place:a) [B](place:b "government") [C](place:a,b "wider") [D](place:none)')).toEqual({
      text: "A B C D",
      links: ["A → a place", "B → b government", "C → a+b wider", "D →  place"],
    });
  });

  test("brackets in the words, and escaped ones", () => {
    expect(parseOne("He [said [sic] it](place:a), \\[b](place:b) [c\\]](place:c) \\\\[d](place:d)")).toEqual({
      text: "He said [sic] it, [b](place:b) c] \\d",
      links: ["said [sic] it → a place", "c] → c place", "d → d place"],
    });
  });

  test("words over a line end", () => {
    expect(parseOne("the [fortified\n   border](place:a) line").links).toEqual(["fortified border → a place"]);
  });

  test("positions in the file, behind escapes, line ends and other links", () => {
    const { blocks } = parse("first \\[x\\] [a](place:a)\nthen [b](place:b) and\n\nnext [c](place:c)");
    const positions = blocks.flatMap((block) => (block.type === "gap" ? [] : block.links.map((link) => link.position)));
    expect(positions).toEqual([
      { line: 1, column: 13 },
      { line: 2, column: 6 },
      { line: 4, column: 6 },
    ]);
    const [first] = blocks;
    if (first?.type !== "paragraph") throw new Error("expected a paragraph");
    expect(first.locate(first.text.indexOf("then"))).toEqual({ line: 2, column: 1 });
    expect(first.locate(first.text.indexOf("and"))).toEqual({ line: 2, column: 19 });
  });

  test.each([
    "[a](place:)",
    "[a](place:A)",
    "[a](place: a)",
    "[a](place:a b)",
    "[a](place:a,,b)",
    "[a](place:a,a)",
    "[a](place:none,a)",
    '[a](place:none "wider")',
    '[a](place:a "Wider")',
    "[a](place:a “wider”)",
    '[a](place:a "wider)',
    "[a](place:a",
    "[ ](place:a)",
    "[a [b](place:b)](place:a)",
    "[a [b](https://example.org)](place:a)",
    "[a [b](place:b) c](https://example.org)",
  ])("error: %s", (body) => {
    expect(parse(body).issues).toHaveLength(1);
  });
});

test("hostile bodies take no quadratic time", () => {
  for (const unit of ["[", "]", "[[](place:", "\\[", " ", "[a](place:a) ", "\t \t"]) {
    parse(unit.repeat(300_000 / unit.length));
  }
});

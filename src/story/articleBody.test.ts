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
    expect(parseOne("He [said [sic] it](place:a), \\[b] (b) [c\\]](place:c) \\\\[d](place:d)")).toEqual({
      text: "He said [sic] it, [b] (b) c] \\d",
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

describe("mistyped place links", () => {
  test.each<[string, number, string]>([
    ["[a(place:hanoi) b", 3, "(place:hanoi)"],
    ["the a](place:hanoi)", 7, "(place:hanoi)"],
    ["[a]](place:hanoi)", 5, "(place:hanoi)"],
    ["[a] (place:hanoi)", 5, "(place:hanoi)"],
    ["[a](places:hanoi)", 4, "(places:hanoi)"],
    ["[a](plce:hanoi)", 4, "(plce:hanoi)"],
    ["[a](palce:hanoi)", 4, "(palce:hanoi)"],
    ["[a]( Plcae : hanoi", 4, "( Plcae : hanoi"],
    ["\\[a](place:hanoi)", 5, "(place:hanoi)"],
    ["[a]（place:hanoi）", 4, "（place:hanoi）"],
    ["[a](place：hanoi)", 4, "(place：hanoi)"],
    ["[one (place:a) two](place:b)", 6, "(place:a)"],
    ["[one](place:a), two](place:b)", 21, "(place:b)"],
    ["[one](place:a", 7, "place:a"],
  ])("%s", (body, column, found) => {
    const [issue, ...others] = parse(body).issues;
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ line: 1, column });
    expect(issue?.message).toContain(`A place link is malformed: found "${found}", expected `);
  });

  test("a link across a blank line, at its end", () => {
    const message =
      'A place link is malformed: found "(place:hanoi)", expected [words](place:ID) within one paragraph.';
    expect(parse("One\n\nthe [long\n\n  capital](place:hanoi)").issues).toEqual([
      { severity: "error", file: "articles/a.md", line: 5, column: 11, message },
    ]);
  });

  test.each([
    "[a](https://example.org/places:1)",
    "[a](mailto:a@example.org) and [b](file:c)",
    "[sic] (he said) and [sic](see: below)",
    "a (palace: closed) and a place: here",
  ])("no place link: %s", (text) => {
    expect(parseOne(text)).toEqual({ text, links: [] });
  });

  test("words that look like a place link can stand in a link to no place", () => {
    expect(parseOne("Talks [(place: Hanoi)](place:none).").text).toBe("Talks (place: Hanoi).");
  });
});

test("hostile bodies take no quadratic time", () => {
  for (const unit of [
    "[",
    "]",
    "[[](place:",
    "\\[",
    " ",
    "(place:",
    "](plac: ",
    "]( ",
    "[(place:](place:none)",
    "[a](place:a) ",
    "\t \t",
  ]) {
    parse(unit.repeat(300_000 / unit.length));
  }
});

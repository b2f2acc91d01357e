import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatTextDirective, sourceLink, type TextDirective, textDirective, withTextDirective } from "./textFragment";

const alone = { prefix: "", suffix: "" };

/** As the specification parses a directive: § 3.4.1 Parsing the fragment directive. */
function parsed(directive: string): TextDirective {
  const tokens = directive.replace(/^text=/, "").split(",");
  const out = { prefix: "", start: "", end: "", suffix: "" };
  if (tokens[0]?.endsWith("-")) out.prefix = decodeURIComponent(tokens.shift()?.slice(0, -1) ?? "");
  if (tokens.at(-1)?.startsWith("-")) out.suffix = decodeURIComponent(tokens.pop()?.slice(1) ?? "");
  expect(tokens.length).toBeGreaterThan(0);
  expect(tokens.length).toBeLessThan(3);
  out.start = decodeURIComponent(tokens[0] ?? "");
  out.end = decodeURIComponent(tokens[1] ?? "");
  return out;
}

/** Where a page finds a directive, by the rules that matter here: the first start, then the first end after it. */
function found(page: string, { prefix, start, end }: TextDirective): [number, number] | null {
  const text = page.replace(/\s+/g, " ").toLowerCase();
  let from = -1;
  do {
    from = text.indexOf(start.toLowerCase(), from + 1);
    if (from === -1) return null;
  } while (!text.slice(0, from).trimEnd().endsWith(prefix.toLowerCase()));
  if (end === "") return [from, from + start.length];
  const to = text.indexOf(end.toLowerCase(), from + start.length);
  return to === -1 ? null : [from, to + end.length];
}

describe("textDirective", () => {
  const long = Array.from({ length: 60 }, (_, n) => `word${n}`).join(" ");

  test("gives up to 300 characters in full, one more by its ends", () => {
    const text = "a".repeat(149);
    const exact = `${text} ${"b".repeat(150)}`;
    expect(textDirective(exact, { exact, ...alone }, "en")).toEqual({ prefix: "", start: exact, end: "", suffix: "" });
    expect(textDirective(`${exact}b`, { exact: `${exact}b`, ...alone }, "en")).toEqual({
      prefix: "",
      start: text,
      end: "b".repeat(151),
      suffix: "",
    });
  });

  test("counts code points, not UTF-16 units", () => {
    const exact = "😀".repeat(300);
    expect(textDirective(exact, { exact, ...alone }, "en").start).toBe(exact);
  });

  test("takes four words at each end of a long passage", () => {
    expect(textDirective(`Before. ${long}. After.`, { exact: `${long}.`, ...alone }, "en")).toEqual({
      prefix: "",
      start: "word0 word1 word2 word3",
      end: "word56 word57 word58 word59",
      suffix: "",
    });
  });

  test("takes more words where the first ones stand elsewhere, or the last ones earlier", () => {
    const exact = `${long} and so it ended at last, and so it ended at last`;
    const page = `Word0 word1 word2 word3 WORD4 began. ${exact}`;
    expect(textDirective(page, { exact, ...alone }, "en")).toMatchObject({
      start: "word0 word1 word2 word3 word4 word5",
      end: "last, and so it ended at last",
    });
  });

  test("adds what stands before, or else after, where the passage stands twice", () => {
    const exact = "The ferry was late.";
    const page = `Morning came to town. ${exact} Nobody minded it. Evening came to town. ${exact}`;
    const second = { exact, prefix: "ded it. Evening came to town. ", suffix: "" };
    expect(textDirective(page, second, "en")).toEqual({
      prefix: "it. Evening came to town.",
      start: exact,
      end: "",
      suffix: "",
    });
    const first = { exact, prefix: "", suffix: " Nobody minded it. Evening ca" };
    expect(textDirective(page, first, "en")).toMatchObject({ prefix: "", suffix: "Nobody minded it. Evening" });
  });

  test("reaches over text that is left out inside a passage", () => {
    const exact = "One two three four five […] six seven eight nine ten.";
    expect(textDirective(exact, { exact, ...alone }, "en")).toMatchObject({
      start: "One two three four",
      end: "seven eight nine ten",
    });
  });

  test("parts words where none are written apart", () => {
    const exact = "港务局表示,由于一台倒塌的起重机堵住了大门,渡轮星期二从北码头晚了二十分钟才出发。".repeat(8);
    const { start, end } = textDirective(exact, { exact, ...alone }, "zh");
    expect(exact.startsWith(start)).toBe(true);
    expect(exact.slice(0, -1).endsWith(end)).toBe(true);
    expect(start.length + end.length).toBeLessThan(exact.length);
  });

  test("leads to the passage, whatever the text", () => {
    const word = fc.constantFrom(
      "a",
      "the",
      "Far",
      "East",
      "cosmodrome",
      "half-way",
      "“yes,”",
      "R&D",
      "100%",
      "—",
      "\n",
    );
    const passage = fc
      .array(word, { minLength: 1, maxLength: 120 })
      .map((words) => `Zuerst ${words.join(" ")} zuletzt`);
    fc.assert(
      fc.property(passage, fc.array(word, { maxLength: 60 }), (exact, before) => {
        const page = `${before.join(" ")} ${exact} ${before.join(" ")}`;
        const directive = textDirective(page, { exact, ...alone }, "en");
        expect(parsed(formatTextDirective(directive))).toEqual(directive);
        const text = page.replace(/\s+/g, " ");
        const start = text.indexOf("Zuerst");
        expect(found(page, directive)).toEqual([start, text.indexOf("zuletzt") + "zuletzt".length]);
      }),
    );
  });
});

describe("formatTextDirective", () => {
  test("encodes what means something in a directive, and nothing comes back changed", () => {
    const directive = { prefix: "a-b", start: "“Yes”, R&D: 50–53", end: "co-op", suffix: "#x" };
    const text = formatTextDirective(directive);
    expect(text).toBe("text=a%2Db-,%E2%80%9CYes%E2%80%9D%2C%20R%26D%3A%2050%E2%80%9353,co%2Dop,-%23x");
    expect(parsed(text)).toEqual(directive);
  });

  test("round trip of any text", () => {
    const any = fc.string({ unit: "binary", maxLength: 40 });
    fc.assert(
      fc.property(any, fc.string({ unit: "binary", minLength: 1 }), any, any, (prefix, start, end, suffix) => {
        const directive = { prefix, start, end, suffix };
        const text = formatTextDirective(directive);
        expect(text).toMatch(/^text=[\w.!~*'()%,-]+$/);
        expect(parsed(text)).toEqual(directive);
      }),
    );
  });

  test("survives half a surrogate pair", () => {
    expect(formatTextDirective({ prefix: "", start: "a\ud83d", end: "", suffix: "" })).toBe("text=a%EF%BF%BD");
  });
});

test.each([
  ["https://example.org/a", "https://example.org/a#:~:text=x"],
  ["https://example.org/a?b=c", "https://example.org/a?b=c#:~:text=x"],
  ["https://example.org/a#part", "https://example.org/a#part:~:text=x"],
  ["https://example.org/a#", "https://example.org/a#:~:text=x"],
  ["https://example.org/a#part:~:text=old", "https://example.org/a#part:~:text=x"],
])("withTextDirective %s", (url, expected) => {
  expect(withTextDirective(url, "text=x")).toBe(expected);
});

test("sourceLink is null where the article states no URL", () => {
  const selector = [
    { type: "TextQuoteSelector", exact: "Words.", ...alone },
    { type: "TextPositionSelector", start: 0, end: 6 },
  ] as [never, never];
  const article = { url: null, lang: "en", blocks: [{ type: "paragraph" as const, text: "Words.", mentions: [] }] };
  expect(sourceLink(article, { selector })).toBeNull();
  expect(sourceLink({ ...article, url: "https://example.org/" }, { selector })).toBe(
    "https://example.org/#:~:text=Words.",
  );
});

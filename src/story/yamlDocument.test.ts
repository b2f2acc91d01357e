import { describe, expect, test } from "vitest";
import { formatIssue } from "./files";
import { parseYamlDocument } from "./yamlDocument";

function issuesOf(text: string): string[] {
  return parseYamlDocument(text, "s.yaml").issues.map(formatIssue);
}

describe("errors in plain words", () => {
  test.each<[text: string, at: string, found: string, expected: string]>([
    ["title: Kim: a visit", "1:8", '"Kim: a visit"', "quotation marks around a value that holds “: ”"],
    ["x: [a b: c: d]", "1:10", '"c: d]"', "quotation marks around a value that holds “: ”"],
    ['title: "Kim" Jong', "1:14", '"Jong"', "one pair of quotation marks around the whole value, or none"],
    ["title: 'Kim's visit'", "1:13", '"s visit\'"', "one pair of quotation marks around the whole value, or none"],
    ["a: 1\n b: 2", "1:4", '"1"', "the keys or items of a group to start in the same column"],
    ["- a\nb: 1", "2:1", '"b: 1"', "the keys or items of a group to start in the same column"],
    ['title: "Kim', "1:12", "the end of the text", "a closing quotation mark"],
    ["title: [a, b", "1:13", "the end of the text", "a closing “]”"],
    ["a: 1\n}", "2:1", '"}"', "brackets in pairs, with commas between items"],
    ["a:\n\tb: 1", "2:1", '"b: 1"', "spaces instead of tabs at the start of a line"],
    ["title: @kim", "1:8", '"@kim"', "quotation marks around a value that starts with “@”"],
    ['title: "\\q"', "1:9", '"\\\\q""', "two backslashes for one between double quotation marks"],
    ["title: > Kim", "1:10", '"Kim"', "the text to start on the line below “>” or “|”"],
    ["title: - Kim", "1:8", '"- Kim"', "a list to start on the line below its key"],
    ["a: 1\nKim\n", "2:1", '"Kim"', "a key, a colon, a space and a value"],
  ])("%j", (text, at, found, expected) => {
    expect(issuesOf(text)).toEqual([`s.yaml:${at}: The YAML does not parse: found ${found}, expected ${expected}.`]);
  });

  test.each([
    ["a: 1\n---\nb: 2", "2:1", '"---"'],
    ["a: 1\n...\nb", "3:1", '"b"'],
    ["a: 1\n---\n", "2:1", '"---"'],
  ])("a second document: %j", (text, at, found) => {
    expect(issuesOf(text)).toHaveLength(1);
    expect(issuesOf(text)[0]).toBe(
      `s.yaml:${at}: The YAML holds a second document: found ${found}, expected one document without “---” or “...” in it.`,
    );
  });

  test.each(["[".repeat(60_000), "{a: ".repeat(60_000), "- ".repeat(60_000), "x: 1\ny: ? - ? ".padEnd(90_000, "? - ")])(
    "deep structures end no stack: %#",
    (text) => {
      const [issue, ...others] = issuesOf(text);
      expect(others).toEqual([]);
      expect(issue).toMatch(/^s\.yaml:\d+:\d+: The YAML .+: found .+, expected .+\.$/);
      expect(issue).not.toMatch(/stack/i);
    },
  );
});

test("the position of what is too deep", () => {
  expect(issuesOf(`a: 1\nb: ${"[".repeat(300)}`)[0]).toMatch(/^s\.yaml:2:204: /);
});

test("a document between its own marks is one", () => {
  expect(issuesOf("---\na: 1\n...\n")).toEqual([]);
});

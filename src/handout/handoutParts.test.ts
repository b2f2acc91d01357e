import { expect, test } from "vitest";
import { answerLines } from "./answerLines";
import { pageRule, usualPaper } from "./paper";

test.each([
  ["en-US", "letter"],
  ["es-MX", "letter"],
  ["fr-CA", "letter"],
  ["en-GB", "a4"],
  ["de", "a4"],
  ["en", "a4"],
  ["zh-Hans-CN", "a4"],
  ["", "a4"],
  ["no language", "a4"],
] as const)("readers with %j print on %s", (tag, paper) => {
  expect(usualPaper(tag)).toBe(paper);
});

test("the page is as large as the paper", () => {
  expect(pageRule("a4")).toContain("size: A4 portrait");
  expect(pageRule("letter")).toContain("size: letter portrait");
});

test.each([
  ["Why a spaceport?", 4],
  ["Discuss in pairs.", 4],
  ["Who met? And where?", 6],
  ["为什么？在哪里？", 6],
  ["لماذا؟", 4],
  ["Who? Where? When? Why? How?", 8],
])("%j gets %d lines", (question, lines) => {
  expect(answerLines(question)).toBe(lines);
});

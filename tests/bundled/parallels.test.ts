import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { PassageRef } from "#story/story";
import { bundledStory } from "./bundledStory";

type Listed = [article: string, firstWords: string, lastWords: string];

const story = bundledStory();
const listed = parse(readFileSync("tests/bundled/parallels.yaml", "utf8")) as {
  first: Listed;
  second: Listed;
  changes: [string, string][];
}[];

function paragraph({ article, block }: PassageRef): string {
  const found = story.articles.find(({ id }) => id === article)?.blocks[block];
  if (found?.type !== "paragraph") throw new Error(`${article} has no paragraph ${block}`);
  return found.text;
}

test("the articles share what was found by reading them, and nothing else", () => {
  const found = story.parallels.map(({ passages, runs }) => {
    const [first, second] = passages;
    const [one, other] = [paragraph(first), paragraph(second)];
    return {
      first: first.article,
      second: second.article,
      words: [one.slice(first.start, first.end), other.slice(second.start, second.end)],
      changes: runs.filter(({ type }) => type === "changed").map(({ a, b }) => [one.slice(...a), other.slice(...b)]),
    };
  });
  expect(found.map(({ changes }) => changes)).toEqual(listed.map(({ changes }) => changes));
  for (const [at, { first, second, words }] of found.entries()) {
    const entry = listed[at];
    expect([first, second]).toEqual([entry?.first[0], entry?.second[0]]);
    for (const [side, given] of [entry?.first, entry?.second].entries()) {
      expect(words[side]?.startsWith(given?.[1] ?? "-")).toBe(true);
      expect(words[side]?.endsWith(given?.[2] ?? "-")).toBe(true);
    }
  }
});

test("what is shared is far above the thresholds", () => {
  expect(story.parallels.map(({ similarity }) => similarity >= 0.75)).toEqual([true, true, true, true]);
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { formatIssue, type StoryFile } from "#story/files";
import { parseStory } from "#story/storySchema";
import { compileStory } from "./compileStory";

// A case is a folder: the files of `in` stand over those of the case `valid`, `expected.json` says which messages
// come of it. A new case needs no line here.
const CASES = fileURLToPath(new URL("../../tests/fixtures/compile/", import.meta.url));

interface Expected {
  /** Files of `valid` that this case does without. */
  without?: string[];
  /** `file:line:column: message`, a warning with "warning: " before it. */
  issues: string[];
  /** Texts of the blocks by article, mentions in double brackets. */
  blocks?: Record<string, string[]>;
}

function readFolder(folder: string): StoryFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: path.slice(folder.length + 1).replaceAll("\\", "/"),
      bytes: new Uint8Array(readFileSync(path)),
    }));
}

describe("fixtures", () => {
  const base = readFolder(join(CASES, "valid/in"));
  const names = readdirSync(CASES, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

  test("there are cases", () => {
    expect(names.length).toBeGreaterThan(50);
  });

  test.each(names)("%s", (name) => {
    const expectedPath = join(CASES, name, "expected.json");
    const expected = JSON.parse(readFileSync(expectedPath, "utf8")) as Expected;
    const own = readFolder(join(CASES, name, "in"));
    const replaced = new Set([...own.map((file) => file.path), ...(expected.without ?? [])]);
    const { story, issues } = compileStory([...base.filter((file) => !replaced.has(file.path)), ...own]);

    const found = issues.map((issue) => (issue.severity === "warning" ? "warning: " : "") + formatIssue(issue));
    expect(found).toEqual(expected.issues);
    expect(story === null).toBe(issues.some((issue) => issue.severity === "error"));
    if (!story) return;
    expect(parseStory(JSON.parse(JSON.stringify(story)))).toEqual(story);
    expect(blocksOf(story)).toEqual(expected.blocks);
  });
});

function blocksOf(story: NonNullable<ReturnType<typeof compileStory>["story"]>): Record<string, string[]> {
  const blocks = story.articles.map((article) => [
    article.id,
    article.blocks.map((block) => {
      if (block.type === "gap") return "[gap]";
      let text = block.text;
      for (const { start, end, place } of block.mentions.toReversed()) {
        text = `${text.slice(0, start)}[[${text.slice(start, end)}|${place}]]${text.slice(end)}`;
      }
      return text;
    }),
  ]);
  return Object.fromEntries(blocks);
}

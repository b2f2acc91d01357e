import { expect, test } from "vitest";
import { isStoryPath } from "./parseStoryFiles";

test.each([
  "story.yaml",
  "places.geojson",
  "articles/a.md",
  "articles/A.MD",
  "articles/a.markdown",
  "articles/평양.md",
  "articles/2024/a.md",
  "articles/2024/06/a.Markdown",
])("is of a story: %s", (path) => {
  expect(isStoryPath(path)).toBe(true);
});

test.each([
  "README.md",
  "a.md",
  "Story.yaml",
  "articles/README.md",
  "articles/readme.markdown",
  "articles/2024/README.md",
  "articles/.draft.md",
  "articles/.obsidian/a.md",
  "articles/a.txt",
  "articles/a.md.bak",
  "Articles/a.md",
  "old/articles/a.md",
])("is not of a story: %s", (path) => {
  expect(isStoryPath(path)).toBe(false);
});

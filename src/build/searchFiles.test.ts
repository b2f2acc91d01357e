import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeRecords } from "#search/searchRecords";
import { createShardSearch } from "#search/shardSearch";
import { bundledStory } from "../../tests/bundled/bundledStory";
import { searchFiles } from "./searchFiles";

const story = bundledStory();
const dist = mkdtempSync(join(tmpdir(), "dateline-search-"));
const lines: string[] = [];

beforeAll(() => {
  for (const { path, source } of searchFiles(story, "parts/mark/outline.json", (line) => lines.push(line))) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), source);
  }
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

describe("the files of a search", () => {
  it("answer from the disk: a place by another name, and the passages that are about it", async () => {
    const { search } = createShardSearch({
      fetchFile: async (path) => new Uint8Array(readFileSync(join(dist, "parts/mark/search", path))),
      places: Promise.resolve(placeRecords(story)),
    });
    const results = await search("Hanoi", () => {});
    expect(results?.places.map(({ place }) => place)).toEqual(["hanoi"]);
    const passages = results?.articles.flatMap((group) => group.passages) ?? [];
    expect(passages.length).toBeGreaterThan(0);
    for (const { fetched, ranges, excerpt, place } of passages) {
      const marked = ranges.map(({ start, end }) => fetched?.text.slice(start, end));
      expect(marked).toContain("Hanoi");
      expect(story.excerpts.find(({ id }) => id === excerpt)).toMatchObject({ place, text: fetched?.text });
    }
    expect((await search("Ханой", () => {}))?.places.map(({ place }) => place)).toEqual(["hanoi"]);
  });

  it("are none for a story that the page has whole", () => {
    expect([...searchFiles(story, null, () => {})]).toEqual([]);
  });

  it("tell how far they are", () => {
    const texts = story.articles.reduce(
      (sum, { blocks }) => sum + 1 + blocks.filter(({ type }) => type !== "gap").length,
      0,
    );
    expect(lines.at(-1)).toBe(`search: ${texts} of ${texts} texts indexed`);
  });
});

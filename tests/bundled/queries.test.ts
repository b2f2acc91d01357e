import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { firstHit } from "#search/groupHits";
import { createStorySearch } from "#search/searchStory";
import { bundledStory } from "./bundledStory";

interface ListedQuery {
  query: string;
  /** `place ID`, `headline ARTICLE`, or the first words of a passage. */
  first: string | null;
  marked?: string[];
  matched?: string;
  why?: string;
}

const listed = parse(readFileSync("tests/bundled/queries.yaml", "utf8")) as ListedQuery[];
const story = bundledStory();
const { search } = createStorySearch(story);

/** What comes first, as the list names it, and the words that are marked in it. */
function firstOf(query: string, listedFirst: string | null): { first: string | null; marked: string[] } {
  const hit = firstHit(search(query));
  if (hit === null) return { first: null, marked: [] };
  const words = (text: string, ranges: readonly { start: number; end: number }[]) =>
    ranges.map(({ start, end }) => text.slice(start, end));
  if ("name" in hit) return { first: `place ${hit.place}`, marked: words(hit.name, hit.ranges) };
  const article = story.articles.find(({ id }) => id === hit.article);
  if ("fields" in hit) {
    const fields = Object.entries(hit.fields ?? {}) as ["title" | "publisher" | "agency" | "author", never][];
    return {
      first: `headline ${hit.article}`,
      marked: fields.flatMap(([key, ranges]) => words(article?.[key] ?? "", ranges)),
    };
  }
  const block = article?.blocks[hit.block];
  const text = block?.type === "paragraph" ? block.text : "";
  return { first: text.slice(0, listedFirst?.length ?? 30), marked: words(text, hit.ranges) };
}

describe("what comes first for a query", () => {
  it("is listed for forty queries and more", () => {
    expect(listed.length).toBeGreaterThanOrEqual(40);
  });

  for (const { query, first, marked = [], matched = "all" } of listed) {
    it(`${query} → ${first ?? "nothing"}`, () => {
      expect({ matched: search(query).matched, ...firstOf(query, first) }).toEqual({ matched, first, marked });
    });
  }
});

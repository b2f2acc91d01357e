import { describe, expect, it } from "vitest";
import type { Excerpt } from "#story/story";
import { facetCounts } from "./facetCounts";
import { facetValues, kindTabs } from "./facets";
import { NO_FILTERS } from "./filters";
import { shownExcerpts } from "./placeExcerpts";
import { excerptCounts, otherPlaces, panelOf, placesByCount, shownCounts } from "./selectors";
import { testExcerpt, testExcerpts, testMention, testStory } from "./testStory";

describe("selectors", () => {
  it("list places by count, equal ones in the order of the file", () => {
    expect(placesByCount(testStory()).map((row) => [row.place.id, row.count])).toEqual([
      ["hanoi", 3],
      ["hue", 2],
      ["dalat", 0],
    ]);
  });

  it("give the identical value for identical input", () => {
    const story = testStory();
    const filters = { ...NO_FILTERS, kinds: ["government" as const] };
    expect(placesByCount(story)).toBe(placesByCount(story));
    expect(excerptCounts(story)).toBe(excerptCounts(story));
    expect(shownCounts(story, filters)).toBe(shownCounts(story, filters));
    expect(placesByCount(story)).not.toBe(placesByCount(testStory()));
    const state = { story, selected: "hanoi", filters };
    expect(shownExcerpts(state)).toBe(shownExcerpts({ ...state }));
  });

  it("name the other places of a passage", () => {
    expect(otherPlaces(testStory(), testExcerpts[0] as Excerpt).map((other) => other.id)).toEqual(["hue"]);
  });

  it("have in front what was opened last", () => {
    const open = { selected: "hue", article: "article", journey: null, search: "" };
    expect(panelOf(open)).toBe("search");
    expect(panelOf({ ...open, search: null })).toBe("article");
    expect(panelOf({ ...open, search: null, article: null })).toBe("place");
    expect(panelOf({ selected: null, article: null, journey: null, search: null })).toBe("overview");
  });
});

describe("kindTabs", () => {
  it("tell apart a city and its government, or else names and descriptions", () => {
    const story = testStory();
    expect(kindTabs(story, NO_FILTERS, "hanoi")).toEqual([
      { kind: null, count: 3 },
      { kind: "place", count: 1 },
      { kind: "government", count: 1 },
      { kind: "wider", count: 1 },
    ]);
    expect(kindTabs(story, NO_FILTERS, "hue")).toEqual([
      { kind: null, count: 2 },
      { kind: "named", count: 1 },
      { kind: "described", count: 1 },
    ]);
  });

  it("are none where every tab would hold the same passages", () => {
    expect(kindTabs(testStory(), NO_FILTERS, "dalat")).toEqual([]);
    const both = testExcerpt("6", "dalat", [testMention("dalat"), testMention("dalat", { by: "description" })]);
    expect(kindTabs(testStory([both]), NO_FILTERS, "dalat")).toEqual([]);
  });

  it("count what the other filters leave, whichever tab is chosen", () => {
    const filters = { ...NO_FILTERS, articles: ["article"], kinds: ["wider" as const] };
    expect(kindTabs(testStory(), filters, "hanoi").map(({ count }) => count)).toEqual([2, 1, 1, 0]);
  });
});

describe("facetCounts", () => {
  it("list every value of the story, with what all other filters leave of it", () => {
    const filters = { ...NO_FILTERS, articles: ["report"], kinds: ["named" as const] };
    expect(facetCounts(testStory(), filters, "articles")).toEqual([
      { value: "article", count: 1, on: false },
      { value: "report", count: 1, on: true },
      { value: "undated", count: 0, on: false },
    ]);
    expect(facetCounts(testStory(), filters, "kinds").map(({ value, count, on }) => [value, count, on])).toEqual([
      ["place", 1, false],
      ["government", 0, false],
      ["wider", 1, false],
      ["named", 1, true],
      ["described", 0, false],
    ]);
  });

  it("know an outlet that is not stated, but no year that is not", () => {
    expect(facetValues(testStory(), "outlets")).toEqual(["Agency", "Gazette", ""]);
    expect(facetValues(testStory(), "years")).toEqual([2000, 2001]);
  });
});

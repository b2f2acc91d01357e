import { describe, expect, it } from "vitest";
import { kindBit, kindBits } from "#story/mentionKinds";
import { testArticle } from "#story/testParts";
import { type Filters, filteredExcerpts, isFiltered, NO_FILTERS, outletOf, yearOf } from "./filters";
import { testExcerpt, testMention, testStory } from "./testStory";

const story = testStory();

function left(filters: Partial<Filters>): string[] {
  return filteredExcerpts(story, { ...NO_FILTERS, ...filters }).map(({ id }) => id);
}

describe("filters", () => {
  it("restrict nothing while they are empty", () => {
    expect(left({})).toEqual(["1", "2", "3", "4", "5"]);
    expect(isFiltered(NO_FILTERS)).toBe(false);
    expect(isFiltered({ ...NO_FILTERS, years: [2000] })).toBe(true);
  });

  it("let through what matches one value of every facet", () => {
    expect(left({ articles: ["article"] })).toEqual(["1", "2"]);
    expect(left({ articles: ["article", "undated"] })).toEqual(["1", "2", "5"]);
    expect(left({ articles: ["article", "report"], kinds: ["wider", "named"] })).toEqual(["1", "3", "4"]);
    expect(left({ outlets: ["Gazette"], years: [2000] })).toEqual([]);
  });

  it("take an outlet that is not stated for a value of its own", () => {
    expect(left({ outlets: [""] })).toEqual(["5"]);
    expect(outletOf(testArticle("a", { publisher: "P", agency: "A" }))).toBe("P");
    expect(outletOf(testArticle("a", { agency: "A" }))).toBe("A");
  });

  it("go by the year of publication, which may not be stated", () => {
    expect(left({ years: [2000] })).toEqual(["1", "2"]);
    expect(left({ years: [2000, 2001] })).toEqual(["1", "2", "3", "4"]);
    expect(yearOf(testArticle("a", { published: "2023-09/2023-10" }))).toBe(2023);
    expect(yearOf(testArticle("a"))).toBeNull();
  });

  it("tell kinds apart by the place's own mentions only", () => {
    const excerpt = testExcerpt("9", "hue", [testMention("hue"), testMention("hanoi", { sense: "government" })]);
    expect(kindBits(excerpt)).toBe(kindBit("place") | kindBit("named"));
  });

  it("keep the date of an event and the date of publication apart", () => {
    expect(left({ time: { basis: "event", from: "2000-06", to: "2000-06-04" } })).toEqual(["2", "3", "4"]);
    expect(left({ time: { basis: "published", from: "2000-06", to: "2000-06" } })).toEqual(["1", "2"]);
  });

  it("leave out what has no date as soon as a time is chosen", () => {
    expect(left({ time: { basis: "event", from: "1953", to: "2000-06-04" } })).toEqual(["1", "2", "3", "4"]);
  });

  it("give the identical list for identical filters", () => {
    const filters = { ...NO_FILTERS, years: [2000] };
    expect(filteredExcerpts(story, filters)).toBe(filteredExcerpts(story, filters));
    expect(filteredExcerpts(story, NO_FILTERS)).toBe(story.excerpts);
  });
});

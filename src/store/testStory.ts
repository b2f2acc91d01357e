/** Places, articles and excerpts for the tests of the store. */
import type { Excerpt, Mention, Story, StoryEvent } from "#story/story";
import { testArticle, testPlace } from "#story/testParts";

export function testEvent(id: string, date: string): StoryEvent {
  return { id, title: id, date, place: null, evidence: [] };
}

export function testMention(place: string, other: Partial<Mention> = {}): Mention {
  return { place, start: 0, end: 5, sense: "place", by: "name", from: "rule", ...other };
}

export function testExcerpt(id: string, place: string, mentions: Mention[], other: Partial<Excerpt> = {}): Excerpt {
  return {
    id,
    place,
    article: "article",
    block: 0,
    text: "Hanoi and Hue",
    mentions,
    selector: [
      { type: "TextQuoteSelector", exact: "Hanoi and Hue", prefix: "", suffix: "" },
      { type: "TextPositionSelector", start: 0, end: 13 },
    ],
    event: null,
    ...other,
  };
}

export const testExcerpts = [
  testExcerpt("1", "hanoi", [testMention("hanoi"), testMention("hue")], { event: "war" }),
  testExcerpt("2", "hanoi", [testMention("hanoi", { sense: "government" })], { event: "treaty" }),
  testExcerpt("3", "hanoi", [testMention("hanoi", { sense: "wider", by: "description" })], {
    event: "treaty",
    article: "report",
  }),
  testExcerpt("4", "hue", [testMention("hue")], { event: "visit", article: "report" }),
  testExcerpt("5", "hue", [testMention("hue", { by: "description" })], { article: "undated" }),
];

/**
 * Three places: `hue` with two excerpts, `hanoi` with one of each kind, `dalat` with none. Three articles, of an
 * agency, a publisher and nobody, one without a date; events in 1953, in June 2000, and one day in it.
 */
export function testStory(excerpts: Excerpt[] = testExcerpts): Story {
  return {
    version: 1,
    title: "Test",
    dek: null,
    lang: "en",
    credits: [],
    articles: [
      testArticle("article", { agency: "Agency", published: "2000-06" }),
      testArticle("report", { publisher: "Gazette", agency: "Agency", published: "2001-02-03" }),
      testArticle("undated"),
    ],
    places: { type: "FeatureCollection", features: [testPlace("dalat"), testPlace("hanoi"), testPlace("hue")] },
    excerpts,
    events: [testEvent("war", "1953"), testEvent("visit", "2000-06-04"), testEvent("treaty", "2000-06")],
    journeys: [],
    tour: [],
    parallels: [],
  };
}

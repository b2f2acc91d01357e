import { describe, expect, it } from "vitest";
import { cutStory } from "#compile/storyParts";
import { openArchive } from "./archive";
import { parseOutline, parsePart } from "./partSchema";
import type { PartRef } from "./storyParts";
import { longStory } from "./testArchive";

const cut = cutStory(longStory(57));
const archive = openArchive(cut.outline, "https://example.org/parts/1/");
const places = new Map(archive.places.features.map(({ id }) => [id, true]));
const [dalat, first, second] = [...cut.pages()];
const [article] = [...cut.articles()];

// biome-ignore lint/suspicious/noExplicitAny: what comes from outside is of any shape.
type Spoil = (part: any) => void;

function faultOf(part: unknown, ref: PartRef, spoil: Spoil): string {
  const copy = JSON.parse(JSON.stringify(part));
  spoil(copy);
  try {
    parsePart(copy, ref, archive, places);
    return "none";
  } catch (error) {
    return (error as Error).message;
  }
}

describe("a page of excerpts", () => {
  const hue: PartRef = { type: "page", place: "hue", page: 0 };
  const fault = (spoil: Spoil) => faultOf(first, hue, spoil);

  it("is taken as it was cut, the last one too", () => {
    expect(fault(() => {})).toBe("none");
    expect(faultOf(second, { ...hue, page: 1 }, () => {})).toBe("none");
    expect(faultOf(dalat, { type: "page", place: "dalat", page: 0 }, () => {})).toBe("none");
  });

  it.each<[string, Spoil]>([
    ['place is not valid: found "dalat", expected hue.', (part) => Object.assign(part, { place: "dalat" })],
    ["page is not valid: found 1, expected 0.", (part) => Object.assign(part, { page: 1 })],
    ["excerpts is not valid: found 49, expected 50 of them.", (part) => part.excerpts.pop()],
    ["excerpts.2.text is not valid: found 5, expected a text.", (part) => Object.assign(part.excerpts[2], { text: 5 })],
    [
      "excerpts.0.article is not valid: found 99, expected the index of an article.",
      (part) => Object.assign(part.excerpts[0], { article: 99 }),
    ],
    [
      'excerpts.0.mentions.0.place is not valid: found "nowhere", expected an id of places.',
      (part) => Object.assign(part.excerpts[0].mentions[0], { place: "nowhere" }),
    ],
    [
      "excerpts.0.mentions.0 is not valid: found [0,999], expected offsets of words in its paragraph.",
      (part) => Object.assign(part.excerpts[0].mentions[0], { end: 999 }),
    ],
  ])("is refused: %s", (expected, spoil) => {
    expect(fault(spoil)).toBe(expected);
  });
});

describe("an article", () => {
  const ref: PartRef = { type: "article", article: "article-0" };

  it.each<[string, Spoil]>([
    ["none", () => {}],
    [
      'article.id is not valid: found "article-1", expected article-0.',
      (part) => Object.assign(part.article, { id: "article-1" }),
    ],
    [
      "excerpts.0.block is not valid: found 10, expected the index of a paragraph.",
      (part) => Object.assign(part.excerpts[0], { block: 10 }),
    ],
    [
      'excerpts.0.place is not valid: found "dalat", expected a place it mentions.',
      (part) => Object.assign(part.excerpts[0], { place: "dalat" }),
    ],
  ])("%s", (expected, spoil) => {
    expect(faultOf(article, ref, spoil)).toBe(expected);
  });
});

describe("the columns", () => {
  it.each<[string, Spoil]>([
    ["none", () => {}],
    ["the columns.kinds is not valid: found 57, expected 58 values.", (part) => part.kinds.pop()],
    ["articles.title is not valid: found 5, expected 6 values.", (part) => part.articles.title.pop()],
    [
      "article.0 is not valid: found 6, expected the index of an article.",
      (part) => Object.assign(part.article, { 0: 6 }),
    ],
    ["event.1 is not valid: found 1, expected the index of an event.", (part) => Object.assign(part.event, { 1: 1 })],
    ["kinds.0 is not valid: found 32, expected at most 31.", (part) => Object.assign(part.kinds, { 0: 32 })],
  ])("%s", (expected, spoil) => {
    expect(faultOf(cut.rows, { type: "rows" }, spoil)).toBe(expected);
  });
});

describe("an outline", () => {
  const faultIn = (spoil: Spoil) => {
    const copy = JSON.parse(JSON.stringify(cut.outline));
    spoil(copy);
    return () => parseOutline(copy);
  };

  it("is taken as it was cut", () => {
    expect(faultIn(() => {})()).toEqual(cut.outline);
  });

  it.each<[string, Spoil]>([
    ["places.lng is not valid: found 1, expected 2 values.", (outline) => outline.places.lng.pop()],
    [
      "places.lat.0 is not valid: found 91, expected at most 90.",
      (outline) => Object.assign(outline.places.lat, { 0: 91 }),
    ],
    [
      'tour.0.places is not valid: found "nowhere", expected an id of places.',
      (outline) => outline.tour[0].places.push("nowhere"),
    ],
    ["version is not valid: found 2, expected 1.", (outline) => Object.assign(outline, { version: 2 })],
  ])("is refused: %s", (expected, spoil) => {
    expect(faultIn(spoil)).toThrow(expected);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { toStoryJsonSchema } from "#build/storyJsonSchema";
import { compileStory } from "#compile/compileStory";
import type { Story } from "./story";
import { parseStory } from "./storySchema";

const VALID = fileURLToPath(new URL("../../tests/fixtures/compile/valid/in/", import.meta.url));
const paths = ["story.yaml", "places.geojson", ...readdirSync(`${VALID}articles`).map((name) => `articles/${name}`)];
const { story } = compileStory(paths.map((path) => ({ path, bytes: new Uint8Array(readFileSync(VALID + path)) })));
const validate = new Ajv2020({ strict: true }).compile(toStoryJsonSchema());

// biome-ignore lint/suspicious/noExplicitAny: the variants break the type on purpose.
type Broken = any;

/** A copy of the story with something changed. */
function variant(change: (copy: Broken) => void): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(story));
  change(copy);
  return copy;
}

test("schema and parser take the compiled story", () => {
  expect(story).not.toBeNull();
  expect(validate(story)).toBe(true);
  expect(parseStory(variant(() => {}))).toEqual(story);
});

const BROKEN: [what: string, change: (copy: Broken) => void, message: string][] = [
  ["another version", (copy) => (copy.version = 2), "version is not valid: found 2, expected 1."],
  ["no title", (copy) => delete copy.title, 'title is not valid: found undefined, expected "title".'],
  ["an empty title", (copy) => (copy.title = ""), "title is not valid: found 0, expected !0."],
  ["an unknown key", (copy) => (copy.extra = 1), 'extra is not valid: found "extra", expected never.'],
  ["a date that is none", (copy) => (copy.events[0].date = "2023-13"), "events.0.date is not valid"],
  [
    "an address that runs code",
    (copy) => (copy.articles[0].url = "javascript:alert(1)"),
    "articles.0.url is not valid",
  ],
  [
    "latitude first",
    (copy) => copy.places.features[0].geometry.coordinates.reverse(),
    "places.features.0.geometry.coordinates.1",
  ],
  [
    "a geometry of another type",
    (copy) => (copy.places.features[0].geometry.type = "Circle"),
    "places.features.0.geometry.type",
  ],
  ["an offset below zero", (copy) => (copy.excerpts[0].mentions[0].start = -1), "excerpts.0.mentions.0.start"],
  ["an offset that is no integer", (copy) => (copy.excerpts[0].mentions[0].end = 1.5), "excerpts.0.mentions.0.end"],
  ["a sense that is none", (copy) => (copy.excerpts[0].mentions[0].sense = "mood"), "excerpts.0.mentions.0.sense"],
  ["an excerpt without mentions", (copy) => (copy.excerpts[0].mentions = []), "excerpts.0.mentions"],
  ["a place id with capitals", (copy) => (copy.excerpts[0].place = "Hanoi"), "excerpts.0.place"],
  ["a leg without status", (copy) => delete copy.journeys[0].legs[0].status, "journeys.0.legs.0.status"],
  ["a block that is neither", (copy) => (copy.articles[0].blocks[0].type = "heading"), "articles.0.blocks.0.type"],
];

describe("broken stories", () => {
  test.each(BROKEN)("schema and parser refuse %s", (_, change, message) => {
    const broken = variant(change);
    expect(validate(broken)).toBe(false);
    expect(() => parseStory(broken)).toThrow(message);
  });

  test.each<[string, (copy: Broken) => void, string]>([
    ["30 February", (copy) => (copy.events[0].date = "2023-02-30"), "events.0.date is not valid"],
    [
      "an unknown place",
      (copy) => (copy.excerpts[0].place = "paris"),
      'excerpts.0.place is not valid: found "paris", expected the id of a place.',
    ],
    [
      "an unknown article",
      (copy) => (copy.excerpts[0].article = "x"),
      'excerpts.0.article is not valid: found "x", expected the id of an article.',
    ],
    ["another text", (copy) => (copy.excerpts[0].text += "!"), "excerpts.0.text is not valid"],
    [
      "a mention behind the text",
      (copy) => (copy.articles[0].blocks[0].mentions[0].end = 9999),
      "articles.0.blocks.0.mentions.0 is not valid: found",
    ],
    [
      "a place id used twice",
      (copy) => copy.places.features.push(copy.places.features[0]),
      "places.features.2.id is not valid",
    ],
    [
      "a quote that is not there",
      (copy) => (copy.events[0].evidence[0].quote = "x"),
      "events.0.evidence.0.quote is not valid",
    ],
    ["a leg to nowhere", (copy) => (copy.journeys[0].legs[0].to = "paris"), "journeys.0.legs.0.to is not valid"],
  ])("the parser refuses %s", (_, change, message) => {
    expect(() => parseStory(variant(change))).toThrow(message);
  });

  test.each([null, undefined, 1, "story", [], {}])("the parser refuses %j", (input) => {
    expect(() => parseStory(input)).toThrow(/is not valid: found .+, expected/);
  });
});

test("schema and type agree", () => {
  const typed: Story | null = story;
  expect(typed?.version).toBe(1);
  expect(toStoryJsonSchema("https://example.org/story.schema.json")).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://example.org/story.schema.json",
  });
});

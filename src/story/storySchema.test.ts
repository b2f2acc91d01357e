import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import type * as v from "valibot";
import { describe, expect, expectTypeOf, test } from "vitest";
import { toStoryJsonSchema } from "#build/storyJsonSchema";
import { compileStory } from "#compile/compileStory";
import { EDTF_EXPECTED } from "./edtf";
import type { Article, Block, Excerpt, Journey, PlaceProperties, Story, StoryEvent, TourStep } from "./story";
import { parseStory, type storySchema } from "./storySchema";

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

function messageOf(input: unknown): string {
  try {
    parseStory(input);
  } catch (error) {
    return error instanceof Error ? error.message : "no error";
  }
  return "no error";
}

test("schema and parser take the compiled story", () => {
  expect(story).not.toBeNull();
  expect(validate(story)).toBe(true);
  expect(parseStory(variant(() => {}))).toEqual(story);
});

const GEOMETRIES = '"Point" or "LineString" or "MultiLineString" or "Polygon" or "MultiPolygon"';

const BROKEN: [what: string, change: (copy: Broken) => void, where: string, found: string, expected: string][] = [
  ["another version", (copy) => (copy.version = 2), "version", "2", "1"],
  ["no title", (copy) => delete copy.title, "title", "nothing", "a value"],
  ["an empty title", (copy) => (copy.title = ""), "title", '""', "a text that is not empty"],
  ["a title that is no text", (copy) => (copy.title = 1), "title", "1", "a text"],
  ["a dek that is no text", (copy) => (copy.dek = 1), "dek", "1", "a text"],
  ["articles that are no list", (copy) => (copy.articles = {}), "articles", "{}", "a list"],
  ["places that are no object", (copy) => (copy.places = 1), "places", "1", "an object"],
  ["a date that is none", (copy) => (copy.events[0].date = "2023-13"), "events.0.date", '"2023-13"', EDTF_EXPECTED],
  [
    "an address that runs code",
    (copy) => (copy.articles[0].url = "javascript:alert(1)"),
    "articles.0.url",
    '"javascript:alert(1)"',
    "an address that starts with https://",
  ],
  [
    "latitude first",
    (copy) => copy.places.features[0].geometry.coordinates.reverse(),
    "places.features.0.geometry.coordinates.1",
    "105.8542",
    "at most 90",
  ],
  [
    "a position with a height",
    (copy) => copy.places.features[0].properties.labelPoint.push(7),
    "places.features.0.properties.labelPoint.2",
    "7",
    "nothing",
  ],
  [
    "a line of one position",
    (copy) => {
      copy.places.features[0].geometry = { type: "LineString", coordinates: [[1, 2]] };
    },
    "places.features.0.geometry.coordinates",
    "[[1,2]]",
    "at least 2",
  ],
  [
    "a geometry of another type",
    (copy) => (copy.places.features[0].geometry.type = "Circle"),
    "places.features.0.geometry.type",
    '"Circle"',
    GEOMETRIES,
  ],
  [
    "a country code in small letters",
    (copy) => (copy.places.features[0].properties.ccodes = ["vn"]),
    "places.features.0.properties.ccodes.0",
    '"vn"',
    "two capitals",
  ],
  [
    "a flag that is none",
    (copy) => (copy.places.features[0].properties.approximate = "yes"),
    "places.features.0.properties.approximate",
    '"yes"',
    "true or false",
  ],
  [
    "an offset below zero",
    (copy) => (copy.excerpts[0].mentions[0].start = -1),
    "excerpts.0.mentions.0.start",
    "-1",
    "at least 0",
  ],
  [
    "an offset that is no integer",
    (copy) => (copy.excerpts[0].mentions[0].end = 1.5),
    "excerpts.0.mentions.0.end",
    "1.5",
    "a whole number",
  ],
  [
    "a sense that is none",
    (copy) => (copy.excerpts[0].mentions[0].sense = "mood"),
    "excerpts.0.mentions.0.sense",
    '"mood"',
    '"place" or "government" or "wider"',
  ],
  [
    "an excerpt without mentions",
    (copy) => (copy.excerpts[0].mentions = []),
    "excerpts.0.mentions",
    "[]",
    "at least 1",
  ],
  [
    "a place id with capitals",
    (copy) => (copy.excerpts[0].place = "Hanoi"),
    "excerpts.0.place",
    '"Hanoi"',
    "an id such as new-york",
  ],
  [
    "a leg without status",
    (copy) => delete copy.journeys[0].legs[0].status,
    "journeys.0.legs.0.status",
    "nothing",
    "a value",
  ],
  [
    "a direction beyond the compass",
    (copy) => (copy.journeys[0].legs[0].bearing = 361),
    "journeys.0.legs.0.bearing",
    "361",
    "at most 360",
  ],
  ["a negative length", (copy) => (copy.journeys[0].lengthKm = -1), "journeys.0.lengthKm", "-1", "at least 0"],
  [
    "a block that is neither",
    (copy) => (copy.articles[0].blocks[0].type = "heading"),
    "articles.0.blocks.0.type",
    '"heading"',
    '"paragraph" or "gap"',
  ],
  [
    "a step of another layout",
    (copy) => (copy.tour[1].layout = "split"),
    "tour.1.layout",
    '"split"',
    '"both" or "quote" or "map"',
  ],
  [
    "a step of three quotes",
    (copy) => copy.tour[1].evidence.push(copy.tour[1].evidence[0]),
    "tour.1.evidence",
    '[{"article":"fair","quote":"a war that ended","block":2,"st…',
    "at most 2",
  ],
  ["a leg below zero", (copy) => (copy.tour[1].journey.leg = -1), "tour.1.journey.leg", "-1", "at least 0"],
  [
    "a step whose camera has latitude first",
    (copy) => copy.tour[1].camera.center.reverse(),
    "tour.1.camera.center.1",
    "105.8",
    "at most 90",
  ],
];

describe("broken stories", () => {
  test.each(BROKEN)("schema and parser refuse %s", (_, change, where, found, expected) => {
    const broken = variant(change);
    expect(validate(broken)).toBe(false);
    expect(messageOf(broken)).toBe(`${where} is not valid: found ${found}, expected ${expected}.`);
  });

  test.each<[what: string, change: (copy: Broken) => void, where: string, found: string, expected: string]>([
    ["30 February", (copy) => (copy.events[0].date = "2023-02-30"), "events.0.date", '"2023-02-30"', EDTF_EXPECTED],
    [
      "an unknown place",
      (copy) => (copy.tour[0].places[0] = "paris"),
      "tour.0.places.0",
      '"paris"',
      "an id of places.features",
    ],
    [
      "an unknown article",
      (copy) => (copy.excerpts[0].article = "x"),
      "excerpts.0.article",
      '"x"',
      "an id of articles",
    ],
    ["another text", (copy) => (copy.excerpts[0].text = "x"), "excerpts.0.text", '"x"', "what its paragraph has"],
    [
      "other mentions",
      (copy) => (copy.excerpts[0].mentions[0].start += 1),
      "excerpts.0.mentions",
      '[{"place":"hanoi","start":20,"end":24,"sense":"place","by":…',
      "what its paragraph has",
    ],
    [
      "a selector of other words",
      (copy) => (copy.excerpts[0].selector[0].exact = "x"),
      "excerpts.0.selector.0.exact",
      '"x"',
      "what its paragraph has",
    ],
    ["another place", (copy) => (copy.excerpts[0].place = "dmz"), "excerpts.0.place", '"dmz"', "a place it mentions"],
    [
      "a mention behind the text",
      (copy) => (copy.articles[0].blocks[0].mentions[0].end = 9999),
      "articles.0.blocks.0.mentions.0",
      "[19,9999]",
      "offsets of words in its paragraph",
    ],
    [
      "a place id used twice",
      (copy) => copy.places.features.push(copy.places.features[0]),
      "places.features.2.id",
      '"hanoi"',
      "an id that is used once",
    ],
    [
      "a quote that is not there",
      (copy) => (copy.events[0].evidence[0].quote = "x"),
      "events.0.evidence.0.quote",
      '"x"',
      "words of its paragraph",
    ],
    [
      "a leg to nowhere",
      (copy) => (copy.journeys[0].legs[0].to = "paris"),
      "journeys.0.legs.0.to",
      '"paris"',
      "an id of places.features",
    ],
    [
      "a step of a journey that is not there",
      (copy) => (copy.tour[1].journey.id = "x"),
      "tour.1.journey.id",
      '"x"',
      "an id of journeys",
    ],
    [
      "a step of a leg that is not there",
      (copy) => (copy.tour[1].journey.leg = 1),
      "tour.1.journey.leg",
      "1",
      "the index of a leg of its journey",
    ],
    [
      "a step of a quote that is not there",
      (copy) => (copy.tour[1].evidence[1].quote = "x"),
      "tour.1.evidence.1.quote",
      '"x"',
      "words of its paragraph",
    ],
  ])("the parser refuses %s", (_, change, where, found, expected) => {
    expect(messageOf(variant(change))).toBe(`${where} is not valid: found ${found}, expected ${expected}.`);
  });

  test.each([
    [null, "null", "an object"],
    [undefined, "nothing", "a value"],
    ["story", '"story"', "an object"],
  ])("the parser refuses %j", (input, found, expected) => {
    expect(messageOf(input)).toBe(`the story is not valid: found ${found}, expected ${expected}.`);
  });

  test.each([[[]], [{}]])("the parser refuses %j", (input) => {
    expect(messageOf(input)).toBe("version is not valid: found nothing, expected a value.");
  });
});

test("keys of later builds are no mistake, and left out", () => {
  const later = variant((copy) => {
    for (const part of [
      copy,
      copy.places,
      copy.places.features[0].properties,
      copy.places.features[0].geometry,
      copy.articles[0],
      copy.articles[0].blocks[0].mentions[0],
      copy.excerpts[0],
      copy.excerpts[0].mentions[0],
      copy.events[0].evidence[0],
      copy.journeys[0].legs[0],
      copy.tour[0],
    ]) {
      part.later = { something: 1 };
    }
  });
  expect(validate(later)).toBe(true);
  expect(parseStory(later)).toEqual(story);
});

test("schema and type have the same keys", () => {
  type Parsed = v.InferOutput<typeof storySchema>;
  // A file holds the whole story.
  expectTypeOf<keyof Parsed>().toEqualTypeOf<Exclude<keyof Story, "archive">>();
  expectTypeOf<keyof Parsed["articles"][number]>().toEqualTypeOf<keyof Article>();
  expectTypeOf<Parsed["articles"][number]["blocks"]>().toEqualTypeOf<Block[]>();
  expectTypeOf<keyof Parsed["places"]["features"][number]["properties"]>().toEqualTypeOf<keyof PlaceProperties>();
  expectTypeOf<Parsed["excerpts"]>().toEqualTypeOf<Excerpt[]>();
  expectTypeOf<Parsed["events"]>().toEqualTypeOf<StoryEvent[]>();
  expectTypeOf<Parsed["journeys"]>().toEqualTypeOf<Journey[]>();
  expectTypeOf<keyof Parsed["tour"][number]>().toEqualTypeOf<keyof TourStep>();
  expectTypeOf<Parsed["tour"][number]["layout"]>().toEqualTypeOf<TourStep["layout"]>();
});

test("the JSON Schema names its draft and its address", () => {
  expect(toStoryJsonSchema("https://example.org/story.schema.json")).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://example.org/story.schema.json",
  });
});

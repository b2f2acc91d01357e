import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { formatIssue } from "#story/files";
import { findDerivations } from "#story/parseStoryFiles";
import type { Story } from "#story/story";
import { type CompileOptions, compileStory } from "./compileStory";

const VALID = fileURLToPath(new URL("../../tests/fixtures/compile/valid/in/", import.meta.url));
const encoder = new TextEncoder();

/** The small valid story, with some files replaced; `null` leaves one out. */
function filesWith(changed: Record<string, string | Uint8Array | null> = {}) {
  const paths = ["story.yaml", "places.geojson", ...readdirSync(`${VALID}articles`).map((name) => `articles/${name}`)];
  const all: Record<string, string | Uint8Array | null> = {
    ...Object.fromEntries(paths.map((path) => [path, readFileSync(VALID + path, "utf8")])),
    ...changed,
  };
  return Object.entries(all).flatMap(([path, content]) =>
    content === null ? [] : [{ path, bytes: typeof content === "string" ? encoder.encode(content) : content }],
  );
}

function compile(changed: Record<string, string | Uint8Array | null> = {}, options?: CompileOptions): Story {
  const { story, issues } = compileStory(filesWith(changed), options);
  if (!story) throw new Error(issues.map(formatIssue).join("\n"));
  return story;
}

function messages(changed: Record<string, string | Uint8Array | null>): string[] {
  return compileStory(filesWith(changed)).issues.map(formatIssue);
}

const article = (front: string, body: string) => `---\ntitle: T\n${front}\n---\n${body}\n`;

/** Words of the rule's mentions in an article of one paragraph or more. */
function mentionsOf(front: string, body: string): string[] {
  const found = compile({ "articles/new.md": article(front, body) }).articles.find(({ id }) => id === "new");
  return (found?.blocks ?? []).flatMap((block) =>
    block.type === "gap"
      ? []
      : block.mentions.map(
          ({ place, start, end, sense, by, from }) => `${block.text.slice(start, end)} ${place} ${sense} ${by} ${from}`,
        ),
  );
}

describe("bad input without a folder of its own", () => {
  test("no files at all", () => {
    expect(compileStory([]).issues.map(formatIssue)).toEqual([
      ".:1:1: The folder has no story: found no files, expected story.yaml, places.geojson and articles/*.md.",
    ]);
  });

  test("an article of more than 2 MB", () => {
    expect(messages({ "articles/big.md": article("", "x".repeat(2_000_000)) })).toEqual([
      "articles/big.md:1:1: The article is too large: found 2000019 bytes, expected at most 2000000.",
    ]);
  });

  test("UTF-16, and a cut-off character at the end", () => {
    expect(messages({ "articles/visit.md": new Uint8Array([0xff, 0xfe, 0x2d, 0]) })).toContain(
      "articles/visit.md:1:1: The file is not UTF-8: found byte 0xFF at byte 1, expected UTF-8 text.",
    );
    expect(messages({ "articles/visit.md": new Uint8Array([0x2d, 0x0a, 0xe2, 0x82]) })).toContain(
      "articles/visit.md:2:1: The file is not UTF-8: found byte 0xE2 at byte 3, expected UTF-8 text.",
    );
  });

  test("a byte order mark and Windows line ends are no mistake", () => {
    const story = compile({
      "articles/new.md": `\ufeff${article("date: 2024", "One\nline\n\nTwo")}`.replaceAll("\n", "\r\n"),
    });
    const blocks = story.articles.find(({ id }) => id === "new")?.blocks;
    expect(blocks).toMatchObject([{ text: "One line" }, { text: "Two" }]);
  });

  test("hundreds of thousands of errors", () => {
    expect(messages({ "articles/new.md": article("", "[a](place:x) ".repeat(140_000)) })).toHaveLength(140_000);
  });

  test("structures nested a hundred thousand times", () => {
    const deep = "[".repeat(100_000);
    expect(messages({ "story.yaml": deep })[0]).toBe(
      "story.yaml:1:201: The YAML is too deep: found more than 200 levels, expected fewer.",
    );
    expect(messages({ "places.geojson": deep })[0]).toBe(
      "places.geojson:1:100001: The JSON does not parse: found the end of the file, expected valid JSON.",
    );
  });
});

describe("mentions", () => {
  test("by name, alias and description; from the rules or the editor; nothing inside links or place:none", () => {
    const body =
      'Hanoi, Hoan Kiem Lake, [Hanoi’s](place:hanoi "government") [the capital](place:hanoi) and [Hanoi](place:none).';
    expect(mentionsOf("", body)).toEqual([
      "Hanoi hanoi place name rule",
      "Hoan Kiem Lake hanoi place alias rule",
      "Hanoi’s hanoi government name editor",
      "the capital hanoi place description editor",
    ]);
  });

  test("several places at once", () => {
    expect(mentionsOf("", "[both](place:dmz,hanoi)")).toEqual([
      "both dmz place description editor",
      "both hanoi place description editor",
    ]);
  });

  test.each([
    ["", "HANOI: In Hanoi"],
    ["", "HANOI, Vietnam (AP) — In Hanoi"],
    ["", "HANOI/PARIS (Reuters) - In Hanoi"],
    ["", "HANOI — In Hanoi"],
    ["dateline: Hanoi, Vietnam", "Hanoi, Vietnam. In Hanoi"],
  ])("a dateline is no mention: %s %s", (front, body) => {
    expect(mentionsOf(front, body)).toEqual(["Hanoi hanoi place name rule"]);
  });

  test("what only looks like a dateline", () => {
    expect(mentionsOf("", "HANOI is large")).toEqual(["HANOI hanoi place name rule"]);
    expect(mentionsOf("", "Hanoi: a city")).toEqual(["Hanoi hanoi place name rule"]);
    expect(mentionsOf("dateline: Hanoi", "One\n\nHanoi, again")).toEqual(["Hanoi hanoi place name rule"]);
  });

  test("a stated dateline takes no mention from a sentence", () => {
    expect(mentionsOf("dateline: Hanoi", "Hanoi opened its fair.")).toEqual(["Hanoi hanoi place name rule"]);
  });

  test("an article has one dateline, which captions may stand before", () => {
    const found = (body: string) => mentionsOf("", body).length;
    expect(found("A picture of Hanoi.\n\nHANOI (AP) — Text.")).toBe(1);
    expect(found("HANOI (AP) — Text.\n\nNATO, Hanoi — a heading")).toBe(1);
    expect(mentionsOf("dateline: Hanoi", "A picture.\n\nHanoi (AP) — Text.\n\nHanoi: a city")).toHaveLength(1);
  });

  test("a dateline that is linked by hand counts", () => {
    expect(mentionsOf("", "[HANOI](place:hanoi): text")).toEqual(["HANOI hanoi place name editor"]);
  });
});

describe("order and events", () => {
  const story = compile({
    "articles/b.md": article("date: 2023-09-14", "Hanoi b.\n\nAgain Hanoi b."),
    "articles/a.md": article("date: 2023-09-14", "Hanoi a."),
    "articles/undated.md": article("", "Hanoi undated."),
    "articles/old.md": article("date: 1949", "Hanoi old."),
  });

  test("articles by date then id, undated last; excerpts follow, then the text", () => {
    expect(story.articles.map(({ id }) => id)).toEqual(["old", "a", "b", "fair", "visit", "undated"]);
    const excerpts = story.excerpts.filter(({ place }) => place === "hanoi").map(({ text }) => text);
    expect(excerpts.slice(0, 4)).toEqual(["Hanoi old.", "Hanoi a.", "Hanoi b.", "Again Hanoi b."]);
  });

  test("an excerpt's event: the one that quotes it, else the nearest before its article; none before all, none undated", () => {
    const event = (text: string) => story.excerpts.find((excerpt) => excerpt.text.startsWith(text))?.event;
    expect(story.events.map(({ id }) => id)).toEqual(["the-armistice", "the-fair-opens"]);
    expect(event("The fair opened")).toBe("the-fair-opens");
    expect(event("Hanoi a.")).toBe("the-fair-opens");
    expect(event("Ann Example")).toBe("the-fair-opens");
    expect(event("Hanoi old.")).toBeNull();
    expect(event("Hanoi undated.")).toBeNull();
  });

  test("ids are stable and differ, even for the same words twice", () => {
    const twice = compile({ "articles/a.md": article("", "Hanoi a.\n\nHanoi a.") });
    const ids = twice.excerpts.filter(({ text }) => text === "Hanoi a.").map(({ id }) => id);
    expect(ids[1]).toBe(`${ids[0]}-2`);
    expect(story.excerpts.find(({ text }) => text === "Hanoi a.")?.id).toBe(ids[0]);
  });
});

test("evidence and lengths of a journey", () => {
  const [journey] = compile().journeys;
  const [leg] = journey?.legs ?? [];
  expect(leg?.evidence).toMatchObject([{ article: "visit", quote: "took the train", block: 0, start: 12, end: 26 }]);
  expect(leg?.evidence[0]?.excerpts).toHaveLength(1);
  // Hanoi to the middle of the Korean border, by the haversine formula.
  expect(leg?.lengthKm).toBeGreaterThan(2_700);
  expect(leg?.lengthKm).toBeLessThan(2_900);
  expect(journey?.lengthKm).toBe(leg?.lengthKm);
});

test("rights: excerpts leaves only what is linked or quoted, and offsets follow", () => {
  const body = "Nothing.\n\nNothing more.\n\nIn Hanoi.\n\nAlso nothing.\n\n[…]\n\nFrom [there](place:dmz).";
  const story = compile({ "articles/new.md": article("rights: excerpts", body) });
  const found = story.articles.find(({ id }) => id === "new");
  expect(found?.blocks.map((block) => (block.type === "gap" ? "[…]" : block.text))).toEqual([
    "[…]",
    "In Hanoi.",
    "[…]",
    "From there.",
  ]);
  const excerpt = story.excerpts.find(({ text }) => text === "From there.");
  expect(excerpt?.block).toBe(3);
  expect(excerpt?.selector[0].prefix).toBe("");
  expect(JSON.stringify(story)).not.toContain("othing");
});

test("a geometry that the build derives", () => {
  const places = JSON.parse(readFileSync(`${VALID}places.geojson`, "utf8"));
  const [, dmz] = places.features;
  const geometry = dmz.geometry;
  dmz.geometry = null;
  dmz.properties.derive = { border: ["KP", "KR"], bufferM: 2000 };
  const changed = { "places.geojson": JSON.stringify(places) };
  expect(findDerivations(filesWith(changed))).toEqual([{ place: "dmz", border: ["KP", "KR"], bufferM: 2000 }]);
  const centreLine = {
    type: "LineString" as const,
    coordinates: [
      [126, 38],
      [128, 38],
    ],
  };
  const story = compile(changed, { derived: new Map([["dmz", { geometry, centreLine, widthM: 4000 }]]) });
  const properties = story.places.features[1]?.properties;
  expect(properties).toMatchObject({ approximate: true, widthM: 4000, centreLine });
  expect(properties?.labelPoint[0]).toBeCloseTo(127, 5);
});

test("a box over the antimeridian has its west in the east", () => {
  const places = JSON.parse(readFileSync(`${VALID}places.geojson`, "utf8"));
  const square = (west: number, east: number) => [
    [
      [west, -18],
      [east, -18],
      [east, -16],
      [west, -16],
      [west, -18],
    ],
  ];
  Object.assign(places.features[0], {
    geometry: { type: "MultiPolygon", coordinates: [square(177, 180), square(-180, -178)] },
  });
  places.features[0].properties.ccodes = ["FJ"];
  const story = compile({ "places.geojson": JSON.stringify(places) });
  expect(story.places.features[0]?.properties.bbox).toEqual([177, -18, -178, -16]);
});

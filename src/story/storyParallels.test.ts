import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { InferOutput } from "valibot";
import { expect, expectTypeOf, test } from "vitest";
import { toStoryJsonSchema } from "#build/storyJsonSchema";
import { compileStory } from "#compile/compileStory";
import type { ParallelPassage } from "./story";
import { parseStory, type storySchema } from "./storySchema";

const VALID = fileURLToPath(new URL("../../tests/fixtures/compile/valid/in/", import.meta.url));
const fixed = ["story.yaml", "places.geojson", "articles/fair.md", "articles/visit.md"];
const SHARED =
  "Visitors queued outside Hanoi station for three hours because a fallen tree blocked the only road to the meadow.";
const HIDDEN =
  "Sellers of lanterns complained that nobody had told them which of the two bridges would carry the stalls.";

const { story } = compileStory([
  ...fixed.map((path) => ({ path, bytes: new Uint8Array(readFileSync(VALID + path)) })),
  file("wire", `rights: excerpts\n---\n${SHARED}\n\n${HIDDEN}`),
  file("daily", `---\n${SHARED.replace("because", "since")}\n\n${HIDDEN}`),
]);
const validate = new Ajv2020({ strict: true }).compile(toStoryJsonSchema());

function file(name: string, rest: string) {
  return { path: `articles/${name}.md`, bytes: new TextEncoder().encode(`---\ntitle: ${name}\n${rest}\n`) };
}

// biome-ignore lint/suspicious/noExplicitAny: the variants break the type on purpose.
type Broken = any;

function variant(change: (copy: Broken) => void): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(story));
  change(copy);
  return copy;
}

test("of an article of which only excerpts are shown, only those are compared", () => {
  expect(story?.parallels.map(({ passages }) => passages.map(({ article }) => article))).toEqual([["daily", "wire"]]);
  expect(JSON.stringify(story?.articles.find(({ id }) => id === "wire"))).not.toContain("lanterns");
});

test("parser and JSON Schema take parallels, and want them said where there are none", () => {
  expect(parseStory(variant(() => {}))).toEqual(story);
  const silent = variant((copy) => delete copy.parallels);
  expect(validate(variant(() => {}))).toBe(true);
  expect(validate(silent)).toBe(false);
  expect(() => parseStory(silent)).toThrow("parallels is not valid: found nothing, expected a value.");
  expectTypeOf<InferOutput<typeof storySchema>["parallels"]>().toEqualTypeOf<ParallelPassage[]>();
});

test.each<[what: string, change: (parallel: Broken, copy: Broken) => void, message: string]>([
  [
    "an unknown article",
    (parallel) => (parallel.passages[0].article = "x"),
    'parallels.0.passages.0.article is not valid: found "x", expected an id of articles.',
  ],
  [
    "a block that is no paragraph",
    (parallel) => (parallel.passages[1].block = 99),
    "parallels.0.passages.1.block is not valid: found 99, expected the index of a paragraph.",
  ],
  [
    "a passage behind the text",
    (parallel) => (parallel.passages[0].end = 9999),
    "parallels.0.passages.0 is not valid: found [0,9999], expected offsets of words in its paragraph.",
  ],
  [
    "two passages of one article",
    (parallel) => (parallel.passages[1] = parallel.passages[0]),
    'parallels.0.passages.1.article is not valid: found "daily", expected another article than the first.',
  ],
  [
    "a hole between the runs",
    (parallel) => parallel.runs.shift(),
    "parallels.0.runs.0.a is not valid: found [54,59], expected a range that follows the last.",
  ],
  [
    "runs that end too early",
    (parallel) => parallel.runs.pop(),
    "parallels.0.runs is not valid: found 59, expected runs up to 110, the end of the passage.",
  ],
  [
    "changed words that are said to be the same",
    (parallel) => (parallel.runs[1].type = "same"),
    'parallels.0.runs.1.type is not valid: found "same", expected changed, where the texts differ.',
  ],
  [
    "an id that is used twice",
    (parallel, copy) => copy.parallels.push(parallel),
    `parallels.1.id is not valid: found "${story?.parallels[0]?.id}", expected an id that is used once.`,
  ],
])("the parser refuses %s", (_, change, message) => {
  expect(() => parseStory(variant((copy) => change(copy.parallels[0], copy)))).toThrow(new Error(message));
});

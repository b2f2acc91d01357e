import * as v from "valibot";
import { EDTF_EXPECTED, EDTF_PATTERN, isEdtf } from "./edtf";
import { HTTP_URL_PATTERN, ID_PATTERN, LEG_STATUSES, SENSES, TOUR_LAYOUTS, TRAVEL_MODES } from "./identifiers";
import type { Story } from "./story";
import { checkStoryReferences, failStory } from "./storyReferences";

// The message of a check is what was expected, in words for the reader of a page; `expectedOf` has those of the others.

export const text = v.string();
export const fullText = v.pipe(text, v.minLength(1, "a text that is not empty"));
export const maybeText = v.nullable(text);
export const id = v.pipe(text, v.regex(ID_PATTERN, "an id such as new-york"));
export const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const amount = v.pipe(v.number(), v.minValue(0));
const url = v.pipe(text, v.regex(HTTP_URL_PATTERN, "an address that starts with https://"));
export const edtf = v.pipe(
  text,
  v.regex(EDTF_PATTERN, EDTF_EXPECTED),
  // The calendar, which no pattern knows.
  v.check(isEdtf, EDTF_EXPECTED),
);

export const lng = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
export const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const position = v.strictTuple([lng, lat]);
const line = v.pipe(v.array(position), v.minLength(2));
const ring = v.pipe(v.array(position), v.minLength(4));
const polygon = v.pipe(v.array(ring), v.minLength(1));

function geometryOf<T extends string, C extends v.GenericSchema>(type: T, coordinates: C) {
  return v.object({ type: v.picklist([type]), coordinates });
}

const lineString = geometryOf("LineString", line);
const geometry = v.variant("type", [
  geometryOf("Point", position),
  lineString,
  geometryOf("MultiLineString", v.pipe(v.array(line), v.minLength(1))),
  geometryOf("Polygon", polygon),
  geometryOf("MultiPolygon", v.pipe(v.array(polygon), v.minLength(1))),
]);

export const place = v.object({
  type: v.picklist(["Feature"]),
  id,
  "@id": maybeText,
  properties: v.object({
    title: fullText,
    summary: maybeText,
    ccodes: v.array(v.pipe(text, v.regex(/^[A-Z]{2}$/, "two capitals"))),
    fclasses: v.array(v.picklist([..."AHLPRSTUV"])),
    aliases: v.array(fullText),
    labelPoint: position,
    bbox: v.strictTuple([lng, lat, lng, lat]),
    approximate: v.boolean(),
    centreLine: v.nullable(lineString),
    widthM: v.nullable(amount),
  }),
  names: v.array(v.object({ toponym: fullText, lang: maybeText })),
  types: v.array(v.object({ identifier: maybeText, label: text })),
  links: v.array(v.object({ type: text, identifier: text })),
  descriptions: v.array(v.object({ value: text, lang: maybeText })),
  geometry,
});

const mention = v.object({
  place: id,
  start: index,
  end: index,
  sense: v.picklist(SENSES),
  by: v.picklist(["name", "alias", "description"]),
  from: v.picklist(["rule", "editor", "geoparser"]),
});
export const mentions = v.array(mention);

const block = v.variant("type", [
  v.object({ type: v.picklist(["paragraph"]), text: fullText, mentions }),
  v.object({ type: v.picklist(["gap"]) }),
]);

export const article = v.object({
  id: fullText,
  title: fullText,
  publisher: maybeText,
  agency: maybeText,
  author: maybeText,
  published: v.nullable(edtf),
  url: v.nullable(url),
  dateline: maybeText,
  lang: fullText,
  dir: v.picklist(["ltr", "rtl"]),
  rights: v.picklist(["full", "excerpts"]),
  inferred: v.array(v.picklist(["title", "publisher", "agency", "author", "published", "url", "dateline", "lang"])),
  blocks: v.array(block),
});

const excerpt = v.object({
  id: fullText,
  place: id,
  article: fullText,
  block: index,
  text: fullText,
  mentions: v.pipe(mentions, v.minLength(1)),
  selector: v.strictTuple([
    v.object({ type: v.picklist(["TextQuoteSelector"]), exact: fullText, prefix: text, suffix: text }),
    v.object({ type: v.picklist(["TextPositionSelector"]), start: index, end: index }),
  ]),
  event: v.nullable(id),
});

const evidence = v.array(
  v.object({
    article: fullText,
    quote: fullText,
    block: index,
    start: index,
    end: index,
    excerpts: v.array(fullText),
  }),
);

const leg = v.object({
  from: id,
  to: id,
  mode: v.nullable(v.picklist(TRAVEL_MODES)),
  label: maybeText,
  when: v.nullable(edtf),
  status: v.picklist(LEG_STATUSES),
  lengthKm: amount,
  bearing: v.pipe(v.number(), v.minValue(0), v.maxValue(360)),
  evidence,
});

const passage = v.object({ article: fullText, block: index, start: index, end: index });
const textRange = v.strictTuple([index, index]);
export const parallel = v.object({
  id: fullText,
  passages: v.strictTuple([passage, passage]),
  runs: v.pipe(
    v.array(v.object({ type: v.picklist(["same", "changed"]), a: textRange, b: textRange })),
    v.minLength(1),
  ),
  similarity: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

export const tourStep = v.object({
  title: fullText,
  text: maybeText,
  question: maybeText,
  notes: maybeText,
  layout: v.picklist(TOUR_LAYOUTS),
  places: v.array(id),
  journey: v.nullable(v.object({ id, leg: v.nullable(index) })),
  evidence: v.pipe(evidence, v.maxLength(2)),
  camera: v.nullable(v.object({ center: position, zoom: v.pipe(v.number(), v.minValue(-2), v.maxValue(24)) })),
});

/** What a whole story and the outline of a long one have in common. */
export const frameEntries = {
  version: v.picklist([1]),
  title: fullText,
  dek: maybeText,
  lang: fullText,
  credits: v.array(v.object({ text: fullText, url: v.nullable(url) })),
  events: v.array(v.object({ id, title: fullText, date: edtf, place: v.nullable(id), evidence })),
  journeys: v.array(
    v.object({
      id,
      title: fullText,
      traveller: fullText,
      legs: v.pipe(v.array(leg), v.minLength(1)),
      lengthKm: amount,
    }),
  ),
  tour: v.array(tourStep),
};

/**
 * The compiled story at runtime, the same shape as the type `Story`. Keys it does not know are left out of what it
 * gives, so that a page reads stories to which later builds add fields. It ships in the page: keep it small.
 */
export const storySchema = v.object({
  ...frameEntries,
  articles: v.array(article),
  places: v.object({ type: v.picklist(["FeatureCollection"]), features: v.array(place) }),
  excerpts: v.array(excerpt),
  parallels: v.array(parallel),
});

/** By what valibot expects, or else by its name of the check. */
const EXPECTED: Record<string, string> = {
  Object: "an object",
  Array: "a list",
  string: "a text",
  number: "a number",
  boolean: "true or false",
  integer: "a whole number",
  never: "nothing",
};

/** What was expected where a check has no words of its own, such as `at least 0` or `"ltr" or "rtl"`. */
function expectedOf({ type, input, expected }: v.BaseIssue<unknown>): string {
  if (input === undefined) return "a value";
  const words = expected ?? type;
  const known = EXPECTED[words];
  return known ?? words.replace(">=", "at least ").replace("<=", "at most ").replace(/[()]/g, "").replaceAll("|", "or");
}

/** @throws Error that names the first wrong field, what was found and what was expected. */
export function parseShape<S extends v.GenericSchema>(schema: S, input: unknown, whole: string): v.InferOutput<S> {
  const result = v.safeParse(schema, input, { abortEarly: true, message: expectedOf });
  if (result.success) return result.output;
  const [issue] = result.issues;
  return failStory(issue.path?.map(({ key }) => key).join(".") ?? whole, issue.input, issue.message);
}

/**
 * Checks a compiled story that comes from outside, such as `story.json`: its shape, that whatever it refers to is in
 * it, and that what stands in it twice is the same.
 *
 * @throws Error that names the first wrong field, what was found and what was expected.
 */
export function parseStory(input: unknown): Story {
  const story: Story = parseShape(storySchema, input, "the story");
  checkStoryReferences(story);
  return story;
}

import * as v from "valibot";
import { EDTF_EXPECTED, EDTF_PATTERN, isEdtf } from "./edtf";
import { HTTP_URL_PATTERN, LEG_STATUSES, PLACE_ID_PATTERN, SENSES, TRAVEL_MODES } from "./identifiers";
import type { Story } from "./story";
import { checkStoryReferences } from "./storyReferences";

const text = v.string();
const fullText = v.pipe(v.string(), v.nonEmpty());
const maybeText = v.nullable(text);
const id = v.pipe(v.string(), v.regex(PLACE_ID_PATTERN));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const km = v.pipe(v.number(), v.minValue(0));
const url = v.pipe(v.string(), v.regex(HTTP_URL_PATTERN));
const edtf = v.pipe(
  v.string(),
  v.regex(EDTF_PATTERN, EDTF_EXPECTED),
  // The calendar, which no pattern knows.
  v.check(isEdtf, EDTF_EXPECTED),
);

const lng = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const position = v.strictTuple([lng, lat]);
const line = v.pipe(v.array(position), v.minLength(2));
const ring = v.pipe(v.array(position), v.minLength(4));
const polygon = v.pipe(v.array(ring), v.minLength(1));

function geometryOf<T extends string, C extends v.GenericSchema>(type: T, coordinates: C) {
  return v.strictObject({ type: v.literal(type), coordinates });
}

const lineString = geometryOf("LineString", line);
const geometry = v.variant("type", [
  geometryOf("Point", position),
  lineString,
  geometryOf("MultiLineString", v.pipe(v.array(line), v.minLength(1))),
  geometryOf("Polygon", polygon),
  geometryOf("MultiPolygon", v.pipe(v.array(polygon), v.minLength(1))),
]);

const place = v.strictObject({
  type: v.literal("Feature"),
  id,
  "@id": maybeText,
  properties: v.strictObject({
    title: fullText,
    summary: maybeText,
    ccodes: v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
    fclasses: v.array(v.pipe(v.string(), v.regex(/^[AHLPRSTUV]$/))),
    aliases: v.array(fullText),
    labelPoint: position,
    bbox: v.strictTuple([lng, lat, lng, lat]),
    approximate: v.boolean(),
    centreLine: v.nullable(lineString),
    widthM: v.nullable(v.pipe(v.number(), v.minValue(0))),
  }),
  names: v.array(v.strictObject({ toponym: fullText, lang: maybeText })),
  types: v.array(v.strictObject({ identifier: maybeText, label: text })),
  links: v.array(v.strictObject({ type: text, identifier: text })),
  descriptions: v.array(v.strictObject({ value: text, lang: maybeText })),
  geometry,
});

const mention = v.strictObject({
  place: id,
  start: index,
  end: index,
  sense: v.picklist(SENSES),
  by: v.picklist(["name", "alias", "description"]),
  from: v.picklist(["rule", "editor", "geoparser"]),
});
const mentions = v.array(mention);

const block = v.variant("type", [
  v.strictObject({ type: v.literal("paragraph"), text: fullText, mentions }),
  v.strictObject({ type: v.literal("gap") }),
]);

const article = v.strictObject({
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

const excerpt = v.strictObject({
  id: fullText,
  place: id,
  article: fullText,
  block: index,
  text: fullText,
  mentions: v.pipe(mentions, v.minLength(1)),
  selector: v.strictTuple([
    v.strictObject({ type: v.literal("TextQuoteSelector"), exact: fullText, prefix: text, suffix: text }),
    v.strictObject({ type: v.literal("TextPositionSelector"), start: index, end: index }),
  ]),
  event: v.nullable(id),
});

const evidence = v.array(
  v.strictObject({
    article: fullText,
    quote: fullText,
    block: index,
    start: index,
    end: index,
    excerpts: v.array(fullText),
  }),
);

const leg = v.strictObject({
  from: id,
  to: id,
  mode: v.nullable(v.picklist(TRAVEL_MODES)),
  label: maybeText,
  when: v.nullable(edtf),
  status: v.picklist(LEG_STATUSES),
  lengthKm: km,
  evidence,
});

/** The compiled story at runtime, the same shape as the type `Story`. It ships in the page: keep it small. */
export const storySchema = v.strictObject({
  version: v.literal(1),
  title: fullText,
  dek: maybeText,
  lang: fullText,
  credits: v.array(v.strictObject({ text: fullText, url: v.nullable(url) })),
  articles: v.array(article),
  places: v.strictObject({ type: v.literal("FeatureCollection"), features: v.array(place) }),
  excerpts: v.array(excerpt),
  events: v.array(v.strictObject({ id, title: fullText, date: edtf, place: v.nullable(id), evidence })),
  journeys: v.array(
    v.strictObject({
      id,
      title: fullText,
      traveller: fullText,
      legs: v.pipe(v.array(leg), v.minLength(1)),
      lengthKm: km,
    }),
  ),
  tour: v.array(v.strictObject({ title: fullText, text: maybeText, place: v.nullable(id), evidence })),
});

/**
 * Checks a compiled story that comes from outside, such as `story.json`: its shape, and that whatever it refers to
 * is in it.
 *
 * @throws Error that names the first wrong field, what was found and what was expected.
 */
export function parseStory(input: unknown): Story {
  const result = v.safeParse(storySchema, input, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const where = v.getDotPath(issue) ?? "the story";
    throw new Error(`${where} is not valid: found ${issue.received}, expected ${issue.expected ?? issue.message}.`);
  }
  const story: Story = result.output;
  checkStoryReferences(story);
  return story;
}

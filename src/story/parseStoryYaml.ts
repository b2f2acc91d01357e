import * as v from "valibot";
import { edtf, fields, httpUrl, listOf, oneOf, optional, text, toIssues } from "./checkedFields";
import type { StoryIssue } from "./files";
import { ID_EXPECTED, ID_PATTERN, LEG_STATUSES, TOUR_LAYOUTS, TRAVEL_MODES } from "./identifiers";
import type { SourceDocument } from "./sourceDocument";
import type { StorySource } from "./storySource";
import { canonicalLang } from "./textDirection";

const id = v.pipe(v.string(ID_EXPECTED), v.regex(ID_PATTERN, ID_EXPECTED));

const lang = v.pipe(
  v.string("a language tag"),
  v.check((tag) => canonicalLang(tag) !== null, "a language tag such as en, ko or zh-Hant"),
  v.transform((tag) => canonicalLang(tag) ?? tag),
);

const quotation = fields({ article: text, quote: text }, "an article and a quote");

const credit = v.lazy((input) =>
  typeof input === "string"
    ? v.pipe(
        text,
        v.transform((value) => ({ text: value, url: null })),
      )
    : fields({ text, url: optional(httpUrl) }, "text, or text and url"),
);

/** One quotation or a list of them. */
const evidence = v.lazy((input) =>
  Array.isArray(input)
    ? v.pipe(v.array(quotation), v.nonEmpty("at least one article and quote"))
    : v.pipe(
        quotation,
        v.transform((single) => [single]),
      ),
);

const event = fields({ id: optional(id), title: text, date: edtf, place: optional(text), evidence });

const leg = fields({
  from: text,
  to: text,
  mode: optional(oneOf(TRAVEL_MODES)),
  label: optional(text),
  when: optional(edtf),
  status: oneOf(LEG_STATUSES),
  evidence,
});

const journey = fields({
  id: optional(id),
  title: text,
  traveller: text,
  legs: v.pipe(listOf(leg, "a list of legs"), v.nonEmpty("at least one leg")),
});

/** A number from `least` to `most`, both included. All values of YAML come as text. */
function decimal(least: number, most: number, expected: string) {
  return v.pipe(
    v.string(expected),
    v.regex(/^[-+]?\d{1,4}(\.\d{1,15})?$/, expected),
    v.transform(Number),
    v.check((value) => value >= least && value <= most, expected),
  );
}

const CENTER_EXPECTED = "two numbers, longitude and latitude";
const center = v.pipe(
  v.array(v.string(), CENTER_EXPECTED),
  v.length(2, CENTER_EXPECTED),
  v.tuple([
    decimal(-180, 180, "a longitude from -180 to 180"),
    decimal(-90, 90, "a latitude from -90 to 90, after the longitude"),
  ]),
);

const camera = fields(
  { center: center, zoom: decimal(0, 12, "a zoom from 0 to 12") },
  "a center (longitude, latitude) and a zoom",
);

/** From 1, as people count legs. */
const legNumber = v.pipe(
  v.string("the number of a leg, from 1"),
  v.regex(/^[1-9]\d{0,3}$/, "the number of a leg, from 1"),
  v.transform(Number),
);

const step = fields({
  title: text,
  text: optional(text),
  question: optional(text),
  notes: optional(text),
  layout: optional(oneOf(TOUR_LAYOUTS)),
  places: optional(listOf(text, "a list of places")),
  journey: optional(text),
  leg: optional(legNumber),
  evidence: optional(evidence),
  camera: optional(camera),
});

const storyYaml = fields(
  {
    title: text,
    dek: optional(text),
    lang: optional(lang),
    credits: optional(listOf(credit, "a list of credits")),
    events: optional(listOf(event, "a list of events")),
    journeys: optional(listOf(journey, "a list of journeys")),
    tour: optional(listOf(step, "a list of steps")),
  },
  "keys such as title, events and journeys",
);

export type StoryYaml = Pick<StorySource, "title" | "dek" | "lang" | "credits" | "events" | "journeys" | "tour">;

/** Checks `story.yaml`; whether its places, articles and quotes exist is for the compiler. */
export function parseStoryYaml(document: SourceDocument): { storyYaml: StoryYaml | null; issues: StoryIssue[] } {
  const result = v.safeParse(storyYaml, document.value, { abortPipeEarly: true });
  if (!result.success) return { storyYaml: null, issues: toIssues(document, result.issues) };
  const { output } = result;
  const parsed: StoryYaml = {
    title: output.title,
    dek: output.dek,
    lang: output.lang ?? "en",
    credits: output.credits ?? [],
    events: output.events ?? [],
    journeys: output.journeys ?? [],
    tour: (output.tour ?? []).map((item) => ({ ...item, places: item.places ?? [], evidence: item.evidence ?? [] })),
  };
  return { storyYaml: parsed, issues: [] };
}

import * as v from "valibot";
import { edtf, fields, httpUrl, listOf, oneOf, optional, text, toIssues } from "./checkedFields";
import type { StoryIssue } from "./files";
import { ID_EXPECTED, ID_PATTERN, LEG_STATUSES, TRAVEL_MODES } from "./identifiers";
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

const step = fields({ title: text, text: optional(text), place: optional(text), evidence: optional(evidence) });

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
    tour: (output.tour ?? []).map((item) => ({ ...item, evidence: item.evidence ?? [] })),
  };
  return { storyYaml: parsed, issues: [] };
}

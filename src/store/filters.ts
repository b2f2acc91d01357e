/** What a reader can narrow a story down to, and which excerpts that leaves. */
import { compareEdtf } from "#story/edtf";
import type { Article, EdtfDate, Excerpt, Mention, Story } from "#story/story";
import { memoised, memoisedBoth, memoisedPair } from "./memoised";

/** How the words of a mention relate to the place; `place` is the place itself, however it is called. */
export type MentionKind = "place" | "government" | "wider" | "named" | "described";

export const MENTION_KINDS: readonly MentionKind[] = ["place", "government", "wider", "named", "described"];

/** Which of its two dates puts an excerpt into time: that of the event it belongs to, or its article's. */
export type TimeBasis = "event" | "published";

export const TIME_BASES: readonly TimeBasis[] = ["event", "published"];

/** From one stop of the timeline to another, both included; each is the date of its stop. */
export interface TimeRange {
  basis: TimeBasis;
  from: EdtfDate;
  to: EdtfDate;
}

/** An empty list restricts nothing. Inside a facet one match is enough; every facet in use must match. */
export interface Filters {
  /** Ids of articles. */
  articles: readonly string[];
  /** As `outletOf` gives them. */
  outlets: readonly string[];
  /** Years of publication. */
  years: readonly number[];
  kinds: readonly MentionKind[];
  time: TimeRange | null;
}

export type Facet = "articles" | "outlets" | "years" | "kinds";

export type FacetValue<F extends Facet = Facet> = Filters[F][number];

export const NO_FILTERS: Filters = { articles: [], outlets: [], years: [], kinds: [], time: null };

/** In the order in which a reader is offered them. */
export const FACETS: readonly Facet[] = ["articles", "outlets", "years", "kinds"];

export function isFiltered(filters: Filters): boolean {
  return filters.time !== null || FACETS.some((facet) => filters[facet].length > 0);
}

/** Stands for an outlet that the article does not state. */
export const OUTLET_NOT_STATED = "";

export function outletOf(article: Article): string {
  return article.publisher ?? article.agency ?? OUTLET_NOT_STATED;
}

/** Year of publication; `null` when the date is not stated. */
export function yearOf(article: Article): number | null {
  const year = /\d{4}/.exec(article.published ?? "");
  return year ? Number(year[0]) : null;
}

const MATCHES: Record<MentionKind, (mention: Mention) => boolean> = {
  place: (mention) => mention.sense === "place",
  government: (mention) => mention.sense === "government",
  wider: (mention) => mention.sense === "wider",
  named: (mention) => mention.sense === "place" && mention.by !== "description",
  described: (mention) => mention.sense === "place" && mention.by === "description",
};

/** Mentions of the excerpt's own place. */
export const ownMentions = memoised((excerpt: Excerpt): readonly Mention[] =>
  excerpt.mentions.filter((mention) => mention.place === excerpt.place),
);

/** Whether a passage has a mention of its place of that kind; it can have several kinds. */
export function hasKind(excerpt: Excerpt, kind: MentionKind): boolean {
  return ownMentions(excerpt).some(MATCHES[kind]);
}

export const articleById = memoised(
  (story: Story): ReadonlyMap<string, Article> => new Map(story.articles.map((article) => [article.id, article])),
);

const eventDates = memoised(
  (story: Story): ReadonlyMap<string, EdtfDate> => new Map(story.events.map(({ id, date }) => [id, date])),
);

/** When an excerpt stands in time, by its event or its article; `null` when that has no date. */
export function dateOf(story: Story, excerpt: Excerpt, basis: TimeBasis): EdtfDate | null {
  if (basis === "published") return articleById(story).get(excerpt.article)?.published ?? null;
  return excerpt.event === null ? null : (eventDates(story).get(excerpt.event) ?? null);
}

export function isInTime(date: EdtfDate | null, time: TimeRange): boolean {
  return date !== null && compareEdtf(time.from, date) <= 0 && compareEdtf(date, time.to) <= 0;
}

function matches(story: Story, excerpt: Excerpt, filters: Filters): boolean {
  const { articles, outlets, years, kinds, time } = filters;
  const article = articleById(story).get(excerpt.article);
  if (!article) return false;
  if (articles.length > 0 && !articles.includes(article.id)) return false;
  if (outlets.length > 0 && !outlets.includes(outletOf(article))) return false;
  if (years.length > 0 && !years.some((year) => year === yearOf(article))) return false;
  if (kinds.length > 0 && !kinds.some((kind) => hasKind(excerpt, kind))) return false;
  return time === null || isInTime(dateOf(story, excerpt, time.basis), time);
}

/** The excerpts that the filters let through, in the story's order: what every view counts. */
export const filteredExcerpts = memoisedBoth((story: Story, filters: Filters): readonly Excerpt[] =>
  isFiltered(filters) ? story.excerpts.filter((excerpt) => matches(story, excerpt, filters)) : story.excerpts,
);

const without = memoisedPair(
  (filters: Filters, key: keyof Filters): Filters => ({ ...filters, [key]: NO_FILTERS[key] }),
);

/** What would be left if one of the filters were not set: what a facet or the timeline offers to choose from. */
export function excerptsBut(story: Story, filters: Filters, key: keyof Filters): readonly Excerpt[] {
  return filteredExcerpts(story, without(filters, key));
}

/**
 * Purpose: what a reader can narrow a story down to, and which excerpts that leaves.
 * In and out: a story and filters in; rows and excerpts that pass out, memoised.
 * Must not know: whether a long story's text is in hand: it is counted by its rows.
 */
import { compareEdtf } from "#story/edtf";
import { kindBit, type MentionKind } from "#story/mentionKinds";
import type { Article, ArticleRow, EdtfDate, Excerpt, Mention, Story, StoryRows } from "#story/story";
import { rowsOfStory } from "#story/storyRows";
import { memoised, memoisedBoth, memoisedPair } from "./memoised";

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

export function outletOf(article: Pick<ArticleRow, "publisher" | "agency">): string {
  return article.publisher ?? article.agency ?? OUTLET_NOT_STATED;
}

/** Year of publication; `null` when the date is not stated. */
export function yearOf(article: Pick<ArticleRow, "published">): number | null {
  const year = /\d{4}/.exec(article.published ?? "");
  return year ? Number(year[0]) : null;
}

/** Mentions of the excerpt's own place. */
export const ownMentions = memoised((excerpt: Excerpt): readonly Mention[] =>
  excerpt.mentions.filter((mention) => mention.place === excerpt.place),
);

export const articleById = memoised(
  (story: Story): ReadonlyMap<string, Article> => new Map(story.articles.map((article) => [article.id, article])),
);

export function isInTime(date: EdtfDate | null, time: TimeRange): boolean {
  return date !== null && compareEdtf(time.from, date) <= 0 && compareEdtf(date, time.to) <= 0;
}

const wholeRows = memoised(rowsOfStory);

/** What a story is counted by; `null` while that of a long one is not in hand. */
export function rowsOf(story: Story): StoryRows | null {
  return story.archive ? story.archive.rows : wholeRows(story);
}

/** Whether what the filters leave can be said: of a long story that takes its rows. */
export function isCounted(story: Story, filters: Filters): boolean {
  return !isFiltered(filters) || rowsOf(story) !== null;
}

/** For each row 1 if the filters let it through, otherwise 0. */
export const passingRows = memoisedBoth((rows: StoryRows, filters: Filters): Uint8Array => {
  const { articles, outlets, years, kinds, time } = filters;
  const some = <T>(chosen: readonly T[], value: T | null) =>
    chosen.length === 0 || (value !== null && chosen.includes(value));
  const [chosen, dates] = [new Set(articles), time?.basis];
  const byArticle = rows.articles.map(
    (article) =>
      (chosen.size === 0 || chosen.has(article.id)) &&
      some(outlets, outletOf(article)) &&
      some(years, yearOf(article)) &&
      (dates !== "published" || isInTime(article.published, time as TimeRange)),
  );
  const byEvent = rows.events.map(({ date }) => dates !== "event" || isInTime(date, time as TimeRange));
  const bits = kinds.reduce((all, kind) => all | kindBit(kind), 0);
  const passing = new Uint8Array(rows.article.length);
  for (let row = 0; row < passing.length; row += 1) {
    const event = rows.event[row] ?? -1;
    const inTime = event < 0 ? dates !== "event" : byEvent[event];
    const ofKind = bits === 0 || (bits & (rows.kinds[row] ?? 0)) !== 0;
    if (inTime && ofKind && byArticle[rows.article[row] ?? -1]) passing[row] = 1;
  }
  return passing;
});

const placeNumbers = memoised((rows: StoryRows) => new Map(rows.places.map((id, at) => [id, at])));

/** The rows of a place: from the first, up to the second. */
export function rowSpan(rows: StoryRows, place: string): readonly [first: number, end: number] {
  const at = placeNumbers(rows).get(place);
  return at === undefined ? [0, 0] : [rows.starts[at] ?? 0, rows.starts[at + 1] ?? 0];
}

/** Of a story that is whole, each excerpt's row. */
const rowByExcerpt = memoised((story: Story): ReadonlyMap<Excerpt, number> => {
  const rows = wholeRows(story);
  const next = rows.starts.slice();
  const found = new Map<Excerpt, number>();
  for (const excerpt of story.excerpts) {
    const at = placeNumbers(rows).get(excerpt.place);
    if (at === undefined) continue;
    const row = next[at] ?? 0;
    next[at] = row + 1;
    found.set(excerpt, row);
  }
  return found;
});

/** The excerpts of a story that is whole which the filters let through, in the story's order. */
export const filteredExcerpts = memoisedBoth((story: Story, filters: Filters): readonly Excerpt[] => {
  if (!isFiltered(filters)) return story.excerpts;
  const passing = passingRows(wholeRows(story), filters);
  const rows = rowByExcerpt(story);
  return story.excerpts.filter((excerpt) => passing[rows.get(excerpt) ?? -1] === 1);
});

/** All filters but one: what would be left without it is what a facet or the timeline offers to choose from. */
export const filtersBut = memoisedPair(
  (filters: Filters, key: keyof Filters): Filters => ({ ...filters, [key]: NO_FILTERS[key] }),
);

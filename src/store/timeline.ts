/** The story in time: stops of equal rank, each with its excerpts. */
import { compareEdtf, parseEdtf } from "#story/edtf";
import type { ArticleRow, EdtfDate, Story, StoryEvent, StoryRows } from "#story/story";
import { type Filters, filtersBut, isInTime, passingRows, rowSpan, rowsOf, type TimeBasis } from "./filters";
import { memoised, memoisedBoth, memoisedPair } from "./memoised";

/** More stops than this are told apart by their years only: nobody can choose from so many. */
const MOST_STOPS = 80;

/** A date at which the story has excerpts; in a story of very many dates, a year. */
export interface TimeStop {
  /** The first in it; `null`: the event or the article has no date; always the last stop. */
  date: EdtfDate | null;
  /** The last in it: the same, but of a year that stands for several dates. */
  last: EdtfDate | null;
  /** What it is called. */
  name: EdtfDate | null;
  /** What happened then; empty when time goes by publication. */
  events: readonly StoryEvent[];
  /** What was published then; empty when time goes by events. */
  articles: readonly ArticleRow[];
}

interface Stops {
  stops: readonly TimeStop[];
  /** Of each row, the index of its stop. */
  ofRow: Uint16Array;
}

const stopsOf = memoisedPair((rows: StoryRows, basis: TimeBasis): Stops => {
  const [column, dated]: [Int32Array, readonly (StoryEvent | ArticleRow)[]] =
    basis === "event" ? [rows.event, rows.events] : [rows.article, rows.articles];
  const dateOf = (one: StoryEvent | ArticleRow | undefined) =>
    one === undefined ? null : "date" in one ? one.date : one.published;
  const present = new Set(column);
  const dates = [...new Set([...present].map((at) => dateOf(dated[at])))].sort(compareEdtf);
  const groups = dates.length > MOST_STOPS ? byYear(dates) : dates.map((date) => ({ name: date, dates: [date] }));
  const stopOfDate = new Map(groups.flatMap((group, stop) => group.dates.map((date) => [date, stop] as const)));
  const at = groups.map((): { events: StoryEvent[]; articles: ArticleRow[] } => ({ events: [], articles: [] }));
  for (const one of dated) {
    const stop = at[stopOfDate.get(dateOf(one)) ?? -1];
    if ("date" in one) stop?.events.push(one);
    else stop?.articles.push(one);
  }
  const stopOf = dated.map((one) => stopOfDate.get(dateOf(one)) ?? 0);
  return {
    stops: groups.map((group, stop) => ({
      date: group.dates[0] ?? null,
      last: group.dates.at(-1) ?? null,
      name: group.name,
      events: at[stop]?.events ?? [],
      articles: at[stop]?.articles ?? [],
    })),
    ofRow: Uint16Array.from(column, (index) => stopOf[index] ?? stopOfDate.get(null) ?? 0),
  };
});

function byYear(dates: readonly (EdtfDate | null)[]): { name: EdtfDate | null; dates: (EdtfDate | null)[] }[] {
  const groups: { name: EdtfDate | null; dates: (EdtfDate | null)[] }[] = [];
  for (const date of dates) {
    const name = date === null ? null : yearName(date);
    const group = groups.at(-1);
    if (group && group.name === name) group.dates.push(date);
    else groups.push({ name, dates: [date] });
  }
  return groups;
}

/** The year that a date begins in, or ends in where its beginning is not known. */
function yearName(date: EdtfDate): EdtfDate {
  const { startMs = Number.NaN, endMs = Number.NaN } = parseEdtf(date) ?? {};
  return String(new Date(Number.isFinite(startMs) ? startMs : endMs).getUTCFullYear()).padStart(4, "0");
}

const NO_STOPS: readonly TimeStop[] = [];

/** In order of date; a stop without excerpts is none, since nothing could be read there. */
export function timeStops(story: Story, basis: TimeBasis): readonly TimeStop[] {
  const rows = rowsOf(story);
  return rows ? stopsOf(rows, basis).stops : NO_STOPS;
}

export interface ShownStop extends TimeStop {
  /** Rows of the excerpts that all filters but the one of time let through, in order: one square each. */
  rows: readonly number[];
  /** Whether the filter of time lets the stop through. */
  inTime: boolean;
}

const shownStops = memoised(({ basis }: { basis: TimeBasis }) =>
  memoisedBoth((table: StoryRows, filters: Filters): readonly ShownStop[] => {
    const { time } = filters;
    // A range of the other basis cuts across these stops, so it counts like any other filter.
    const foreign = time !== null && time.basis !== basis;
    const passing = passingRows(table, foreign ? filters : filtersBut(filters, "time"));
    const { stops, ofRow } = stopsOf(table, basis);
    const rows = stops.map((): number[] => []);
    for (let row = 0; row < passing.length; row += 1) if (passing[row] === 1) rows[ofRow[row] ?? 0]?.push(row);
    return stops.map((stop, at) => ({
      ...stop,
      rows: rows[at] ?? [],
      inTime: time === null || foreign || isInTime(stop.date, time),
    }));
  }),
);

const BASES = { event: { basis: "event" }, published: { basis: "published" } } as const;
const NONE_SHOWN: readonly ShownStop[] = [];

/** The stops with their excerpts under the present filters; the excerpts of those in time are what all views count. */
export function timeline(story: Story, filters: Filters, basis: TimeBasis): readonly ShownStop[] {
  const rows = rowsOf(story);
  return rows ? shownStops(BASES[basis])(rows, filters) : NONE_SHOWN;
}

/** How many of a stop's excerpts are a place's. */
export function countAtStop(story: Story, { rows }: ShownStop, place: string): number {
  const table = rowsOf(story);
  if (!table) return 0;
  const [first, end] = rowSpan(table, place);
  return firstFrom(rows, end) - firstFrom(rows, first);
}

/** Index of the first of ascending numbers that is at least `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

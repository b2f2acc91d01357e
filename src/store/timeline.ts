/** The story in time: stops of equal rank, each with its excerpts. */
import { compareEdtf } from "#story/edtf";
import type { Article, EdtfDate, Excerpt, Story, StoryEvent } from "#story/story";
import { dateOf, excerptsBut, type Filters, isInTime, type TimeBasis } from "./filters";
import { memoised, memoisedBoth, memoisedPair } from "./memoised";

/** A date at which the story has excerpts. */
export interface TimeStop {
  /** `null`: the event or the article has no date; always the last stop. */
  date: EdtfDate | null;
  /** What happened then; empty when time goes by publication. */
  events: readonly StoryEvent[];
  /** What was published then; empty when time goes by events. */
  articles: readonly Article[];
}

/** In order of date; a stop without excerpts is none, since nothing could be read there. */
export const timeStops = memoisedPair((story: Story, basis: TimeBasis): readonly TimeStop[] => {
  const dates = [...new Set(story.excerpts.map((excerpt) => dateOf(story, excerpt, basis)))].sort(compareEdtf);
  return dates.map((date) => ({
    date,
    events: basis === "event" && date !== null ? story.events.filter((event) => event.date === date) : [],
    articles: basis === "published" ? story.articles.filter((article) => article.published === date) : [],
  }));
});

export interface ShownStop extends TimeStop {
  /** Those that all filters but the one of time let through: one square each, in the story's order. */
  excerpts: readonly Excerpt[];
  /** Whether the filter of time lets the stop through. */
  inTime: boolean;
}

const shownStops = memoised(({ basis }: { basis: TimeBasis }) =>
  memoisedBoth((story: Story, filters: Filters): readonly ShownStop[] => {
    const { time } = filters;
    // A range of the other basis cuts across these stops, so it counts like any other filter.
    const foreign = time !== null && time.basis !== basis ? time : null;
    const groups = new Map<EdtfDate | null, Excerpt[]>();
    for (const excerpt of excerptsBut(story, filters, "time")) {
      if (foreign && !isInTime(dateOf(story, excerpt, foreign.basis), foreign)) continue;
      const date = dateOf(story, excerpt, basis);
      const group = groups.get(date);
      if (group) group.push(excerpt);
      else groups.set(date, [excerpt]);
    }
    return timeStops(story, basis).map((stop) => ({
      ...stop,
      excerpts: groups.get(stop.date) ?? [],
      inTime: time === null || foreign !== null || isInTime(stop.date, time),
    }));
  }),
);

const BASES = { event: { basis: "event" }, published: { basis: "published" } } as const;

/** The stops with their excerpts under the present filters; the excerpts of those in time are what all views count. */
export function timeline(story: Story, filters: Filters, basis: TimeBasis): readonly ShownStop[] {
  return shownStops(BASES[basis])(story, filters);
}

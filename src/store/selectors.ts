/** What follows from the story and the reader's choices; memoised, so that equal input gives the identical output. */
import type { Article, ArticleRow, Excerpt, Journey, Place, Places, Story, StoryRows } from "#story/story";
import { articleById, type Filters, isFiltered, passingRows, rowsOf } from "./filters";
import { memoised, memoisedBoth, memoisedPair } from "./memoised";
import type { StoryState } from "./storyState";

/** The panel that is in front. */
export type PanelType = "search" | "article" | "journey" | "place" | "overview";

export function panelOf(state: Pick<StoryState, "search" | "article" | "journey" | "selected">): PanelType {
  if (state.search !== null) return "search";
  if (state.article !== null) return "article";
  if (state.journey !== null) return "journey";
  return state.selected === null ? "overview" : "place";
}

export interface PlaceCount {
  place: Place;
  count: number;
}

const byCount = memoisedBoth((places: Places, counts: ReadonlyMap<string, number>): readonly PlaceCount[] =>
  places.features.map((place) => ({ place, count: counts.get(place.id) ?? 0 })).sort((a, b) => b.count - a.count),
);

/** Places with their numbers of excerpts, most first; equal ones in the order of the story's file. */
export function placesByCount(story: Story): readonly PlaceCount[] {
  return byCount(story.places, excerptCounts(story));
}

const positions = memoised(
  (rows: readonly PlaceCount[]): ReadonlyMap<string, number> => new Map(rows.map(({ place }, at) => [place.id, at])),
);

/** Index of a place in `placesByCount`; -1: none of the story's. */
export function placeRank(story: Story, place: string): number {
  return positions(placesByCount(story)).get(place) ?? -1;
}

const passingCounts = memoisedBoth((rows: StoryRows, filters: Filters): ReadonlyMap<string, number> => {
  const passing = passingRows(rows, filters);
  return new Map(
    rows.places.map((place, at) => {
      let count = 0;
      for (let row = rows.starts[at] ?? 0; row < (rows.starts[at + 1] ?? 0); row += 1) count += passing[row] ?? 0;
      return [place, count];
    }),
  );
});

/**
 * Number of excerpts by place id that the filters let through; every place of the story is in it. Those of the whole
 * story while `isCounted` says no.
 */
export function shownCounts(story: Story, filters: Filters): ReadonlyMap<string, number> {
  const rows = rowsOf(story);
  return isFiltered(filters) && rows !== null ? passingCounts(rows, filters) : excerptCounts(story);
}

/** Number of excerpts by place id in the whole story. */
export function excerptCounts(story: Story): ReadonlyMap<string, number> {
  const rows = rowsOf(story);
  return story.archive?.counts ?? (rows ? rowCounts(rows) : NO_COUNTS);
}

const NO_COUNTS: ReadonlyMap<string, number> = new Map();

const rowCounts = memoised(
  ({ places, starts }: StoryRows): ReadonlyMap<string, number> =>
    new Map(places.map((place, at) => [place, (starts[at + 1] ?? 0) - (starts[at] ?? 0)])),
);

/** Number of excerpts in the whole story. */
export function excerptTotal({ archive, excerpts }: Story): number {
  return archive?.totals.excerpts ?? excerpts.length;
}

/** Number of articles in the whole story. */
export function articleTotal({ archive, articles }: Story): number {
  return archive?.totals.articles ?? articles.length;
}

const sum = memoised((counts: ReadonlyMap<string, number>): number => {
  let all = 0;
  for (const count of counts.values()) all += count;
  return all;
});

const largest = memoised((counts: ReadonlyMap<string, number>): number => {
  let most = 1;
  for (const count of counts.values()) most = Math.max(most, count);
  return most;
});

/** Of the places' numbers of excerpts that the filters let through, the largest; at least 1. */
export function largestShown(story: Story, filters: Filters): number {
  return largest(shownCounts(story, filters));
}

/** Number of excerpts that the filters let through. */
export function shownTotal(story: Story, filters: Filters): number {
  return sum(shownCounts(story, filters));
}

const placeIds = memoised(
  (places: Places): ReadonlyMap<string, Place> => new Map(places.features.map((place) => [place.id, place])),
);

export function placeById({ places }: Story): ReadonlyMap<string, Place> {
  return placeIds(places);
}

export const excerptById = memoised(
  (story: Story): ReadonlyMap<string, Excerpt> => new Map(story.excerpts.map((excerpt) => [excerpt.id, excerpt])),
);

const journeyIds = memoised(
  (journeys: readonly Journey[]): ReadonlyMap<string, Journey> =>
    new Map(journeys.map((journey) => [journey.id, journey])),
);

export function journeyById({ journeys }: Story): ReadonlyMap<string, Journey> {
  return journeyIds(journeys);
}

/** All articles in the story's order, as far as they are known: of a long story none while its rows are not in hand. */
export function articleRows(story: Story): readonly ArticleRow[] {
  return rowsOf(story)?.articles ?? NO_ARTICLES;
}

const NO_ARTICLES: readonly ArticleRow[] = [];

const rowIds = memoised(
  (articles: readonly ArticleRow[]): ReadonlyMap<string, ArticleRow> =>
    new Map(articles.map((article) => [article.id, article])),
);

export function articleRowById(story: Story): ReadonlyMap<string, ArticleRow> {
  return rowIds(articleRows(story));
}

/** Places that an excerpt names besides its own, in the order of the text. */
export const otherPlaces = memoisedPair((story: Story, excerpt: Excerpt): readonly Place[] => {
  const ids = new Set(excerpt.mentions.map((mention) => mention.place));
  ids.delete(excerpt.place);
  return [...ids].flatMap((id) => placeById(story).get(id) ?? []);
});

/** Whether the story has an article; of a long one, whether it may have it. */
export function isArticle(story: Story, id: string): boolean {
  const rows = rowsOf(story);
  return (
    articleById(story).has(id) || (story.archive !== undefined && (rows === null || articleRowById(story).has(id)))
  );
}

/** The place of an excerpt; of one that is not in hand, the place that its id begins with. */
export function placeOfExcerpt(story: Story, id: string): string | null {
  const known = excerptById(story).get(id);
  if (known || !story.archive) return known?.place ?? null;
  for (let end = id.lastIndexOf("-"); end > 0; end = id.lastIndexOf("-", end - 1))
    if (placeById(story).has(id.slice(0, end))) return id.slice(0, end);
  return null;
}

/** The article that is read in context, text included; `null` when none is, or while it is not in hand. */
export function openArticleOf({ story, article }: Pick<StoryState, "story" | "article">): Article | null {
  if (article === null || story.archive?.texts.has(article) === false) return null;
  return articleById(story).get(article) ?? null;
}

/** The journey that is open; `null` when none is. */
export function openJourneyOf({ story, journey }: Pick<StoryState, "story" | "journey">): Journey | null {
  return journey === null ? null : (journeyById(story).get(journey.id) ?? null);
}

/** What follows from the story and the reader's choices; memoised, so that equal input gives the identical output. */
import type { Article, Excerpt, Journey, Place, Story } from "#story/story";
import {
  articleById,
  excerptsBut,
  type Facet,
  type FacetValue,
  type Filters,
  filteredExcerpts,
  hasKind,
  MENTION_KINDS,
  type MentionKind,
  NO_FILTERS,
  outletOf,
  yearOf,
} from "./filters";
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

/** Places with their numbers of excerpts, most first; equal ones in the order of the story's file. */
export const placesByCount = memoised((story: Story): PlaceCount[] => {
  const counts = excerptCounts(story);
  return story.places.features
    .map((place) => ({ place, count: counts.get(place.id) ?? 0 }))
    .sort((a, b) => b.count - a.count);
});

/** Number of excerpts by place id that the filters let through; every place of the story is in it. */
export const shownCounts = memoisedBoth((story: Story, filters: Filters): ReadonlyMap<string, number> => {
  const counts = new Map(story.places.features.map((place) => [place.id, 0]));
  for (const { place } of filteredExcerpts(story, filters)) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
});

/** Number of excerpts by place id in the whole story. */
export function excerptCounts(story: Story): ReadonlyMap<string, number> {
  return shownCounts(story, NO_FILTERS);
}

export const placeById = memoised(
  (story: Story): ReadonlyMap<string, Place> => new Map(story.places.features.map((place) => [place.id, place])),
);

export const excerptById = memoised(
  (story: Story): ReadonlyMap<string, Excerpt> => new Map(story.excerpts.map((excerpt) => [excerpt.id, excerpt])),
);

export const journeyById = memoised(
  (story: Story): ReadonlyMap<string, Journey> => new Map(story.journeys.map((journey) => [journey.id, journey])),
);

const groupedByPlace = memoised((excerpts: readonly Excerpt[]): ReadonlyMap<string, Excerpt[]> => {
  const groups = new Map<string, Excerpt[]>();
  for (const excerpt of excerpts) {
    const group = groups.get(excerpt.place);
    if (group) group.push(excerpt);
    else groups.set(excerpt.place, [excerpt]);
  }
  return groups;
});

const NO_EXCERPTS: readonly Excerpt[] = [];

/** All excerpts of a place in the order of time, then of the text. */
export function excerptsOfPlace(story: Story, place: string): readonly Excerpt[] {
  return groupedByPlace(story.excerpts).get(place) ?? NO_EXCERPTS;
}

/** Excerpts that the panel shows; empty while no place is selected. */
export function shownExcerpts({ story, selected, filters }: Pick<StoryState, "story" | "selected" | "filters">) {
  if (selected === null) return NO_EXCERPTS;
  return groupedByPlace(filteredExcerpts(story, filters)).get(selected) ?? NO_EXCERPTS;
}

export interface KindCount {
  /** `null`: all kinds. */
  kind: MentionKind | null;
  count: number;
}

/** Kinds of the place's mentions in the whole story: which tabs it has does not change with the filters. */
const kindsOfPlace = memoisedPair((story: Story, place: string): readonly MentionKind[] => {
  const excerpts = excerptsOfPlace(story, place);
  const count = (kind: MentionKind) => excerpts.filter((excerpt) => hasKind(excerpt, kind)).length;
  const kinds: MentionKind[] =
    count("government") > 0 ? ["place", "government", "wider"] : ["named", "described", "wider"];
  const present = kinds.filter((kind) => count(kind) > 0);
  const tellApart = present.some((kind) => count(kind) < excerpts.length);
  return present.length < 2 || !tellApart ? [] : present;
});

/**
 * The tabs of a place: all, then the kinds of mention it has, with what the other filters leave of each. A place whose
 * name also stands for a government is told apart by that, any other by whether it is named or described. A passage of
 * two kinds counts under both. None where every tab would hold the same passages.
 */
export function kindTabs(story: Story, filters: Filters, place: string): readonly KindCount[] {
  const kinds = kindsOfPlace(story, place);
  if (kinds.length === 0) return [];
  const excerpts = groupedByPlace(excerptsBut(story, filters, "kinds")).get(place) ?? NO_EXCERPTS;
  return [null, ...kinds].map((kind) => ({
    kind,
    count: kind === null ? excerpts.length : excerpts.filter((excerpt) => hasKind(excerpt, kind)).length,
  }));
}

export interface FacetCount<F extends Facet = Facet> {
  value: FacetValue<F>;
  /** Excerpts of that value which all other filters let through. */
  count: number;
  /** Whether the reader has chosen it. */
  on: boolean;
}

/** Every value that a facet has in the story: articles and outlets in the story's order, years and kinds in theirs. */
export function facetCounts<F extends Facet>(story: Story, filters: Filters, facet: F): readonly FacetCount<F>[] {
  const chosen = filters[facet] as readonly FacetValue<F>[];
  const counts = new Map<FacetValue, number>();
  for (const excerpt of excerptsBut(story, filters, facet))
    for (const value of valuesOf(story, excerpt, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return facetValues(story, facet).map((value) => ({
    value,
    count: counts.get(value) ?? 0,
    on: chosen.includes(value),
  }));
}

/** The values that a facet has in the story. */
export function facetValues<F extends Facet>(story: Story, facet: F): readonly FacetValue<F>[] {
  return allFacetValues(story)[facet] as readonly FacetValue<F>[];
}

const allFacetValues = memoised((story: Story): { [F in Facet]: readonly FacetValue<F>[] } => ({
  articles: story.articles.map(({ id }) => id),
  outlets: [...new Set(story.articles.map(outletOf))],
  years: [...new Set(story.articles.flatMap((article) => yearOf(article) ?? []))].sort((a, b) => a - b),
  kinds: MENTION_KINDS.filter((kind) => story.excerpts.some((excerpt) => hasKind(excerpt, kind))),
}));

function valuesOf(story: Story, excerpt: Excerpt, facet: Facet): readonly FacetValue[] {
  const article = articleById(story).get(excerpt.article);
  switch (facet) {
    case "articles":
      return [excerpt.article];
    case "outlets":
      return article ? [outletOf(article)] : [];
    case "years":
      return article ? [yearOf(article) ?? Number.NaN] : [];
    case "kinds":
      return MENTION_KINDS.filter((kind) => hasKind(excerpt, kind));
  }
}

/** Places that an excerpt names besides its own, in the order of the text. */
export const otherPlaces = memoisedPair((story: Story, excerpt: Excerpt): readonly Place[] => {
  const ids = new Set(excerpt.mentions.map((mention) => mention.place));
  ids.delete(excerpt.place);
  return [...ids].flatMap((id) => placeById(story).get(id) ?? []);
});

/** The article that is read in context; `null` when none is. */
export function openArticleOf({ story, article }: Pick<StoryState, "story" | "article">): Article | null {
  return article === null ? null : (articleById(story).get(article) ?? null);
}

/** The journey that is open; `null` when none is. */
export function openJourneyOf({ story, journey }: Pick<StoryState, "story" | "journey">): Journey | null {
  return journey === null ? null : (journeyById(story).get(journey.id) ?? null);
}

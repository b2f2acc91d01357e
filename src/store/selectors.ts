/** What follows from the story and the reader's choices; memoised, so that equal input gives the identical output. */
import type { Article, Excerpt, Mention, Place, Story } from "#story/story";
import { memoised, memoisedPair } from "./memoised";
import type { MentionFilter, StoryState } from "./storyStore";

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

/** Number of excerpts by place id; every place of the story is in it. */
export const excerptCounts = memoised((story: Story): ReadonlyMap<string, number> => {
  const counts = new Map(story.places.features.map((place) => [place.id, 0]));
  for (const excerpt of story.excerpts) counts.set(excerpt.place, (counts.get(excerpt.place) ?? 0) + 1);
  return counts;
});

export const placeById = memoised(
  (story: Story): ReadonlyMap<string, Place> => new Map(story.places.features.map((place) => [place.id, place])),
);

export const articleById = memoised(
  (story: Story): ReadonlyMap<string, Article> => new Map(story.articles.map((article) => [article.id, article])),
);

const excerptsByPlace = memoised((story: Story): ReadonlyMap<string, Excerpt[]> => {
  const groups = new Map<string, Excerpt[]>(story.places.features.map((place) => [place.id, []]));
  for (const excerpt of story.excerpts) groups.get(excerpt.place)?.push(excerpt);
  return groups;
});

const NO_EXCERPTS: readonly Excerpt[] = [];

/** All excerpts of a place in the order of time, then of the text. */
export function excerptsOfPlace(story: Story, place: string): readonly Excerpt[] {
  return excerptsByPlace(story).get(place) ?? NO_EXCERPTS;
}

/** Mentions of the excerpt's own place. */
export const ownMentions = memoised((excerpt: Excerpt): readonly Mention[] =>
  excerpt.mentions.filter((mention) => mention.place === excerpt.place),
);

const MATCHES: Record<MentionFilter, (mention: Mention) => boolean> = {
  all: () => true,
  place: (mention) => mention.sense === "place",
  government: (mention) => mention.sense === "government",
  wider: (mention) => mention.sense === "wider",
  named: (mention) => mention.sense === "place" && mention.by !== "description",
  described: (mention) => mention.sense === "place" && mention.by === "description",
};

export function matchesFilter(excerpt: Excerpt, filter: MentionFilter): boolean {
  return ownMentions(excerpt).some(MATCHES[filter]);
}

export interface FilterCount {
  filter: MentionFilter;
  count: number;
}

/**
 * The tabs of a place: all, then the kinds of mention it has. A place whose name also stands for a government is
 * told apart by that, any other by whether it is named or described. A passage of two kinds counts under both. None
 * where every tab would hold the same passages.
 */
export const filterCounts = memoisedPair((story: Story, place: string): readonly FilterCount[] => {
  const excerpts = excerptsOfPlace(story, place);
  const count = (filter: MentionFilter) => excerpts.filter((excerpt) => matchesFilter(excerpt, filter)).length;
  const kinds: MentionFilter[] =
    count("government") > 0 ? ["place", "government", "wider"] : ["named", "described", "wider"];
  const tabs = kinds.map((filter) => ({ filter, count: count(filter) })).filter((tab) => tab.count > 0);
  const tellApart = tabs.some((tab) => tab.count < excerpts.length);
  return tabs.length < 2 || !tellApart ? [] : [{ filter: "all", count: excerpts.length }, ...tabs];
});

const filtered = memoisedPair((excerpts: readonly Excerpt[], filter: MentionFilter): readonly Excerpt[] =>
  filter === "all" ? excerpts : excerpts.filter((excerpt) => matchesFilter(excerpt, filter)),
);

/** Excerpts that the panel shows; empty while no place is selected. */
export function shownExcerpts(state: Pick<StoryState, "story" | "selected" | "filter">): readonly Excerpt[] {
  if (state.selected === null) return NO_EXCERPTS;
  return filtered(excerptsOfPlace(state.story, state.selected), state.filter);
}

/** Places that an excerpt names besides its own, in the order of the text. */
export const otherPlaces = memoisedPair((story: Story, excerpt: Excerpt): readonly Place[] => {
  const ids = new Set(excerpt.mentions.map((mention) => mention.place));
  ids.delete(excerpt.place);
  return [...ids].flatMap((id) => placeById(story).get(id) ?? []);
});

/** Passages about one place, as far as they are in hand. */
import type { Excerpt, Places, Story } from "#story/story";
import { PAGE_SIZE, type PartRef } from "#story/storyParts";
import { type Filters, isCounted, isFiltered, NO_FILTERS, passingRows, rowSpan, rowsOf } from "./filters";
import { memoised, memoisedBoth, memoisedPair } from "./memoised";
import { excerptCounts } from "./selectors";
import type { StoryState } from "./storyState";

const NO_EXCERPTS: readonly Excerpt[] = [];

const groupedByPlace = memoised((excerpts: readonly Excerpt[]): ReadonlyMap<string, Excerpt[]> => {
  const groups = new Map<string, Excerpt[]>();
  for (const excerpt of excerpts) {
    const group = groups.get(excerpt.place);
    if (group) group.push(excerpt);
    else groups.set(excerpt.place, [excerpt]);
  }
  return groups;
});

/** A place's excerpt by its number, from 0; `undefined` while it is not in hand. */
function excerptAt({ archive, excerpts }: Story, place: string, at: number): Excerpt | undefined {
  return archive
    ? archive.pages.get(place)?.get(Math.floor(at / PAGE_SIZE))?.[at % PAGE_SIZE]
    : groupedByPlace(excerpts).get(place)?.[at];
}

interface PlaceExcerpts {
  /** In the order of time, then of the text; up to the first that is not in hand. */
  inHand: readonly Excerpt[];
  /** Number among the place's excerpts of the first that is not in hand; `null`: all are. */
  next: number | null;
}

const NOT_COUNTED: PlaceExcerpts = { inHand: NO_EXCERPTS, next: null };

const byFilters = memoisedBoth((_story: Story, _filters: Filters) => new Map<string, PlaceExcerpts>());

/** What the filters leave of a place; nothing while that cannot be said. */
export function placeExcerpts(story: Story, filters: Filters, place: string): PlaceExcerpts {
  const rows = rowsOf(story);
  if (!isCounted(story, filters)) return NOT_COUNTED;
  const known = byFilters(story, filters);
  const found =
    known.get(place) ?? listed(story, place, rows && isFiltered(filters) ? passingOf(rows, filters, place) : null);
  known.set(place, found);
  return found;
}

function passingOf(rows: NonNullable<ReturnType<typeof rowsOf>>, filters: Filters, place: string): Uint8Array {
  return passingRows(rows, filters).subarray(...rowSpan(rows, place));
}

function listed(story: Story, place: string, passing: Uint8Array | null): PlaceExcerpts {
  const count = excerptCounts(story).get(place) ?? 0;
  const inHand: Excerpt[] = [];
  for (let at = 0; at < count; at += 1) {
    if (passing !== null && passing[at] !== 1) continue;
    const excerpt = excerptAt(story, place, at);
    if (!excerpt) return { inHand, next: at };
    inHand.push(excerpt);
  }
  return { inHand, next: null };
}

/** The excerpts of a place that are in hand, in the order of time, then of the text; of a whole story that is all. */
export function excerptsOfPlace(story: Story, place: string): readonly Excerpt[] {
  return placeExcerpts(story, NO_FILTERS, place).inHand;
}

/** Excerpts that the panel shows; empty while no place is selected. */
export function shownExcerpts({ story, selected, filters }: Pick<StoryState, "story" | "selected" | "filters">) {
  return selected === null ? NO_EXCERPTS : placeExcerpts(story, filters, selected).inHand;
}

/** Whether a passage is among those that the filters let through; of a long story, as far as it is in hand. */
export function isShown(story: Story, filters: Filters, excerpt: Excerpt | undefined): boolean {
  return excerpt !== undefined && placeExcerpts(story, filters, excerpt.place).inHand.includes(excerpt);
}

/** The page of the first excerpt of a place that the filters let through and that is not in hand; `null`: all are. */
export const nextPage = (story: Story, filters: Filters, place: string): PartRef | null =>
  pageAt(story, place, placeExcerpts(story, filters, place).next);

/** One and the same for the same page, for views that compare. */
function pageAt({ places }: Story, place: string, next: number | null): PartRef | null {
  return next === null ? null : pageRef(places, `${place}\n${Math.floor(next / PAGE_SIZE)}`);
}

const pageRef = memoisedPair((_places: Places, key: string): PartRef => {
  const [place = "", page] = key.split("\n");
  return { type: "page", place, page: Number(page) };
});

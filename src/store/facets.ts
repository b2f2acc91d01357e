/** The values of the filters' facets, and the numbers that stand in every panel. */
import { kindBit, MENTION_KINDS, type MentionKind } from "#story/mentionKinds";
import type { Story, StoryRows } from "#story/story";
import {
  type Facet,
  type FacetValue,
  type Filters,
  filtersBut,
  isFiltered,
  outletOf,
  passingRows,
  rowSpan,
  rowsOf,
  yearOf,
} from "./filters";
import { memoised, memoisedBoth, memoisedPair } from "./memoised";

export interface KindCount {
  /** `null`: all kinds. */
  kind: MentionKind | null;
  count: number;
}

/** Rows of a place that have a kind; of any, for `null`. Only those that pass are counted, where that is said. */
function countKind(rows: StoryRows, place: string, kind: MentionKind | null, passing: Uint8Array | null): number {
  const [first, end] = rowSpan(rows, place);
  const bit = kind === null ? 0 : kindBit(kind);
  let count = 0;
  for (let row = first; row < end; row += 1)
    if ((passing === null || passing[row] === 1) && (bit === 0 || ((rows.kinds[row] ?? 0) & bit) !== 0)) count += 1;
  return count;
}

/** Kinds of the place's mentions in the whole story: which tabs it has does not change with the filters. */
const kindsOfPlace = memoisedPair((rows: StoryRows, place: string): readonly MentionKind[] => {
  const count = (kind: MentionKind | null) => countKind(rows, place, kind, null);
  const kinds: MentionKind[] =
    count("government") > 0 ? ["place", "government", "wider"] : ["named", "described", "wider"];
  const present = kinds.filter((kind) => count(kind) > 0);
  const tellApart = present.some((kind) => count(kind) < count(null));
  return present.length < 2 || !tellApart ? [] : present;
});

const NO_TABS: readonly KindCount[] = [];

/**
 * The tabs of a place: all, then the kinds of mention it has, with what the other filters leave of each. A place whose
 * name also stands for a government is told apart by that, any other by whether it is named or described. A passage of
 * two kinds counts under both. None where every tab would hold the same passages.
 */
export function kindTabs(story: Story, filters: Filters, place: string): readonly KindCount[] {
  const rows = rowsOf(story);
  const kinds = rows ? kindsOfPlace(rows, place) : [];
  if (!rows || kinds.length === 0) return NO_TABS;
  const others = filtersBut(filters, "kinds");
  const passing = isFiltered(others) ? passingRows(rows, others) : null;
  return [null, ...kinds].map((kind) => ({ kind, count: countKind(rows, place, kind, passing) }));
}

/** Number of excerpts by article id that the filters let through. */
export const articleCounts = memoisedBoth((rows: StoryRows, filters: Filters): ReadonlyMap<string, number> => {
  const passing = passingRows(rows, filters);
  const counts = new Uint32Array(rows.articles.length);
  for (let row = 0; row < passing.length; row += 1) {
    const article = rows.article[row] ?? -1;
    if (passing[row] === 1 && article >= 0) counts[article] = (counts[article] ?? 0) + 1;
  }
  return new Map(rows.articles.map(({ id }, at) => [id, counts[at] ?? 0]));
});

/** The values that a facet has in the story; none while a long story is not counted. */
export function facetValues<F extends Facet>(story: Story, facet: F): readonly FacetValue<F>[] {
  const rows = rowsOf(story);
  return rows ? (allFacetValues(rows)[facet] as readonly FacetValue<F>[]) : [];
}

const allFacetValues = memoised((rows: StoryRows): { [F in Facet]: readonly FacetValue<F>[] } => {
  let kinds = 0;
  for (const bits of rows.kinds) kinds |= bits;
  return {
    articles: rows.articles.map(({ id }) => id),
    outlets: [...new Set(rows.articles.map(outletOf))],
    years: [...new Set(rows.articles.flatMap((article) => yearOf(article) ?? []))].sort((a, b) => a - b),
    kinds: MENTION_KINDS.filter((kind) => (kinds & kindBit(kind)) !== 0),
  };
});

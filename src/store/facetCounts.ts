/** What the filters offer to choose from, with numbers: apart from `facets.ts`, since few readers open the filters. */
import { kindBit, MENTION_KINDS } from "#story/mentionKinds";
import type { Story, StoryRows } from "#story/story";
import { articleCounts, facetValues } from "./facets";
import {
  type Facet,
  type FacetValue,
  type Filters,
  filtersBut,
  outletOf,
  passingRows,
  rowsOf,
  yearOf,
} from "./filters";
import { memoisedBoth } from "./memoised";

export interface FacetCount<F extends Facet = Facet> {
  value: FacetValue<F>;
  /** Excerpts of that value which all other filters let through. */
  count: number;
  /** Whether the reader has chosen it. */
  on: boolean;
}

/** Every value that a facet has in the story: articles and outlets in the story's order, years and kinds in theirs. */
export function facetCounts<F extends Facet>(story: Story, filters: Filters, facet: F): readonly FacetCount<F>[] {
  const rows = rowsOf(story);
  if (!rows) return [];
  const chosen = new Set<FacetValue>(filters[facet]);
  const counts = valueCounts[facet](rows, filtersBut(filters, facet));
  return facetValues(story, facet).map((value) => ({ value, count: counts.get(value) ?? 0, on: chosen.has(value) }));
}

type Counts = (rows: StoryRows, filters: Filters) => ReadonlyMap<FacetValue, number>;

/** Of what articles state, by adding up the articles' numbers. */
function countsBy(stated: (article: StoryRows["articles"][number]) => FacetValue | null): Counts {
  return memoisedBoth((rows, filters) => {
    const counts = new Map<FacetValue, number>();
    for (const article of rows.articles) {
      const value = stated(article);
      if (value === null) continue;
      counts.set(value, (counts.get(value) ?? 0) + (articleCounts(rows, filters).get(article.id) ?? 0));
    }
    return counts;
  });
}

const valueCounts: Record<Facet, Counts> = {
  articles: articleCounts,
  outlets: countsBy(outletOf),
  years: countsBy(yearOf),
  kinds: memoisedBoth((rows, filters) => {
    const passing = passingRows(rows, filters);
    const counts = new Map<FacetValue, number>();
    for (const kind of MENTION_KINDS) {
      const bit = kindBit(kind);
      let count = 0;
      for (let row = 0; row < passing.length; row += 1)
        if (passing[row] === 1 && (rows.kinds[row] ?? 0) & bit) count += 1;
      counts.set(kind, count);
    }
    return counts;
  }),
};

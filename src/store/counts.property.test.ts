/** Whatever the filters are, every view of the page says the same numbers; and they are the right ones. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MentionKind } from "#story/mentionKinds";
import type { Article, Excerpt, Story } from "#story/story";
import { anyFilters, anyStory, DATES, PLACES } from "../../tests/anyStory";
import { facetCounts } from "./facetCounts";
import { kindTabs } from "./facets";
import { type Filters, filteredExcerpts, type TimeBasis } from "./filters";
import { shownExcerpts } from "./placeExcerpts";
import { shownCounts } from "./selectors";
import { countAtStop, timeline } from "./timeline";

/** What the filters mean, said once more and in the plainest way. */
function passes(story: Story, excerpt: Excerpt, filters: Filters, except?: keyof Filters): boolean {
  const article = story.articles.find(({ id }) => id === excerpt.article) as Article;
  const own = excerpt.mentions.filter((mention) => mention.place === excerpt.place);
  const kinds: Record<MentionKind, boolean> = {
    place: own.some((mention) => mention.sense === "place"),
    government: own.some((mention) => mention.sense === "government"),
    wider: own.some((mention) => mention.sense === "wider"),
    named: own.some((mention) => mention.sense === "place" && ["name", "alias"].includes(mention.by)),
    described: own.some((mention) => mention.sense === "place" && mention.by === "description"),
  };
  const date = (basis: TimeBasis) =>
    basis === "published" ? article.published : (story.events.find(({ id }) => id === excerpt.event)?.date ?? null);
  const checks: Record<keyof Filters, () => boolean> = {
    articles: () => filters.articles.length === 0 || filters.articles.includes(article.id),
    outlets: () => filters.outlets.length === 0 || filters.outlets.includes(article.publisher ?? article.agency ?? ""),
    years: () => filters.years.length === 0 || filters.years.includes(Number(article.published?.slice(0, 4))),
    kinds: () => filters.kinds.length === 0 || filters.kinds.some((kind) => kinds[kind]),
    time: () => {
      if (filters.time === null) return true;
      const at = DATES.indexOf(date(filters.time.basis) ?? "");
      return DATES.indexOf(filters.time.from) <= at && at <= DATES.indexOf(filters.time.to);
    },
  };
  return (Object.keys(checks) as (keyof Filters)[]).every((key) => key === except || checks[key]());
}

describe("for 500 random stories and sets of filters", () => {
  it("map, list, timeline, panel, tabs, facets and articles say the same numbers", () => {
    let filtered = 0;
    fc.assert(
      fc.property(anyStory, anyFilters, (story, filters) => {
        const expected = story.excerpts.filter((excerpt) => passes(story, excerpt, filters));
        if (expected.length > 0 && expected.length < story.excerpts.length) filtered += 1;
        const ids = (excerpts: readonly Excerpt[]) => excerpts.map(({ id }) => id);
        const inPlace = (excerpts: readonly Excerpt[], place: string) => excerpts.filter((one) => one.place === place);

        expect(ids(filteredExcerpts(story, filters))).toEqual(ids(expected));
        for (const { id } of story.articles) {
          const shown = filteredExcerpts(story, filters).filter((one) => one.article === id);
          expect(ids(shown)).toEqual(ids(expected.filter((one) => one.article === id)));
        }
        for (const place of PLACES) {
          const count = inPlace(expected, place).length;
          expect(shownCounts(story, filters).get(place)).toBe(count);
          expect(ids(shownExcerpts({ story, selected: place, filters }))).toEqual(ids(inPlace(expected, place)));
          for (const basis of ["event", "published"] as const) {
            const inTime = timeline(story, filters, basis).filter((stop) => stop.inTime);
            expect(inTime.reduce((sum, stop) => sum + countAtStop(story, stop, place), 0)).toBe(count);
          }
          for (const { kind, count: shown } of kindTabs(story, filters, place)) {
            const chosen = { ...filters, kinds: kind === null ? [] : [kind] };
            expect(shown).toBe(inPlace(story.excerpts, place).filter((one) => passes(story, one, chosen)).length);
          }
        }
        for (const facet of ["articles", "outlets", "years", "kinds"] as const) {
          for (const { value, count } of facetCounts(story, filters, facet)) {
            const chosen = { ...filters, [facet]: [value] };
            expect(count).toBe(story.excerpts.filter((one) => passes(story, one, chosen)).length);
          }
        }
      }),
      { numRuns: 500 },
    );
    // The filters of enough runs leave some and not all.
    expect(filtered).toBeGreaterThan(80);
  });
});

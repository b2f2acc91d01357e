/** Whatever the filters are, every view of the page says the same numbers; and they are the right ones. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, Excerpt, Mention, Story, StoryEvent } from "#story/story";
import { testArticle, testPlace } from "#story/testParts";
import { type Filters, filteredExcerpts, type MentionKind, type TimeBasis } from "./filters";
import { facetCounts, kindTabs, shownCounts, shownExcerpts } from "./selectors";
import { testEvent, testExcerpt, testMention, testStory } from "./testStory";
import { timeline } from "./timeline";

const PLACES = ["hanoi", "hue", "dalat"];
/** In order of time: by their starts, and of two that start together the shorter first. */
const DATES = ["1953", "2000-01", "2000", "2000-06", "2000-06-04", "2023-09", "2024-06-19"];
const OUTLETS = ["Agency", "Gazette", "Herald"];
const KINDS: MentionKind[] = ["place", "government", "wider", "named", "described"];

const orNull = <T>(values: T[]) => fc.option(fc.constantFrom(...values), { nil: null });

const anyArticles = fc
  .array(fc.record({ publisher: orNull(OUTLETS), agency: orNull(OUTLETS), published: orNull(DATES) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => all.map((one, n): Article => testArticle(`article-${n}`, one)));

const anyEvents = fc
  .array(fc.constantFrom(...DATES), { maxLength: 4 })
  .map((dates) => dates.map((date, n): StoryEvent => testEvent(`event-${n}`, date)));

const anyMention = (place: string): fc.Arbitrary<Mention> =>
  fc
    .record({
      sense: fc.constantFrom("place" as const, "government" as const, "wider" as const),
      by: fc.constantFrom("name" as const, "alias" as const, "description" as const),
    })
    .map((kind) => testMention(place, kind));

const anyExcerpt = (articles: Article[], events: StoryEvent[]): fc.Arbitrary<Excerpt> =>
  fc.constantFrom(...PLACES).chain((place) =>
    fc
      .record({
        own: fc.array(anyMention(place), { minLength: 1, maxLength: 3 }),
        others: fc.array(fc.constantFrom(...PLACES).chain(anyMention), { maxLength: 2 }),
        article: fc.constantFrom(...articles.map(({ id }) => id)),
        event: events.length > 0 ? orNull(events.map(({ id }) => id)) : fc.constant(null),
      })
      .map(({ own, others, article, event }) =>
        testExcerpt("", place, [...own, ...others.filter((one) => one.place !== place)], { article, event }),
      ),
  );

const anyStory: fc.Arbitrary<Story> = fc.tuple(anyArticles, anyEvents).chain(([articles, events]) =>
  fc.array(anyExcerpt(articles, events), { maxLength: 30 }).map((excerpts) => ({
    ...testStory(excerpts.map((excerpt, n) => ({ ...excerpt, id: `${n}` }))),
    articles,
    events,
    places: { type: "FeatureCollection" as const, features: PLACES.map((id) => testPlace(id)) },
  })),
);

const some = <T>(values: T[]) => fc.subarray([...new Set(values)], { maxLength: 3 });

const anyFilters: fc.Arbitrary<Filters> = fc.record({
  articles: fc.oneof(fc.constant([]), some(["article-0", "article-1", "article-2", "article-3"])),
  outlets: fc.oneof(fc.constant([]), some([...OUTLETS, ""])),
  years: fc.oneof(fc.constant([]), some([1953, 2000, 2023, 2024])),
  kinds: fc.oneof(fc.constant([]), some(KINDS)),
  time: fc.option(
    fc
      .record({
        basis: fc.constantFrom<TimeBasis>("event", "published"),
        ends: fc.tuple(fc.nat(DATES.length - 1), fc.nat(DATES.length - 1)),
      })
      .map(({ basis, ends: [a, b] }) => ({
        basis,
        from: DATES[Math.min(a, b)] as string,
        to: DATES[Math.max(a, b)] as string,
      })),
    { nil: null },
  ),
});

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
            expect(inTime.reduce((sum, stop) => sum + inPlace(stop.excerpts, place).length, 0)).toBe(count);
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

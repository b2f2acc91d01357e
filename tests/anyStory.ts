/** Random stories and filters for property tests. */
import fc from "fast-check";
import type { Filters, TimeBasis } from "#store/filters";
import { testEvent, testExcerpt, testMention, testStory } from "#store/testStory";
import type { MentionKind } from "#story/mentionKinds";
import type { Article, Excerpt, Mention, Story, StoryEvent } from "#story/story";
import { testArticle, testPlace } from "#story/testParts";

export const PLACES = ["hanoi", "hue", "dalat"];
/** In order of time: by their starts, and of two that start together the shorter first. */
export const DATES = ["1953", "2000-01", "2000", "2000-06", "2000-06-04", "2023-09", "2024-06-19"];
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

export const anyStory: fc.Arbitrary<Story> = fc.tuple(anyArticles, anyEvents).chain(([articles, events]) =>
  fc.array(anyExcerpt(articles, events), { maxLength: 30 }).map((excerpts) => ({
    ...testStory(excerpts.map((excerpt, n) => ({ ...excerpt, id: `${n}` }))),
    articles,
    events,
    places: { type: "FeatureCollection" as const, features: PLACES.map((id) => testPlace(id)) },
  })),
);

const some = <T>(values: T[]) => fc.subarray([...new Set(values)], { maxLength: 3 });

export const anyFilters: fc.Arbitrary<Filters> = fc.record({
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

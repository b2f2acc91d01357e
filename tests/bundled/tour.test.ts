import { describe, expect, test } from "vitest";
import type { Evidence, Mention, TourStep } from "#story/story";
import { bundledStory } from "./bundledStory";

const story = bundledStory();
const { tour } = story;

/** Characters that still fit at 50 pixels on a screen of 1920 × 1080, by what stands beside them; a question takes a line or two more. */
const LONGEST = { beside: 210, alone: 500, halved: 220 };

function paragraphOf({ article, block }: Evidence): { text: string; mentions: readonly Mention[] } {
  const found = story.articles.find(({ id }) => id === article)?.blocks[block];
  if (found?.type !== "paragraph") throw new Error(`There is no paragraph ${block} in ${article}.`);
  return found;
}

/** Ids of the places that the quoted words name or describe. */
function placesIn(quote: Evidence): string[] {
  return paragraphOf(quote)
    .mentions.filter(({ start, end }) => start >= quote.start && end <= quote.end)
    .map(({ place }) => place);
}

test("the tour has 8 to 12 steps, of every kind", () => {
  expect(tour.length).toBeGreaterThanOrEqual(8);
  expect(tour.length).toBeLessThanOrEqual(12);
  const kinds: Record<string, (step: TourStep) => boolean> = {
    "the whole map": ({ places, journey, camera, layout }) => layout !== "quote" && !places[0] && !journey && !camera,
    "a place, close by": ({ places, camera }) => places.length > 0 && camera !== null,
    "a passage beside the map": ({ evidence, layout }) => evidence.length === 1 && layout === "both",
    "a passage alone": ({ evidence, layout }) => evidence.length === 1 && layout === "quote",
    "a whole journey": ({ journey }) => journey?.leg === null,
    "a leg that was reported": (step) => statusOf(step) === "reported",
    "a leg that was only announced": (step) => statusOf(step) === "planned",
    "two reports side by side": ({ evidence }) => new Set(evidence.map(({ article }) => article)).size === 2,
    "free text": ({ text, evidence }) => text !== null && evidence.length === 0,
    "a question": ({ question }) => question !== null,
  };
  expect(Object.entries(kinds).flatMap(([kind, is]) => (tour.some(is) ? [] : [kind]))).toEqual([]);
});

function statusOf({ journey }: TourStep): string | undefined {
  return story.journeys.find(({ id }) => id === journey?.id)?.legs[journey?.leg ?? -1]?.status;
}

test("every article is quoted, and every place is shown", () => {
  const quoted = new Set(tour.flatMap(({ evidence }) => evidence.map(({ article }) => article)));
  expect([...quoted].sort()).toEqual(story.articles.map(({ id }) => id).sort());
  const shown = new Set(tour.flatMap(({ places }) => places));
  expect([...shown].sort()).toEqual(story.places.features.map(({ id }) => id).sort());
});

describe.each(tour.map((step, index) => [index + 1, step.title, step] as const))("step %i, %s", (_, title, step) => {
  test("has a short title, notes for the speaker, and one question to talk about", () => {
    expect(title.length).toBeLessThanOrEqual(30);
    expect(step.question?.match(/\?/g)?.length ?? 0).toBeGreaterThan(0);
    expect(step.question?.length).toBeLessThanOrEqual(110);
    expect(step.notes?.match(/[.:;?]( |$)/g)?.length).toBeGreaterThanOrEqual(2);
    expect(step.notes?.length).toBeLessThanOrEqual(400);
    expect(step.text?.length ?? 0).toBeLessThanOrEqual(200);
  });

  test("quotes its articles word for word, and no more than fits", () => {
    const { beside, alone, halved } = LONGEST;
    const longest = step.evidence.length > 1 ? halved : step.layout === "quote" ? alone : beside;
    for (const quote of step.evidence) {
      expect(paragraphOf(quote).text.slice(quote.start, quote.end)).toBe(quote.quote);
      expect(quote.quote.length).toBeLessThanOrEqual(longest);
    }
  });

  test("shows the places that its quotes speak of", () => {
    const spokenOf = step.evidence.map(placesIn);
    if (step.places.length > 0) {
      for (const places of spokenOf) expect(places.some((place) => step.places.includes(place))).toBe(true);
    }
    if (step.evidence.length > 0) expect(step.places.filter((place) => !spokenOf.flat().includes(place))).toEqual([]);
  });
});

test("the parallels that the tour compares are those that were found", () => {
  const pairs = tour.filter(({ evidence }) => evidence.length === 2).map(({ evidence }) => evidence);
  expect(pairs.length).toBeGreaterThanOrEqual(2);
  for (const pair of pairs) {
    const found = story.parallels.some((parallel) =>
      pair.every((quote) =>
        parallel.passages.some(
          ({ article, block, start, end }) =>
            article === quote.article && block === quote.block && start <= quote.start && end >= quote.end,
        ),
      ),
    );
    expect(found).toBe(true);
  }
});

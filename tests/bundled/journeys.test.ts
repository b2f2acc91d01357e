import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { formatBearing } from "#i18n/formats";
import { articleById } from "#store/filters";
import { bundledStory } from "./bundledStory";

interface ListedLeg {
  from: string;
  to: string;
  mode: string | null;
  words: string | null;
  when: string;
  status: string;
  km: number;
  bearing: number;
  heading: string;
  evidence: { article: string; paragraph: string }[];
}

interface ListedJourney {
  journey: string;
  traveller: string;
  legs: ListedLeg[];
}

const listed = parse(readFileSync("tests/bundled/journeys.yaml", "utf8")) as ListedJourney[];
const story = bundledStory();

const paragraphOf = (article: string, block: number) => {
  const found = articleById(story).get(article)?.blocks[block];
  return found?.type === "paragraph" ? found.text : "";
};

it("has the journeys of the hand-written table, and no others", () => {
  const outline = (title: string, traveller: string, legs: readonly { from: string; to: string }[]) =>
    [title, traveller, ...legs.map(({ from, to }) => `${from} – ${to}`)].join(", ");
  expect(story.journeys.map(({ title, traveller, legs }) => outline(title, traveller, legs))).toEqual(
    listed.map(({ journey, traveller, legs }) => outline(journey, traveller, legs)),
  );
});

const pairs = listed.flatMap(({ journey, legs }, at) =>
  legs.map((expected, number) => ({
    name: `${journey}, leg ${number + 1}`,
    expected,
    leg: story.journeys[at]?.legs[number],
  })),
);

describe.each(pairs)("$name", ({ expected, leg }) => {
  it("has the table's mode, date and status", () => {
    expect([leg?.mode, leg?.when, leg?.status]).toEqual([expected.mode, expected.when, expected.status]);
  });

  it("is as long as the ellipsoid says, to 1 %, and sets out in its direction", () => {
    expect(Math.abs((leg?.lengthKm ?? 0) / expected.km - 1)).toBeLessThan(0.01);
    expect(Math.abs((leg?.bearing ?? 0) - expected.bearing)).toBeLessThan(0.5);
    expect(formatBearing(leg?.bearing ?? Number.NaN)).toBe(expected.heading);
  });

  it("has the table's evidence, word for word in its articles", () => {
    expect(leg?.evidence.map(({ article }) => article)).toEqual(expected.evidence.map(({ article }) => article));
    for (const [number, { article, block, start, end, quote }] of (leg?.evidence ?? []).entries()) {
      const paragraph = paragraphOf(article, block);
      expect(paragraph.startsWith(expected.evidence[number]?.paragraph ?? "?")).toBe(true);
      expect(paragraph.slice(start, end)).toBe(quote);
    }
  });

  it("has no mode that its evidence does not state", () => {
    const evidence = (leg?.evidence ?? []).map(({ quote }) => quote).join("\n");
    if (leg?.mode) expect(evidence).toContain(expected.words ?? "?");
    else expect(evidence).not.toMatch(/\b(train|rail|fly|flew|flight|plane|jet|ship|boat|sail|car|limousine|drove)/i);
  });
});

it("is as long as its legs together", () => {
  for (const { lengthKm, legs } of story.journeys) {
    expect(lengthKm).toBeCloseTo(
      legs.reduce((sum, leg) => sum + leg.lengthKm, 0),
      6,
    );
  }
});

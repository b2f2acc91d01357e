import { describe, expect, it } from "vitest";
import { bundledStory, listedPassages } from "./bundledStory";

const story = bundledStory();
const listed = listedPassages();

/** One line per mention, so that a difference reads as the line that is missing or too many. */
function line(
  article: string,
  place: string,
  passage: string,
  m: { words: string; sense: string; by: string; from: string },
) {
  return `${article} | ${place} | ${passage} | ${m.words} | ${m.sense} | ${m.by} | ${m.from}`;
}

describe("mentions of the bundled story", () => {
  it("are those of the hand-written list, all of them and no others", () => {
    const expected = listed.flatMap((entry) =>
      entry.mentions.map((mention) => line(entry.article, entry.place, entry.passage, mention)),
    );
    const found = story.excerpts.flatMap((excerpt) => {
      const entry = listed.find(
        (row) => row.article === excerpt.article && row.place === excerpt.place && excerpt.text.startsWith(row.passage),
      );
      return excerpt.mentions
        .filter((mention) => mention.place === excerpt.place)
        .map((mention) =>
          line(excerpt.article, excerpt.place, entry?.passage ?? `not listed: ${excerpt.text}`, {
            ...mention,
            words: excerpt.text.slice(mention.start, mention.end),
          }),
        );
    });
    expect(found.sort()).toEqual(expected.sort());
    expect(found.length).toBe(55);
  });

  it("give each place its passages in the order of time, then of the text", () => {
    for (const place of story.places.features) {
      const expected = listed.filter((row) => row.place === place.id);
      const found = story.excerpts.filter((excerpt) => excerpt.place === place.id);
      expect(found.map((excerpt) => excerpt.article)).toEqual(expected.map((row) => row.article));
      for (const [n, excerpt] of found.entries())
        expect(excerpt.text.startsWith(expected[n]?.passage ?? "")).toBe(true);
    }
  });

  it("stand in every excerpt of the same paragraph, of whatever place", () => {
    for (const excerpt of story.excerpts) {
      const twins = story.excerpts.filter(
        (other) => other.article === excerpt.article && other.block === excerpt.block,
      );
      for (const twin of twins) expect(twin.mentions).toEqual(excerpt.mentions);
      expect(new Set(excerpt.mentions.map((mention) => mention.place))).toEqual(
        new Set(twins.map((twin) => twin.place)),
      );
    }
  });
});

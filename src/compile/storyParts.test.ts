import { describe, expect, it } from "vitest";
import { openArchive, withPart } from "#story/archive";
import { parseOutline, parsePart } from "#story/partSchema";
import type { Story } from "#story/story";
import { PAGE_SIZE, type PartRef, type StoryPart } from "#story/storyParts";
import { longStory } from "#story/testArchive";
import { bundledStory } from "../../tests/bundled/bundledStory";
import { cutStory } from "./storyParts";

const written = <T>(value: T): T => JSON.parse(JSON.stringify(value));

function refOf(part: StoryPart): PartRef {
  if (part.type === "rows") return part;
  return part.type === "page" ? part : { type: "article", article: part.article.id };
}

/** Every part as it comes over the network, checked, put together again. */
function fetched(story: Story): Story {
  const cut = cutStory(story);
  const outline = openArchive(parseOutline(written(cut.outline)), "https://example.org/parts/1/");
  const places = new Map(outline.places.features.map(({ id }) => [id, true]));
  const parts: StoryPart[] = [...cut.pages(), cut.rows, ...cut.articles()];
  return parts.reduce((held, part) => withPart(held, parsePart(written(part), refOf(part), held, places)), outline);
}

const byId = <T extends { id: string }>(items: readonly T[]) => [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

describe.each([
  ["the bundled story", bundledStory()],
  ["a long one", longStory(2 * PAGE_SIZE + 7)],
])("%s", (_, story) => {
  const all = fetched(story);

  it("is all there when every part has been fetched, word for word", () => {
    expect(byId(all.excerpts)).toEqual(byId(story.excerpts));
    expect(byId(all.articles)).toEqual(byId(story.articles));
    expect(byId(all.parallels)).toEqual(byId(story.parallels));
    for (const key of ["title", "dek", "lang", "credits", "events", "journeys", "tour"] as const)
      expect(all[key]).toEqual(story[key]);
  });

  it("has its places as they are, but for what no page shows of points", () => {
    const shown = story.places.features.map((place) =>
      place.geometry.type === "Point" && place.descriptions.length === 0
        ? { ...place, "@id": null, types: [], links: [], properties: { ...place.properties, aliases: [] } }
        : place,
    );
    expect(all.places.features).toEqual(shown);
  });

  it("has each place's excerpts in the story's order, page after page", () => {
    for (const { id } of story.places.features) {
      const pages = [...(all.archive?.pages.get(id) ?? [])].sort(([a], [b]) => a - b).flatMap(([, page]) => page);
      expect(pages).toEqual(story.excerpts.filter(({ place }) => place === id));
      expect(all.archive?.counts.get(id)).toBe(pages.length);
    }
  });
});

it("writes the text of an excerpt once in its page", () => {
  const [page] = cutStory(longStory(20)).pages();
  const text = JSON.stringify(page);
  expect(text.split("Hue, 3:").length - 1).toBe(1);
});

it("names in the outline the articles that are quoted, and no other", () => {
  expect(cutStory(longStory(60)).outline.articles.map(({ id }) => id)).toEqual(["article-0"]);
});

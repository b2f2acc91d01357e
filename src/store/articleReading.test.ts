import { describe, expect, it } from "vitest";
import type { Block, Story } from "#story/story";
import { testArticle } from "#story/testParts";
import { nextPassage, passagesOfPlace, placesOfBlocks } from "./articlePassages";
import { NO_CHOICES } from "./choices";
import { createStoryStore } from "./storyStore";
import { testExcerpt, testMention, testStory } from "./testStory";

const paragraph = (...places: string[]): Block => ({
  type: "paragraph",
  text: "Hanoi and Hue",
  mentions: places.map((place) => testMention(place)),
});

/** Hanoi in paragraphs 0, 3 and 4, Hue in 3; `dalat` is in another article only. */
const article = testArticle("article", {
  blocks: [paragraph("hanoi"), { type: "gap" }, paragraph(), paragraph("hue", "hanoi", "hue"), paragraph("hanoi")],
});

function story(): Story {
  const other = testArticle("other", { blocks: [paragraph("dalat")] });
  const excerpts = [testExcerpt("1", "hanoi", [], { block: 3 }), testExcerpt("2", "hue", [], { block: 3 })];
  return { ...testStory(excerpts), articles: [article, other] };
}

function open(at?: { excerpt?: string; block?: number }) {
  const store = createStoryStore(story());
  store.getState().openArticle("article", at);
  return store;
}

describe("passages", () => {
  it("lists the paragraphs about a place, and the places of paragraphs, each once", () => {
    expect(passagesOfPlace(article, "hanoi")).toEqual([0, 3, 4]);
    expect(passagesOfPlace(article, "dalat")).toEqual([]);
    expect(placesOfBlocks(article, [1, 3, 4, 99])).toEqual(["hue", "hanoi"]);
  });

  it("goes from one to the next, round the end", () => {
    expect([0, 1, 4, 5].map((from) => nextPassage(article, "hanoi", from))).toEqual([0, 3, 4, 0]);
    expect(nextPassage(article, "dalat", 0)).toBeNull();
  });
});

describe("an article", () => {
  it("opens at an excerpt or a block, and asks the map for what that speaks of", () => {
    const { passageRequest, cameraRequest } = open({ excerpt: "1" }).getState();
    expect(passageRequest).toEqual({ block: 3 });
    expect(cameraRequest).toEqual({ type: "reveal", place: "hue", orAny: ["hue", "hanoi"] });
    expect(open({ block: 4 }).getState().passageRequest).toEqual({ block: 4 });
  });

  it("opens at its start and leaves the camera alone without one", () => {
    const { passageRequest, cameraRequest } = open().getState();
    expect([passageRequest, cameraRequest]).toEqual([null, null]);
  });

  it("asks for the passage that an address names", () => {
    const store = createStoryStore(story());
    store.getState().restore({ ...NO_CHOICES, article: "article", excerpt: "2" }, null);
    expect(store.getState().passageRequest).toEqual({ block: 3 });
    store.getState().restore({ ...NO_CHOICES, article: "article", block: 4 }, null);
    expect(store.getState().passageRequest).toEqual({ block: 4 });
    store.getState().restore(NO_CHOICES, null);
    expect(store.getState().passageRequest).toBeNull();
  });

  it("keeps the identity of a reading that is equal, and of places that are", () => {
    const store = open();
    store.getState().setReading({ block: 0, places: ["hanoi"] });
    const first = store.getState().reading;
    store.getState().setReading({ block: 0, places: ["hanoi"] });
    expect(store.getState().reading).toBe(first);
    store.getState().setReading({ block: 1, places: ["hanoi"] });
    expect(store.getState().reading.block).toBe(1);
    expect(store.getState().reading.places).toBe(first.places);
  });
});

describe("a place that is chosen on the map", () => {
  it("leads an open article on from passage to passage, and reveals the place", () => {
    const store = open();
    const passages: (number | null)[] = [];
    for (let n = 0; n < 4; n++) {
      store.getState().openFromMap("hanoi");
      const { block } = store.getState();
      passages.push(block);
      expect(store.getState().passageRequest).toEqual({ block });
      store.getState().setReading({ block, places: ["hanoi"] });
    }
    expect(passages).toEqual([0, 3, 4, 0]);
    expect(store.getState()).toMatchObject({
      article: "article",
      selected: "hanoi",
      cameraRequest: { type: "reveal", place: "hanoi" },
    });
  });

  it("asks again for a passage that the reader has scrolled away from", () => {
    const store = open();
    store.getState().openFromMap("hue");
    const first = store.getState().passageRequest;
    store.getState().setReading({ block: 4, places: [] });
    store.getState().openFromMap("hue");
    expect(store.getState().passageRequest).toEqual({ block: 3 });
    expect(store.getState().passageRequest).not.toBe(first);
  });

  it("raises a low sheet, so that the passage is in view", () => {
    const store = open();
    store.getState().setSheet("low");
    store.getState().openFromMap("hue");
    expect(store.getState().sheet).toBe("half");
  });

  it("opens the place when the article does not speak of it, or is not in front", () => {
    const store = open();
    store.getState().openFromMap("dalat");
    expect(store.getState()).toMatchObject({ article: null, selected: "dalat", passageRequest: null });
    const searching = open();
    searching.getState().setSearch("h");
    searching.getState().openFromMap("hanoi");
    expect(searching.getState()).toMatchObject({ article: null, search: null, selected: "hanoi" });
  });
});

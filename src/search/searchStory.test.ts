import { describe, expect, it } from "vitest";
import { bundledStory } from "../../tests/bundled/bundledStory";
import { MOST_PASSAGES } from "./searchResults";
import { createStorySearch } from "./searchStory";

const story = bundledStory();

/** The bundled story with its first article written over by paragraphs. */
function storyOf(texts: readonly string[]) {
  const [article] = story.articles;
  if (!article) throw new Error("no article");
  const blocks = texts.map((text) => ({ type: "paragraph" as const, text, mentions: [] }));
  return { ...story, excerpts: [], articles: [{ ...article, blocks }] };
}

describe("createStorySearch", () => {
  it("marks nothing but whole characters inside the text, in order and apart", () => {
    const { search } = createStorySearch(story);
    const words = [...new Set(story.excerpts.flatMap(({ text }) => text.split(/\s+/)))];
    for (const word of words.flatMap((one, n) => [one, one.slice(0, 3), `${one} ${words[n + 7] ?? ""}`])) {
      for (const { article, block, ranges } of search(word).articles.flatMap(({ passages }) => passages)) {
        const found = story.articles.find(({ id }) => id === article)?.blocks[block];
        const length = found?.type === "paragraph" ? found.text.length : 0;
        const offsets = ranges.flatMap(({ start, end }) => [start, end]);
        expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
        expect([word, offsets.length > 0, (offsets.at(-1) ?? 0) <= length]).toEqual([word, true, true]);
      }
    }
  });

  it("lists a bounded number of passages, counts all, and says when there are more than it looked at", () => {
    const texts = Array.from({ length: 1500 }, (_, n) =>
      n % 3 === 0 ? `A tall giraffe, ${n}.` : `A tall tree, ${n}.`,
    );
    const { search } = createStorySearch(storyOf(texts));
    const listed = (query: string) => search(query).articles.flatMap(({ passages }) => passages).length;
    expect(search("giraffe").counts).toMatchObject({ passages: 500, more: false });
    expect(listed("giraffe")).toBe(MOST_PASSAGES);
    expect(search("tall giraffe").counts).toMatchObject({ passages: 500, more: false });
    expect(search("tall").counts).toMatchObject({ passages: 1000, more: true });
  });

  it("puts words that stand together before words that do not, and the order typed before another", () => {
    const { search } = createStorySearch(
      storyOf(["a giraffe in the tall grass", "giraffe tall as a house", "the tall giraffe", "one giraffe"]),
    );
    const blocks = search("tall giraffe").articles.flatMap(({ passages }) => passages.map(({ block }) => block));
    expect(blocks).toEqual([2, 1, 0]);
  });
});

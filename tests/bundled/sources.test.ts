import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundledStory } from "./bundledStory";

// The articles as received, with the furniture of their pages. They are not part of this repository.
const folder = process.env.DATELINE_SOURCES ?? "../shared/articles";
const sources = existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, "utf8")) : [];

/** Lines that are no part of an article, and may stand between two of its paragraphs without a gap. */
const furniture = /^(- Advertisement -|[0-9a-f]{8}( [0-9a-f]{4}){3} [0-9a-f]{12}|)$/;

const story = bundledStory();

describe("the bundled story without its sources", () => {
  it("has excerpts that are paragraphs of their own article, unchanged", () => {
    expect(story.excerpts.length).toBe(43);
    for (const excerpt of story.excerpts) {
      const block = story.articles.find((article) => article.id === excerpt.article)?.blocks[excerpt.block];
      expect(block?.type === "paragraph" && block.text).toBe(excerpt.text);
      const [quote, position] = excerpt.selector;
      expect(quote.exact).toBe(excerpt.text);
      expect(position.end - position.start).toBe([...excerpt.text].length);
    }
  });
});

describe.runIf(sources.length > 0)("the bundled story beside its sources", () => {
  const paragraphsOf = (source: string) => source.split("\n").map((paragraph) => paragraph.trim());

  it.each(story.articles.map((article) => [article.id, article] as const))(
    "%s: is verbatim, in order, with gaps where text is left out",
    (_id, article) => {
      const paragraphs = article.blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));
      const own = sources.filter((source) => paragraphs.every((paragraph) => paragraphsOf(source).includes(paragraph)));
      expect(own.length).toBe(1);
      const lines = paragraphsOf(own[0] ?? "");
      expect(lines[0] === article.title || lines.includes(article.title)).toBe(true);

      let at = -1;
      let previous: "paragraph" | "gap" | null = null;
      for (const block of article.blocks) {
        if (block.type === "paragraph") {
          const found = lines.indexOf(block.text, at + 1);
          expect(found, block.text).toBeGreaterThan(at);
          if (previous !== null) {
            const between = lines.slice(at + 1, found).filter((line) => !furniture.test(line));
            const leftOut = previous === "gap";
            // Before the first paragraph stand headline and page furniture, which no rule tells from text.
            if (at >= 0)
              expect({ between: between.length > 0, block: block.text }).toEqual({
                between: leftOut,
                block: block.text,
              });
          }
          at = found;
        }
        previous = block.type;
      }
    },
  );

  it("matches the sources even where the page has a trap", () => {
    const furnitureWords =
      /Aseanplus|WhatsApp|Advertisement|Leave a Comment|Scroll to Top|ffd1c9ca|e-commerce|Tsikhanouskaya/;
    for (const article of story.articles) {
      for (const block of article.blocks)
        if (block.type === "paragraph") expect(block.text).not.toMatch(furnitureWords);
    }
  });
});

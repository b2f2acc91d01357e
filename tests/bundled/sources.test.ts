import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { derivedAreas } from "#build/derivedAreas";
import { readStoryFolder } from "#build/readStoryFolder";
import { compileStory } from "#compile/compileStory";
import type { Article, Story } from "#story/story";
import { bundledStory } from "./bundledStory";

interface Window {
  first: string;
  last: string;
  furniture: string[];
}

const windows = parse(readFileSync("tests/bundled/windows.yaml", "utf8")) as Record<string, Window>;

const story = bundledStory();

/** The story as the files have it: with `rights: excerpts` the compiler would put gaps where nothing is linked. */
function asWritten(): Story {
  const files = readStoryFolder("data").map(({ path, bytes }) => ({
    path,
    bytes: new TextEncoder().encode(new TextDecoder().decode(bytes).replace("rights: excerpts", "rights: full")),
  }));
  const { story: written } = compileStory(files, { derived: derivedAreas(files) });
  if (!written) throw new Error("The bundled story does not compile with all rights");
  return written;
}

const written = asWritten();
const gap = "[…]";

/** Paragraphs and gaps of an article, in order. */
function blocksOf(article: Article): string[] {
  return article.blocks.map((block) => (block.type === "gap" ? gap : block.text));
}

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

  it("keeps only passages that carry a link to a place, an event or a journey", () => {
    expect(written.articles.map(blocksOf)).toEqual(story.articles.map(blocksOf));
  });
});

// The articles as received, with the furniture of their pages. They are not part of this repository.
const folder = process.env.DATELINE_SOURCES ?? "../shared/articles";
const sources = existsSync(folder)
  ? readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, "utf8").split("\n"))
  : [];

/** Index of the only line that starts with these words. */
function lineWith(lines: string[], words: string): number {
  const found = lines.flatMap((line, n) => (line.startsWith(words) ? [n] : []));
  if (found.length !== 1) throw new Error(`${found.length} lines start with “${words}”`);
  return found[0] ?? 0;
}

describe.runIf(sources.length > 0)("the bundled story beside its sources", () => {
  it.each(written.articles.map((article) => [article.id, article] as const))(
    "%s: is verbatim, in order, whole, with a gap wherever text is left out and nowhere else",
    (id, article) => {
      const window = windows[id];
      if (!window) throw new Error("windows.yaml does not have this article");
      const own = sources.filter((lines) => lines.some((line) => line.trim().startsWith(window.first)));
      expect(own.length).toBe(1);
      const lines = (own[0] ?? []).map((line) => line.trim());
      expect(lines).toContain(article.title);

      const text = lines
        .slice(lineWith(lines, window.first), lineWith(lines, window.last) + 1)
        .filter((line) => line !== "" && !window.furniture.includes(line));
      const blocks = blocksOf(article);
      const expected = text
        .map((line) => (blocks.includes(line) ? line : gap))
        .filter((line, n, all) => line !== gap || all[n - 1] !== gap);
      expect(blocks).toEqual(expected);
    },
  );
});

import type { Article, Excerpt } from "#story/story";

/** Where a quoted paragraph stands in its article. */
export interface QuotedBlock {
  /** Index in the article's `blocks`. */
  block: number;
  /** From 0 (start of the article) to 1 (its end). */
  at: number;
  /** Ids of the places that it is an excerpt for. */
  places: string[];
}

/** Length that a gap is given, in characters: how much is left out is not known, only that something is. */
const GAP_LENGTH = 200;

/** The paragraphs of an article that are excerpts, in its order, placed by length of text. */
export function quotedBlocks(article: Article, excerpts: readonly Excerpt[]): QuotedBlock[] {
  const starts: number[] = [];
  let length = 0;
  for (const block of article.blocks) {
    starts.push(length);
    length += block.type === "gap" ? GAP_LENGTH : block.text.length;
  }

  const quoted = new Map<number, QuotedBlock>();
  for (const excerpt of excerpts) {
    if (excerpt.article !== article.id) continue;
    const found = quoted.get(excerpt.block);
    if (found) found.places.push(excerpt.place);
    else {
      const start = starts[excerpt.block] ?? 0;
      quoted.set(excerpt.block, { block: excerpt.block, at: length > 0 ? start / length : 0, places: [excerpt.place] });
    }
  }
  return [...quoted.values()].sort((a, b) => a.block - b.block);
}

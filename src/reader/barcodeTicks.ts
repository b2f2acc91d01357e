import { placesOfBlock } from "#store/articlePassages";
import { memoised } from "#store/memoised";
import type { Article } from "#story/story";

/** Where a paragraph about some places stands in its article. */
export interface QuotedBlock {
  /** Index in the article's `blocks`. */
  block: number;
  /** From 0 (start of the article) to 1 (its end). */
  at: number;
  /** Ids of the places that it is about. */
  places: string[];
}

/** Length that a gap is given, in characters: how much is left out is not known, only that something is. */
const GAP_LENGTH = 200;

/** Where each block starts, by length of text: from 0 (start of the article) to 1 (its end). */
export function blockStarts(article: Article): number[] {
  const starts: number[] = [];
  let length = 0;
  for (const block of article.blocks) {
    starts.push(length);
    length += block.type === "gap" ? GAP_LENGTH : block.text.length;
  }
  return starts.map((start) => (length > 0 ? start / length : 0));
}

/** The paragraphs of an article that mention any place, in its order: those that are excerpts. */
export const mentioningBlocks = memoised((article: Article): readonly QuotedBlock[] => {
  const starts = blockStarts(article);
  return article.blocks.flatMap((block, index) => {
    const places = [...placesOfBlock(block)];
    return places.length > 0 ? [{ block: index, at: starts[index] ?? 0, places }] : [];
  });
});

/**
 * Room of equal width for each tick to be pressed in, as near to the tick as can be without one lying over another.
 *
 * @param at where the ticks are, from 0 to 1, in order
 * @param least smallest width, as a part of the line; less only where the line has no room for that
 */
export function tickRooms(at: readonly number[], least: number): { start: number; width: number }[] {
  const width = Math.min(least, 1 / Math.max(1, at.length));
  const starts: number[] = [];
  for (const position of at) starts.push(Math.max(0, position - width / 2, (starts.at(-1) ?? -1) + width));
  let limit = 1 - width;
  for (let i = starts.length - 1; i >= 0; i -= 1) {
    starts[i] = Math.min(starts[i] ?? 0, limit);
    limit = (starts[i] ?? 0) - width;
  }
  return starts.map((start) => ({ start: Math.max(0, start), width }));
}

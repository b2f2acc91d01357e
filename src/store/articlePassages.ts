/** Where an article speaks of which places. */
import type { Article, Block } from "#story/story";
import { memoised } from "./memoised";

/** What the reader of an open article has before their eyes. */
export interface Reading {
  /** Index in `blocks` of what stands where one reads; `null`: nothing is being read. */
  block: number | null;
  /** Ids of the places that the blocks in view speak of, each once, in the order of the text. */
  places: readonly string[];
}

export const NOT_READING: Reading = { block: null, places: [] };

/** Ids of the places that a block mentions, each once, in the order of the text. */
export const placesOfBlock = memoised((block: Block): readonly string[] =>
  block.type === "gap" ? [] : [...new Set(block.mentions.map(({ place }) => place))],
);

const passages = memoised((article: Article): ReadonlyMap<string, readonly number[]> => {
  const blocks = new Map<string, number[]>();
  for (const [index, block] of article.blocks.entries()) {
    for (const place of placesOfBlock(block)) {
      const found = blocks.get(place);
      if (found) found.push(index);
      else blocks.set(place, [index]);
    }
  }
  return blocks;
});

const NONE: readonly number[] = [];

/** Indices in `blocks` of the paragraphs that mention a place, in order. */
export function passagesOfPlace(article: Article, place: string): readonly number[] {
  return passages(article).get(place) ?? NONE;
}

/** The first paragraph about a place from a block on, round the end of the article; `null` when there is none. */
export function nextPassage(article: Article, place: string, from: number): number | null {
  const blocks = passagesOfPlace(article, place);
  return blocks.find((block) => block >= from) ?? blocks[0] ?? null;
}

const GAP: Block = { type: "gap" };

/** Ids of the places that the blocks speak of, each once, in the order given. */
export function placesOfBlocks(article: Article | undefined, blocks: readonly number[]): readonly string[] {
  return [...new Set(blocks.flatMap((block) => placesOfBlock(article?.blocks[block] ?? GAP)))];
}

/** Equal readings are one and the same, so that nothing is drawn again for them. */
export function sameReading(one: Reading, other: Reading): boolean {
  return one.block === other.block && samePlaces(one.places, other.places);
}

export function samePlaces(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((place, i) => place === other[i]);
}

import type { Block } from "./story";

/** What stands between two blocks of an article's text. */
export const BLOCK_SEPARATOR = "\n\n";

/** What stands for text that is left out. */
export const GAP_TEXT = "[…]";

export function blockText(block: Block): string {
  return block.type === "gap" ? GAP_TEXT : block.text;
}

/** An article as one text: paragraphs and gaps, a blank line between them. `TextPositionSelector` counts in it. */
export function articleText(article: { blocks: readonly Block[] }): string {
  return article.blocks.map(blockText).join(BLOCK_SEPARATOR);
}

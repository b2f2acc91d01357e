/** Where in an open article one reads, worked out from measured boxes; lengths are CSS pixels of the scrolled content. */

export interface BlockBox {
  top: number;
  bottom: number;
}

export interface ArticleLayout {
  /** One per block of the article. */
  boxes: readonly BlockBox[];
  /** Height of what scrolls, and of the window on it. */
  contentHeight: number;
  viewHeight: number;
  /** Height at the top of the window that is covered by what stays there. */
  covered: number;
}

/** A block counts as in view with so much of it, or when it fills so much of the view. */
const SHARE_OF_BLOCK = 0.5;
const SHARE_OF_VIEW = 0.4;

/** Indices of the blocks that are in view. */
export function blocksInView({ boxes, viewHeight, covered }: ArticleLayout, scrollTop: number): number[] {
  const [top, bottom] = [scrollTop + covered, scrollTop + viewHeight];
  return boxes.flatMap((box, index) => {
    const seen = Math.min(box.bottom, bottom) - Math.max(box.top, top);
    const enough = Math.min((box.bottom - box.top) * SHARE_OF_BLOCK, (bottom - top) * SHARE_OF_VIEW);
    return seen > 0 && seen >= enough ? [index] : [];
  });
}

/**
 * The line that one reads at. It goes from the top of the view to its bottom as the article is scrolled from start to
 * end, so that it reaches every block, also those that can never be scrolled to the top.
 */
function readingLine({ contentHeight, viewHeight, covered }: ArticleLayout, scrollTop: number): number {
  const most = contentHeight - viewHeight;
  const part = most > 0 ? Math.min(1, Math.max(0, scrollTop / most)) : 0;
  return scrollTop + covered + (viewHeight - covered) * part;
}

/** Index of the block at the reading line, or the next below it; `null` in an article without blocks. */
export function blockRead(layout: ArticleLayout, scrollTop: number): number | null {
  const { boxes } = layout;
  const line = readingLine(layout, scrollTop);
  const found = boxes.findIndex(({ bottom }) => bottom > line);
  return found >= 0 ? found : boxes.length > 0 ? boxes.length - 1 : null;
}

/**
 * How far to scroll for a block to be where one reads. The reading line then is as far down the block as down the view,
 * so that all of the block is in view if it fits.
 */
export function scrollTopFor({ boxes, contentHeight, viewHeight, covered }: ArticleLayout, block: number): number {
  const box = boxes[block];
  const most = contentHeight - viewHeight;
  const others = contentHeight - covered - ((box?.bottom ?? 0) - (box?.top ?? 0));
  if (!box || most <= 0 || others <= 0) return 0;
  return most * Math.min(1, Math.max(0, (box.top - covered) / others));
}

/**
 * The part of the article that is in view, from 0 (its start) to 1 (its end), on a line where each block stands where
 * `starts` says.
 */
export function partInView(
  { boxes, viewHeight, covered }: ArticleLayout,
  starts: readonly number[],
  scrollTop: number,
): { start: number; end: number } {
  const place = (y: number) => {
    const index = boxes.findIndex(({ bottom }) => bottom > y);
    const box = boxes[index];
    if (!box) return 1;
    const [start, end] = [starts[index] ?? 0, starts[index + 1] ?? 1];
    return start + (end - start) * Math.max(0, (y - box.top) / (box.bottom - box.top));
  };
  return { start: place(scrollTop + covered), end: place(scrollTop + viewHeight) };
}

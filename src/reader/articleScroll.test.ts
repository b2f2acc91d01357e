import { describe, expect, it } from "vitest";
import { type ArticleLayout, blockRead, blocksInView, partInView, scrollTopFor } from "./articleScroll";

/** A heading of 200 px, then blocks of 100 px, 20 px apart, in a view of 500 px whose first 100 px are covered. */
function layoutOf(blocks: number): ArticleLayout {
  const boxes = Array.from({ length: blocks }, (_, i) => ({ top: 200 + i * 120, bottom: 300 + i * 120 }));
  return { boxes, contentHeight: 200 + blocks * 120, viewHeight: 500, covered: 100 };
}

describe("blocksInView", () => {
  it("takes the blocks of which half is in view below what is covered", () => {
    expect(blocksInView(layoutOf(10), 0)).toEqual([0, 1, 2]);
    expect(blocksInView(layoutOf(10), 149)).toEqual([0, 1, 2, 3]);
    expect(blocksInView(layoutOf(10), 151)).toEqual([1, 2, 3]);
  });

  it("takes a block that is higher than the view", () => {
    const high = { ...layoutOf(0), boxes: [{ top: 0, bottom: 5000 }], contentHeight: 5000 };
    expect(blocksInView(high, 2000)).toEqual([0]);
    expect(blocksInView(high, 4950)).toEqual([]);
  });
});

describe("blockRead", () => {
  it("goes from the first block to the last while the article is scrolled", () => {
    const layout = layoutOf(20);
    const most = layout.contentHeight - layout.viewHeight;
    expect(blockRead(layout, 0)).toBe(0);
    expect(blockRead(layout, most)).toBe(19);
    const passed = new Set(Array.from({ length: most + 1 }, (_, scrollTop) => blockRead(layout, scrollTop)));
    expect([...passed]).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  it("is null without blocks, and the first one where nothing scrolls", () => {
    expect(blockRead(layoutOf(0), 0)).toBeNull();
    expect(blockRead({ ...layoutOf(2), contentHeight: 500 }, 0)).toBe(0);
  });
});

describe("scrollTopFor", () => {
  it("leads to where the block is the one that is read, and in view", () => {
    for (const blocks of [1, 2, 4, 20]) {
      const layout = layoutOf(blocks);
      for (let block = 0; block < blocks; block++) {
        const scrollTop = scrollTopFor(layout, block);
        const { top, bottom } = layout.boxes[block] ?? { top: 0, bottom: 0 };
        expect(top).toBeGreaterThan(scrollTop + layout.covered - 0.01);
        expect(bottom).toBeLessThan(scrollTop + layout.viewHeight + 0.01);
        if (layout.contentHeight > layout.viewHeight) expect(blockRead(layout, scrollTop)).toBe(block);
      }
    }
  });
});

describe("partInView", () => {
  const starts = Array.from({ length: 10 }, (_, i) => i / 10);

  it("tells the part between the first and the last line in view", () => {
    const layout = layoutOf(10);
    // From 100 px, above all blocks, to 500 px: 60 px into the third block.
    expect(partInView(layout, starts, 0)).toEqual({ start: 0, end: 0.26 });
    expect(partInView(layout, starts, 150).start).toBeCloseTo(0.05);
    expect(partInView(layout, starts, 900).end).toBe(1);
  });
});

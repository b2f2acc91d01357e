import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { NOT_READING, placesOfBlock, placesOfBlocks } from "#store/articlePassages";
import { useStory, useStoryStore } from "#store/useStory";
import type { Article } from "#story/story";
import { type ArticleLayout, blockRead, blocksInView, partInView, scrollTopFor } from "./articleScroll";
import { blockStarts } from "./barcodeTicks";
import { followingRequest, SETTLED_MS } from "./scrollFollow";

interface ArticleParts {
  /** Its `p` children are the blocks of the article, in order. */
  text: RefObject<HTMLElement | null>;
  /** What stays at the top while the text scrolls. */
  bar: RefObject<HTMLElement | null>;
  /** Is given `--from` and `--to`, the part of the article that is in view. */
  frame: RefObject<HTMLElement | null>;
}

/**
 * Keeps text and map in step: reports what is in view, scrolls where a passage is asked for, and asks the camera for what
 * is read when that is off view. Boxes are measured when sizes change, not while scrolling.
 */
export function useArticleScroll(article: Article, { text, bar, frame }: ArticleParts): void {
  const store = useStoryStore();
  const layout = useRef<ArticleLayout | null>(null);
  /** The block that the map was last brought in step with: it is not asked twice for one. */
  const followed = useRef<number | null>(null);

  useLayoutEffect(() => {
    const content = text.current;
    const scroller = scrollerOf(content);
    if (!content || !scroller) return;
    const starts = blockStarts(article);
    let waiting = 0;
    let settled: ReturnType<typeof setTimeout> | undefined;
    const viewAtFirst = store.getState().view;

    const report = () => {
      waiting = 0;
      if (!layout.current) return;
      const { scrollTop } = scroller;
      const part = partInView(layout.current, starts, scrollTop);
      frame.current?.style.setProperty("--from", String(part.start));
      frame.current?.style.setProperty("--to", String(part.end));
      const places = placesOfBlocks(article, blocksInView(layout.current, scrollTop));
      store.getState().setReading({ block: blockRead(layout.current, scrollTop), places });
    };
    const follow = () => {
      const { reading, view, requestCamera } = store.getState();
      const block = reading.block === null ? undefined : article.blocks[reading.block];
      if (!block || reading.block === followed.current) return;
      followed.current = reading.block;
      const request = followingRequest(placesOfBlock(block), view, viewAtFirst);
      if (request) requestCamera(request);
    };
    const onScroll = () => {
      if (waiting === 0) waiting = requestAnimationFrame(report);
      clearTimeout(settled);
      settled = setTimeout(follow, SETTLED_MS);
    };
    const sizes = new ResizeObserver(() => {
      layout.current = measured(content, bar.current, scroller);
      report();
    });
    sizes.observe(content);
    sizes.observe(scroller);
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(waiting);
      clearTimeout(settled);
      sizes.disconnect();
      scroller.removeEventListener("scroll", onScroll);
      store.getState().setReading(NOT_READING);
    };
  }, [article, store, text, bar, frame]);

  const request = useStory((state) => state.passageRequest);
  const arrived = useRef(false);
  useEffect(() => {
    const content = text.current;
    const scroller = scrollerOf(content);
    if (!content || !scroller) return;
    const first = !arrived.current;
    arrived.current = true;
    if (!request) return;
    layout.current = measured(content, bar.current, scroller);
    const top = scrollTopFor(layout.current, request.block);
    scroller.scrollTo({ top, behavior: first || prefersLessMotion() ? "instant" : "smooth" });
    // The camera was asked for by what led here.
    followed.current = request.block;
    // One reads on from the passage, not from the heading above it.
    if (document.activeElement?.matches("h1")) {
      content.querySelector<HTMLElement>(`[data-block="${request.block}"]`)?.focus({ preventScroll: true });
    }
    store.getState().passageShown();
  }, [request, store, text, bar]);
}

function scrollerOf(content: HTMLElement | null): HTMLElement | null {
  return content?.closest<HTMLElement>(".reader-scroll") ?? null;
}

function measured(content: HTMLElement, bar: HTMLElement | null, scroller: HTMLElement): ArticleLayout {
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
  const stuckAt = bar ? Number.parseFloat(getComputedStyle(bar).top) || 0 : 0;
  return {
    boxes: [...content.querySelectorAll(":scope > p")].map((block) => {
      const { top, bottom } = block.getBoundingClientRect();
      return { top: top - origin, bottom: bottom - origin };
    }),
    contentHeight: scroller.scrollHeight,
    viewHeight: scroller.clientHeight,
    covered: stuckAt + (bar?.offsetHeight ?? 0),
  };
}

function prefersLessMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

import { articleText, BLOCK_SEPARATOR, blockText, GAP_TEXT } from "./articleText";
import type { Block, TextPositionSelector, TextQuoteSelector } from "./story";

/** Longest prefix and suffix of a quote selector, in code points. */
const MAX_CONTEXT = 32;

/** More than any prefix needs, so that the first characters taken are whole. */
const CONTEXT_WINDOW = 4 * MAX_CONTEXT;

/** Each of these is a character by itself, which saves the segmenter most of its work. */
const SIMPLE = /^[\x20-\x7e\n]*$/;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function codePointLength(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

/** As many whole characters from one end of `text` as fit into 32 code points. */
function takeContext(text: string, from: "start" | "end"): string {
  const window = from === "start" ? text.slice(0, CONTEXT_WINDOW) : text.slice(-CONTEXT_WINDOW);
  if (SIMPLE.test(window)) return from === "start" ? window.slice(0, MAX_CONTEXT) : window.slice(-MAX_CONTEXT);
  const segments = Array.from(graphemes.segment(window), ({ segment }) => segment);
  if (window.length < text.length) {
    // The window may cut a character in two.
    if (from === "start") segments.pop();
    else segments.shift();
  }
  if (from === "end") segments.reverse();
  const taken: string[] = [];
  let length = 0;
  for (const segment of segments) {
    length += codePointLength(segment);
    if (length > MAX_CONTEXT) break;
    taken.push(segment);
  }
  return (from === "end" ? taken.reverse() : taken).join("");
}

/** The source has other words where `[…]` stands, so that a context with it would match nothing there. */
function afterGap(context: string): string {
  const gap = context.lastIndexOf(GAP_TEXT);
  return gap === -1 ? context : context.slice(gap + GAP_TEXT.length).trimStart();
}

function beforeGap(context: string): string {
  const gap = context.indexOf(GAP_TEXT);
  return gap === -1 ? context : context.slice(0, gap).trimEnd();
}

/**
 * Selectors of whole blocks of one article, by index: a quote with up to 32 code points before and after it, and its
 * position in code points of `articleText()`. The context never splits a character, and ends at text left out.
 */
export function createBlockSelectors(article: {
  blocks: readonly Block[];
}): (block: number) => [TextQuoteSelector, TextPositionSelector] {
  const text = articleText(article);
  const units: number[] = [];
  const points: number[] = [];
  let unit = 0;
  let point = 0;
  for (const block of article.blocks) {
    units.push(unit);
    points.push(point);
    unit += blockText(block).length + BLOCK_SEPARATOR.length;
    point += codePointLength(blockText(block)) + BLOCK_SEPARATOR.length;
  }
  return (index) => {
    const block = article.blocks[index];
    const exact = block ? blockText(block) : "";
    const start = units[index] ?? text.length;
    const end = start + exact.length;
    const startPoint = points[index] ?? point;
    const window = 2 * CONTEXT_WINDOW;
    return [
      {
        type: "TextQuoteSelector",
        exact,
        prefix: takeContext(afterGap(text.slice(Math.max(0, start - window), start)), "end"),
        suffix: takeContext(beforeGap(text.slice(end, end + window)), "start"),
      },
      { type: "TextPositionSelector", start: startPoint, end: startPoint + codePointLength(exact) },
    ];
  };
}

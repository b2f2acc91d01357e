import type { HitRange } from "./searchResults";

/** Characters before the first hit: enough to see what it is about. */
const BEFORE = 80;
const LONGEST = 260;

/**
 * The part of a passage to show in a list, word for word: from shortly before the first hit to 260 characters on, cut
 * between words. Offsets in the text; a passage that is short enough is shown whole.
 */
export function passageSnippet(text: string, ranges: readonly HitRange[]): HitRange {
  if (text.length <= LONGEST) return { start: 0, end: text.length };
  const first = ranges[0]?.start ?? 0;
  const start = first <= BEFORE ? 0 : afterGap(text, Math.min(first - BEFORE, text.length - LONGEST), first);
  const last = Math.max(start + LONGEST, ranges[0]?.end ?? 0);
  return { start, end: last >= text.length ? text.length : beforeGap(text, last, ranges[0]?.end ?? start + 1) };
}

/** The first start of a word from `from` on, and `limit` at the latest. */
function afterGap(text: string, from: number, limit: number): number {
  const gap = /\s+/g;
  gap.lastIndex = from;
  const found = gap.exec(text);
  return found && found.index + found[0].length <= limit ? found.index + found[0].length : limit;
}

/** The last end of a word up to `to`, and not before `limit`. */
function beforeGap(text: string, to: number, limit: number): number {
  const gap = text.slice(0, to + 1).search(/\s+\S*$/);
  return gap < limit ? Math.max(to, limit) : gap;
}

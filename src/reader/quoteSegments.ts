import type { Mention } from "#story/story";

/** A stretch of a passage whose characters all belong to the same mentions. */
export interface QuoteSegment {
  /** UTF-16 offsets in the passage. */
  start: number;
  end: number;
  text: string;
  /** The mention of the passage's own place, if the words stand for it. */
  own: Mention | null;
  /** Other places that the words stand for, each once, in the order of the mentions. */
  others: string[];
}

/**
 * Cuts a passage where a mention starts or ends. The segments' texts put together are the passage, character for
 * character; mentions may share their offsets, overlap, or stand one inside another.
 */
export function quoteSegments(text: string, mentions: readonly Mention[], place: string): QuoteSegment[] {
  const inText = mentions.filter(
    (mention) => mention.start >= 0 && mention.start < mention.end && mention.end <= text.length,
  );
  const cuts = new Set([0, text.length]);
  for (const { start, end } of inText) cuts.add(start).add(end);
  const offsets = [...cuts].sort((a, b) => a - b);

  return offsets.slice(0, -1).map((start, i) => {
    const end = offsets[i + 1] ?? text.length;
    const over = inText.filter((mention) => mention.start <= start && mention.end >= end);
    return {
      start,
      end,
      text: text.slice(start, end),
      own: over.find((mention) => mention.place === place) ?? null,
      others: [...new Set(over.map((mention) => mention.place))].filter((id) => id !== place),
    };
  });
}

import type { Article, Evidence, Excerpt, Mention, Story } from "#story/story";
import { articleById } from "./filters";

/** What a step of the tour quotes, or an excerpt, with everything that is needed to show it. */
export interface QuotedPassage {
  article: Article;
  /** Word for word. */
  text: string;
  /** Of the words quoted; `start` and `end` are UTF-16 offsets in `text`. */
  mentions: readonly Mention[];
  /** The paragraph goes on before or after it. */
  isPart: boolean;
}

/** `null` when the story does not hold the passage. */
export function quotedPassage(story: Story, { article: id, block, start, end }: Evidence): QuotedPassage | null {
  const article = articleById(story).get(id);
  const paragraph = article?.blocks[block];
  if (!article || paragraph?.type !== "paragraph") return null;
  const mentions = paragraph.mentions
    .filter((mention) => mention.start < end && mention.end > start)
    .map((mention) => ({
      ...mention,
      start: Math.max(mention.start, start) - start,
      end: Math.min(mention.end, end) - start,
    }));
  const { text } = paragraph;
  return { article, text: text.slice(start, end), mentions, isPart: start > 0 || end < text.length };
}

/** An excerpt is a whole paragraph. */
export function excerptPassage(story: Story, { article: id, text, mentions }: Excerpt): QuotedPassage | null {
  const article = articleById(story).get(id);
  return article ? { article, text, mentions, isPart: false } : null;
}

/** A stretch of a passage; `mention` where its words stand for one of the places asked for. */
export interface MarkedPart {
  /** UTF-16 offset in the passage. */
  start: number;
  text: string;
  mention: Mention | null;
}

/**
 * Cuts a passage round the mentions of places. The parts' texts put together are the passage, character for character;
 * of mentions that overlap the longer one wins.
 */
export function markedParts(text: string, mentions: readonly Mention[], places: readonly string[]): MarkedPart[] {
  const chosen: Mention[] = [];
  const wanted = mentions.filter(
    ({ place, start, end }) => places.includes(place) && start < end && end <= text.length,
  );
  for (const mention of wanted.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!chosen.some(({ start, end }) => mention.start < end && mention.end > start)) chosen.push(mention);
  const parts: MarkedPart[] = [];
  let from = 0;
  for (const mention of chosen.sort((a, b) => a.start - b.start)) {
    if (mention.start > from) parts.push({ start: from, text: text.slice(from, mention.start), mention: null });
    parts.push({ start: mention.start, text: text.slice(mention.start, mention.end), mention });
    from = mention.end;
  }
  if (from < text.length) parts.push({ start: from, text: text.slice(from), mention: null });
  return parts;
}

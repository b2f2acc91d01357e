import type { Article, Mention } from "#story/story";

/** UTF-16 offsets in the text as the story has it. */
export interface HitRange {
  start: number;
  end: number;
}

export interface PlaceHit {
  /** Id of the place. */
  place: string;
  /** The name or alias that was found, as the story writes it. */
  name: string;
  /** BCP 47, of that name. */
  lang: string | null;
  /** What to mark in the name. */
  ranges: HitRange[];
}

export interface PassageHit {
  article: string;
  /** Index in the article's `blocks`. */
  block: number;
  /** What to mark in the paragraph's text. */
  ranges: HitRange[];
  /** The excerpt that shows the paragraph, of the place that the hit is about if it names several; `null`: no place. */
  excerpt: string | null;
  place: string | null;
  /** Of a long story, whose text the page may not hold. */
  fetched?: { text: string; mentions: readonly Mention[]; event: string | null };
}

/** What an article says about itself that can be searched. */
export type ArticleField = "title" | "publisher" | "agency" | "author";

export interface ArticleHits {
  article: string;
  /** What to mark in its headline and in where it comes from; `null`: only its passages were found. */
  fields: Partial<Record<ArticleField, HitRange[]>> | null;
  /** Best first. */
  passages: PassageHit[];
  /** Of a long story, whose articles the page may not hold. */
  fetched?: Omit<Article, "blocks">;
}

export interface SearchResults {
  query: string;
  /** `some`: nothing holds all the words, so these hold as many of them as anything does. `tooShort`: nothing was looked for. */
  matched: "all" | "some" | "none" | "tooShort";
  /** Best first. */
  places: PlaceHit[];
  /** That with the best hit first. */
  articles: ArticleHits[];
  /** How many there are in all, `more` when there are more yet; not all may be listed. */
  counts: { places: number; headlines: number; passages: number; more: boolean };
  /** Places are found, and what the articles hold is still being fetched. */
  pending?: true;
}

/** How many passages one answer lists; of a long story fewer. */
export const MOST_PASSAGES = 200;

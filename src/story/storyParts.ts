/**
 * Purpose: the parts that a long story is fetched in, and where they are.
 * In and out: types and paths; `partSchema.ts` checks them, `storyParts.ts` of src/compile makes them.
 * Must not know: how parts travel, or what a page does with them.
 */
import type {
  Article,
  ArticleRow,
  Credit,
  Excerpt,
  Journey,
  Mention,
  ParallelPassage,
  Place,
  StoryEvent,
  Toponym,
  TourStep,
} from "./story";

/** A story with more excerpts than this is fetched in parts, and its text stands on more than one page. */
export const MOST_INLINE = 500;

/** Excerpts in one page of a place. */
export const PAGE_SIZE = 50;

/** An article without its text. */
export type ArticleFacts = Omit<Article, "blocks">;

/** What a page needs of a place before it is opened, in columns of equal length; positions in degrees, longitude first. */
export interface PlaceColumns {
  id: string[];
  title: string[];
  /** Hundred thousandths of a degree are kept: about a metre. */
  lng: number[];
  lat: number[];
  /** Number of its excerpts. */
  count: number[];
  summary: (string | null)[];
  /** Each country's letters after the other's. */
  ccodes: string[];
  /** Each class's letter after the other's. */
  fclasses: string[];
  names: [toponym: string, lang: string | null][][];
  /** By index, as they are: places that are no points, or have descriptions. */
  whole: Record<string, Place>;
}

/** What is fetched first. */
export interface StoryOutline {
  version: 1;
  title: string;
  dek: string | null;
  lang: string;
  credits: Credit[];
  events: StoryEvent[];
  journeys: Journey[];
  tour: TourStep[];
  totals: { articles: number; excerpts: number };
  /** Those that events, journeys and tour quote. */
  articles: ArticleFacts[];
  places: PlaceColumns;
}

/** An excerpt whose place the page names, and whose text is written once: it is the `exact` of its quote, too. */
export interface PagedExcerpt {
  id: string;
  /** Index in the page's `articles`. */
  article: number;
  block: number;
  text: string;
  mentions: Mention[];
  /** Context of the quote. */
  prefix: string;
  suffix: string;
  /** In code points of the article's text. */
  start: number;
  event: string | null;
}

/** Some excerpts of one place. */
export interface PlacePage {
  type: "page";
  place: string;
  /** From 0. */
  page: number;
  /** Those that the excerpts stand in, and those with parallel passages. */
  articles: ArticleFacts[];
  excerpts: PagedExcerpt[];
  /** Those that a paragraph of these excerpts is part of. */
  parallels: ParallelPassage[];
}

/** One article with its text. */
export interface ArticlePart {
  type: "article";
  article: Article;
  /** What is an excerpt of it. */
  excerpts: Pick<Excerpt, "id" | "place" | "block" | "event">[];
  parallels: ParallelPassage[];
  /** The other articles of the parallel passages. */
  others: ArticleFacts[];
}

/** Columns to count by, of the whole story: places and events are those of the outline. */
export interface RowsPart {
  type: "rows";
  /** Columns of equal length, in the story's order. */
  articles: { [Key in keyof ArticleRow]: ArticleRow[Key][] };
  /** Of each excerpt, place by place: index in `articles`. */
  article: number[];
  /** As `kindBits` gives them. */
  kinds: number[];
  /** Index in the outline's events; -1: none. */
  event: number[];
}

export type StoryPart = PlacePage | ArticlePart | RowsPart;

/** Which part is meant. */
export type PartRef =
  | { type: "page"; place: string; page: number }
  | { type: "article"; article: string }
  | { type: "rows" };

/** Of a part's file, from the folder of the parts; also its name in memory. */
export function partPath(ref: PartRef): string {
  switch (ref.type) {
    case "page":
      return `places/${ref.place}/${ref.page}.json`;
    case "article":
      return `articles/${ref.article}.json`;
    case "rows":
      return "rows.json";
  }
}

export const OUTLINE_FILE = "outline.json";

export function toponymsOf(names: PlaceColumns["names"][number]): Toponym[] {
  return names.map(([toponym, lang]) => ({ toponym, lang }));
}

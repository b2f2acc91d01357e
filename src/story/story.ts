/**
 * Purpose: the compiled story, the one data structure that every view reads.
 * In and out: types only; `storySchema.ts` is the same shape as a runtime schema.
 * Must not know: where stories come from, how they are shown.
 */
import type { Feature, FeatureCollection, Geometry, LineString } from "geojson";

/** Longitude first, in degrees (RFC 7946). */
export type LngLat = readonly [lng: number, lat: number];

/** West, south, east, north in degrees (RFC 7946 §5); west > east when it crosses the antimeridian. */
export type BoundingBox = readonly [west: number, south: number, east: number, north: number];

/** EDTF level 0, or a level 1 interval: `2000`, `2023-09`, `2023-09-13`, `1950/1953`. */
export type EdtfDate = string;

/** What the words of a mention stand for: the place, its government, or the country or region that holds it. */
export type Sense = "place" | "government" | "wider";

/** How the words reach the place: one of its toponyms, another name in it, or a description. */
export type MentionBy = "name" | "alias" | "description";

/** Who found the mention: the matching rules, or an editor's link. */
export type MentionFrom = "rule" | "editor" | "geoparser";

/** Characters of a paragraph that refer to a place; `start` and `end` are UTF-16 offsets in its text. */
export interface Mention {
  place: string;
  start: number;
  end: number;
  sense: Sense;
  by: MentionBy;
  from: MentionFrom;
}

export interface Paragraph {
  type: "paragraph";
  text: string;
  /** In order of `start`; a mention of two places is two entries with the same offsets. */
  mentions: Mention[];
}

/** Text of the source that is left out here, shown as `[…]`. */
export interface Gap {
  type: "gap";
}

export type Block = Paragraph | Gap;

/** Front matter keys whose value the source does not state. */
export type InferredKey = "title" | "publisher" | "agency" | "author" | "published" | "url" | "dateline" | "lang";

export interface Article {
  /** The file's name without `.md`. */
  id: string;
  title: string;
  /** `null`: not stated. */
  publisher: string | null;
  agency: string | null;
  author: string | null;
  published: EdtfDate | null;
  url: string | null;
  dateline: string | null;
  /** BCP 47. */
  lang: string;
  dir: "ltr" | "rtl";
  rights: "full" | "excerpts";
  inferred: InferredKey[];
  blocks: Block[];
}

export interface Toponym {
  toponym: string;
  /** BCP 47. */
  lang: string | null;
}

export interface PlaceProperties {
  title: string;
  /** Short, for a line under the title: "Capital city, North Korea". */
  summary: string | null;
  /** ISO 3166-1 alpha-2. */
  ccodes: string[];
  /** GeoNames feature classes: `P` populated place, `S` spot, `A` administrative, `T` terrain. */
  fclasses: string[];
  aliases: string[];
  /** Where a label or a marker stands; inside the geometry or on it. */
  labelPoint: LngLat;
  bbox: BoundingBox;
  /** The geometry is generalised: shown as "approximate". */
  approximate: boolean;
  /** Centre line of a long narrow area, so that it can be drawn at a least width. */
  centreLine: LineString | null;
  /** Width in metres of an area that has a `centreLine`. */
  widthM: number | null;
}

export type PlaceGeometry = Extract<
  Geometry,
  { type: "Point" | "LineString" | "MultiLineString" | "Polygon" | "MultiPolygon" }
>;

export interface Place extends Feature<PlaceGeometry, PlaceProperties> {
  id: string;
  /** URI in a gazetteer. */
  "@id": string | null;
  names: Toponym[];
  types: { identifier: string | null; label: string }[];
  links: { type: string; identifier: string }[];
  descriptions: { value: string; lang: string | null }[];
}

export interface Places extends FeatureCollection<PlaceGeometry, PlaceProperties> {
  features: Place[];
}

/** W3C Web Annotation: <https://www.w3.org/TR/annotation-model/#text-quote-selector> */
export interface TextQuoteSelector {
  type: "TextQuoteSelector";
  exact: string;
  prefix: string;
  suffix: string;
}

/** W3C Web Annotation; `start` and `end` count code points of `articleText()`. */
export interface TextPositionSelector {
  type: "TextPositionSelector";
  start: number;
  end: number;
}

/** One paragraph with at least one mention of a place: what the panel shows for it. */
export interface Excerpt {
  /** Stable as long as article, place and text are unchanged. */
  id: string;
  place: string;
  article: string;
  /** Index in the article's `blocks`. */
  block: number;
  /** The paragraph, unchanged. */
  text: string;
  /** All mentions of the paragraph, of every place. */
  mentions: Mention[];
  selector: [TextQuoteSelector, TextPositionSelector];
  /** The event it belongs to: the one that names it as evidence, else the nearest before its article's date. */
  event: string | null;
}

/** A quote of an article that shows that something is so. */
export interface Evidence {
  article: string;
  quote: string;
  /** Index in the article's `blocks`. */
  block: number;
  /** UTF-16 offsets in the paragraph. */
  start: number;
  end: number;
  /** Excerpts of the same paragraph. */
  excerpts: string[];
}

export interface StoryEvent {
  id: string;
  title: string;
  date: EdtfDate;
  /** `null`: no place of the story. */
  place: string | null;
  evidence: Evidence[];
}

export type TravelMode = "train" | "flight" | "ship" | "road";

export interface Leg {
  from: string;
  to: string;
  /** `null`: no article states it. */
  mode: TravelMode | null;
  /** What the line is called on the map: "Armoured train". */
  label: string | null;
  when: EdtfDate | null;
  status: "planned" | "reported";
  /** Great-circle length in kilometres. */
  lengthKm: number;
  /** Direction in which its great circle sets out, in degrees clockwise from north: 0 up to 360. */
  bearing: number;
  evidence: Evidence[];
}

export interface Journey {
  id: string;
  title: string;
  traveller: string;
  legs: Leg[];
  /** Sum of the legs' great-circle lengths in kilometres. */
  lengthKm: number;
}

/** What a step of the tour shows: words beside the map, words alone, or the map alone. */
export type TourLayout = "both" | "quote" | "map";

export interface TourStep {
  title: string;
  /** Words of the one who made the tour, never of an article. */
  text: string | null;
  /** To be talked about; printed with room for an answer. */
  question: string | null;
  /** For the speaker alone. */
  notes: string | null;
  layout: TourLayout;
  /** Ids of the highlighted places; the first is the selected one. */
  places: string[];
  /** A journey, or one leg of it by index. */
  journey: { id: string; leg: number | null } | null;
  /** What is quoted: nothing, one passage, or two side by side. */
  evidence: Evidence[];
  /** `null`: so that places and journey are well in view; without either, the whole story. */
  camera: { center: LngLat; zoom: number } | null;
}

export interface Credit {
  text: string;
  url: string | null;
}

/** Part of a paragraph; `start` and `end` are UTF-16 offsets in its text. */
export interface PassageRef {
  article: string;
  /** Index in the article's `blocks`. */
  block: number;
  start: number;
  end: number;
}

/** UTF-16 offsets in a paragraph: from the first, up to the second. */
export type TextRange = [start: number, end: number];

/**
 * A stretch of two parallel passages: `same`, character for character, or `changed`. A changed run that is empty on
 * one side is text that only the other has.
 */
export interface ParallelRun {
  type: "same" | "changed";
  /** In the first passage's paragraph. */
  a: TextRange;
  /** In the second passage's paragraph. */
  b: TextRange;
}

/** The same report or quotation in two articles. */
export interface ParallelPassage {
  /** Stable as long as articles and texts are unchanged. */
  id: string;
  /** Of different articles, in the order of the articles. */
  passages: [PassageRef, PassageRef];
  /** In order; together they cover both passages, without a hole. */
  runs: ParallelRun[];
  /** Share of the words that both have, weighed by how telling they are: 0 to 1. */
  similarity: number;
}

export interface Story {
  version: 1;
  title: string;
  dek: string | null;
  /** BCP 47. */
  lang: string;
  credits: Credit[];
  /** In order of publication, then of id. */
  articles: Article[];
  places: Places;
  /** In order of time, then of the text. */
  excerpts: Excerpt[];
  /** In order of date. */
  events: StoryEvent[];
  journeys: Journey[];
  tour: TourStep[];
  /** In the order of the first passages, then of the second. */
  parallels: ParallelPassage[];
  /**
   * Of a long story whose text is fetched in parts. Its `places` are whole; `excerpts`, `articles` and `parallels` are
   * those in hand so far, and an article that is not in hand itself has no `blocks`. Left out: the story is whole.
   */
  archive?: Archive;
}

/** What a long story holds, in hand or not. */
export interface Archive {
  /** Address of the folder of its parts, with a slash at the end. */
  parts: string;
  /** Number of excerpts by place id; every place of the story is in it. */
  counts: ReadonlyMap<string, number>;
  totals: { articles: number; excerpts: number };
  /** Excerpts in hand by place id and number of their page, from 0: `PAGE_SIZE` each, in the story's order. */
  pages: ReadonlyMap<string, ReadonlyMap<number, readonly Excerpt[]>>;
  /** Ids of the articles whose blocks are in hand. */
  texts: ReadonlySet<string>;
  /** `null`: not in hand yet. */
  rows: StoryRows | null;
}

/** What an article is listed by. */
export type ArticleRow = Pick<
  Article,
  "id" | "title" | "publisher" | "agency" | "published" | "lang" | "dir" | "inferred"
>;

/** What every excerpt is counted by, in columns: place by place, and those of a place in the story's order. */
export interface StoryRows {
  /** All places by id, in the story's order. */
  places: readonly string[];
  /** All articles, in the story's order. */
  articles: readonly ArticleRow[];
  events: readonly StoryEvent[];
  /** The row at which each place's begin, and at last the one after all. */
  starts: Uint32Array;
  /** Index in `articles`; -1: none of them. */
  article: Int32Array;
  /** As `kindBits` gives them. */
  kinds: Uint8Array;
  /** Index in `events`; -1: none. */
  event: Int32Array;
}

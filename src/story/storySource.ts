import type { DocumentPath, Position, SourceDocument } from "./sourceDocument";
import type { Article, InferredKey, PlaceGeometry, Sense, Toponym, TourLayout, TourStep, TravelMode } from "./story";

/** What stands in a story folder, checked file by file; what holds the files together is for the compiler. */
export interface StorySource {
  title: string;
  dek: string | null;
  lang: string;
  credits: { text: string; url: string | null }[];
  events: SourceEvent[];
  journeys: SourceJourney[];
  tour: SourceTourStep[];
  /** In the order of the file. */
  places: SourcePlace[];
  /** In the order of their paths. */
  articles: SourceArticle[];
  storyDocument: SourceDocument;
  placesDocument: SourceDocument;
}

export interface SourceEvidence {
  article: string;
  quote: string;
}

export interface SourceEvent {
  id: string | null;
  title: string;
  date: string;
  place: string | null;
  evidence: SourceEvidence[];
}

export interface SourceLeg {
  from: string;
  to: string;
  mode: TravelMode | null;
  label: string | null;
  when: string | null;
  status: "planned" | "reported";
  evidence: SourceEvidence[];
}

export interface SourceJourney {
  id: string | null;
  title: string;
  traveller: string;
  legs: SourceLeg[];
}

export interface SourceTourStep extends Omit<TourStep, "journey" | "evidence" | "layout"> {
  /** `null`: by what there is to show. */
  layout: TourLayout | null;
  journey: string | null;
  /** From 1, as it is written. */
  leg: number | null;
  evidence: SourceEvidence[];
}

/** A geometry that is not in the file but made from the border of two countries. */
export interface Derivation {
  place: string;
  /** ISO 3166-1 alpha-2 of the two countries. */
  border: readonly [string, string];
  /** Half the width of the area, in metres. */
  bufferM: number;
}

export interface SourcePlace {
  id: string;
  uri: string | null;
  title: string;
  summary: string | null;
  ccodes: string[];
  fclasses: string[];
  aliases: string[];
  approximate: boolean;
  names: Toponym[];
  types: { identifier: string | null; label: string }[];
  links: { type: string; identifier: string }[];
  descriptions: { value: string; lang: string | null }[];
  /** `null`: to be derived. */
  geometry: PlaceGeometry | null;
  derive: Derivation | null;
  /** Of the feature in its document. */
  path: DocumentPath;
}

/** A link written by hand: `[words](place:ID "sense")`. */
export interface SourceLink {
  /** UTF-16 offsets in the paragraph's text. */
  start: number;
  end: number;
  /** Empty: `place:none`. */
  places: string[];
  sense: Sense;
  /** Of its opening bracket in the file. */
  position: Position;
}

export interface SourceParagraph {
  type: "paragraph";
  text: string;
  /** In order; they do not overlap. */
  links: SourceLink[];
  /** Where in the file a UTF-16 offset of `text` stands. */
  locate(offset: number): Position;
}

export type SourceBlock = SourceParagraph | { type: "gap" };

export interface SourceArticle extends Omit<Article, "blocks" | "inferred"> {
  file: string;
  inferred: InferredKey[];
  blocks: SourceBlock[];
}

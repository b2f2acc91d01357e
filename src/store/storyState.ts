/** What the store holds, and the actions that change it. */
import type { StoreApi } from "zustand/vanilla";
import type { MentionKind } from "#story/mentionKinds";
import type { Story } from "#story/story";
import type { Reading } from "./articlePassages";
import type { CameraRequest, MapReport } from "./camera";
import type { Choices } from "./choices";
import type { Facet, FacetValue, TimeBasis, TimeRange } from "./filters";
import type { PartsActions, PartsState } from "./partsState";

/** Heights of the sheet that carries the panel on a phone. */
export type SheetHeight = "low" | "half" | "full";

export type ThemeChoice = "auto" | "light" | "dark";

/** Places that lie under one click, and where it was, in CSS pixels of the map. */
export interface PlaceChooser {
  places: string[];
  at: { x: number; y: number };
}

export interface StoryState extends Choices, PartsState {
  story: Story;

  hovered: string | null;
  /** Id of the journey that is pointed at. */
  hoveredJourney: string | null;
  chooser: PlaceChooser | null;
  sheet: SheetHeight;
  theme: ThemeChoice;
  /** Whether single letters are shortcuts (WCAG 2.1.4). */
  shortcuts: boolean;
  /** Something the reader should know once, such as that an address led nowhere. */
  notice: string | null;
  cameraRequest: CameraRequest | null;
  /** A wish to see a block of the open article; a new object is a new wish, `null` once it is met. */
  passageRequest: { block: number } | null;

  /** The open article's own report of what is in view. */
  reading: Reading;
  /** The map's own report; `null` until there is a map. */
  view: MapReport | null;
  /** Where the camera was when the reader left the overview, so that closing leads back. */
  returnTo: CameraRequest | null;
}

export interface StoryActions extends PartsActions {
  /** Opens a place, at an excerpt of it if one is given, and asks the camera for it; unknown ids are ignored. */
  selectPlace(place: string, at?: { excerpt?: string }): void;
  /** Opens the place that follows (1) or precedes (-1) the selected one in order of count, round the end. */
  stepPlace(by: 1 | -1): void;
  /** Marks an excerpt of the open place or article as the one in focus. */
  focusExcerpt(excerpt: string | null): void;
  /** Opens an article to be read in context, at an excerpt or a block of it; unknown ids are ignored. */
  openArticle(article: string, at?: { excerpt?: string; block?: number }): void;
  /**
   * Selects a place without leaving the article that is open; the camera moves only when the place is off view. With
   * no article open, as `selectPlace`.
   */
  pointOut(place: string): void;
  /**
   * A place was chosen on the map: an open article that speaks of it goes to its next passage about it and stays open;
   * otherwise as `selectPlace`.
   */
  openFromMap(place: string): void;
  /** Opens a journey, or one of its legs; unknown ids are ignored. */
  selectJourney(journey: string, leg?: number | null): void;
  /** Goes to the next (1) or previous (-1) leg of the open journey; before its first and after its last is the whole. */
  stepLeg(by: 1 | -1): void;
  /**
   * Presents a step of the tour (0 is its cover), exactly as it is made, from wherever the reader is: what was opened,
   * filtered or moved is undone, and what was pointed at or chosen among is let go; theme, language, shortcuts and the
   * height of the sheet stay. `null` ends the presentation: the step's place or journey stays open, and closing that
   * leads back to where the reader was before the tour. A step that the tour does not have is ignored.
   */
  goToStep(step: number | null): void;
  /** Opens the search, or changes what is searched for; `null` closes it. */
  setSearch(text: string | null): void;
  /** Closes the panel in front; when that was the last, the camera goes back to where it was before. */
  close(): void;
  toggleFacet<F extends Facet>(facet: F, value: FacetValue<F>): void;
  setKinds(kinds: readonly MentionKind[]): void;
  setTime(time: TimeRange | null): void;
  setTimeBasis(basis: TimeBasis): void;
  clearFilters(): void;
  hover(place: string | null): void;
  hoverJourney(journey: string | null): void;
  choose(chooser: PlaceChooser | null): void;
  setSheet(sheet: SheetHeight): void;
  setTheme(theme: ThemeChoice): void;
  setLanguage(language: string | null): void;
  setShortcuts(shortcuts: boolean): void;
  setNotice(notice: string | null): void;
  requestCamera(request: CameraRequest): void;
  reportView(view: MapReport): void;
  /** What of the open article is in view. */
  setReading(reading: Reading): void;
  /** Goes to a block of the open article. */
  goToBlock(block: number): void;
  /** The block that was asked for is in view. */
  passageShown(): void;
  /** Takes over choices from outside, such as an address; what the story does not hold is dropped. */
  restore(choices: Choices, camera: CameraRequest | null): void;
  /** Replaces the story, for live updates; choices that the new story does not hold are dropped. */
  setStory(story: Story): void;
}

export type StoryStore = StoreApi<StoryState & StoryActions>;

/**
 * Purpose: everything that can be done while the tour is presented: one table for keys, buttons and the list of keys.
 * In and out: a key press in, its action out; an action works on the two stores and on the window.
 * Must not know: React, how anything looks.
 */
import { classroom } from "#i18n/classroomMessages";
import { messages } from "#i18n/messages";
import type { StoryActions, StoryState } from "#store/storyState";
import { lastStep } from "#store/tour";
import type { PresentActions, PresentState } from "./presentStore";

/** What of the window an action needs. */
export interface PresentWindow {
  toggleFullScreen(): void;
  /** @returns whether there was a full screen to leave */
  leaveFullScreen(): boolean;
  openSpeaker(): void;
}

export interface PresentTarget {
  tour: StoryState & StoryActions;
  present: PresentState & PresentActions;
  page: PresentWindow;
}

export type ActionGroup = "steps" | "screen" | "aids";

export interface PresentAction {
  id: string;
  group: ActionGroup;
  /** As `KeyboardEvent.key` gives them, letters small; `Shift+` before those that need it. */
  keys: readonly string[];
  label: () => string;
  run: (target: PresentTarget) => void;
  /** Whether it is on, for what is switched on and off. */
  isOn?: (target: PresentTarget) => boolean;
}

/** In the order of the list of keys. */
export const PRESENT_ACTIONS: readonly PresentAction[] = [
  {
    id: "next",
    group: "steps",
    keys: ["ArrowRight", "ArrowDown", "PageDown", " ", "n"],
    label: () => classroom.speakerForward(),
    run: ({ tour }) => goBy(tour, 1),
  },
  {
    id: "previous",
    group: "steps",
    keys: ["ArrowLeft", "ArrowUp", "PageUp", "Shift+ ", "p"],
    label: () => classroom.speakerPrevious(),
    run: ({ tour }) => goBy(tour, -1),
  },
  {
    id: "first",
    group: "steps",
    keys: ["Home"],
    label: () => classroom.toCover(),
    run: ({ tour }) => tour.goToStep(0),
  },
  {
    id: "last",
    group: "steps",
    keys: ["End"],
    label: () => classroom.toEnd(),
    run: ({ tour }) => tour.goToStep(lastStep(tour.story)),
  },
  {
    id: "overview",
    group: "steps",
    keys: ["o"],
    label: () => classroom.allSteps(),
    run: ({ present }) => present.show("overview"),
  },
  {
    id: "jump",
    group: "steps",
    keys: ["g"],
    label: () => classroom.speakerJump(),
    run: ({ present }) => present.show("jump"),
  },
  {
    id: "resume",
    group: "steps",
    keys: ["r"],
    label: () => classroom.backToTour(),
    run: ({ tour }) => tour.goToStep(tour.step),
  },
  {
    id: "autoplay",
    group: "steps",
    keys: ["t"],
    label: () => classroom.autoplay(),
    run: ({ present }) => present.toggle("autoplay"),
    isOn: ({ present }) => present.autoplay,
  },
  {
    id: "quote",
    group: "screen",
    keys: ["q"],
    label: () => classroom.quoteOnly(),
    run: ({ present }) => present.toggleLayout("quote"),
    isOn: ({ present }) => present.layout === "quote",
  },
  {
    id: "map",
    group: "screen",
    keys: ["m"],
    label: () => classroom.mapOnly(),
    run: ({ present }) => present.toggleLayout("map"),
    isOn: ({ present }) => present.layout === "map",
  },
  {
    id: "bar",
    group: "screen",
    keys: ["h"],
    label: () => classroom.hideBar(),
    run: ({ present }) => present.toggle("barHidden"),
    isOn: ({ present }) => present.barHidden,
  },
  {
    id: "black",
    group: "screen",
    keys: ["b", "."],
    label: () => classroom.speakerBlack(),
    run: ({ present }) => present.setBlank(present.blank === "black" ? null : "black"),
    isOn: ({ present }) => present.blank === "black",
  },
  {
    id: "white",
    group: "screen",
    keys: ["v", ","],
    label: () => classroom.speakerWhite(),
    run: ({ present }) => present.setBlank(present.blank === "white" ? null : "white"),
    isOn: ({ present }) => present.blank === "white",
  },
  {
    id: "fullScreen",
    group: "screen",
    keys: ["f", "F5"],
    label: () => messages.fullScreen(),
    run: ({ page }) => page.toggleFullScreen(),
  },
  {
    id: "larger",
    group: "aids",
    keys: ["l"],
    label: () => classroom.largerText(),
    run: ({ present }) => present.toggle("larger"),
    isOn: ({ present }) => present.larger,
  },
  {
    id: "legible",
    group: "aids",
    keys: ["a"],
    label: () => classroom.legibleFont(),
    run: ({ present }) => present.toggle("legible"),
    isOn: ({ present }) => present.legible,
  },
  {
    id: "names",
    group: "aids",
    keys: ["k"],
    label: () => classroom.speakerNames(),
    run: ({ present }) => present.toggle("namesHidden"),
    isOn: ({ present }) => present.namesHidden,
  },
  {
    id: "measure",
    group: "aids",
    keys: ["d"],
    label: () => classroom.measureDistance(),
    run: ({ present }) => present.toggleMeasuring(),
    isOn: ({ present }) => present.measured !== null,
  },
  {
    id: "speaker",
    group: "aids",
    keys: ["s"],
    label: () => classroom.speakerView(),
    run: ({ page }) => page.openSpeaker(),
  },
  {
    id: "help",
    group: "aids",
    keys: ["?"],
    label: () => classroom.keysAndSettings(),
    run: ({ present }) => present.show("help"),
  },
  {
    id: "leave",
    group: "screen",
    keys: ["Escape"],
    label: () => classroom.leave(),
    run: ({ tour, page }) => {
      if (!page.leaveFullScreen()) tour.goToStep(null);
    },
  },
];

export function actionOf(id: string): PresentAction {
  const found = PRESENT_ACTIONS.find((action) => action.id === id);
  if (!found) throw new Error(`No action of the presentation is called “${id}”`);
  return found;
}

function goBy(tour: StoryState & StoryActions, by: 1 | -1): void {
  if (tour.step !== null) tour.goToStep(tour.step + by);
}

/** What works over a blank screen without bringing the step back. */
const OVER_BLANK = ["black", "white", "fullScreen", "speaker"];

/** What a blank screen is brought back by does nothing else. */
export function runAction(action: PresentAction, target: PresentTarget): void {
  if (target.present.blank !== null && !OVER_BLANK.includes(action.id)) target.present.setBlank(null);
  else action.run(target);
}

/** The part of a keyboard event that decides. */
export interface PresentKeyPress {
  key: string;
  /** The key by its place on a keyboard with Latin letters. */
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  repeat: boolean;
}

/**
 * What has the focus, as far as keys go by it: a button or link; a field for text; a text that is scrolled by arrow
 * keys; the map, or a place on it, that was reached by keyboard; a short list of places over the map.
 */
export type FocusedPart = "none" | "control" | "field" | "scroller" | "map" | "menu";

/**
 * The action of a key; `null` when it has none now.
 * @param letters - whether single characters are keys; the space bar is none
 */
export function presentActionFor(press: PresentKeyPress, letters: boolean, focus: FocusedPart): PresentAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return null;
  const key = keyOf(press);
  if (key !== "Escape" && focus === "field") return null;
  const isOnMap = focus === "map" || focus === "menu";
  if (key.endsWith(" ") && (focus === "control" || isOnMap)) return null;
  if (key.startsWith("Arrow") && isOnMap) return null;
  if (key === "Escape" && focus === "menu") return null;
  if ((key === "ArrowUp" || key === "ArrowDown") && focus === "scroller") return null;
  if (!letters && key !== " " && [...key].length === 1) return null;
  return PRESENT_ACTIONS.find(({ keys }) => keys.includes(key)) ?? null;
}

/** On a keyboard of another script the letter is that of the key's place. */
function keyOf({ key, code, shiftKey }: PresentKeyPress): string {
  if (key === " ") return shiftKey ? "Shift+ " : " ";
  const isForeignLetter = /^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key);
  const [, letter = key] = isForeignLetter ? (/^Key([A-Z])$/.exec(code) ?? []) : [];
  return [...letter].length === 1 ? letter.toLowerCase() : letter;
}

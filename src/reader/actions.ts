import { messages } from "#i18n/messages";
import { shownExcerpts } from "#store/placeExcerpts";
import { placesByCount } from "#store/selectors";
import type { StoryActions, StoryState } from "#store/storyState";

/** What an action works on. */
export interface ActionTarget {
  state: StoryState & StoryActions;
  showShortcuts: () => void;
}

/** Something that can be done by a key, and how the list of shortcuts calls it. */
export interface Action {
  id: string;
  /** As `KeyboardEvent.key` gives them; those of one character can be switched off (WCAG 2.1.4). */
  keys: readonly string[];
  label: () => string;
  run: (target: ActionTarget) => void;
}

/** In the order of the list of shortcuts. */
export const ACTIONS: readonly Action[] = [
  {
    id: "search",
    keys: ["/"],
    label: () => messages.actionSearch(),
    run: ({ state }) => {
      document.querySelector<HTMLElement>("[data-search-input]")?.focus();
      state.setSearch(state.search ?? "");
    },
  },
  { id: "close", keys: ["Escape"], label: () => messages.actionClose(), run: ({ state }) => state.close() },
  { id: "nextPlace", keys: ["j", "]"], label: () => messages.nextPlace(), run: ({ state }) => goToPlace(state, 1) },
  {
    id: "previousPlace",
    keys: ["k", "["],
    label: () => messages.previousPlace(),
    run: ({ state }) => goToPlace(state, -1),
  },
  { id: "next", keys: ["n"], label: () => messages.actionNext(), run: ({ state }) => goOn(state, 1) },
  { id: "previous", keys: ["p"], label: () => messages.actionPrevious(), run: ({ state }) => goOn(state, -1) },
  {
    id: "zoomIn",
    keys: ["+", "="],
    label: () => messages.zoomIn(),
    run: ({ state }) => state.requestCamera({ type: "zoomIn" }),
  },
  {
    id: "zoomOut",
    keys: ["-"],
    label: () => messages.zoomOut(),
    run: ({ state }) => state.requestCamera({ type: "zoomOut" }),
  },
  {
    id: "wholeStory",
    keys: ["0"],
    label: () => messages.wholeStory(),
    run: ({ state }) => state.requestCamera({ type: "home" }),
  },
  {
    id: "timeline",
    keys: ["t"],
    label: () => messages.actionTimeline(),
    run: () => document.querySelector<HTMLElement>(TIMELINE_CONTROLS)?.focus(),
  },
  {
    id: "shortcuts",
    keys: ["?"],
    label: () => messages.actionHelp(),
    run: ({ showShortcuts }) => showShortcuts(),
  },
];

const TIMELINE_CONTROLS = ".reader-timeline :is(button:enabled, input, [tabindex='0'])";

/** With no place open, the first or the last one. */
function goToPlace(state: StoryState & StoryActions, by: 1 | -1): void {
  const end = placesByCount(state.story).at(by === 1 ? 0 : -1)?.place;
  if (state.selected !== null) state.stepPlace(by);
  else if (end) state.selectPlace(end.id);
}

/** Along what is open: the legs of a journey, or the passages of a place. */
function goOn(state: StoryState & StoryActions, by: 1 | -1): void {
  if (state.search !== null || state.article !== null) return;
  if (state.journey !== null) {
    state.stepLeg(by);
    return;
  }
  const excerpts = shownExcerpts(state);
  const at = excerpts.findIndex(({ id }) => id === state.excerpt);
  const next = excerpts[at < 0 && by === -1 ? excerpts.length - 1 : at + by];
  if (next) state.focusExcerpt(next.id);
}

/** The part of a keyboard event that decides. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  defaultPrevented: boolean;
}

/**
 * The action of a key; `null` when it has none now.
 * @param enabled - whether single characters are shortcuts
 * @param taken - whether a control or a field has the focus
 */
export function actionFor(press: KeyPress, enabled: boolean, taken: boolean): Action | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing || press.defaultPrevented) return null;
  if ([...press.key].length === 1 && (taken || !enabled)) return null;
  return ACTIONS.find(({ keys }) => keys.includes(press.key)) ?? null;
}

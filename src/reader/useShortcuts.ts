import { useEffect } from "react";
import { useStoryStore } from "#store/useStory";
import { actionFor } from "./actions";

/** Listens to the keys of the whole page. `showShortcuts` must be stable. */
export function useShortcuts(showShortcuts: () => void): void {
  const store = useStoryStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // What lies over the page has its own keys, and closes by itself.
      if (document.querySelector("dialog[open], :popover-open")) return;
      const state = store.getState();
      const action = actionFor(event, state.shortcuts, isTaken(event));
      if (!action) return;
      if (action.id !== "close") event.preventDefault();
      action.run({ state, showShortcuts });
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [store, showShortcuts]);
}

/** Fields, and controls that are worked by typing or have keys of their own. */
const USES_CHARACTERS = [
  "input, textarea, select, [contenteditable]:not([contenteditable='false'])",
  ...["slider", "spinbutton", "tab", "listbox", "option", "combobox", "menu", "menuitem", "radio", "tree", "grid"].map(
    (role) => `[role='${role}']`,
  ),
  "[role='dialog']",
].join();

/** The map itself zooms by these. */
const KEYS_OF_MAP = "+=-";

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest(USES_CHARACTERS) !== null || (target.matches("canvas") && KEYS_OF_MAP.includes(key));
}

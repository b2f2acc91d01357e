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

/** Fields and controls. A heading that was given the focus, or the page itself, is none. */
const CONTROLS = [
  "a[href], button, summary, input, textarea, select, canvas",
  "[contenteditable]:not([contenteditable='false']), [role='dialog']",
  "[tabindex]:not([tabindex^='-'])",
].join();

function isTaken({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(CONTROLS) !== null;
}

import { useEffect } from "react";
import { type FocusedPart, type PresentTarget, presentActionFor, runAction } from "./presentActions";

/** Listens to the keys of the whole page, before what has the focus does; `target` must be stable. */
export function usePresentKeys(target: () => PresentTarget): void {
  useEffect(() => {
    let tabbed = false;
    const setTabbed = (now: boolean) => {
      tabbed = now;
      document.querySelector(".present")?.toggleAttribute("data-tabbed", now);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Tab") setTabbed(true);
      // What lies over the page has its own keys, and closes by itself.
      if (document.querySelector("dialog[open], :popover-open")) return;
      const now = target();
      const action = presentActionFor(event, now.tour.shortcuts, focusedPart(event.target, tabbed));
      if (!action) return;
      event.preventDefault();
      // Or the map would move by the same arrow.
      event.stopPropagation();
      // One press, one step: what a clicker sends while it is held down is not meant.
      if (!event.repeat) runAction(action, now);
    };
    const onPointerDown = () => setTabbed(false);
    window.addEventListener("keydown", onKeyDown, true);
    window.addEventListener("pointerdown", onPointerDown, true);
    return () => {
      window.removeEventListener("keydown", onKeyDown, true);
      window.removeEventListener("pointerdown", onPointerDown, true);
    };
  }, [target]);
}

function focusedPart(element: EventTarget | null, tabbed: boolean): FocusedPart {
  if (!(element instanceof Element)) return "none";
  if (element.closest("input, textarea, select, [contenteditable]:not([contenteditable='false'])")) return "field";
  if (element.closest(".place-menu")) return "menu";
  // Whoever has just dragged the map wants the next step; whoever went there by Tab moves it.
  if (tabbed && element.closest("canvas, [data-map-place]")) return "map";
  if (element.closest("a[href], button, summary, [role='button']")) return "control";
  return element.closest("[data-scrolls]") ? "scroller" : "none";
}

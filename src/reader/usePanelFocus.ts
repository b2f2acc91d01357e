import { type RefObject, useLayoutEffect, useRef } from "react";
import { useStory } from "#store/useStory";

/**
 * Leads focus and scrolling through the panel. An opened place starts at its heading; closing it leads back to the
 * row of the place that was opened first, with the overview where it was. Nothing happens on the first render:
 * a page that opens on a place must not take the focus.
 *
 * @param scroller the element that scrolls, with the overview or a place in it
 * @returns its scroll listener
 */
export function usePanelFocus(scroller: RefObject<HTMLElement | null>): () => void {
  const selected = useStory((state) => state.selected);
  const before = useRef(selected);
  const overview = useRef({ scrollTop: 0, opened: selected });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || before.current === selected) return;
    if (before.current === null) overview.current.opened = selected;
    before.current = selected;

    if (selected !== null) {
      element.scrollTop = 0;
      element.querySelector("h1")?.focus({ preventScroll: true });
      return;
    }
    element.scrollTop = overview.current.scrollTop;
    const rows = [...element.querySelectorAll<HTMLElement>("[data-place-row]")];
    const row = rows.find((candidate) => candidate.dataset.placeRow === overview.current.opened);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }, [selected, scroller]);

  return () => {
    // Swapping the content scrolls too; by then a place is selected, and the overview's position is kept.
    if (before.current === null && scroller.current) overview.current.scrollTop = scroller.current.scrollTop;
  };
}

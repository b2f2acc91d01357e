import { type RefObject, useLayoutEffect, useRef } from "react";
import { useStory } from "#store/useStory";

/**
 * Leads focus and scrolling through the panel. An opened place starts at its heading, unless the focus is on a
 * button of the panel that is still there, such as the one to the next place. Closing leads back to the button on the
 * map that the first place was opened from, else to its row, with the overview where it was. Nothing happens on the
 * first render: a page that opens on a place must not take the focus.
 *
 * @param scroller the element that scrolls, with the overview or a place in it
 * @returns its scroll listener
 */
export function usePanelFocus(scroller: RefObject<HTMLElement | null>): () => void {
  const selected = useStory((state) => state.selected);
  const before = useRef(selected);
  const overview = useRef({ scrollTop: 0, opened: selected, opener: null as HTMLElement | null });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || before.current === selected) return;
    const active = document.activeElement;
    if (before.current === null) {
      overview.current.opened = selected;
      overview.current.opener = active?.closest<HTMLElement>("[data-map-place]") ?? null;
    }
    before.current = selected;

    if (selected !== null) {
      element.scrollTop = 0;
      if (!element.contains(active)) element.querySelector("h1")?.focus({ preventScroll: true });
      return;
    }
    element.scrollTop = overview.current.scrollTop;
    const { opener } = overview.current;
    opener?.focus({ preventScroll: true });
    // A button that is gone, hidden or under the sheet does not take it.
    if (opener && document.activeElement === opener) return;
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

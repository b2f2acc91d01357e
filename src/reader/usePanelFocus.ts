import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { panelOf } from "#store/selectors";
import type { StoryState } from "#store/storyState";
import { useStory } from "#store/useStory";

/** Which panel is in front, of what; a leg or an excerpt of it is no other panel. */
function panelKey(state: StoryState): string {
  const type = panelOf(state);
  const of = { search: "", overview: "", article: state.article, journey: state.journey?.id, place: state.selected };
  return `${type} ${of[type] ?? ""}`;
}

/** Panels lie over each other in this order; those of one rank take each other's place. */
const RANK: Record<string, number> = { overview: 0, place: 1, journey: 1, article: 2, search: 3 };

function rankOf(key: string): number {
  return RANK[key.split(" ")[0] ?? ""] ?? 0;
}

/** Where the reader was in a panel that another one was opened over. */
interface Trace {
  scrollTop: number;
  /** What had the focus: a marker on the map or a part of the panel, as a selector. */
  opener: string | null;
}

/**
 * Leads focus and scrolling through the panel. An opened panel starts at its heading, unless the focus is on a button of
 * the panel that is still there, such as the one to the next place. Closing leads back to what the panel was opened from
 * (a button on the map, a row, a link), with the panel below where it was. A page that opens on a place, which its address
 * says once it lives, does not take a focus that nobody has.
 *
 * @param scroller the element that scrolls, with the panel in it
 * @returns its scroll listener, and whether the heading of a panel that is still on its way takes the focus
 */
export function usePanelFocus(scroller: RefObject<HTMLElement | null>) {
  const key = useStory(panelKey);
  const before = useRef(key);
  const scrollTop = useRef(0);
  const focus = useRef(false);
  /** The address has not been taken yet. */
  const arriving = useRef(true);
  /** Panels as they were left for one over them, by key. */
  const traces = useRef(new Map<string, Trace>());
  /** What has the focus while the last panel still stands: drawing the next one takes it away. */
  const opener = useRef<string | null>(null);
  if (before.current !== key) opener.current = openerOf(document.activeElement);

  useEffect(() => {
    // Behind whatever takes the address in the same turn.
    const timer = setTimeout(() => {
      arriving.current = false;
    });
    return () => clearTimeout(timer);
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || before.current === key) return;
    const active = document.activeElement;
    const deeper = rankOf(key) - rankOf(before.current);
    if (deeper > 0) traces.current.set(before.current, { scrollTop: scrollTop.current, opener: opener.current });
    const back = deeper < 0 ? traces.current.get(key) : undefined;
    const fromSearch = before.current.startsWith("search");
    before.current = key;

    if (arriving.current && active === document.body) {
      element.scrollTop = 0;
      return;
    }
    if (key.startsWith("search")) {
      // Focus stays in the search box, which leads it back as well.
      element.scrollTop = 0;
      return;
    }
    if (back) {
      element.scrollTop = back.scrollTop;
      if (fromSearch) return;
      const opened = back.opener === null ? null : document.querySelector<HTMLElement>(back.opener);
      // The field that is closed on a phone would open the search again.
      const origin = opened instanceof HTMLInputElement && opened.tabIndex < 0 ? null : opened;
      origin?.focus({ preventScroll: true });
      if (origin && document.activeElement === origin) {
        if (element.contains(origin)) origin.scrollIntoView({ block: "nearest" });
        return;
      }
    } else element.scrollTop = 0;
    if (element.contains(active) && active !== element) return;
    const heading = element.querySelector("h1");
    focus.current = heading === null;
    heading?.focus({ preventScroll: true });
  }, [key, scroller]);

  const onScroll = () => {
    // Swapping the content scrolls too; by then another panel is in front, and the position of the last one is kept.
    if (scroller.current) scrollTop.current = scroller.current.scrollTop;
  };
  return { onScroll, focus };
}

/** Attributes by which an element is found again after it was drawn anew. */
const MARKS = ["data-map-place", "data-place-row", "data-opener", "id"];

/** A selector by which an element is found again after it was drawn anew; `null` for one that has no mark. */
export function openerOf(element: Element | null): string | null {
  for (const mark of MARKS) {
    const found = element?.closest(`[${mark}]`);
    const value = found?.getAttribute(mark);
    if (found && found === element && value) return `[${mark}="${CSS.escape(value)}"]`;
  }
  return null;
}

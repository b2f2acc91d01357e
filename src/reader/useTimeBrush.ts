import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { StopSpan } from "./stopRange";

/** CSS pixels that a pointer may move in a click. */
const CLICK_PX = 5;

interface TimeBrush {
  onPointerDown(event: PointerEvent): void;
  onPointerMove(event: PointerEvent): void;
  onPointerUp(event: PointerEvent): void;
  /** Whether a click only ends a drag; one by keyboard never does. */
  endsDrag(click: MouseEvent): boolean;
}

/**
 * Chooses the stops that a pointer is dragged across, while it is dragged. A finger scrolls instead where the stops
 * do not fit.
 *
 * @param track the element that the stops stand in, side by side and equally wide; is given `data-fits` where all are in view
 * @param count number of stops that can be chosen
 */
export function useTimeBrush(
  track: RefObject<HTMLElement | null>,
  count: number,
  onSpan: (span: StopSpan) => void,
): TimeBrush {
  const drag = useRef<{ pointer: number; x: number; from: number; moved: boolean } | null>(null);
  const dragged = useRef(false);

  useEffect(() => {
    const stops = track.current;
    if (!stops) return;
    // Before it is touched: what a finger may do is settled when it is put down.
    const sizes = new ResizeObserver(() => {
      const scroller = scrollerOf(stops);
      stops.toggleAttribute("data-fits", scroller !== null && scroller.scrollWidth <= scroller.clientWidth);
    });
    sizes.observe(stops);
    sizes.observe(document.documentElement);
    return () => sizes.disconnect();
  }, [track]);

  const stopAt = (event: PointerEvent) => stopUnder(track.current, event.clientX, count);
  return {
    onPointerDown(event) {
      dragged.current = false;
      if (event.button !== 0 || event.shiftKey) return;
      drag.current = { pointer: event.pointerId, x: event.clientX, from: stopAt(event), moved: false };
    },
    onPointerMove(event) {
      const { current } = drag;
      if (!current || current.pointer !== event.pointerId) return;
      if (!current.moved && Math.abs(event.clientX - current.x) <= CLICK_PX) return;
      if (!current.moved) {
        current.moved = true;
        // Taken only now: a captured pointer would take the click away from the stop.
        track.current?.setPointerCapture(event.pointerId);
      }
      const to = stopAt(event);
      onSpan([Math.min(current.from, to), Math.max(current.from, to)]);
    },
    onPointerUp() {
      dragged.current = drag.current?.moved ?? false;
      drag.current = null;
    },
    endsDrag: (click) => click.detail > 0 && dragged.current,
  };
}

/** The nearest box round it that scrolls sideways; which one has a box at all depends on the layout. */
function scrollerOf(element: Element | null): Element | null {
  for (let box = element?.parentElement ?? null; box; box = box.parentElement) {
    const { display, overflowX } = getComputedStyle(box);
    if (display !== "contents" && overflowX === "auto") return box;
  }
  return null;
}

/** Index of the stop under a point of the screen, the nearest one outside. */
export function stopUnder(track: HTMLElement | null, clientX: number, count: number): number {
  const stops = [...(track?.querySelectorAll("[data-stop]") ?? [])].slice(0, count);
  const distances = stops.map((stop) => {
    const { left, right } = stop.getBoundingClientRect();
    return Math.max(left - clientX, clientX - right, 0);
  });
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

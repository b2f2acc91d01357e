import { type RefObject, useEffect } from "react";
import { useStoryStore } from "#store/useStory";
import { SHEET_FULL, SHEET_LOW_PX } from "./mapCover";
import { type Sample, snappedSheet, speedOf } from "./snappedSheet";

/** A finger that rests moves about as much as this, in CSS pixels. */
const SLACK_PX = 6;

/**
 * Lets the sheet be dragged by its head, and while it is low by all that is left of it: what can be scrolled is never
 * dragged instead. The sheet follows the finger, and comes to rest at one of its heights.
 * @param head - in the sheet, as its first child
 */
export function useSheetDrag(head: RefObject<HTMLElement | null>): void {
  const store = useStoryStore();
  useEffect(() => {
    const sheet = head.current?.parentElement;
    const page = sheet?.parentElement;
    if (!sheet || !page) return;
    /** Where it began; `null` while nothing is dragged. */
    let start: { pointer: number; y: number; height: number } | null = null;
    let samples: Sample[] = [];
    let dragged = false;

    const onDown = (event: PointerEvent) => {
      const { target } = event;
      if (!event.isPrimary || event.button !== 0 || !(target instanceof Node)) return;
      const low = store.getState().sheet === "low";
      if (!head.current?.contains(target) && !(low && isSheet(sheet))) return;
      start = { pointer: event.pointerId, y: event.clientY, height: sheet.clientHeight };
      samples = [];
      dragged = false;
    };
    const onMove = (event: PointerEvent) => {
      if (start?.pointer !== event.pointerId) return;
      if (!dragged && Math.abs(event.clientY - start.y) < SLACK_PX) return;
      if (!dragged) {
        dragged = true;
        sheet.setPointerCapture(event.pointerId);
        page.dataset.dragging = "";
      }
      const most = page.clientHeight * SHEET_FULL;
      const heightPx = Math.max(SHEET_LOW_PX, Math.min(most, start.height + start.y - event.clientY));
      samples.push({ heightPx, timeMs: event.timeStamp });
      page.style.setProperty("--sheet", `${heightPx}px`);
    };
    const onEnd = (event: PointerEvent) => {
      if (start?.pointer !== event.pointerId) return;
      start = null;
      if (!dragged) return;
      delete page.dataset.dragging;
      page.style.removeProperty("--sheet");
      const last = samples.at(-1);
      if (event.type === "pointerup" && last)
        store.getState().setSheet(snappedSheet(last.heightPx, speedOf(samples, event.timeStamp), page.clientHeight));
    };
    // What the finger was lifted from is not pressed.
    const onClick = (event: MouseEvent) => {
      if (!dragged) return;
      dragged = false;
      event.stopPropagation();
      event.preventDefault();
    };
    sheet.addEventListener("pointerdown", onDown);
    sheet.addEventListener("pointermove", onMove);
    sheet.addEventListener("pointerup", onEnd);
    sheet.addEventListener("pointercancel", onEnd);
    sheet.addEventListener("click", onClick, { capture: true });
    return () => {
      sheet.removeEventListener("pointerdown", onDown);
      sheet.removeEventListener("pointermove", onMove);
      sheet.removeEventListener("pointerup", onEnd);
      sheet.removeEventListener("pointercancel", onEnd);
      sheet.removeEventListener("click", onClick, { capture: true });
    };
  }, [store, head]);
}

/** Beside the map it is no sheet, and its height is not the reader's. */
function isSheet(element: Element): boolean {
  return getComputedStyle(element).getPropertyValue("--is-sheet").trim() !== "";
}

import { type PointerEvent, useRef } from "react";
import { usePresentPage } from "./PresentContext";
import { actionOf, runAction } from "./presentActions";
import { stepOfGesture } from "./stepOfGesture";

/** Steps by one finger: a swipe along the line, or a tap near an edge. For the words; the map has gestures of its own. */
export function useSwipe() {
  const target = usePresentPage();
  const start = useRef<{ x: number; y: number; time: number } | null>(null);
  return {
    onPointerDown(event: PointerEvent) {
      const isFirst = event.pointerType === "touch" && event.isPrimary;
      start.current = isFirst ? { x: event.clientX, y: event.clientY, time: event.timeStamp } : null;
    },
    onPointerCancel() {
      start.current = null;
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const from = start.current;
      start.current = null;
      const onControl = event.target instanceof Element && event.target.closest("a, button") !== null;
      if (!from || !event.isPrimary || getSelection()?.isCollapsed === false) return;
      const { left, width, direction } = boxOf(event.currentTarget);
      const step = stepOfGesture({
        dx: event.clientX - from.x,
        dy: event.clientY - from.y,
        ms: event.timeStamp - from.time,
        at: (from.x - left) / width,
        isRtl: direction === "rtl",
        onControl,
      });
      if (step !== null) runAction(actionOf(step), target());
    },
  };
}

function boxOf(element: HTMLElement) {
  const { left, width } = element.getBoundingClientRect();
  return { left, width, direction: getComputedStyle(element).direction };
}

import { type RefObject, useEffect, useRef } from "react";
import type { MapPadding, MapRect } from "#store/mapFrame";

/** What stands on the map while it is presented. */
const FURNITURE = ".present-scale, .attribution, .map-caption, .measure-line";

const NO_COVER: MapPadding = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * Reports where furniture stands on the map, in CSS pixels.
 *
 * @param look - what stands there is looked for again when it changes
 * @returns the map's frame
 */
export function useMapFurniture(
  look: string,
  onCover: (cover: MapPadding, furniture: readonly MapRect[]) => void,
): RefObject<HTMLElement | null> {
  const frame = useRef<HTMLElement>(null);
  const reported = useRef("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another look has other furniture.
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const report = () => {
      const origin = box.getBoundingClientRect();
      const rects = [...box.querySelectorAll(FURNITURE)]
        .map((element) => element.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ left, top, right, bottom }) => ({
          left: Math.round(left - origin.left),
          top: Math.round(top - origin.top),
          right: Math.round(right - origin.left),
          bottom: Math.round(bottom - origin.top),
        }));
      const text = JSON.stringify(rects);
      if (text === reported.current) return;
      reported.current = text;
      onCover(NO_COVER, rects);
    };
    const observer = new ResizeObserver(report);
    for (const element of [box, ...box.querySelectorAll(FURNITURE)]) observer.observe(element);
    report();
    return () => observer.disconnect();
  }, [look, onCover]);
  return frame;
}

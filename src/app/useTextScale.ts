import { type RefObject, useEffect, useRef, useState } from "react";

/** The page's own size of text in CSS pixels, and the most that names on the map grow with the reader's. */
const PAGE_TEXT_PX = 16;
const MOST = 2;

/**
 * How much larger than the page's own the reader's text is, 1 to 2: the browser's size of fonts.
 * @returns that, and the element to be measured, which must be 1rem wide
 */
export function useTextScale(): [scale: number, probe: RefObject<HTMLSpanElement | null>] {
  const probe = useRef<HTMLSpanElement>(null);
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const element = probe.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setScale(Math.min(MOST, Math.max(1, element.offsetWidth / PAGE_TEXT_PX)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [scale, probe];
}

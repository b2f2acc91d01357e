import { type RefObject, useEffect, useState } from "react";

/** Less than this below the edge is no text, in CSS pixels. */
const NOTHING_PX = 16;

/** Whether the content of an element is higher than the element, and whether its end is in view. */
export function useOverflow(element: RefObject<HTMLElement | null>): { overflows: boolean; atEnd: boolean } {
  const [state, setState] = useState({ overflows: false, atEnd: true });
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const look = () => {
      const { scrollHeight, clientHeight, scrollTop } = box;
      const overflows = scrollHeight - clientHeight > NOTHING_PX;
      const atEnd = scrollHeight - clientHeight - scrollTop <= NOTHING_PX;
      setState((before) => (before.overflows === overflows && before.atEnd === atEnd ? before : { overflows, atEnd }));
    };
    const observer = new ResizeObserver(look);
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, [element]);
  return state;
}

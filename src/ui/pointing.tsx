import type { FocusEvent } from "react";

/**
 * Handlers of something that points at a thing on the map while the pointer is over it, or the keyboard's focus on it.
 * Focus that only came back from a closed panel, after a click, points at nothing.
 */
export function pointing(point: (on: boolean) => void) {
  return {
    onPointerEnter: () => point(true),
    onPointerLeave: () => point(false),
    onFocus: (event: FocusEvent) => {
      if (event.currentTarget.matches(":focus-visible")) point(true);
    },
    onBlur: () => point(false),
  };
}

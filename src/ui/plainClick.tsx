import type { MouseEvent } from "react";

/** For a link that acts on this page: a press that asks for another tab or window is left to the browser. */
export function plainClick(act: () => void) {
  return (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    act();
  };
}

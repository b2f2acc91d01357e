import { useCallback, useSyncExternalStore } from "react";

/** A page of a phone, as in the style sheets. */
export const PHONE = "(max-width: 860px)";

/** Whether a media query matches now; `false` where there is no window. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}

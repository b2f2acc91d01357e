import { useSyncExternalStore } from "react";
import { useStory } from "#store/useStory";

const dark = matchMedia("(prefers-color-scheme: dark)");
const reduced = matchMedia("(prefers-reduced-motion: reduce)");

function useMedia(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (onChange) => {
      query.addEventListener("change", onChange);
      return () => query.removeEventListener("change", onChange);
    },
    () => query.matches,
  );
}

/** The theme in force: the reader's choice, or else the system's. */
export function useTheme(): "light" | "dark" {
  const choice = useStory((state) => state.theme);
  const systemIsDark = useMedia(dark);
  return choice === "auto" ? (systemIsDark ? "dark" : "light") : choice;
}

export function useReducedMotion(): boolean {
  return useMedia(reduced);
}

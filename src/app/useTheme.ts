import { useEffect, useSyncExternalStore } from "react";
import { useStory } from "#store/useStory";

const dark = typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : null;
const reduced = typeof matchMedia === "function" ? matchMedia("(prefers-reduced-motion: reduce)") : null;

function useMedia(query: MediaQueryList | null): boolean {
  return useSyncExternalStore(
    (onChange) => {
      query?.addEventListener("change", onChange);
      return () => query?.removeEventListener("change", onChange);
    },
    () => query?.matches ?? false,
  );
}

/** The theme in force, from the reader's choice or else the system's; also set on the document. */
export function useTheme(): "light" | "dark" {
  const choice = useStory((state) => state.theme);
  const systemIsDark = useMedia(dark);
  useEffect(() => {
    if (choice === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
  }, [choice]);
  return choice === "auto" ? (systemIsDark ? "dark" : "light") : choice;
}

export function useReducedMotion(): boolean {
  return useMedia(reduced);
}

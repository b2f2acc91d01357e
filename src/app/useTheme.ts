import { useEffect, useSyncExternalStore } from "react";
import { useStory } from "#store/useStory";

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    () => matchMedia(query).matches,
    // What is rendered at build time is neither dark nor still; styles see to both.
    () => false,
  );
}

/** The theme in force: the reader's choice, or else the system's. */
export function useTheme(): "light" | "dark" {
  const choice = useStory((state) => state.theme);
  const systemIsDark = useMedia("(prefers-color-scheme: dark)");
  return choice === "auto" ? (systemIsDark ? "dark" : "light") : choice;
}

/** Gives the page the colours that the reader chose; without a choice its styles follow the system. */
export function usePageTheme(): void {
  const choice = useStory((state) => state.theme);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (choice === "auto") delete dataset.theme;
    else dataset.theme = choice;
  }, [choice]);
}

export function useReducedMotion(): boolean {
  return useMedia("(prefers-reduced-motion: reduce)");
}

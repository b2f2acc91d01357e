import { useEffect } from "react";
import { useStory } from "#store/useStory";
import { useMediaQuery } from "#ui/useMediaQuery";

/** The theme in force: the reader's choice, or else the system's. */
export function useTheme(): "light" | "dark" {
  const choice = useStory((state) => state.theme);
  const systemIsDark = useMediaQuery("(prefers-color-scheme: dark)");
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
  return useMediaQuery("(prefers-reduced-motion: reduce)");
}

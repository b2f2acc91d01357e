import { useEffect } from "react";
import { isExploring, lastStep } from "#store/tour";
import { useStory } from "#store/useStory";
import { usePresent } from "./PresentContext";

/** Goes on by itself at the pace that was set. It rests while something lies over the step, and ends with the tour or when the map is explored. */
export function useAutoplay(): void {
  const { autoplay, paceS, setAutoplay } = usePresent((state) => state);
  const rests = usePresent((state) => state.blank !== null || state.dialog !== null);
  const step = useStory((state) => state.step ?? 0);
  const goToStep = useStory((state) => state.goToStep);
  const last = useStory((state) => lastStep(state.story));
  const exploring = useStory(isExploring);
  useEffect(() => {
    if (!autoplay) return;
    if (exploring || step >= last) return setAutoplay(false);
    if (rests) return;
    const timer = setTimeout(() => goToStep(step + 1), paceS * 1000);
    return () => clearTimeout(timer);
  }, [autoplay, rests, paceS, step, last, exploring, goToStep, setAutoplay]);
}

import { useEffect, useRef, useState } from "react";
import { FACETS, type TimeBasis, type TimeRange } from "#store/filters";
import type { StoryState } from "#store/storyState";
import type { ShownStop } from "#store/timeline";
import { useStory, useStoryStore } from "#store/useStory";
import { datedStops, rangeOf, spanOf } from "./stopRange";

/** How long each stop is shown. */
const STEP_MS = 2500;

/** Whatever the reader chooses meanwhile ends the playing. */
const CHOICES = ["selected", "excerpt", "article", "journey", "search", "filters", "timeBasis", "story"] as const;

interface TimePlay {
  playing: boolean;
  /** Starts at the stop after the present one, from the last at the first; or pauses. */
  toggle(): void;
  /** Goes to the next (1) or the previous (-1) stop, and no further than the ends. */
  step(by: 1 | -1): void;
}

/** Goes through the stops that have a date, one at a time, and ends at the last. */
export function useTimePlay(stops: readonly ShownStop[], basis: TimeBasis): TimePlay {
  const store = useStoryStore();
  const setTime = useStory((state) => state.setTime);
  const time = useStory((state) => state.filters.time);
  const [playing, setPlaying] = useState(false);
  /** The stop that playing has chosen itself. */
  const own = useRef<TimeRange | null>(null);
  const last = datedStops(stops) - 1;
  const span = spanOf(stops, time, basis);

  const show = (index: number) => {
    own.current = rangeOf(stops, basis, [index, index]);
    setTime(own.current);
  };

  useEffect(() => {
    if (!playing) return;
    return store.subscribe((state, before) => {
      const changed = CHOICES.some((choice) => state[choice] !== before[choice]);
      if (changed && !isOwnStep(state, before, own.current)) setPlaying(false);
    });
  }, [playing, store]);

  // Anew for each stop: `time` is another object then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the timer runs from stop to stop, not from render to render.
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      const at = span?.[1] ?? last;
      if (at >= last) setPlaying(false);
      else show(at + 1);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, time]);

  return {
    playing,
    toggle() {
      if (!playing) show(span && span[1] < last ? span[1] + 1 : 0);
      setPlaying(!playing);
    },
    step(by) {
      const at = span === null ? (by === 1 ? -1 : last + 1) : by === 1 ? span[1] : span[0];
      show(Math.min(last, Math.max(0, at + by)));
    },
  };
}

function isOwnStep(state: StoryState, before: StoryState, own: TimeRange | null): boolean {
  return (
    state.filters.time === own &&
    CHOICES.every((choice) => choice === "filters" || state[choice] === before[choice]) &&
    FACETS.every((facet) => state.filters[facet] === before.filters[facet])
  );
}

/** The tour as it is presented: a cover, the steps of the story, an end; and what each of them shows. */
import type { Story, TourStep } from "#story/story";
import type { CameraRequest } from "./camera";
import type { Choices } from "./choices";
import { NO_FILTERS } from "./filters";
import type { StoryState } from "./storyState";

/** Index of the tour's end; its cover is 0. A story without steps has no tour, and this is -1. */
export function lastStep({ tour }: Story): number {
  return tour.length === 0 ? -1 : tour.length + 1;
}

/** Whether the tour has that step, cover and end included. */
export function hasStep(story: Story, step: number): boolean {
  return Number.isInteger(step) && step >= 0 && step <= lastStep(story);
}

/** The step of the story; `null` for the cover, the end, and while nothing is presented. */
export function tourStepAt({ tour }: Story, step: number | null): TourStep | null {
  return step === null ? null : (tour[step - 1] ?? null);
}

/** What of the reader's choices a step of the tour takes over. */
export function choicesOfStep(story: Story, step: number): Pick<Choices, "selected" | "excerpt" | "journey"> {
  const shown = tourStepAt(story, step);
  return { selected: shown?.places[0] ?? null, excerpt: null, journey: shown?.journey ?? null };
}

/** Where the camera stands at a step: the same wherever it was before. */
export function cameraOfStep(story: Story, step: number): CameraRequest {
  const shown = tourStepAt(story, step);
  if (shown?.camera) return { type: "view", ...shown.camera };
  return { type: "frame", places: shown?.places ?? [], journey: shown?.journey ?? null };
}

/** Whether the tour is left for a while: the map was moved by hand, or something else than the step's was opened. */
export function isExploring(state: StoryState): boolean {
  return isElsewhere(state) || (state.step !== null && (state.view?.steered ?? false));
}

/** Whether a step is presented, and something else was opened or filtered since. */
export function isElsewhere(state: Choices & Pick<StoryState, "story">): boolean {
  const { story, step, selected, journey, excerpt, article, search, filters } = state;
  if (step === null) return false;
  const own = choicesOfStep(story, step);
  const same = selected === own.selected && excerpt === own.excerpt && sameJourney(journey, own.journey);
  return !same || article !== null || search !== null || filters !== NO_FILTERS;
}

function sameJourney(one: Choices["journey"], other: Choices["journey"]): boolean {
  return one?.id === other?.id && (one?.leg ?? null) === (other?.leg ?? null);
}

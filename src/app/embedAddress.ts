import { LANGUAGE_TAGS } from "#i18n/language";
import { parseHash } from "#store/address";
import type { CameraRequest } from "#store/camera";
import type { StoryStore } from "#store/storyState";
import { cameraOfStep, tourStepAt } from "#store/tour";

/**
 * Shows what a hash asks for, as far as the story holds it; the rest is passed over. The embed's address is read and
 * never written.
 */
export function takeAddress(store: StoryStore, hash: string): void {
  const { story, restore } = store.getState();
  const parsed = parseHash(hash, story, LANGUAGE_TAGS);
  if (!parsed || hash === "") return;
  const { selected, journey, step } = parsed.choices;
  const shown = tourStepAt(story, step) ? step : null;
  // An article is read on the reader's own page, the search is a field here, and a tour has no cover and no end.
  const choices = { ...parsed.choices, article: null, block: null, search: null, step: shown };
  const leading = (): CameraRequest | null => {
    if (shown !== null) return cameraOfStep(story, shown);
    if (selected !== null) return { type: "place", place: selected };
    return journey === null ? null : { type: "journey", journey: journey.id, leg: journey.leg };
  };
  restore(choices, parsed.camera ? { type: "camera", camera: parsed.camera } : leading());
}

import { LANGUAGE_TAGS } from "#i18n/language";
import { parseHash } from "#store/address";
import type { CameraRequest } from "#store/camera";
import type { Choices } from "#store/choices";
import type { StoryStore } from "#store/storyState";

/**
 * Shows what a hash asks for, as far as the story holds it; the rest is passed over. The embed's address is read and
 * never written.
 */
export function takeAddress(store: StoryStore, hash: string): void {
  const { story, restore } = store.getState();
  const parsed = parseHash(hash, story, LANGUAGE_TAGS);
  if (!parsed || hash === "") return;
  // An article is read on the reader's own page, and the search is a field here.
  const choices = { ...parsed.choices, article: null, block: null, search: null };
  restore(choices, parsed.camera ? { type: "camera", camera: parsed.camera } : cameraFor(choices));
}

function cameraFor({ selected, journey }: Choices): CameraRequest | null {
  if (selected !== null) return { type: "place", place: selected };
  return journey === null ? null : { type: "journey", journey: journey.id, leg: journey.leg };
}

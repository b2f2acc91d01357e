import { toHash } from "#store/address";
import type { StoryState } from "#store/storyState";

/** Whether the address led nowhere but to what the pages are rendered as; `#top` and what blog systems append do not. */
export function isOverview(state: StoryState): boolean {
  return toHash(state) === "" && state.cameraRequest === null && state.notice === null;
}

import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import type { PlaceGroup } from "./shownPlaces";

/** What a group is called, with the words that stand at its marker. */
export function groupName({ size, lead }: PlaceGroup, count: number): string {
  const name = messages.placeWithCount(messages.groupOfPlaces(size), count);
  return messages.markerWithKind(name, messages.groupLabel(placeName(lead).name, size - 1));
}

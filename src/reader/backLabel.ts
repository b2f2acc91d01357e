import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { journeyById, placeById } from "#store/selectors";
import type { StoryState } from "#store/storyState";

/** What closing the panel of an article, a journey or a place leads back to, as the text of a button. */
export function backLabel({ story, article, journey, selected }: StoryState): string {
  if (article === null) return messages.allPlaces();
  const place = placeById(story).get(selected ?? "");
  const below = journey === null ? place && placeName(place).name : journeyById(story).get(journey.id)?.title;
  return below === undefined ? messages.allPlaces() : messages.backTo(below);
}

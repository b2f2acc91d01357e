import { formatList } from "#i18n/formats";
import { placeName } from "#i18n/placeNames";
import { placeById } from "#store/selectors";
import type { Story } from "#story/story";

/** Names of several places as a phrase; an id that the story does not have is left out. */
export function placeNameList(story: Story, places: readonly string[]): string {
  return formatList(
    places.flatMap((id) => {
      const place = placeById(story).get(id);
      return place ? placeName(place).name : [];
    }),
  );
}

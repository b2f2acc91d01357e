import { memoised } from "#store/memoised";
import type { Place, Story } from "#story/story";
import type { PlaceGroups } from "./placeGroups";
import { MOST_SINGLE } from "./shownPlaces";

/** The groups of a story too large to show each place by itself, whose code is fetched for it; `null` for any other. */
export async function loadGroups({ places }: Pick<Story, "places">): Promise<PlaceGroups | null> {
  return places.features.length > MOST_SINGLE ? groupsOf(places.features) : null;
}

/** For as long as the places are the same ones. */
const groupsOf = memoised(async (places: readonly Place[]): Promise<PlaceGroups> => {
  const { PlaceGroups } = await import("./placeGroups");
  return new PlaceGroups(places);
});

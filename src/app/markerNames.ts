import { formatDirection } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { MOST_SINGLE } from "#map/shownPlaces";
import { nearestRelation } from "#store/placeRelations";
import type { Place, Story } from "#story/story";

/**
 * What a place is called on the map for those who do not see it: its name and count, what kind of place it is, where it
 * lies from the nearest other one. That tells apart places of one name, too.
 */
export function markerName(story: Story, place: Place, count: number): string {
  const name = messages.placeWithCount(placeName(place).name, count);
  const kind = place.properties.summary;
  // Among many, the nearest is as little known as the place itself, and long to look for.
  const relation = story.places.features.length > MOST_SINGLE ? null : nearestRelation(story, place.id);
  const direction = relation && formatDirection(relation.km, relation.bearing, placeName(relation.from).name);
  if (kind !== null && direction !== null) return messages.markerWithKindAndDirection(name, kind, direction);
  if (direction !== null) return messages.markerWithDirection(name, direction);
  return kind === null ? name : messages.markerWithKind(name, kind);
}

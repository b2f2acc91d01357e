/** How the places of a story lie to one another, for those who do not see the map. */
import { greatCircleKm, initialBearing } from "#story/greatCircle";
import type { Place, Story } from "#story/story";
import { memoised } from "./memoised";

/** Where a place lies as seen from another one. */
export interface PlaceRelation {
  /** The other place. */
  from: Place;
  /** Great-circle distance in kilometres. */
  km: number;
  /** Direction in which the way from the other place sets out, in degrees clockwise from north. */
  bearing: number;
}

/** By place id: its relation to every other place, the nearest first. Areas count by their label points. */
export const placeRelations = memoised(
  ({ places: { features } }: Story): ReadonlyMap<string, readonly PlaceRelation[]> => {
    const point = (place: Place) => place.properties.labelPoint;
    return new Map(
      features.map((place) => {
        const relations = features
          .filter((other) => other !== place)
          .map((from) => ({
            from,
            km: greatCircleKm(point(from), point(place)),
            bearing: initialBearing(point(from), point(place)),
          }));
        return [place.id, relations.sort((a, b) => a.km - b.km)];
      }),
    );
  },
);

/**
 * The relation that says best where a place is: to the nearest place that is a point, since an area is no one spot; to
 * an area where there is nothing else. `null` for the only place of a story.
 */
export function nearestRelation(story: Story, place: string): PlaceRelation | null {
  const relations = placeRelations(story).get(place) ?? [];
  return relations.find(({ from }) => from.geometry.type === "Point") ?? relations[0] ?? null;
}

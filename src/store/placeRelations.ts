/** How the places of a story lie to one another, for those who do not see the map. */
import { greatCircleKm, initialBearing } from "#story/greatCircle";
import type { Place, Places, Story } from "#story/story";
import { memoisedPair } from "./memoised";
import { placeById } from "./selectors";

/** Where a place lies as seen from another one. */
export interface PlaceRelation {
  /** The other place. */
  from: Place;
  /** Great-circle distance in kilometres. */
  km: number;
  /** Direction in which the way from the other place sets out, in degrees clockwise from north. */
  bearing: number;
}

/** A story of many places names so many others to each; the rest follow from those. */
const MOST_RELATIONS = 8;

const point = (place: Place) => place.properties.labelPoint;

function relation(from: Place, km: number, place: Place): PlaceRelation {
  return { from, km, bearing: initialBearing(point(from), point(place)) };
}

/** The nearest others, nearest first: time grows with the number of places, and so is spent when a place is asked for. */
const nearest = memoisedPair(({ features }: Places, place: Place): readonly PlaceRelation[] => {
  const found: { from: Place; km: number }[] = [];
  for (const from of features) {
    if (from === place) continue;
    const km = greatCircleKm(point(from), point(place));
    if (found.length === MOST_RELATIONS && km >= (found.at(-1)?.km ?? 0)) continue;
    const at = found.findIndex((one) => one.km > km);
    found.splice(at < 0 ? found.length : at, 0, { from, km });
    found.length = Math.min(found.length, MOST_RELATIONS);
  }
  return found.map(({ from, km }) => relation(from, km, place));
});

/** A place's relations to the 8 others nearest to it, the nearest first. Areas count by their label points. */
export function placeRelations(story: Story, id: string): readonly PlaceRelation[] {
  const place = placeById(story).get(id);
  return place ? nearest(story.places, place) : [];
}

const nearestPoint = memoisedPair(({ features }: Places, place: Place): PlaceRelation | null => {
  let best: { from: Place; km: number } | null = null;
  for (const from of features) {
    if (from === place || from.geometry.type !== "Point") continue;
    const km = greatCircleKm(point(from), point(place));
    if (best === null || km < best.km) best = { from, km };
  }
  return best && relation(best.from, best.km, place);
});

/**
 * The relation that says best where a place is: to the nearest place that is a point, since an area is no one spot; to
 * an area where there is nothing else. `null` for the only place of a story.
 */
export function nearestRelation(story: Story, id: string): PlaceRelation | null {
  const place = placeById(story).get(id);
  return place ? (nearestPoint(story.places, place) ?? placeRelations(story, id)[0] ?? null) : null;
}

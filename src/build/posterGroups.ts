/**
 * Purpose: the places of a poster for a story too large to show each by itself: groups and largest places, as links.
 * In and out: what is drawn in; markup out. Each view has a list of its own, since other places fall together in it.
 * Must not know: how groups are found; where a link stands, which `posterRules.ts` says.
 */
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { groupName } from "#map/groupName";
import { shownTitle } from "#map/labelItems";
import { PlaceGroups } from "#map/placeGroups";
import { groupOf, MOST_SINGLE } from "#map/shownPlaces";
import { memoised } from "#store/memoised";
import { escapeHtml } from "#story/escapeHtml";
import type { Place, Story } from "#story/story";
import type { PosterPlace } from "./posterRules";
import type { PosterKind, PosterView } from "./posterView";

/** More of them are left out of a poster, the smallest first. */
const MOST_LINKS = 160;

/** `null` for a story that shows each place by itself. */
export function groupsOf({ places }: Story): PlaceGroups | null {
  return places.features.length > MOST_SINGLE ? groupsFor(places.features) : null;
}

const groupsFor = memoised((places: readonly Place[]) => new PlaceGroups(places));

/** Those that the drawing reaches, the largest first. */
export function inDrawing(places: readonly PosterPlace[], { drawn }: PosterView): PosterPlace[] {
  return places
    .filter(({ at: { x, y } }) => x > drawn.left && x < drawn.right && y > drawn.top && y < drawn.bottom)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_LINKS);
}

/** With an id for the list of one view, shorter than the place's own. */
export function numbered(places: readonly PosterPlace[], view: PosterKind): PosterPlace[] {
  return places.map((place, index) => ({ ...place, id: `${view[0]}${index}` }));
}

/** A group leads to the place that it is named after. */
export function posterLinks(places: readonly PosterPlace[], view: PosterKind): string {
  const links = places.map(({ id, place, count, isInside, label }) => {
    const group = groupOf(place);
    const name = group ? groupName(group, count) : messages.placeWithCount(placeName(place).name, count);
    const behind = isInside ? "" : `<span class="poster-count"> ${count}</span>`;
    const title = label
      ? `<span class="poster-label" aria-hidden="true"><b>${escapeHtml(shownTitle(place, AT_REST))}</b>${behind}</span>`
      : "";
    const area = place.geometry.type === "Point" ? "" : ' data-area=""';
    const marker = `<span class="poster-marker"${area} aria-hidden="true">${isInside ? count : ""}</span>`;
    const kind = `${group ? ' data-group=""' : ""}${count === 0 ? ' data-empty=""' : ""}`;
    const href = `#place=${encodeURIComponent((group?.lead ?? place).id)}`;
    return `<li class="poster-place" data-poster="${id}"${kind}><a href="${href}"><span class="visually-hidden">${escapeHtml(name)}</span>${marker}${title}</a></li>`;
  });
  return `<ul class="poster-places" data-poster-view="${view}" aria-label="${escapeHtml(messages.placesOnMap())}">${links.join("")}</ul>`;
}

/** In the story's own words. */
export function posterTitle(place: Place): string {
  const group = groupOf(place);
  return group ? messages.groupLabel(place.properties.title, group.size - 1) : place.properties.title;
}

const AT_REST = { namesHidden: false, selected: null };

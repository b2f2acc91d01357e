/**
 * Purpose: what stands on the map for the places of a story too large to show each by itself.
 * In and out: types, and what tells a group from a place; `placeGroups.ts` makes them.
 * Must not know: how groups are found.
 *
 * A group is drawn, labelled and pointed at as if it were a place: a point with the number of all its excerpts.
 */
import type { Place, Story } from "#story/story";
import type { MapScene } from "./mapScene";

/** A story of more places than these is drawn with groups: the most that can be stepped through one by one. */
export const MOST_SINGLE = 60;

/** Labels are laid out for so many of what is in view, those with most excerpts; as many buttons lie on the map. */
export const MOST_NAMED = 60;

export interface PlaceGroup {
  /** Ids are no place's; the same members have the same one at every zoom. */
  id: string;
  /** Number of places. */
  size: number;
  /** The one with most excerpts, whose name the group bears. */
  lead: Place;
  /** From `start` to before `end` in the order of the index, without those that are drawn apart. */
  runs: readonly (readonly [start: number, end: number])[];
}

/** Stands for a group in a story that is made for the map alone. */
export interface GroupPlace extends Place {
  group: PlaceGroup;
}

/** Whether an id is that of a group. */
export function isGroup(id: string): boolean {
  return id.startsWith(GROUP_PREFIX);
}

export const GROUP_PREFIX = "group:";

export function groupOf(place: Place): PlaceGroup | null {
  return "group" in place ? (place as GroupPlace).group : null;
}

/** What of a story is drawn for one camera. */
export interface ShownPlaces {
  /** The whole story with other places: groups, and those that stand alone. */
  story: Story;
  /** Excerpts by id of place or group, under the present filters. */
  counts: ReadonlyMap<string, number>;
  /** Of the radius of every marker: 1, or less where large groups would all be as large as markers may be. */
  markerScale: number;
  /** What stands for a place of the story: its group, or itself. */
  shownId(place: string): string;
  /** What is to be drawn, with what stands for its places. */
  within<F extends { story: Story; scene: MapScene }>(frame: F): F & { markerScale: number };
}

/** A place or a group in view. */
export interface MapMark {
  /** A group's stands for it as it does on the map. */
  place: Place;
  count: number;
  /** Of its marker, in CSS pixels. */
  radius: number;
  group: PlaceGroup | null;
  /** Of a group, for those who do not see it. */
  name: string | null;
}

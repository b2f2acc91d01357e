import type { Sense, TourLayout, TravelMode } from "./story";

/** Ids of places, events and journeys. */
export const ID_PATTERN = /^(?!none$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const ID_EXPECTED = 'an id of lowercase letters, digits and single hyphens, other than "none"';

/** An absolute address of the web. One character after the slashes, so that matching takes linear time. */
export const HTTP_URL_PATTERN = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#]\S*$/;

export const SENSES = ["place", "government", "wider"] as const satisfies readonly Sense[];

export const TRAVEL_MODES = ["train", "flight", "ship", "road"] as const satisfies readonly TravelMode[];

export const TOUR_LAYOUTS = ["both", "quote", "map"] as const satisfies readonly TourLayout[];

export const LEG_STATUSES = ["planned", "reported"] as const;

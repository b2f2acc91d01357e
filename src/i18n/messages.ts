/**
 * Purpose: every text of the interface, in English.
 * In and out: named values in, a whole sentence or label out; nothing is glued together outside.
 * Must not know: components, the store. Text of a story is never in here.
 *
 * One function per message, so that a compiled catalogue can take the place of this file.
 */

const LANGUAGE = "en";

const cardinal = new Intl.PluralRules(LANGUAGE);
const number = new Intl.NumberFormat(LANGUAGE);

function plural(count: number, forms: { one: string; other: string }): string {
  return cardinal.select(count) === "one" ? forms.one : forms.other;
}

/** Whole small numbers read better as words in a heading. */
const IN_WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

export const messages = {
  // Places and their passages
  allPlaces: () => "All places",
  places: () => "Places",
  excerpts: () => "Excerpts",
  excerptCount: (count: number) =>
    plural(count, { one: `${number.format(count)} excerpt`, other: `${number.format(count)} excerpts` }),
  placeWithCount: (place: string, count: number) => `${place}, ${messages.excerptCount(count)}`,
  placeStep: (step: number, of: number) => `${number.format(step)} of ${number.format(of)}`,
  previousPlace: () => "Previous place",
  nextPlace: () => "Next place",
  closePlace: () => "Close, back to all places",
  summaryAndPosition: (summary: string, position: string) => `${summary} · ${position}`,
  outlineApproximate: () => "outline approximate",

  // Kinds of mention
  kindsOfMention: () => "Kinds of mention",
  filterAll: () => "All",
  filterCity: () => "City",
  filterPlace: () => "Place",
  filterGovernment: () => "Government",
  filterWider: () => "Wider area",
  filterNamed: () => "By name",
  filterDescribed: () => "Described",
  meansGovernment: (words: string) => `“${words}” here means the government.`,
  meansWider: (words: string) => `“${words}”: the country or region is named.`,
  isDescribed: (words: string) => `“${words}”: described, not named.`,

  // An excerpt and its article
  outletNotStated: () => "Outlet not stated",
  dateNotStated: () => "Date not stated",
  agency: () => "agency",
  inferredFields: (fields: string) => `${fields} inferred`,
  inferredHint: () =>
    "The article as received does not state it; it was concluded from its text or from another article.",
  fieldHeadline: () => "headline",
  fieldOutlet: () => "outlet",
  fieldAgency: () => "agency",
  fieldDate: () => "date",
  alsoInPassage: () => "Also in this passage",
  belongsToEvent: () => "Belongs to",
  passagePosition: (step: number, of: number) =>
    `Passage ${number.format(step)} of ${number.format(of)} from this article`,

  // Nothing to show
  noExcerpts: (place: string) => `No article here mentions ${place}.`,
  noExcerptsOfKind: (place: string) => `No article here mentions ${place} in this way.`,
  showAllExcerpts: () => "Show all excerpts",

  // Overview
  barcodeNote: (count: number) =>
    plural(count, {
      one: "Each tick is an excerpt, placed where it stands in its article. One in all, word for word.",
      other: `Each tick is an excerpt, placed where it stands in its article. ${number.format(count)} in all, word for word; one that names two places counts for both.`,
    }),
  articlesHeading: (count: number) =>
    plural(count, { one: "The article", other: `The ${IN_WORDS[count] ?? number.format(count)} articles` }),
  inferredNote: () =>
    "Inferred: the article as received does not state it; it was concluded from its text or from another article.",
  credits: () => "Credits",

  // The map and what stands on it
  map: () => "Map",
  mapOfStory: () => "Map of the story",
  mapControls: () => "Map controls",
  zoomIn: () => "Zoom in",
  zoomOut: () => "Zoom out",
  wholeStory: () => "Show the whole story",
  northUp: () => "Turn north up",
  placesHere: () => "Places here",
  placesOnMap: () => "Places on the map",
  mapFailed: () => "This browser cannot draw the map. Every place and passage is in the list.",
  eventLine: (title: string, date: string) => `${title}, ${date}`,
  journeys: () => "Journeys",
  modeTrain: () => "train",
  modeFlight: () => "flight",
  modeShip: () => "ship",
  modeRoad: () => "road",
  modeNotStated: () => "not stated",
  legPlanned: () => "announced only",
  mapAttribution: () => "Map: Natural Earth, GeoNames · Dashed: disputed boundary",
  scale: (distance: string) => `Scale: this line is ${distance} long`,

  // Page
  product: () => "Dateline",
  themeAuto: () => "Colours as on this device. Change to light",
  themeLight: () => "Light colours. Change to dark",
  themeDark: () => "Dark colours. Change to those of this device",
  sheetLow: () => "Panel is low. Raise it to half",
  sheetHalf: () => "Panel is at half height. Raise it fully",
  sheetFull: () => "Panel is at full height. Lower it",
  loading: () => "Loading",
  tryAgain: () => "Try again",

  // Dates and positions
  yearRange: (from: string, to: string) => `${from}–${to}`,
  dateRange: (from: string, to: string) => `${from} – ${to}`,
  dateSince: (date: string) => `since ${date}`,
  dateUntil: (date: string) => `until ${date}`,
  coordinates: (latitude: string, longitude: string) => `${latitude},\u00a0${longitude}`,
  degreesNorth: (degrees: string) => `${degrees}°\u00a0N`,
  degreesSouth: (degrees: string) => `${degrees}°\u00a0S`,
  degreesEast: (degrees: string) => `${degrees}°\u00a0E`,
  degreesWest: (degrees: string) => `${degrees}°\u00a0W`,
};

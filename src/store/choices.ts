/** What of a story the reader has chosen, as far as it can be linked to. */
import type { EdtfDate, Story } from "#story/story";
import {
  articleById,
  FACETS,
  type Facet,
  type FacetValue,
  type Filters,
  NO_FILTERS,
  type TimeBasis,
  type TimeRange,
} from "./filters";
import { excerptById, facetValues, journeyById, placeById } from "./selectors";
import { timeStops } from "./timeline";

/** A journey and one of its legs, by index; `null`: the journey as a whole. */
export interface JourneyChoice {
  id: string;
  leg: number | null;
}

/** What can be linked to: the reader's choices that an address holds. */
export interface Choices {
  /** Place id. */
  selected: string | null;
  /** Id of the excerpt in focus: the panel shows it, marked. */
  excerpt: string | null;
  /** Id of the article that is read in context, over whatever is open below it. */
  article: string | null;
  /** Index in the article's `blocks` that it was opened at; `null`: its start, or the excerpt in focus. */
  block: number | null;
  journey: JourneyChoice | null;
  /** What is searched for; `null`: the search is closed. */
  search: string | null;
  filters: Filters;
  /** Which date the timeline goes by. */
  timeBasis: TimeBasis;
  /** BCP 47; `null`: the browser's. */
  language: string | null;
}

/** The choices of a reader who has made none. */
export const NO_CHOICES: Choices = {
  selected: null,
  excerpt: null,
  article: null,
  block: null,
  journey: null,
  search: null,
  filters: NO_FILTERS,
  timeBasis: "event",
  language: null,
};

/** The choices as far as the story holds what they name. */
export function heldChoices(story: Story, choices: Choices): Choices {
  const { filters } = choices;
  const known = <F extends Facet>(facet: F): readonly FacetValue<F>[] => {
    const values = facetValues(story, facet);
    const chosen = filters[facet] as readonly FacetValue<F>[];
    return chosen.every((value) => values.includes(value)) ? chosen : chosen.filter((value) => values.includes(value));
  };
  const held = { articles: known("articles"), outlets: known("outlets"), years: known("years"), kinds: known("kinds") };
  const time = filters.time && holdsTime(story, filters.time) ? filters.time : null;
  const sameFilters = time === filters.time && FACETS.every((facet) => held[facet] === filters[facet]);
  const article = knownId(choices.article, articleById(story));
  const excerpt = excerptById(story).get(choices.excerpt ?? "");
  const selected = knownId(choices.selected, placeById(story));
  return {
    selected,
    article,
    excerpt: excerpt && (excerpt.article === article || excerpt.place === selected) ? excerpt.id : null,
    block:
      article !== null && choices.block !== null && articleById(story).get(article)?.blocks[choices.block]
        ? choices.block
        : null,
    // A place hides a journey.
    journey: selected === null ? heldJourney(story, choices.journey) : null,
    search: choices.search,
    filters: sameFilters ? filters : { ...held, time },
    timeBasis: choices.timeBasis,
    language: choices.language,
  };
}

function heldJourney(story: Story, choice: JourneyChoice | null): JourneyChoice | null {
  const journey = choice && journeyById(story).get(choice.id);
  if (!journey) return null;
  return choice.leg === null || journey.legs[choice.leg] ? choice : { id: choice.id, leg: null };
}

function knownId(id: string | null, known: ReadonlyMap<string, unknown>): string | null {
  return id !== null && known.has(id) ? id : null;
}

function holdsTime(story: Story, { basis, from, to }: TimeRange): boolean {
  const dates = timeStops(story, basis).map(({ date }) => date as EdtfDate);
  const [first, last] = [dates.indexOf(from), dates.indexOf(to)];
  return first >= 0 && first <= last;
}

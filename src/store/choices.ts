/** What of a story the reader has chosen, as far as it can be linked to. */
import type { Story } from "#story/story";
import { facetValues } from "./facets";
import {
  articleById,
  FACETS,
  type Facet,
  type FacetValue,
  type Filters,
  NO_FILTERS,
  rowsOf,
  type TimeBasis,
  type TimeRange,
} from "./filters";
import { placeExcerpts } from "./placeExcerpts";
import { excerptById, isArticle, journeyById, placeById } from "./selectors";
import { timeStops } from "./timeline";
import { choicesOfStep, hasStep } from "./tour";

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
  /** Of the tour while it is presented: 0 is its cover, then the steps from 1, then its end; `null`: not presented. */
  step: number | null;
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
  step: null,
  search: null,
  filters: NO_FILTERS,
  timeBasis: "event",
  language: null,
};

/** The choices as far as the story holds what they name. */
export function heldChoices(story: Story, choices: Choices): Choices {
  const { filters, step, language } = choices;
  // A step of the tour says what is shown.
  if (step !== null && hasStep(story, step)) return { ...NO_CHOICES, ...choicesOfStep(story, step), step, language };
  // Of a long story not all is known at first: what it may hold stays until it is.
  const known = rowsOf(story) !== null;
  const knownOf = <F extends Facet>(facet: F): readonly FacetValue<F>[] => {
    const values = facetValues(story, facet);
    const chosen = filters[facet] as readonly FacetValue<F>[];
    if (!known) return chosen;
    return chosen.every((value) => values.includes(value)) ? chosen : chosen.filter((value) => values.includes(value));
  };
  const held = {
    articles: knownOf("articles"),
    outlets: knownOf("outlets"),
    years: knownOf("years"),
    kinds: knownOf("kinds"),
  };
  const time = filters.time && (!known || holdsTime(story, filters.time)) ? filters.time : null;
  const sameFilters = time === filters.time && FACETS.every((facet) => held[facet] === filters[facet]);
  const article = choices.article !== null && isArticle(story, choices.article) ? choices.article : null;
  const excerpt = excerptById(story).get(choices.excerpt ?? "");
  const selected = knownId(choices.selected, placeById(story));
  return {
    selected,
    article,
    excerpt: excerpt
      ? excerpt.article === article || excerpt.place === selected
        ? excerpt.id
        : null
      : mayCome(story, selected, article)
        ? choices.excerpt
        : null,
    block:
      article !== null && choices.block !== null && holdsBlock(story, article, choices.block) ? choices.block : null,
    // A place hides a journey.
    journey: selected === null ? heldJourney(story, choices.journey) : null,
    step: null,
    search: choices.search,
    filters: sameFilters ? filters : { ...held, time },
    timeBasis: choices.timeBasis,
    language,
  };
}

/** Whether an excerpt that is not in hand may be among those of a place or an article. */
function mayCome(story: Story, place: string | null, article: string | null): boolean {
  if (!story.archive) return false;
  const ofPlace = place !== null && placeExcerpts(story, NO_FILTERS, place).next !== null;
  return ofPlace || (article !== null && !story.archive.texts.has(article));
}

function holdsBlock(story: Story, article: string, block: number): boolean {
  const isInHand = story.archive?.texts.has(article) ?? true;
  return !isInHand || articleById(story).get(article)?.blocks[block] !== undefined;
}

/** Index in its article's blocks of an excerpt that is in hand. */
export function blockOf(story: Story, excerpt: string | null): number | null {
  return excerptById(story).get(excerpt ?? "")?.block ?? null;
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
  const stops = timeStops(story, basis);
  const [first, last] = [stops.findIndex(({ date }) => date === from), stops.findIndex((stop) => stop.last === to)];
  return first >= 0 && first <= last;
}

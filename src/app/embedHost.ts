/**
 * Purpose: what a host's messages do, and what the host is told.
 * In and out: checked messages in, actions of the store out; changes of the store in, events out.
 * Must not know: windows, origins, or how a message travels.
 */
import { excerptOfCard } from "#embed/excerptOfCard";
import { isLanguage } from "#i18n/language";
import { placeName } from "#i18n/placeNames";
import type { EmbedEvent, HostMessage } from "#protocol/hostApi";
import { excerptById, excerptCounts, journeyById, placeById } from "#store/selectors";
import type { StoryActions, StoryState, StoryStore } from "#store/storyState";
import { isElsewhere, tourStepAt } from "#store/tour";
import type { Excerpt } from "#story/story";

type Post = (event: EmbedEvent) => void;

/** Tells the host that the map is there, and from then on what is opened. @returns stops */
export function tellHost(store: StoryStore, post: Post): () => void {
  return store.subscribe((state, before) => {
    if (state.view !== null && before.view === null) post(readyEvent(state));
    if (state.selected !== before.selected) {
      const place = state.selected === null ? undefined : placeById(state.story).get(state.selected);
      post({ type: "select", place: state.selected, title: place ? placeName(place).name : null });
    }
    if (state.step !== null && state.step !== before.step) post({ type: "tour", step: state.step });
    const excerpt = shownExcerpt(state);
    if (excerpt && excerpt !== shownExcerpt(before)) {
      const { id, place, article, text } = excerpt;
      post({ type: "excerpt", id, place, article, text });
    }
  });
}

/** A step of the tour has quotes of its own. */
function shownExcerpt(state: StoryState): Excerpt | null {
  return state.step === null ? excerptOfCard(state) : null;
}

/**
 * Ends the tour when something else is opened: the card has room for one of them. After `tellHost`, so that the host is
 * told in order. @returns stops
 */
export function leaveTour(store: StoryStore): () => void {
  return store.subscribe((state, before) => {
    if (state.step === null) return;
    const { cameraRequest: request } = state;
    // Also when it is the step's own place that was opened.
    const isOpened = request !== before.cameraRequest && (request?.type === "place" || request?.type === "journey");
    if (isOpened || isElsewhere(state)) store.setState({ step: null });
  });
}

function readyEvent({ story }: StoryState): EmbedEvent {
  const counts = excerptCounts(story);
  const places = story.places.features.map((place) => ({
    id: place.id,
    title: placeName(place).name,
    count: counts.get(place.id) ?? 0,
  }));
  return { type: "ready", title: story.title, places };
}

/** Does what a message asks; what the story does not hold is answered by an error event. */
export function obeyHost(store: StoryStore, message: HostMessage, post: Post): void {
  const fault = faultOf(store, message);
  if (fault !== null) post({ type: "error", message: fault });
}

/** @returns why the message could not be obeyed; `null` when it was */
function faultOf(store: StoryStore, message: HostMessage): string | null {
  const state = store.getState();
  switch (message.type) {
    case "select":
      return select(state, message);
    case "filter": {
      const { years, outlets, articles, kinds, time } = message;
      const { filters } = state;
      const wanted = {
        years: years ?? filters.years,
        outlets: outlets ?? filters.outlets,
        articles: articles ?? filters.articles,
        kinds: kinds ?? filters.kinds,
        time: time === undefined ? filters.time : time,
      };
      state.restore({ ...state, step: null, filters: wanted }, null);
      return null;
    }
    case "tour":
      if (state.story.tour.length === 0) return "This story has no tour.";
      if (!tourStepAt(state.story, message.step)) return `There is no step ${message.step} in this story’s tour.`;
      state.goToStep(message.step);
      return null;
    case "theme":
      state.setTheme(message.theme);
      return null;
    case "lang": {
      const language = message.lang.toLowerCase().split("-")[0] ?? "";
      if (!isLanguage(language)) return `The interface has no language “${message.lang}”.`;
      state.setLanguage(language);
      return null;
    }
  }
}

function select(
  state: StoryState & StoryActions,
  { place, excerpt, article, journey, leg }: Extract<HostMessage, { type: "select" }>,
): string | null {
  const { story } = state;
  if (journey !== undefined) {
    if (!journeyById(story).has(journey)) return `There is no journey “${journey}” in this story.`;
    state.selectJourney(journey, leg === undefined ? null : leg - 1);
    return null;
  }
  if (place === null) {
    state.restore({ ...state, step: null, selected: null, excerpt: null, journey: null }, { type: "home" });
    return null;
  }
  const passage =
    excerpt !== undefined
      ? excerptById(story).get(excerpt)
      : story.excerpts.find((one) => one.article === article && (place ?? one.place) === one.place);
  if (excerpt !== undefined && !passage) return `There is no excerpt “${excerpt}” in this story.`;
  const wanted = place ?? passage?.place;
  if (wanted === undefined) return `There is no excerpt of an article “${article}” in this story.`;
  if (!placeById(story).has(wanted)) return `There is no place “${wanted}” in this story.`;
  state.selectPlace(wanted, passage ? { excerpt: passage.id } : {});
  return null;
}

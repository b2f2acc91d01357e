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

type Post = (event: EmbedEvent) => void;

/** Tells the host that the map is there, and from then on what is opened. @returns stops */
export function tellHost(store: StoryStore, post: Post): () => void {
  return store.subscribe((state, before) => {
    if (state.view !== null && before.view === null) post(readyEvent(state));
    if (state.selected !== before.selected) {
      const place = state.selected === null ? undefined : placeById(state.story).get(state.selected);
      post({ type: "select", place: state.selected, title: place ? placeName(place).name : null });
    }
    const excerpt = excerptOfCard(state);
    if (excerpt && excerpt !== excerptOfCard(before)) {
      const { id, place, article, text } = excerpt;
      post({ type: "excerpt", id, place, article, text });
    }
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
      state.restore({ ...state, filters: wanted }, null);
      return null;
    }
    case "tour":
      return "This story has no tour.";
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
    state.restore({ ...state, selected: null, excerpt: null, journey: null }, { type: "home" });
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

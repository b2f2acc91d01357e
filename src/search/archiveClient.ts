/**
 * Purpose: asks for what is found in a long story, wherever its search runs.
 * In and out: queries in; results, at first the places and then all, or why they could not be had, out.
 * Must not know: files, how results are shown.
 */
import type { Story } from "#story/story";
import type { OnResults, OpenPort, SearchClient, SearchPort } from "./searchClient";
import type { ArchiveAnswer, ArchiveRequest } from "./searchMessages";
import { placeRecords } from "./searchRecords";
import type { SearchResults } from "./searchResults";

export type OpenArchivePort = OpenPort<ArchiveRequest, ArchiveAnswer>;

interface Asked {
  id: number;
  query: string;
  listeners: { onResults: OnResults; onFail: (why: string) => void }[];
  /** The newest answer; it is not the last while it is `pending`. */
  results: SearchResults | null;
}

/** Places that are sent at once: sending some thousands would hold up the page. */
const PLACES_AT_ONCE = 400;

/** @param folder - address of the files of the search, with a slash at the end */
export function createArchiveClient(
  story: Pick<Story, "places" | "lang">,
  folder: string,
  openPort: OpenArchivePort,
): SearchClient {
  let asked: Asked | null = null;
  let port: SearchPort<ArchiveRequest> | null = null;
  let refused = false;
  let ids = 0;

  const onAnswer = (answer: ArchiveAnswer) => {
    if (answer.id !== asked?.id) return;
    const { listeners } = asked;
    if ("error" in answer) {
      // All is started anew when it is tried again: who knows what else is missing.
      close();
      for (const { onFail } of listeners) onFail(answer.error);
      return;
    }
    asked.results = answer.results;
    for (const { onResults } of listeners) onResults(answer.results);
  };
  const onFail = () => {
    refused = true;
    port?.close();
    port = open();
    if (asked) port.post({ type: "query", id: asked.id, query: asked.query });
  };
  const open = (): SearchPort<ArchiveRequest> => {
    const opened = refused ? pagePort(onAnswer) : openFirst();
    opened.post({ type: "archive", folder });
    sendPlaces(opened, 0);
    return opened;
  };
  const openFirst = () => {
    try {
      return openPort(onAnswer, onFail);
    } catch {
      refused = true;
      return pagePort(onAnswer);
    }
  };
  const sendPlaces = (to: SearchPort<ArchiveRequest>, from: number) => {
    const { places, lang } = story;
    const features = places.features.slice(from, from + PLACES_AT_ONCE);
    const next = from + PLACES_AT_ONCE;
    const last = next >= places.features.length;
    to.post({ type: "places", records: placeRecords({ places: { ...places, features }, lang }), last });
    if (!last) setTimeout(() => to === port && sendPlaces(to, next));
  };
  const close = () => {
    asked = null;
    port?.close();
    port = null;
  };

  return {
    ask(query, onResults, onFail = () => {}) {
      if (asked?.query === query) {
        asked.listeners.push({ onResults, onFail });
        if (asked.results) onResults(asked.results);
        return;
      }
      ids += 1;
      asked = { id: ids, query, listeners: [{ onResults, onFail }], results: null };
      port ??= open();
      port.post({ type: "query", id: ids, query });
    },
    close,
  };
}

/** The search in the page itself, where there are no workers; its code is fetched only there. */
function pagePort(onAnswer: (answer: ArchiveAnswer) => void): SearchPort<ArchiveRequest> {
  let closed = false;
  const responder = import("./archiveResponder").then(({ createArchiveResponder }) =>
    createArchiveResponder((answer) => closed || onAnswer(answer)),
  );
  return {
    post: (request) => {
      responder.then(
        (respond) => closed || respond(request),
        (error) => request.type === "query" && onAnswer({ id: request.id, error: String(error) }),
      );
    },
    close() {
      closed = true;
    },
  };
}

import type { Story } from "#story/story";
import { createArchiveClient } from "./archiveClient";
import { SEARCH_FOLDER } from "./searchFolder";
import type { SearchAnswer, SearchRequest } from "./searchMessages";
import type { SearchResults } from "./searchResults";

/** Where the search runs. */
export interface SearchPort<Request = SearchRequest> {
  post(request: Request): void;
  close(): void;
}

/** Opens a port; it calls `onAnswer` for each answer, or `onFail` once when it cannot work here. It may also throw. */
export type OpenPort<Request = SearchRequest, Answer = SearchAnswer> = (
  onAnswer: (answer: Answer) => void,
  onFail: () => void,
) => SearchPort<Request>;

export interface SearchClient {
  /**
   * Asks for a query; of several, only the newest is answered. Queries that come while one is on its way wait for its
   * answer, so that typing fast asks for the last of them only. The same query again gets the same answer.
   *
   * Of a long story a new query breaks off the one before, what is found may come in two answers, of which the first is
   * `pending`, and `onFail` hears a sentence when something could not be fetched; asking again tries again.
   */
  ask(query: string, onResults: OnResults, onFail?: (why: string) => void): void;
  close(): void;
}

export type OnResults = (results: SearchResults) => void;

/** Searches a story through a port, or in the page itself where there are no workers (a file, a closed-off frame). */
export function createSearchClient(story: Story, openPort: OpenPort): SearchClient {
  let wanted: { query: string; listeners: OnResults[] } | null = null;
  let sent: { id: number; query: string } | null = null;
  let last: SearchResults | null = null;
  let ids = 0;

  const onAnswer = ({ id, results }: SearchAnswer) => {
    if (id !== sent?.id) return;
    sent = null;
    last = results;
    if (wanted?.query !== results.query) return send();
    const { listeners } = wanted;
    wanted = null;
    for (const onResults of listeners) onResults(results);
  };
  const send = () => {
    if (!wanted || sent) return;
    ids += 1;
    sent = { id: ids, query: wanted.query };
    port.post({ type: "query", ...sent });
  };
  const open = (opener: OpenPort, onFail: () => void): SearchPort => {
    const opened = opener(onAnswer, onFail);
    opened.post({ type: "story", story });
    return opened;
  };
  const inPage = () => open(pagePort, () => {});
  const openFirst = (): SearchPort => {
    try {
      return open(openPort, () => {
        port.close();
        port = inPage();
        sent = null;
        send();
      });
    } catch {
      return inPage();
    }
  };
  let port = openFirst();

  return {
    ask(query, onResults) {
      if (last?.query === query) {
        wanted = null;
        return onResults(last);
      }
      if (wanted?.query === query) wanted.listeners.push(onResults);
      else wanted = { query, listeners: [onResults] };
      send();
    },
    close() {
      wanted = null;
      port.close();
    },
  };
}

/** The search in the page itself; its code is fetched only where it is needed. */
function pagePort(onAnswer: (answer: SearchAnswer) => void): SearchPort {
  const responder = import("./searchResponder").then(({ createResponder }) => createResponder());
  let closed = false;
  return {
    post: (request) =>
      void responder.then((respond) => {
        const answer = closed ? null : respond(request);
        if (answer) onAnswer(answer);
      }),
    close() {
      closed = true;
    },
  };
}

/** A port to a worker of the page. @throws where the browser refuses workers. */
export function workerPort<Request, Answer>(
  onAnswer: (answer: Answer) => void,
  onFail: () => void,
): SearchPort<Request> {
  const worker = new Worker(new URL("./searchWorker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => onAnswer(data));
  worker.addEventListener("error", onFail, { once: true });
  return { post: (request) => worker.postMessage(request), close: () => worker.terminate() };
}

let current: { of: unknown; client: SearchClient } | null = null;

/** What of a story its search depends on: a long one stays the same while more of it is fetched. */
export function searchKey(story: Story): unknown {
  return story.archive?.parts ?? story;
}

/** The search of the story that is shown; another story closes that of the one before. */
export function searchOf(story: Story): SearchClient {
  if (current === null || current.of !== searchKey(story)) {
    current?.client.close();
    const client = story.archive
      ? createArchiveClient(story, `${story.archive.parts}${SEARCH_FOLDER}`, workerPort)
      : createSearchClient(story, workerPort);
    current = { of: searchKey(story), client };
  }
  return current.client;
}

/** The search in a thread of its own, so that typing never waits for it. */
import type { SearchRequest } from "./searchMessages";
import { createResponder } from "./searchResponder";

const respond = createResponder();

self.addEventListener("message", ({ data }: MessageEvent<SearchRequest>) => {
  const answer = respond(data);
  if (answer) self.postMessage(answer);
});

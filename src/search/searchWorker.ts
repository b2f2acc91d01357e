/** The search in a thread of its own, so that typing never waits for it. */
import type { ArchiveRequest, SearchRequest } from "./searchMessages";
import { serveSearch } from "./serveSearch";

const serve = serveSearch((answer) => self.postMessage(answer));

self.addEventListener("message", ({ data }: MessageEvent<SearchRequest | ArchiveRequest>) => serve(data));

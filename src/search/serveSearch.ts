import type { ArchiveAnswer, ArchiveRequest, SearchRequest } from "./searchMessages";
import { createResponder } from "./searchResponder";

/** Answers requests of either kind of story; the code for long ones is fetched when the first of them comes. */
export function serveSearch(
  onAnswer: (answer: ArchiveAnswer) => void,
): (request: SearchRequest | ArchiveRequest) => void {
  const respond = createResponder();
  let archive: Promise<(request: ArchiveRequest) => void> | null = null;
  return (request) => {
    if (request.type === "archive") {
      archive = import("./archiveResponder").then(({ createArchiveResponder }) => createArchiveResponder(onAnswer));
    }
    if (archive && request.type !== "story") {
      const asked = request;
      const failed = (error: unknown) => {
        if (asked.type === "query") onAnswer({ id: asked.id, error: String(error) });
      };
      archive.then((respondTo) => respondTo(asked)).catch(failed);
    } else if (request.type === "story" || request.type === "query") {
      const answer = respond(request);
      if (answer) onAnswer(answer);
    }
  };
}

/** Answers requests for a long story wherever it runs. */
import type { ArchiveAnswer, ArchiveRequest } from "./searchMessages";
import type { PlaceRecord } from "./searchRecords";
import { createShardSearch, type ShardSearch } from "./shardSearch";

/** @param onAnswer - hears each answer */
export function createArchiveResponder(onAnswer: (answer: ArchiveAnswer) => void): (request: ArchiveRequest) => void {
  let search: ShardSearch | null = null;
  let newest = 0;
  const records: PlaceRecord[] = [];
  let allPlaces = () => {};
  const places = new Promise<PlaceRecord[]>((resolve) => {
    allPlaces = () => resolve(records);
  });

  const answer = async (id: number, query: string) => {
    newest = id;
    try {
      const tell = (results: Extract<ArchiveAnswer, { results: unknown }>["results"]) => onAnswer({ id, results });
      const results = await search?.search(query, tell, () => id === newest);
      if (results) tell(results);
    } catch (error) {
      onAnswer({ id, error: error instanceof Error ? error.message : String(error) });
    }
  };
  return (request) => {
    switch (request.type) {
      case "archive":
        search = createShardSearch({ fetchFile: (path) => fetchFile(request.folder, path), places });
        break;
      case "places":
        for (const record of request.records) records.push(record);
        if (request.last) allPlaces();
        break;
      case "query":
        void answer(request.id, request.query);
    }
  };
}

/** @throws Error that names the file: the network, or the status. */
async function fetchFile(folder: string, path: string): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(new URL(path, folder));
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new Error(`${path} could not be fetched: the connection failed.`);
  }
  throw new Error(`${path} could not be fetched: the server answered ${response.status}.`);
}

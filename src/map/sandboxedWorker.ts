/**
 * Lets MapLibre start its worker in a frame of an opaque origin (`sandbox="allow-scripts"`), where a worker may come
 * from no address but `data:`: one line there imports the real one. MapLibre 6.12 compares addresses with
 * `location.origin`, which says nothing of a sandbox, and has no setting for it. Elsewhere nothing changes.
 *
 * The server must let any origin read the worker's files (`Access-Control-Allow-Origin`).
 * @param workerUrl - absolute
 */
export function startWorkersFromData(workerUrl: string): void {
  if (globalThis.origin !== "null") return;
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(String(url) === workerUrl ? `data:text/javascript,import${JSON.stringify(workerUrl)}` : url, options);
    }
  };
}

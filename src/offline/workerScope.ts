/**
 * What a service worker has around it, as far as it is used here (W3C Service Workers, CR 2025). TypeScript's own
 * declarations of it cannot stand in one program with those of a page.
 */
export interface WorkerScope {
  registration: { scope: string; installing: object | null; waiting: object | null };
  clients: {
    matchAll(options: { includeUncontrolled: boolean; type: "all" }): Promise<readonly { id: string }[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LongEvent) => void): void;
  addEventListener(type: "message", listener: (event: LongEvent & { data: unknown }) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}

export interface LongEvent {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends LongEvent {
  request: Request;
  /** Of the page that asks; empty for a navigation. */
  clientId: string;
  /** Of the page that a navigation makes. */
  resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

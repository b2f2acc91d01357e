/**
 * Purpose: keeps one whole version of the page, and answers from it with or without a network.
 * In and out: the list of the build's files in; answers to the requests of pages below its own path out.
 * Must not know: what the files are for.
 *
 * Every page is answered from the version that it was loaded from, until it is loaded anew: versions are never mixed,
 * also where two tabs show two of them. A new version takes over when a page asks for it, or when none is open.
 */
import type { OfflineBuild, OfflineWish } from "./build";
import type { FetchEvent, WorkerScope } from "./workerScope";

/** Put in by the build, wherever it is named: so once. */
declare const DATELINE_BUILD: OfflineBuild;
const { version: VERSION, files: KEPT } = DATELINE_BUILD;

const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;

/** Of this deployment only: others may stand beside it on one origin. Encoded, no path begins like another one's prefix. */
const PREFIX = `dateline:${encodeURIComponent(new URL(scope).pathname)}:`;
const OWN = PREFIX + VERSION;
/** Holds which page was loaded from which version: a worker is stopped and started as the browser likes. */
const PAGES = `${PREFIX}pages`;

const HOME = new URL("index.html", scope).href;
/** By their addresses. */
const FILES = new Map(Object.entries(KEPT).map(([path, digest]) => [new URL(path, scope).href, digest]));
/** Beginning of the addresses of files that are named after their contents: the same in whatever version. */
const HASHED = `${scope}assets/`;
/** Beginning of the addresses of a long story's parts, in folders that are named after its contents. */
const PARTS = `${scope}parts/`;
const LANES = 6;

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(start()));
worker.addEventListener("message", (event) => {
  const wish = event.data as OfflineWish;
  if (wish === "take over") event.waitUntil(worker.skipWaiting());
  if (wish === "tidy") event.waitUntil(tidy());
});
worker.addEventListener("fetch", (event) => {
  const url = keptAddress(event.request);
  if (url !== null) event.respondWith(answer(event, url));
});

/** All files or none. */
async function install(): Promise<void> {
  const before = await caches.has(OWN);
  try {
    const cache = await caches.open(OWN);
    const left = [...FILES];
    const lane = async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        const [url, digest] = next;
        await cache.put(url, await wholeFile(url, digest));
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  } catch (error) {
    if (!before) await caches.delete(OWN);
    throw error;
  }
}

/**
 * A file with the contents that it has in this version: one that is here already, else from the network, past the
 * browser's own cache if need be. @throws when the server has another one, as in the midst of an upload.
 */
async function wholeFile(url: string, digest: string): Promise<Response> {
  const sources = [() => anyVersion(url), () => fetch(url), () => fetch(url, { cache: "reload" })];
  for (const source of sources) {
    const response = await source();
    if (!response?.ok) continue;
    const body = await response.arrayBuffer();
    if ((await digestOf(body)) !== digest) continue;
    const headers = new Headers(response.headers);
    // The body is unpacked by now. A new response also forgets a redirection, which no navigation may be answered with.
    for (const name of ["content-encoding", "content-length"]) headers.delete(name);
    return new Response(body, { headers });
  }
  throw new Error(`${url} is not the file of this version`);
}

async function digestOf(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

/** The address of the file that a request asks for; `null` where it is none of the worker's business. */
function keptAddress(request: Request): string | null {
  if (request.method !== "GET" || request.headers.has("range")) return null;
  const url = new URL(request.url);
  url.hash = "";
  // Parameters of a page are read by the page.
  if (request.mode === "navigate") url.search = "";
  const address = url.href === scope ? HOME : url.href;
  return FILES.has(address) || address.startsWith(HASHED) || address.startsWith(PARTS) ? address : null;
}

/**
 * Pages that came from the network before there was any worker have what they fetch later kept too: the network may go
 * while they are open.
 */
async function start(): Promise<void> {
  const isFirst = (await ownCaches()).every((name) => name === OWN);
  if (isFirst) {
    await worker.clients.claim();
    const open = await worker.clients.matchAll({ includeUncontrolled: false, type: "all" });
    await Promise.all(open.map(({ id }) => remember(id)));
  }
  await tidy();
}

/** Pages loaded since this worker was started, with their versions. */
const loaded = new Map<string, string>();

async function answer(event: FetchEvent, url: string): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  const isPage = request.mode === "navigate";
  if (isPage && resultingClientId) {
    loaded.set(resultingClientId, OWN);
    event.waitUntil(remember(resultingClientId));
  }
  const version = isPage ? OWN : await versionOf(clientId);
  const found = (await fromVersion(version, url)) ?? (isNamedByContents(url) ? await anyVersion(url) : undefined);
  if (found || !url.startsWith(PARTS)) return found ?? fetch(request);
  const read = await fetch(request);
  const copy = read.clone();
  if (read.ok) event.waitUntil(caches.open(version).then((cache) => cache.put(url, copy)));
  return read;
}

function isNamedByContents(url: string): boolean {
  return url.startsWith(HASHED) || url.startsWith(PARTS);
}

const pageKey = (page: string) => `${scope}?page=${page}`;

async function remember(page: string): Promise<void> {
  const pages = await caches.open(PAGES);
  await pages.put(pageKey(page), new Response(OWN));
}

async function versionOf(page: string): Promise<string> {
  return loaded.get(page) ?? (await fromVersion(PAGES, pageKey(page)))?.text() ?? OWN;
}

async function fromVersion(name: string, url: string): Promise<Response | undefined> {
  return caches.match(url, { cacheName: name, ignoreVary: true });
}

async function anyVersion(url: string): Promise<Response | undefined> {
  for (const name of await ownCaches()) {
    const found = await fromVersion(name, url);
    if (found) return found;
  }
  return undefined;
}

async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PAGES);
}

/** Throws away versions that no page shows any more. A newer one that is on its way is not its business. */
async function tidy(): Promise<void> {
  const { installing, waiting } = worker.registration;
  if (installing || waiting) return;
  const open = await worker.clients.matchAll({ includeUncontrolled: true, type: "all" });
  const alive = new Set([...open.map(({ id }) => id), ...loaded.keys()]);
  const pages = await caches.open(PAGES);
  const needed = new Set([OWN]);
  for (const { url } of await pages.keys()) {
    const page = new URL(url).searchParams.get("page") ?? "";
    if (alive.has(page)) needed.add((await (await pages.match(url))?.text()) ?? OWN);
    else await pages.delete(url);
  }
  for (const name of await ownCaches()) if (!needed.has(name)) await caches.delete(name);
}

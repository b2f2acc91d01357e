/**
 * Purpose: keeps the page for when there is no network, and tells the reader of a new version.
 * In and out: the store in; a service worker for the page's folder, and a notice, out.
 * Must not know: what the worker keeps and how it answers.
 *
 * Where there is no worker, no storage or a sandbox, nothing happens and nothing is said: the page works without.
 */
import type { OfflineWish } from "#offline/build";
import type { StoryStore } from "#store/storyState";

/** A page whose map does not come is at rest by then. */
const LATEST_MS = 20_000;

export async function keepOffline(store: StoryStore): Promise<void> {
  try {
    // In a frame it is a guest.
    if (!isSecureContext || window.top !== window) return;
    await atRest(store);
    if (savesData() && !navigator.serviceWorker.controller) await installed();
    const registration = await navigator.serviceWorker.register(new URL("sw.js", document.baseURI), {
      updateViaCache: "none",
    });
    registration.active?.postMessage("tidy" satisfies OfflineWish);
    watchUpdates(registration, store);
  } catch {}
}

/** Once the first view is whole, live map included: what is kept does not compete with it. */
async function atRest(store: StoryStore): Promise<void> {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
  await new Promise<void>((done) => {
    if (store.getState().view) return done();
    const stop = store.subscribe(({ view }) => view && done());
    setTimeout(() => {
      stop();
      done();
    }, LATEST_MS);
  });
  if (typeof requestIdleCallback === "function") await new Promise((done) => requestIdleCallback(done));
}

/** Network Information API (WICG), which not all browsers have. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true && !matchMedia("(display-mode: standalone)").matches;
}

/** A reader who saves data gets the rest when they install the page: then they have asked for it. */
function installed(): Promise<unknown> {
  return new Promise((done) => addEventListener("appinstalled", done, { once: true }));
}

function watchUpdates(registration: ServiceWorkerRegistration, store: StoryStore): void {
  const { serviceWorker } = navigator;
  const offer = async () => {
    const next = registration.waiting;
    // A page without a controller came from the network, and is new.
    if (!next || !serviceWorker.controller) return;
    const { showUpdate } = await import("./UpdateNotice");
    showUpdate(store, () => {
      serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      next.postMessage("take over" satisfies OfflineWish);
    });
  };
  void offer().catch(console.warn);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed") void offer().catch(console.warn);
    });
  });
}

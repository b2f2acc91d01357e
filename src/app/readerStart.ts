/**
 * Purpose: the reader's first code: leaves the page as it was built to the browser, whose links lead to every passage, and
 * fetches what brings it to life when the page is at rest or the reader does something.
 * In and out: the reader's first moves in; a started reader out.
 * Must not know: React, the store, the story, the map. All of that is fetched later, so nothing of it may be imported here.
 *
 * With a mouse and a keyboard the page comes to life by itself, as soon as it is idle. Under a finger it waits for the
 * first touch, with its code at hand: until then a phone computes nothing, and nothing is in the way of a tap.
 */

import { passagesAhead } from "./passagesAhead";

const container = document.getElementById("app");
if (!container) throw new Error("index.html has no element with the id “app”");
/** The page as built; the development server's page is empty, and is filled at once. */
const isBuilt = container.childElementCount > 0;

let loading: Promise<void> | null = null;
let isLive = false;
/** What of the built page was pressed last, before anything could answer. */
let pressed: Element | null = null;
/** What was pressed leads to passages that are on their way. */
let passages: Promise<void> = Promise.resolve();

/** Where a touch may become a click, that click is answered before anything else is done. */
const LONGEST_PRESS_MS = 700;
const SIGNS = ["pointerover", "pointerdown", "touchstart", "wheel", "focusin", "keydown", "click"] as const;

if (!isBuilt || location.hash.length > 1) void goLive();
else {
  for (const sign of SIGNS) addEventListener(sign, onSign, { capture: true, passive: true });
  whenIdle(matchMedia("(hover: hover) and (pointer: fine)").matches ? goLive : fetchAhead);
}
addEventListener("click", rememberPress, { capture: true });

async function onSign({ type }: Event): Promise<void> {
  for (const sign of SIGNS) removeEventListener(sign, onSign, { capture: true });
  fetchAhead();
  if (type === "pointerdown" || type === "touchstart") await pressIsOver();
  await nextPaint();
  // Coming to life takes seconds of a phone's time: what was asked for is there before.
  await passages;
  await goLive();
}

/** Never rejects: without scripts, the page stays what it is. The next sign of interest tries again. */
async function goLive(): Promise<void> {
  if (isLive) return;
  loading ??= import("./main").then(({ startReader }) => startReader(container as HTMLElement, onLive));
  try {
    await loading;
  } catch (error) {
    console.warn("The page stays as it was built:", error);
    loading = null;
    addEventListener("pointerdown", onSign, { capture: true, passive: true });
  }
}

/** Everything that can be pressed answers now. */
function onLive(): void {
  isLive = true;
  container?.setAttribute("data-live", "");
  removeEventListener("click", rememberPress, { capture: true });
  const button = pressed;
  pressed = null;
  // In a task of its own: parts of the page come to life when something in them is pressed, which React cannot do while it commits.
  if (button instanceof HTMLElement) setTimeout(() => button.click());
}

/** Links lead somewhere by themselves; in a long story, to passages that are fetched. */
function rememberPress({ target }: MouseEvent): void {
  if (!(target instanceof Element)) return;
  pressed = target.closest("button, [role='button']");
  passages = passagesAhead(target).then((found) => (found ? nextPaint() : undefined));
}

/** What the page names as needed to come to life is fetched, and not run; its fonts are, and take the place of the system's. */
function fetchAhead(): void {
  document.querySelector("style[data-fonts]")?.removeAttribute("media");
  const files = container?.dataset.ahead?.split(" ") ?? [];
  if (container) delete container.dataset.ahead;
  for (const href of files) {
    if (!href.endsWith(".js")) {
      // A `preload` that nothing uses for a while is complained of.
      fetch(href).catch(() => {});
      continue;
    }
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.crossOrigin = "";
    link.href = href;
    document.head.append(link);
  }
}

function pressIsOver(): Promise<unknown> {
  const ends = ["click", "pointercancel"].map(
    (type) => new Promise((done) => addEventListener(type, done, { once: true, passive: true })),
  );
  return Promise.race([...ends, new Promise((done) => setTimeout(done, LONGEST_PRESS_MS))]);
}

/** In a task of its own, after what the reader did has been painted: the second frame begins when the first is done. */
function nextPaint(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
}

function whenIdle(work: () => void): void {
  if (document.readyState !== "complete") addEventListener("load", () => whenIdle(work), { once: true });
  else if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}

/**
 * Purpose: keeps the address of the page and the reader's choices in step, so that every view can be linked to and left by Back.
 * In and out: follows the store and writes history; follows history and restores the store. The address is read at once.
 * Must not know: React, the map, how an address is spelt.
 */
import { LANGUAGE_TAGS } from "#i18n/language";
import { messages } from "#i18n/messages";
import { type ParsedAddress, parseHash, toHash } from "#store/address";
import type { CameraRequest, MapCamera, MapReport } from "#store/camera";
import type { Choices } from "#store/choices";
import type { StoryState, StoryStore } from "#store/storyState";
import { cameraOfStep } from "#store/tour";

/** What of a window the address needs. */
export interface AddressWindow extends Pick<Window, "addEventListener" | "removeEventListener"> {
  readonly location: Pick<Location, "hash" | "href" | "pathname" | "search">;
  readonly history: Pick<History, "state" | "pushState" | "replaceState" | "back">;
}

interface AddressOptions {
  /**
   * `push`: what is opened makes an entry of history, what is changed there replaces it. `replace`: one entry for all.
   * `none`: the address is read and never written, as in a frame on another page.
   */
  history?: "push" | "replace" | "none";
}

/** Key of our part of `history.state`. */
const ENTRY = "dateline";

/** What an entry of history stands for, also where its hash says something else, such as `#top`. */
interface Entry {
  hash: string;
  /** The choices of the entry below it, as a hash without a camera; `null` when it was not made from one. */
  under: string | null;
}

/** Safari allows a hundred changes of history in thirty seconds. */
const WRITE_AFTER_MS = 300;

/** @returns ends it; the address stays as it is. */
export function bindAddress(
  store: StoryStore,
  page: AddressWindow = window,
  { history: mode = "push" }: AddressOptions = {},
): () => void {
  let entry: Entry = { hash: page.location.hash, under: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The store is taking over an address, or gives way to one that is on its way. */
  let restoring = false;
  let goingBack = false;
  /** Until the map reports another view than this, what was opened has not yet moved the camera. */
  let leaving: MapReport | null | undefined;
  /** The camera of a link, until there is a map. */
  let linked: MapCamera | null = null;

  const cameraOf = ({ view }: StoryState) => {
    if (view === null) return linked;
    return view.steered && view !== leaving ? view.camera : null;
  };
  const hashOf = (state: StoryState) => toHash(state, cameraOf(state));

  const stopWaiting = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const write = (how: "pushState" | "replaceState", next: Entry, url?: string) => {
    stopWaiting();
    entry = next;
    if (mode === "none") return;
    const { pathname, search } = page.location;
    const kept: unknown = page.history.state;
    const state = { ...(typeof kept === "object" && how === "replaceState" ? kept : {}), [ENTRY]: next };
    try {
      page.history[mode === "push" ? how : "replaceState"](state, "", url ?? pathname + search + next.hash);
    } catch {
      // A page without an address of its own, or too many changes at once: the next one writes it all.
    }
  };
  const writeNow = () => {
    stopWaiting();
    const hash = hashOf(store.getState());
    if (hash !== entry.hash) write("replaceState", { ...entry, hash });
  };
  const writeSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(writeNow, WRITE_AFTER_MS);
  };

  const take = ({ choices, camera, problems }: ParsedAddress, hash: string, keepLanguage: boolean) => {
    const state = store.getState();
    const language = keepLanguage ? state.language : (choices.language ?? state.language);
    const request: CameraRequest | null = camera ? { type: "camera", camera } : cameraFor(choices, state);
    linked = camera;
    if (request && request.type !== "camera") leaving = state.view;
    restoring = true;
    state.restore({ ...choices, language }, request);
    restoring = false;
    state.setNotice(problems[0] === undefined ? null : noticeOf(problems[0], hash !== ""));
  };

  const onChange = (state: StoryState, before: StoryState) => {
    if (restoring) return;
    const left = timer === undefined ? entry.hash : hashOf(before);
    const { cameraRequest: request } = state;
    if (request !== before.cameraRequest && request && LEADING.has(request.type)) {
      leaving = state.view;
      linked = null;
    }
    if (opens(state, before)) {
      const hash = hashOf(store.getState());
      if (hash === left) return;
      const closes = endsTour(state, before) || closesSearch(state, before);
      if (closes && mode === "push" && entry.under === toHash(store.getState())) {
        stopWaiting();
        goingBack = true;
        page.history.back();
      } else if (closes) write("replaceState", { ...entry, hash });
      else {
        if (left !== entry.hash) write("replaceState", { ...entry, hash: left });
        write("pushState", { hash, under: toHash(before) });
      }
    } else if (state.view !== before.view || CHANGING.some((key) => state[key] !== before[key])) writeSoon();
  };

  /** Another entry of history, or another hash by hand or by a link. */
  const onMove = () => {
    const found = entryOf(page.history.state);
    const hash = found?.hash ?? page.location.hash;
    const back = goingBack;
    goingBack = false;
    if (hash === entry.hash && !back) return;
    stopWaiting();
    const parsed = parseHash(hash, store.getState().story, LANGUAGE_TAGS);
    if (!parsed) return write("replaceState", { ...entry, hash: hashOf(store.getState()) }, page.location.href);
    const address = toHash(parsed.choices, parsed.camera);
    entry = found ?? { hash: address, under: null };
    if (!back) take(parsed, address, found !== null);
    if (found) writeSoon();
    else write("replaceState", { ...entry, hash: hashOf(store.getState()) });
  };

  const start = () => {
    const found = entryOf(page.history.state);
    const parsed = parseHash(page.location.hash, store.getState().story, LANGUAGE_TAGS);
    const address = parsed ? toHash(parsed.choices, parsed.camera) : "";
    if (parsed && (address !== "" || parsed.problems.length > 0)) take(parsed, address, false);
    // What the reader came with stays as it is, unless it was wrong.
    const wrong = parsed !== null && parsed.problems.length > 0;
    write("replaceState", { hash: address, under: found?.under ?? null }, wrong ? undefined : page.location.href);
  };

  start();
  const stop = store.subscribe(onChange);
  const onHide = () => timer !== undefined && writeNow();
  page.addEventListener("popstate", onMove);
  page.addEventListener("hashchange", onMove);
  page.addEventListener("pagehide", onHide);
  return () => {
    onHide();
    stop();
    page.removeEventListener("popstate", onMove);
    page.removeEventListener("hashchange", onMove);
    page.removeEventListener("pagehide", onHide);
  };
}

/** Requests that follow from what was opened: the address says the camera by saying that. */
const LEADING: ReadonlySet<CameraRequest["type"]> = new Set(["home", "fit", "place", "journey", "frame", "view"]);

/** What is changed where the reader is. */
const CHANGING: readonly (keyof Choices)[] = ["step", "search", "filters", "timeBasis", "language"];

/** Whether something was opened or closed, which Back undoes. */
function opens(state: Choices, before: Choices): boolean {
  // A presentation is one entry: its own keys go back a step, and Back leaves it.
  if (state.step !== null || before.step !== null) return state.step === null || before.step === null;
  return (
    (["selected", "excerpt", "article", "block"] as const).some((key) => state[key] !== before[key]) ||
    state.journey?.id !== before.journey?.id ||
    state.journey?.leg !== before.journey?.leg ||
    (state.search === null) !== (before.search === null)
  );
}

/** An entry of its own would lead back into what the reader has just left. */
function endsTour(state: Choices, before: Choices): boolean {
  return before.step !== null && state.step === null;
}

function closesSearch(state: Choices, before: Choices): boolean {
  return before.search !== null && state.search === null && !opens(state, { ...before, search: null });
}

/** Where the camera goes for an address without one: nowhere when it is there already. */
function cameraFor(choices: Choices, state: StoryState): CameraRequest | null {
  const { selected: place, article, journey, step } = choices;
  if (step !== null) return cameraOfStep(state.story, step);
  // A step may have put the camera anywhere, whatever it had selected.
  const moved = state.step !== null || (state.view?.steered ?? false);
  if (journey) {
    const same = journey.id === state.journey?.id && journey.leg === state.journey.leg;
    return same && !moved ? null : { type: "journey", journey: journey.id, leg: journey.leg };
  }
  if (place !== null) {
    if (place === state.selected && !moved) return null;
    return article === null ? { type: "place", place } : { type: "reveal", place };
  }
  const atHome = state.step === null && state.view?.atHome !== false;
  return article === null && !atHome ? { type: "home" } : null;
}

/** Long values come from broken links, and only their beginning tells anything. */
const QUOTED_LENGTH = 60;

function noticeOf(problem: string, restIsShown: boolean): string {
  const characters = [...problem];
  const asked = characters.length > QUOTED_LENGTH ? `${characters.slice(0, QUOTED_LENGTH - 1).join("")}…` : problem;
  return restIsShown ? messages.linkLeadsPartly(asked) : messages.linkLeadsNowhere(asked);
}

function entryOf(state: unknown): Entry | null {
  const found: unknown = typeof state === "object" && state !== null && ENTRY in state ? state[ENTRY] : null;
  if (typeof found !== "object" || found === null || !("hash" in found) || !("under" in found)) return null;
  const { hash, under } = found;
  return typeof hash === "string" && (under === null || typeof under === "string") ? { hash, under } : null;
}

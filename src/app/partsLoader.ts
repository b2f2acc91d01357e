/**
 * Purpose: opens a long story by its outline, and fetches the parts of a long story that the reader's choices need.
 * In and out: the store in; the story with more of it in hand, or why that could not be had, back into the store.
 * Must not know: who needs which part, or what is shown meanwhile.
 */

import { placeById } from "#store/selectors";
import type { StoryStore } from "#store/storyState";
import { wantedParts } from "#store/wantedParts";
import { openArchive, withPart } from "#story/archive";
import { parseOutline, parsePart } from "#story/partSchema";
import type { Story } from "#story/story";
import { type PartRef, partPath, type StoryPart } from "#story/storyParts";
import { fetchJson, fileName } from "./fetchJson";

/**
 * The story that an outline tells of; its parts lie beside it.
 * @throws Error that names the first wrong field, what was found and what was expected.
 */
export function archiveStory(outline: unknown, url: string): Story {
  return openArchive(parseOutline(outline), new URL("./", new URL(url, document.baseURI)).href);
}

/** As many are on their way at once: more would share out a slow line. */
const LANES = 3;

export interface PartsLoaderOptions {
  /** The JSON behind an address. @throws Error with a sentence for the reader */
  fetchPart?: (url: string, signal: AbortSignal) => Promise<unknown>;
}

const fromNetwork = async (url: string, signal: AbortSignal) => (await fetchJson(url, signal)).value;

/** Fetches what is wanted until it is stopped; what is no longer wanted is broken off. @returns stops */
export function loadParts(store: StoryStore, { fetchPart = fromNetwork }: PartsLoaderOptions = {}): () => void {
  const underWay = new Map<string, AbortController>();
  let version = store.getState().story.archive?.parts;

  const start = async (ref: PartRef, path: string, folder: string) => {
    const control = new AbortController();
    underWay.set(path, control);
    const url = new URL(path.split("/").map(encodeURIComponent).join("/"), folder).href;
    let part: StoryPart | null = null;
    let fault: string | null = null;
    try {
      const found = await fetchPart(url, control.signal);
      const { story } = store.getState();
      part = parsePart(found, ref, story, placeById(story));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      fault = why.includes(fileName(url)) ? why : `${fileName(url)}: ${why}`;
    }
    if (underWay.get(path) !== control || control.signal.aborted) return;
    underWay.delete(path);
    const { story, receive, failPart } = store.getState();
    if (part) receive(withPart(story, part));
    else if (fault !== null) failPart(path, fault);
  };

  const update = () => {
    const state = store.getState();
    const { archive } = state.story;
    if (archive?.parts !== version) {
      version = archive?.parts;
      for (const control of underWay.values()) control.abort();
      underWay.clear();
    }
    if (!archive) return;
    const wanted = new Map(wantedParts(state).map((ref) => [partPath(ref), ref]));
    for (const [path, control] of underWay) {
      if (wanted.has(path)) continue;
      control.abort();
      underWay.delete(path);
    }
    for (const [path, ref] of wanted)
      if (underWay.size < LANES && !underWay.has(path)) void start(ref, path, archive.parts);
  };

  const stop = store.subscribe(update);
  update();
  return () => {
    stop();
    for (const control of underWay.values()) control.abort();
    underWay.clear();
  };
}

/** What is counted by is fetched when nothing else is: most readers come to need it. */
export function wishRowsWhenIdle(store: StoryStore): void {
  const wish = () => store.getState().wishRows();
  if (typeof requestIdleCallback === "function") requestIdleCallback(wish);
  else setTimeout(wish, IDLE_MS);
}

/** Where the browser does not say when it is idle. */
const IDLE_MS = 2000;

/**
 * Purpose: the messages between a host page and the embed in its frame, version 1, and who may send them.
 * In and out: message events of the window in, checked messages out; events of the embed in, messages to the host out.
 * Must not know: what the embed does with a message, or the store.
 */
import * as v from "valibot";
import { isEdtf } from "#story/edtf";
import { EMBED_THEMES } from "./embedParameters";
import type { FrameMessage, FrameWindow } from "./frameWindow";

/** Stands under `dateline` in every message; another number is another protocol, and is not heard. */
export const PROTOCOL_VERSION = 1;

/** UTF-16 units of a message as JSON; what is longer is dropped. */
export const MAX_MESSAGE_LENGTH = 10_000;

const MAX_ITEMS = 100;

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999));
const edtf = v.pipe(v.string(), v.maxLength(100), v.check(isEdtf));

function list<T extends v.GenericSchema>(item: T) {
  return v.exactOptional(v.pipe(v.array(item), v.maxLength(MAX_ITEMS)));
}

/** A message of its type, of these keys and no others. */
function message<T extends string, E extends v.ObjectEntries>(type: T, entries: E) {
  return v.strictObject({ dateline: v.literal(PROTOCOL_VERSION), type: v.literal(type), ...entries });
}

const hostMessages = [
  v.pipe(
    message("select", {
      place: v.exactOptional(v.nullable(name)),
      excerpt: v.exactOptional(name),
      article: v.exactOptional(name),
      journey: v.exactOptional(name),
      leg: v.exactOptional(count),
    }),
    v.check(({ place, excerpt, article, journey }) => place !== undefined || !!(excerpt ?? article ?? journey)),
  ),
  message("filter", {
    years: list(count),
    outlets: list(v.pipe(v.string(), v.maxLength(200))),
    articles: list(name),
    kinds: list(v.picklist(["place", "government", "wider", "named", "described"])),
    time: v.exactOptional(
      v.nullable(v.strictObject({ basis: v.picklist(["event", "published"]), from: edtf, to: edtf })),
    ),
  }),
  message("tour", { step: count }),
  message("theme", { theme: v.picklist(EMBED_THEMES) }),
  message("lang", { lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[a-zA-Z\d]{1,8}){0,4}$/)) }),
] as const;

/**
 * From host to embed.
 * - `select`: what to show. `place: null` shows the whole story; legs count from 1.
 * - `filter`: lists replace those in force, an empty one or `time: null` lifts a filter, what is left out stays.
 * - `tour`: a step, from 1. - `theme`, `lang` (BCP 47): how to show it.
 */
export type HostMessage = v.InferOutput<(typeof hostMessages)[number]>;

/**
 * From embed to host; each carries `dateline: 1` on the way. So does `{ type: "height", height }`, which any host gets:
 * see `speakHeight`.
 */
export type EmbedEvent =
  /** The live map is there. */
  | { type: "ready"; title: string; places: { id: string; title: string; count: number }[] }
  /** A place was chosen; `null` when none is any more. */
  | { type: "select"; place: string | null; title: string | null }
  /** An excerpt was put before the reader, word for word. */
  | { type: "excerpt"; id: string; place: string; article: string; text: string }
  | { type: "tour"; step: number }
  /** What was asked for cannot be done; a sentence for the host's developer. */
  | { type: "error"; message: string };

/**
 * The origins a frame deals with: those its address states, else that of the page it was opened from. None when the
 * host hides where it is (`Referrer-Policy: no-referrer`). The `null` of sandboxed hosts only where it is stated.
 * @param stated - `origins` of the parameters
 * @param referrer - `document.referrer`
 */
export function hostOrigins(stated: readonly string[] | null, referrer: string): readonly string[] {
  if (stated) return stated;
  const origin = URL.canParse(referrer) ? new URL(referrer).origin : "null";
  return origin === "null" ? [] : [origin];
}

/**
 * Reads a message of version 1 into an object of its own, of known keys alone. Anything else, whatever it is, gives
 * `null`. Never throws.
 */
export function parseHostMessage(data: unknown): HostMessage | null {
  try {
    // Only measured as JSON: as a value it would make null of NaN, and lose what it cannot say.
    const length = JSON.stringify(data)?.length ?? 0;
    if (length > MAX_MESSAGE_LENGTH) return null;
    for (const schema of hostMessages) {
      const result = v.safeParse(schema, data, { abortEarly: true });
      if (result.success) return result.output;
    }
    return null;
  } catch {
    // Cyclic, a getter that throws, a number that JSON does not know.
    return null;
  }
}

export interface HostLink {
  /** Sends to the parent window, if it is of an allowed origin; to any page, where `null` is allowed. */
  postToHost(event: EmbedEvent): void;
  stop(): void;
}

export interface HostListenerOptions {
  window: FrameWindow & { readonly location?: { readonly ancestorOrigins?: ArrayLike<string> } };
  /** As `hostOrigins` gives them. */
  allowedOrigins: readonly string[];
  onMessage: (message: HostMessage) => void;
}

/**
 * Hears the parent window alone, and of it only allowed origins. All else is dropped without a word.
 * In a window that is no frame there is nobody to hear.
 */
export function createHostListener({ window, allowedOrigins, onMessage }: HostListenerOptions): HostLink {
  const { parent } = window;
  if (parent === (window as unknown)) return { postToHost: () => {}, stop: () => {} };
  // Chromium and WebKit say who the parent is; elsewhere it is known once it has spoken. To send to origins that are
  // not the parent's is safe, but fills the reader's console.
  let parentOrigin = window.location?.ancestorOrigins?.[0];

  const hear = ({ source, origin, data }: FrameMessage) => {
    if (source !== parent || !allowedOrigins.includes(origin)) return;
    const message = parseHostMessage(data);
    if (!message) return;
    parentOrigin = origin;
    onMessage(message);
  };
  window.addEventListener("message", hear);
  return {
    postToHost: (event) => {
      const known = parentOrigin;
      const targets = known === undefined ? allowedOrigins : allowedOrigins.filter((origin) => origin === known);
      // `null` is no target: a page without an origin can only be reached with all others.
      for (const origin of targets)
        parent.postMessage({ dateline: PROTOCOL_VERSION, ...event }, origin === "null" ? "*" : origin);
    },
    stop: () => window.removeEventListener("message", hear),
  };
}

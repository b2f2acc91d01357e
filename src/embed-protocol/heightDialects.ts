/**
 * Purpose: tells a host page how high the embed is, in every way that host pages already listen to.
 * In and out: a frame's address and the size of its content in; messages to the parent window out.
 * Must not know: what the embed shows. A height is no content, so it goes to whatever page the parent is.
 */
import type { FrameLocation } from "./embedParameters";
import type { FrameMessage, FrameWindow } from "./frameWindow";

/** CSS pixels, whole. */
export interface FrameSize {
  width: number;
  height: number;
}

/** What hosts know a frame by. */
export interface FrameNames {
  /** The address that the host gave the frame. */
  src: string;
  /** Part of `src` that is safe in a selector of the host's. */
  id: string;
  /** The `childId` that pym.js adds to the query string. */
  pymId: string | null;
  /** The `#?secret=…` that WordPress appends. */
  secret: string | null;
}

export interface HeightDialect {
  name: string;
  /** What says the size; `null` where the frame's address shows that the host speaks something else. */
  message: (size: FrameSize, frame: FrameNames) => unknown;
  /** Whether a message of the host asks for the size, now or again. */
  asks?: (data: Readonly<Record<string, unknown>> | string, frame: FrameNames) => boolean;
}

/**
 * As published by: Dateline's own element; AMP (`amp-iframe`) and @newswire/frames; pym.js 1.3; Datawrapper's embed
 * code; Medium and Embedly ("provider height resizing"); WordPress 4.4 and later (`wp-embed.js`); open-iframe-resizer 2.
 */
export const HEIGHT_DIALECTS: readonly HeightDialect[] = [
  { name: "dateline", message: ({ height }) => ({ dateline: 1, type: "height", height }) },
  {
    name: "amp",
    message: ({ height }) => ({ sentinel: "amp", type: "embed-size", height }),
    asks: (data) =>
      typeof data === "object" &&
      data.sentinel === "amp" &&
      (data.type === "frames-init" || data.type === "embed-state"),
  },
  {
    name: "pym",
    message: ({ height }, { pymId }) => pymId && ["pym", pymId, "height", height].join("xPYMx"),
    // A host tells its width whenever that changes, and expects the height back.
    asks: (data, { pymId }) =>
      pymId !== null && typeof data === "string" && data.startsWith(`pymxPYMx${pymId}xPYMxwidthxPYMx`),
  },
  { name: "datawrapper", message: ({ height }, { id }) => ({ "datawrapper-height": { [id]: height } }) },
  {
    name: "medium",
    message: ({ height }, { src }) => JSON.stringify({ context: "iframe.resize", src, height }),
  },
  {
    name: "wordpress",
    message: ({ height }, { secret }) =>
      secret && { message: "height", value: Math.min(Math.max(height, 200), 1000), secret },
    asks: (data, { secret }) =>
      secret !== null && typeof data === "object" && data.message === "ready" && data.secret === secret,
  },
  {
    name: "open-iframe-resizer",
    message: ({ width, height }) => ({ type: "iframe-resized", width, height }),
    asks: (data) =>
      typeof data === "object" && (data.type === "iframe-child-init" || data.type === "iframe-get-child-dimensions"),
  },
];

/** Reads the names before anything of the frame can change its address. */
export function frameNames({ href, search, hash }: FrameLocation): FrameNames {
  const file = /[^/]*$/.exec(href.split(/[?#]/, 1)[0] ?? "")?.[0] ?? "";
  const own = `${file}${search}`;
  return {
    src: href,
    // Older embed codes of Datawrapper put it into a selector between single quotes.
    id: /^[\w.?=&%+:,~-]{1,500}$/.test(own) ? own : "dateline",
    pymId: readName(new URLSearchParams(search).get("childId"), /^\S{1,200}$/),
    secret: readName(/[?&#]secret=([^&#]*)/.exec(hash)?.[1] ?? null, /^[a-zA-Z0-9]{1,64}$/),
  };
}

function readName(text: string | null, form: RegExp): string | null {
  return text !== null && form.test(text) ? text : null;
}

/** A `Window`, as far as the speaker needs it. */
export interface SpeakerWindow extends FrameWindow {
  readonly location: FrameLocation;
  readonly document: { readonly documentElement: Element };
  readonly ResizeObserver: new (onResize: () => void) => { observe(element: Element): void; disconnect(): void };
  addEventListener(type: "message", listener: (event: FrameMessage) => void): void;
  addEventListener(type: "load", listener: () => void): void;
  removeEventListener(type: "message", listener: (event: FrameMessage) => void): void;
  removeEventListener(type: "load", listener: () => void): void;
  setTimeout(handler: () => void, ms: number): number;
  clearTimeout(timer: number): void;
}

/** Hosts load their listeners when they like, and two of the dialects have no word to ask with. */
const REPEATED_AFTER_MS = [1000, 5000] as const;

/**
 * Says the height of the content to the parent window now, whenever it changes, and whenever the host asks.
 * Does nothing in a window that is no frame.
 * @param content - gives what has the height, if it is there: asked each time, for a page may be drawn anew. It must
 *   not take its height from the frame, else the two would chase each other
 * @returns ends it
 */
export function speakHeight(window: SpeakerWindow, content: () => Element | null): () => void {
  const { parent } = window;
  if (parent === (window as unknown)) return () => {};
  const names = frameNames(window.location);
  let saidHeight = 0;

  /** A height of 0 is that of a page not laid out yet, or hidden. */
  const measured = (): FrameSize | null => {
    const { width, height } = content()?.getBoundingClientRect() ?? { width: 0, height: 0 };
    return height > 0 ? { width: Math.ceil(width), height: Math.ceil(height) } : null;
  };
  const say = (dialects: readonly HeightDialect[], size = measured()) => {
    if (!size) return;
    for (const dialect of dialects) {
      const message = dialect.message(size, names);
      if (message !== null) parent.postMessage(message, "*");
    }
  };
  const repeat = () => say(HEIGHT_DIALECTS);
  const hear = ({ source, data }: FrameMessage) => {
    if (source !== parent || !isMessage(data)) return;
    say(HEIGHT_DIALECTS.filter(({ asks }) => asks?.(data, names)));
  };

  const observer = new window.ResizeObserver(() => {
    const size = measured();
    if (!size || size.height === saidHeight) return;
    saidHeight = size.height;
    say(HEIGHT_DIALECTS, size);
  });
  observer.observe(window.document.documentElement);
  window.addEventListener("message", hear);
  window.addEventListener("load", repeat);
  const timers = REPEATED_AFTER_MS.map((ms) => window.setTimeout(repeat, ms));
  return () => {
    observer.disconnect();
    window.removeEventListener("message", hear);
    window.removeEventListener("load", repeat);
    for (const timer of timers) window.clearTimeout(timer);
  };
}

function isMessage(data: unknown): data is Readonly<Record<string, unknown>> | string {
  return typeof data === "string" || (typeof data === "object" && data !== null);
}

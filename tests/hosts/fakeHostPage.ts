import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import type { FrameMessage } from "#protocol/frameWindow";
import type { SpeakerWindow } from "#protocol/heightDialects";

type Listener = (event: FrameMessage) => void;

const HOST_ORIGIN = "https://news.example";

/** A target of messages, with the structured clone that a real one makes. */
class FakeWindow {
  readonly listeners = new Map<string, Set<Listener>>();

  addEventListener(type: string, listener: Listener): void {
    this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.listeners.get(type)?.delete(listener);
  }

  dispatch(type: string, event: Partial<FrameMessage> = {}): void {
    for (const listener of this.listeners.get(type) ?? []) listener({ source: null, origin: "", data: null, ...event });
  }
}

/** As much of an `<iframe>` as the published listeners touch. */
class FakeIframe {
  readonly style: { height?: string } = {};
  readonly attributes = new Map<string, string>();

  constructor(
    src: string,
    readonly contentWindow: { postMessage(data: unknown): void },
  ) {
    this.attributes.set("src", src);
  }

  get src(): string {
    return this.attributes.get("src") ?? "";
  }

  set src(value: string) {
    this.attributes.set("src", value);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  /** `iframe`, `iframe[name="value"]` or `iframe[name*='value']`; anything else is a syntax error, as in a browser. */
  matches(selector: string): boolean {
    const [found, name, operator, text] =
      /^iframe(?:\[([\w-]+)(\*?=)(?:"([^"\\]*)"|'[^'\\]*')\])?$/.exec(selector) ?? [];
    if (found === undefined) throw new SyntaxError(`'${selector}' is not a valid selector`);
    if (name === undefined) return true;
    const wanted = text ?? selector.split("'")[1] ?? "";
    const own = this.getAttribute(name);
    return own !== null && (operator === "*=" ? own.includes(wanted) : own === wanted);
  }
}

/** A host page with one frame in it, both without a browser; the listeners run as they stand in their files. */
export class FakeHostPage {
  readonly iframe: FakeIframe;
  /** What the frame says, in order. */
  readonly heard: unknown[] = [];
  readonly #host = new FakeWindow();
  readonly #frame = new FakeWindow();
  readonly #timers = new Map<number, { handler: () => void; ms: number }>();
  readonly #onResize = new Set<() => void>();
  #height = 0;
  #timerCount = 0;

  /** @param src - the frame's address as it stands in the host's markup */
  constructor(src: string) {
    this.iframe = new FakeIframe(src, { postMessage: (data) => this.#tellFrame(data) });
  }

  /** Runs one of the published listeners in the host page. */
  run(name: string): void {
    const path = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
    const window = {
      innerWidth: 600,
      addEventListener: (type: string, listener: Listener) => this.#host.addEventListener(type, listener),
    };
    const document = {
      querySelectorAll: (selector: string) => (this.iframe.matches(selector) ? [this.iframe] : []),
      getElementById: (id: string) => (this.iframe.getAttribute("id") === id ? this.iframe : null),
    };
    runInNewContext(readFileSync(path, "utf8"), { window, document, URL, ...this.#clock });
  }

  /** The window of the frame, at the address that the host's scripts have given it by now. */
  get frameWindow(): SpeakerWindow {
    const { href, search, hash } = new URL(this.iframe.src);
    const parent = {
      postMessage: (data: unknown) => {
        const copy = structuredClone(data);
        this.heard.push(copy);
        this.#host.dispatch("message", { source: this.iframe.contentWindow, origin: new URL(href).origin, data: copy });
      },
    };
    this.#parent = parent;
    const onResize = this.#onResize;
    return {
      parent,
      location: { href, search, hash },
      document: { documentElement: {} as Element },
      addEventListener: (type: string, listener: Listener) => this.#frame.addEventListener(type, listener),
      removeEventListener: (type: string, listener: Listener) => this.#frame.removeEventListener(type, listener),
      ...this.#clock,
      ResizeObserver: class {
        constructor(readonly listener: () => void) {}
        observe() {
          onResize.add(this.listener);
          this.listener();
        }
        disconnect() {
          onResize.delete(this.listener);
        }
      },
    };
  }

  /** What stands in the frame. */
  readonly content = (): Element =>
    ({ getBoundingClientRect: () => ({ width: 600, height: this.#height }) }) as Element;

  /** CSS pixels; as the page is laid out anew. */
  setContentHeight(height: number): void {
    this.#height = height;
    for (const listener of this.#onResize) listener();
  }

  /** The height that the host has given the frame; `null` when it has not. */
  get frameHeight(): number | null {
    const height = this.iframe.style.height ?? this.iframe.getAttribute("height");
    return height === null ? null : Number.parseInt(height, 10);
  }

  resizeHost(): void {
    this.#host.dispatch("resize");
  }

  loadFrame(): void {
    this.#frame.dispatch("load");
  }

  /** Lets the timers run that are due within so many milliseconds, each once. */
  wait(ms: number): void {
    for (const [id, timer] of [...this.#timers]) {
      if (timer.ms > ms) continue;
      this.#timers.delete(id);
      timer.handler();
    }
  }

  get pendingTimers(): number {
    return this.#timers.size;
  }

  /** A message to the frame, from its host unless said otherwise. */
  tellFrame(data: unknown, source: unknown = this.#parent): void {
    this.#frame.dispatch("message", { source, origin: HOST_ORIGIN, data: structuredClone(data) });
  }

  #parent: unknown = null;

  #tellFrame(data: unknown): void {
    this.tellFrame(data);
  }

  get #clock() {
    return {
      setTimeout: (handler: () => void, ms: number) => {
        this.#timerCount += 1;
        this.#timers.set(this.#timerCount, { handler, ms });
        return this.#timerCount;
      },
      clearTimeout: (timer: number) => void this.#timers.delete(timer),
    };
  }
}

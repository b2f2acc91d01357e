/**
 * Purpose: a reader who has only a keyboard: goes from stop to stop and notices when the focus cannot be seen.
 * In and out: `test` for the specs, with the reader's `keyboard`; the only other place that touches the page.
 * Must not know: what is right; that is for the specs.
 */
import { test as base, type Reader } from "./driver";

export { expect } from "./driver";

/** What has the focus. */
interface Stop {
  name: string;
  /** Its mark: `data-map-place`, `data-place-row` and the like, as `name=value`; its class without one. */
  mark: string;
  /** Its number among the elements of the page. */
  order: number;
  /** Why it cannot be seen, or that it does not show that it has the focus; `null` when all is well. */
  fault: string | null;
}

export class KeyboardDriver {
  /** All stops where the focus could not be seen. */
  readonly unseen: string[] = [];

  constructor(readonly reader: Reader) {}

  get #page() {
    return this.reader.page;
  }

  /** Presses a key and looks where the focus is then; `null`: nowhere in the page. */
  async press(key: string): Promise<Stop | null> {
    await this.reader.press(key);
    // What the key has changed is laid out. Not with the live map: in software it takes a second for each frame.
    await this.#page.evaluate(
      () =>
        document.querySelector("canvas") !== null ||
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
    );
    const stop = await this.focus();
    if (stop?.fault) this.unseen.push(`${key} to ${stop.mark} “${stop.name}”: ${stop.fault}`);
    return stop;
  }

  /** Presses Tab until a stop has this mark. */
  async to(mark: string | RegExp, key = "Tab"): Promise<Stop> {
    const seen: string[] = [];
    for (let step = 0; step < 150; step++) {
      const stop = await this.press(key);
      const found =
        stop && (typeof mark === "string" ? stop.mark === mark : mark.test(stop.mark) || mark.test(stop.name));
      if (found) return stop;
      seen.push(stop?.mark ?? "-");
    }
    throw new Error(`${key} never reached ${mark}, but ${[...new Set(seen)].join(", ")}`);
  }

  /** Presses Tab, or Shift+Tab, to the end of the page: until it begins again at the other end. */
  async walk(key: "Tab" | "Shift+Tab" = "Tab"): Promise<Stop[]> {
    const stops: Stop[] = [];
    for (let step = 0; step < 200; step++) {
      const stop = await this.press(key);
      const last = stops.at(-1);
      if (last && (stop === null || stop.order < last.order === (key === "Tab"))) return stops;
      if (stop) stops.push(stop);
    }
    throw new Error("Tab never leaves the page");
  }

  async focus(): Promise<Stop | null> {
    return this.#page.evaluate(stopOfFocus);
  }
}

/** Runs in the page. */
function stopOfFocus(): Stop | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;

  const marks = ["data-map-place", "data-place-row", "data-opener", "data-leg", "data-end", "data-tick", "data-tab"];
  const attribute = marks.find((one) => element.hasAttribute(one));
  const poster = element.closest("[data-poster]")?.getAttribute("data-poster");
  const mark = attribute
    ? `${attribute}=${element.getAttribute(attribute)}`
    : poster
      ? `data-poster=${poster}`
      : `.${element.className || element.id || element.tagName.toLowerCase()}`;
  const label = element.closest("label");
  const name = (element.getAttribute("aria-label") ?? label?.textContent ?? element.textContent ?? "")
    .replace(/\s+/g, " ")
    .trim();

  // A field that is drawn by its label is as good as the label.
  const box = element.getBoundingClientRect();
  const shown = label && box.width <= 1 ? label : element;
  const order = [...document.querySelectorAll("*")].indexOf(element);
  return { name, mark, order, fault: hidden(shown) ?? (marksFocus(shown) ? null : "no sign of the focus") };

  function hidden(target: HTMLElement): string | null {
    const rects = [...target.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (rects.length === 0) return "has no size";
    // The buttons on the map let the mouse through to what is drawn below them; the search field holds its own button.
    const own = target.closest(".map-places")?.parentElement ?? target.closest(".search-box-field") ?? target;
    // The map fills the view of a phone, under its title bar and sheet: some of it is always there.
    if (target.matches("canvas")) return null;
    // A round one has nothing in its corners.
    const round = getComputedStyle(target).borderTopLeftRadius.endsWith("%");
    for (const { left, top, right, bottom, width } of rects) {
      const inset = round ? width * 0.18 : 3;
      const points = [
        [(left + right) / 2, (top + bottom) / 2],
        [left + inset, top + inset],
        [right - inset, top + inset],
        [left + inset, bottom - inset],
        [right - inset, bottom - inset],
      ] as const;
      for (const [px, py] of points) {
        if (px < 0 || py < 0 || px > innerWidth || py > innerHeight)
          return `out of the view: ${Math.round(px)}, ${Math.round(py)} of ${innerWidth} × ${innerHeight}`;
        const over = document.elementFromPoint(px, py);
        // The ends of the timeline take a finger beside them, where they draw nothing.
        const clear = over && (own.contains(over) || over.contains(own) || over.matches(".timeline-handle"));
        if (!clear)
          return `under ${over?.tagName}.${over?.getAttribute("class")} at ${Math.round(px)}, ${Math.round(py)}`;
      }
    }
    return null;
  }

  function marksFocus(target: HTMLElement): boolean {
    const stage = target.matches("canvas") ? target.closest(".map-stage") : null;
    if (stage) return Number.parseFloat(getComputedStyle(stage, "::after").borderTopWidth) >= 2;
    const around = target.closest<HTMLElement>(".search-box-field");
    return [target, ...target.querySelectorAll("*"), ...(around ? [around] : [])].some((one) =>
      [undefined, "::before", "::after"].some((part) => {
        const { outlineStyle, outlineWidth, content } = getComputedStyle(one, part);
        const drawn = part === undefined || content !== "none";
        return drawn && outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      }),
    );
  }
}

export const test = base.extend<{ keyboard: KeyboardDriver }>({
  keyboard: async ({ reader }, use) => {
    const keyboard = new KeyboardDriver(reader);
    await use(keyboard);
    base.expect(keyboard.unseen, "stops where the focus cannot be seen").toEqual([]);
  },
});

/**
 * Purpose: the tour in front of a room: what is shown of it and how large, in words; keys, clicker and fingers.
 * In and out: `test` for the specs, with the `lesson` beside the `reader`.
 * Must not know: what is right; that is for the specs.
 */
import type { Locator } from "@playwright/test";
import { test as base, expect, type Reader } from "./driver";
import { AccessDriver } from "./driverAccess";

export { expect } from "./driver";
export { builtStory } from "./driverPage";

export interface ShownText {
  words: string;
  /** As it appears on the screen, in CSS pixels. */
  sizePx: number;
  /** Of the letters to their ground: 1 to 21 (WCAG 2). */
  contrast: number;
}

export class LessonDriver {
  readonly access: AccessDriver;

  constructor(readonly reader: Reader) {
    this.access = new AccessDriver(reader);
  }

  get #page() {
    return this.reader.page;
  }

  async open(hash = "#tour=cover", { map = false, size = { width: 960, height: 540 } } = {}): Promise<void> {
    if (!map) await this.access.withoutMap();
    await this.#page.setViewportSize(size);
    await this.reader.openTour(hash);
    if (map) await this.reader.mapIsReady();
    else await this.#forgiveMap();
  }

  async #forgiveMap(): Promise<void> {
    await this.#page.locator(".map-failure").first().waitFor({ state: "attached" });
    this.reader.forgive(/No map|WebGL/i);
  }

  /** Presses Escape until the reader is there, which has no map either. */
  async escape(): Promise<void> {
    await expect(async () => {
      await this.reader.press("Escape");
      await expect(this.stage).toHaveCount(0, { timeout: 300 });
    }).toPass();
    await this.#page.locator(".reader").waitFor();
    await this.#forgiveMap();
  }

  async hash(): Promise<string> {
    return this.#page.evaluate(() => location.hash);
  }

  get stage(): Locator {
    return this.reader.stage;
  }

  /** The step's own title, or that of the tour. */
  async title(): Promise<string> {
    const titles = this.stage.locator(":is(.present-text:not([inert]), .map-caption) :is(h2, h1.cover-title)");
    return (await titles.first().textContent()) ?? "";
  }

  get where(): Locator {
    return this.stage.locator(".step-dots-here");
  }

  get bar(): Locator {
    return this.stage.locator(".present-bar");
  }

  get paused(): Locator {
    return this.bar.getByText("Tour paused");
  }

  get dialog(): Locator {
    return this.#page.locator("dialog[open]");
  }

  get blank(): Locator {
    return this.stage.locator("[data-blank]");
  }

  get quotes(): Locator {
    return this.stage.locator(".step-quote-text");
  }

  get hiddenWords(): Locator {
    return this.stage.locator(".hidden-words");
  }

  get measured(): Locator {
    return this.stage.locator(".measure-line p");
  }

  get said(): Locator {
    return this.stage.locator(":scope > [role=status].visually-hidden");
  }

  async layout(): Promise<string> {
    return (await this.stage.getAttribute("data-layout")) ?? "";
  }

  /** Whether words and map can be seen now. */
  async shows(): Promise<{ words: boolean; map: boolean }> {
    return { words: await this.#seen(".present-words"), map: await this.#seen(".present-map .attribution") };
  }

  #seen(selector: string): Promise<boolean> {
    const element = this.stage.locator(selector).first();
    return element.evaluate((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
  }

  action(id: string): Locator {
    return this.stage.locator(`[data-action="${id}"]:visible`).first();
  }

  /** How often this page has begun: a reload begins it anew. */
  async markPage(): Promise<void> {
    await this.#page.evaluate(() => document.documentElement.setAttribute("data-marked", ""));
  }

  async isMarkedPage(): Promise<boolean> {
    return this.#page.evaluate(() => document.documentElement.hasAttribute("data-marked"));
  }

  async isFullScreen(): Promise<boolean> {
    return this.#page.evaluate(() => document.fullscreenElement !== null);
  }

  /** Where the map draws the places that are in view, once it has come to rest: the same for the same camera. */
  async camera(): Promise<string> {
    // A place out of view has no button, and keeps where it was.
    const read = () =>
      this.#page
        .locator(".map-places > li:not([hidden]) > [data-map-place]")
        .evaluateAll((all) =>
          all.map((one) => `${one.getAttribute("data-map-place")} ${(one as HTMLElement).style.translate}`).join("; "),
        );
    let before: string | null = null;
    await expect
      .poll(async () => {
        await this.#page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
        const now = await read();
        const same = now === before;
        before = now;
        return same;
      })
      .toBe(true);
    return before ?? "";
  }

  /** Pulls the map by some pixels with the mouse. */
  async dragMap(): Promise<void> {
    const { x, y } = await this.reader.emptyPoint();
    await this.#page.mouse.move(x, y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(x + 60, y - 40, { steps: 4 });
    await this.#page.mouse.up();
  }

  /** Draws one finger over the words, along the line. */
  async swipe(dx: number): Promise<void> {
    const box = await this.stage.locator(".present-text").boundingBox();
    if (!box) throw new Error("There are no words to swipe over");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const cdp = await this.#page.context().newCDPSession(this.#page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", at: number | null) =>
      cdp.send("Input.dispatchTouchEvent", { type, touchPoints: at === null ? [] : [{ x: at, y }] });
    await touch("touchStart", x);
    for (const part of [0.3, 0.6, 1]) await touch("touchMove", x + dx * part);
    await touch("touchEnd", null);
  }

  async tapWords(part: number): Promise<void> {
    const box = await this.stage.locator(".present-text").boundingBox();
    if (box) await this.#page.touchscreen.tap(box.x + box.width * part, box.y + box.height * 0.6);
  }

  /** Font of the quote, as the browser was asked for it. */
  async quoteFont(): Promise<string> {
    return this.quotes.first().evaluate((quote) => getComputedStyle(quote).fontFamily);
  }

  /** Everything that can be read on the screen, with its size and contrast; names on the map's own picture are not text. */
  async texts(): Promise<ShownText[]> {
    return this.#page.evaluate(shownTexts);
  }

  /** How many times as large as in the reader the map is drawn. */
  async magnification(): Promise<number> {
    return this.stage.evaluate((main) => Number(getComputedStyle(main).getPropertyValue("--magnification")));
  }

  async quoteSizePx(): Promise<number> {
    return this.quotes.first().evaluate((quote) => Number.parseFloat(getComputedStyle(quote).fontSize));
  }

  /** Bytes of the page's script heap that are still in use after a collection. */
  async heap(): Promise<number> {
    const cdp = await this.#page.context().newCDPSession(this.#page);
    await cdp.send("HeapProfiler.enable");
    await cdp.send("HeapProfiler.collectGarbage");
    const { usedSize } = await cdp.send("Runtime.getHeapUsage");
    await cdp.detach();
    return usedSize;
  }

  /** Goes a step by a key; gives the milliseconds until it is shown. */
  async timedStep(key: string, hash: string): Promise<number> {
    const start = Date.now();
    await this.reader.press(key);
    await this.#page.waitForFunction((step) => document.querySelector("main")?.dataset.step === step, hash);
    return Date.now() - start;
  }
}

/** Runs in the page. */
function shownTexts(): ShownText[] {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const parse = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  };
  const over = (top: Colour, ground: Colour): Colour => {
    const mix = (n: 0 | 1 | 2) => top[n] * top[3] + ground[n] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const luminance = ([red, green, blue]: Colour) => {
    const linear = (value: number) => (value <= 10.31 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const contrast = (one: Colour, other: Colour) => {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const page = getComputedStyle(document.documentElement);
  const probe = document.createElement("span");
  document.body.append(probe);
  const token = (name: string) => {
    probe.style.color = page.getPropertyValue(name);
    return parse(getComputedStyle(probe).color);
  };
  const mapGrounds = [token("--map-land"), token("--map-water")];
  const paper = token("--paper");
  probe.remove();

  const found: ShownText[] = [];
  const root = document.querySelector("dialog[open]") ?? document.querySelector("main.present");
  const texts = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    const words = text.textContent?.trim() ?? "";
    if (!parent || words === "" || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      continue;
    if (parent.closest(".visually-hidden, .poster, style, script")) continue;
    const style = getComputedStyle(parent);
    let magnified = 1;
    let layers: Colour[] = [];
    let onMap = false;
    for (let element: Element | null = parent; element; element = element.parentElement) {
      const own = getComputedStyle(element);
      if (own.scale !== "none") magnified *= Number.parseFloat(own.scale);
      if (own.transform !== "none") magnified *= new DOMMatrix(own.transform).a;
      const ground = parse(own.backgroundColor);
      const hidden = layers.some((layer) => layer[3] === 1);
      if (ground[3] > 0 && !hidden) layers = [...layers, ground];
      if (element.matches(".present-map") && !hidden) onMap = true;
    }
    const grounds = (onMap ? mapGrounds : [paper]).map((ground) =>
      layers.reduceRight((below, top) => over(top, below), ground),
    );
    found.push({
      words: words.slice(0, 60),
      sizePx: Number.parseFloat(style.fontSize) * magnified,
      contrast: Math.min(...grounds.map((ground) => contrast(over(parse(style.color), ground), ground))),
    });
  }
  return found;
}

export const test = base.extend<{ lesson: LessonDriver }>({
  lesson: async ({ reader }, use) => {
    await use(new LessonDriver(reader));
  },
});

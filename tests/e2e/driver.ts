/**
 * Purpose: what a reader can do and see, in words; the only place that touches the page.
 * In and out: `test` for the specs. A console error, a failed map or a request to another origin fails the test.
 * Must not know: what is right; that is for the specs.
 */
import { test as base, type Locator, type Page } from "@playwright/test";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { consoleFault } from "./consoleFault";

export { expect } from "@playwright/test";

export interface ShownExcerpt {
  /** The whole passage, as the page's text. */
  text: string;
  /** Words that are marked, in order. */
  marks: string[];
  headline: string;
}

export interface Point {
  x: number;
  y: number;
}

export class Reader {
  readonly faults: string[] = [];

  constructor(
    readonly page: Page,
    origin: string,
  ) {
    page.on("console", (message) => {
      const fault = consoleFault(message);
      if (fault !== null) this.faults.push(fault);
    });
    page.on("pageerror", (error) => this.faults.push(`page error: ${error.message}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol)) {
        this.faults.push(`request to another origin: ${request.url()}`);
      }
    });
    page.on("response", (response) => {
      if (response.status() >= 400) this.faults.push(`${response.status()}: ${response.url()}`);
    });
  }

  async open(options: { waitForMap?: boolean } = {}): Promise<void> {
    await this.page.goto("./");
    await this.page.getByRole("heading", { level: 1 }).waitFor();
    await this.wake();
    if (options.waitForMap !== false) await this.mapIsReady();
  }

  /** The presentation, once it hears keys: until then the page is the reader's as built, whose headings are there too. */
  async openTour(hash: string): Promise<void> {
    // Else only the hash would change.
    await this.page.goto("about:blank");
    await this.page.goto(`./${hash}`);
    await this.stage.waitFor();
    await this.wake();
  }

  get stage(): Locator {
    return this.page.locator("main.present");
  }

  /** Under a finger the page stays as it was built until it is used: any key is a sign. Waits until it lives. */
  async wake(): Promise<void> {
    await this.page.keyboard.press("Shift");
    await this.page.locator("#app[data-live]").waitFor({ state: "attached", timeout: 60_000 });
  }

  async mapIsReady(): Promise<void> {
    await this.page.locator('[data-map-ready="true"]').waitFor({ timeout: 90_000 });
  }

  get map(): Locator {
    return this.page.getByRole("region", { name: /map/i }).first();
  }

  heading(name: string): Locator {
    return this.page.getByRole("heading", { name, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  text(words: string): Locator {
    return this.page.getByText(words, { exact: true });
  }

  tab(name: string): Locator {
    return this.page.getByRole("tab", { name: new RegExp(`^${name}`) });
  }

  /** A link to another place inside a quote. */
  mention(words: string): Locator {
    return this.page.locator("blockquote [role=button]").filter({ hasText: words });
  }

  /** The short list of places that lie over each other. */
  get chooser(): Locator {
    return this.page.getByRole("dialog", { name: "Places here" });
  }

  /** Takes back faults that a test caused on purpose. */
  forgive(expected: RegExp): void {
    const left = this.faults.filter((fault) => !expected.test(fault));
    this.faults.splice(0, this.faults.length, ...left);
  }

  /** Rows of the list of places, in order. */
  get rows(): Locator {
    return this.page.locator("[data-place-row]");
  }

  row(place: string): Locator {
    return this.page.locator(`[data-place-row="${place}"]`);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** What has the keyboard's focus: its accessible text, roughly. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
    });
  }

  /** Takes the focus away, and with it the ring around the marker of a focused row. */
  async leaveFocus(): Promise<void> {
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }

  /** Presses Tab until the focused element has this attribute value; fails after 60 steps. */
  async tabTo(attribute: string, value: string): Promise<void> {
    for (let step = 0; step < 60; step++) {
      await this.press("Tab");
      const found = await this.page.evaluate((name) => document.activeElement?.getAttribute(name), attribute);
      if (found === value) return;
    }
    throw new Error(`Tab never reached ${attribute}="${value}"`);
  }

  /** The button that stands for a place on the map; the mouse goes through it to the map itself. */
  marker(place: string): Locator {
    return this.page.locator(`[data-map-place="${place}"]`);
  }

  /** On a phone: the button that steps the sheet through its heights. */
  get grip(): Locator {
    return this.page.locator(".reader-grip");
  }

  /** Pixels of the view that the panel covers from below. */
  async sheetHeight(): Promise<number> {
    const box = await this.page.getByRole("main").boundingBox();
    const view = this.page.viewportSize();
    return box && view ? Math.round(view.height - box.y) : 0;
  }

  /** Share of the view that is map: neither panel nor title bar. */
  async shareOfMap(): Promise<number> {
    const bar = await this.page.getByRole("banner").boundingBox();
    const height = this.page.viewportSize()?.height ?? 0;
    return (height - (await this.sheetHeight()) - (bar ? bar.y + bar.height : 0)) / height;
  }

  /** Until no style is on its way from one value to another. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== "running"));
  }

  async zoomOut(times: number): Promise<void> {
    for (let n = 0; n < times; n++) {
      await this.button("Zoom out").click();
      await this.stillMap();
    }
  }

  async useColours(scheme: "light" | "dark"): Promise<void> {
    await this.page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  }

  /** Where the map draws a place, in pixels of the page. */
  async pointOf(place: string): Promise<Point> {
    const box = await this.marker(place).boundingBox();
    if (!box) throw new Error(`The map does not show ${place}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Where the map draws a place, in pixels of the map's own picture. */
  async pointOnMap(place: string): Promise<Point> {
    const [point, box] = [await this.pointOf(place), await this.map.boundingBox()];
    if (!box) throw new Error("The map has no size");
    return { x: point.x - box.x, y: point.y - box.y };
  }

  /** A point of the map that is far from every place: below the middle of its left edge, at sea or inland. */
  async emptyPoint(): Promise<Point> {
    const box = await this.map.boundingBox();
    if (!box) throw new Error("The map has no size");
    return { x: box.x + 30, y: box.y + box.height * 0.7 };
  }

  async clickMapAt(point: Point): Promise<void> {
    await this.page.mouse.click(point.x, point.y);
  }

  async tapMapAt(point: Point): Promise<void> {
    await this.page.touchscreen.tap(point.x, point.y);
  }

  async pointAt(point: Point): Promise<void> {
    await this.page.mouse.move(point.x, point.y, { steps: 3 });
  }

  /** Waits until two pictures of the map, 400 ms apart, are the same; gives the last. */
  async stillMap(): Promise<PNG> {
    let previous: Buffer | null = null;
    for (let tries = 0; tries < 60; tries++) {
      const shot = await this.map.screenshot({ animations: "disabled" });
      if (previous && shot.equals(previous)) return PNG.sync.read(shot);
      previous = shot;
      await this.page.waitForTimeout(400);
    }
    throw new Error("The map does not come to rest");
  }

  async shownExcerpts(): Promise<ShownExcerpt[]> {
    return this.page.locator("article[data-excerpt]").evaluateAll((articles) =>
      articles.map((article) => ({
        text: article.querySelector("blockquote")?.textContent ?? "",
        marks: [...article.querySelectorAll("blockquote mark")].map((mark) => mark.textContent ?? ""),
        headline: article.querySelector("h3")?.textContent ?? "",
      })),
    );
  }
}

interface Square extends Point {
  radius: number;
}

/** Number of pixels that differ between two pictures of one size, in a square around a point if one is given. */
export function changedPixels(one: PNG, other: PNG, around?: Square): number {
  const [a, b] = around ? [cropped(one, around), cropped(other, around)] : [one, other];
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.1 });
}

/** Number of pixels of the one yellow that says "selected", in a square around a point. */
export function yellowPixels(picture: PNG, around: Square): number {
  const { data } = cropped(picture, around);
  let count = 0;
  for (let n = 0; n < data.length; n += 4) {
    const [red = 0, green = 0, blue = 0] = [data[n], data[n + 1], data[n + 2]];
    if (Math.abs(red - 255) < 8 && Math.abs(green - 216) < 8 && Math.abs(blue - 74) < 16) count += 1;
  }
  return count;
}

/** The square around a point, moved inside the picture where it would stand out. */
function cropped(picture: PNG, { x, y, radius }: Square): PNG {
  const size = radius * 2;
  const within = (middle: number, length: number) => Math.max(0, Math.min(length - size, Math.round(middle - radius)));
  const out = new PNG({ width: size, height: size });
  PNG.bitblt(picture, out, within(x, picture.width), within(y, picture.height), size, size, 0, 0);
  return out;
}

export const test = base.extend<{ reader: Reader }>({
  reader: async ({ page, baseURL }, use) => {
    const reader = new Reader(page, new URL(baseURL ?? "").origin);
    await use(reader);
    base.expect(reader.faults).toEqual([]);
  },
});

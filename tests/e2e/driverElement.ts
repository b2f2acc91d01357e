/**
 * Purpose: news pages of another origin with the custom element, in words.
 * In and out: `test` for the specs. A console error of page or frame, a breach of the page's policy, a failed response or
 *   a request to a third origin fails the test.
 * Must not know: what is right; that is for the specs.
 */
import { test as base, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { PNG } from "pngjs";
import { consoleFault } from "./consoleFault";
import { type NewsPage, serveNews } from "./newsPages";

export { expect } from "@playwright/test";

/** What the page measures of itself. */
interface Measured {
  shift: number;
  events: { type: string; detail: Record<string, unknown> }[];
}

const EVENTS = ["ready", "select", "excerpt", "height", "error"].map((name) => `dateline-${name}`);

export class NewsSite {
  readonly faults: string[] = [];
  /** Paths of what the embed's origin was asked for. */
  readonly requested: string[] = [];

  constructor(
    readonly page: Page,
    private readonly origin: string,
    embed: string,
  ) {
    page.on("console", (message) => {
      const fault = consoleFault(message);
      if (fault !== null) this.faults.push(fault);
    });
    page.on("pageerror", (error) => this.faults.push(`page error: ${error.message}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.origin === new URL(embed).origin) this.requested.push(url.pathname);
      else if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol))
        this.faults.push(`request to another origin: ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) this.faults.push(`${response.status()}: ${response.url()}`);
    });
  }

  async measure(): Promise<void> {
    await this.page.addInitScript((names) => {
      if (window.parent !== window) return;
      const measured: Measured = { shift: 0, events: [] };
      Object.assign(window, { measured });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) measured.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
      for (const type of names)
        addEventListener(type, (event) => measured.events.push({ type, detail: (event as CustomEvent).detail }));
    }, EVENTS);
  }

  async open(news: NewsPage, width = 768, height = 700): Promise<void> {
    await this.page.setViewportSize({ width, height });
    await this.page.goto(`${this.origin}/?page=${encodeURIComponent(JSON.stringify(news))}`);
  }

  private measured(): Promise<Measured> {
    return this.page.evaluate(() => (window as unknown as { measured: Measured }).measured);
  }

  /** Sum of all layout shifts of the page so far, those after a press included. */
  async shift(): Promise<number> {
    return (await this.measured()).shift;
  }

  async events(type: string): Promise<Record<string, unknown>[]> {
    return (await this.measured()).events.filter((event) => event.type === type).map(({ detail }) => detail);
  }

  /** What the embed's origin was asked for that ends so. */
  asked(end: string): string[] {
    return this.requested.filter((path) => path.endsWith(end));
  }

  /** Of what the page asked for that ends so: whether the page's own load event had begun by then. */
  async askedAfterLoad(end: string): Promise<boolean[]> {
    return this.page.evaluate((name) => {
      const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      const loaded = navigation?.loadEventStart || Infinity;
      const asked = performance
        .getEntriesByType("resource")
        .filter((entry) => entry.name.split("?")[0]?.endsWith(name));
      return asked.map(({ startTime }) => startTime >= loaded);
    }, end);
  }

  get element(): Locator {
    return this.page.locator("dateline-map").first();
  }

  get button(): Locator {
    return this.element.getByRole("button");
  }

  get title(): Locator {
    return this.element.getByRole("link");
  }

  get picture(): Locator {
    return this.element.locator("section img");
  }

  get iframes(): Locator {
    return this.page.locator("iframe");
  }

  get frame(): FrameLocator {
    return this.page.frameLocator("iframe");
  }

  get liveMap(): Locator {
    return this.frame.locator('[data-map-ready="true"]');
  }

  async pictureIsThere(): Promise<boolean> {
    return this.picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);
  }

  async height(of: Locator = this.element): Promise<number> {
    return (await of.boundingBox())?.height ?? 0;
  }

  /** Whether the keyboard is in the live map. */
  async isInside(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName === "IFRAME");
  }

  async select(place: string | null): Promise<void> {
    await this.element.evaluate((map, id) => (map as unknown as { select(id: string | null): void }).select(id), place);
  }

  /** Says something to the page's own window, as any script of it or of another frame could. */
  async forge(message: unknown): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data, "*"), message);
  }

  async scrollTo(y: number): Promise<void> {
    await this.page.evaluate((top) => window.scrollTo({ top, behavior: "instant" }), y);
  }

  /** Of the maps of which half or more is in the view: how many have neither a picture nor a frame to show; of all, how many are live. */
  async shown(): Promise<{ inView: number; blank: number; live: number }> {
    return this.page.evaluate(() => {
      const maps = [...document.querySelectorAll("dateline-map")];
      const inView = maps.filter((map) => {
        const { top, bottom } = map.getBoundingClientRect();
        return (top + bottom) / 2 > 0 && (top + bottom) / 2 < innerHeight;
      });
      const blank = inView.filter(({ shadowRoot }) => {
        const image = shadowRoot?.querySelector("img");
        return !(image?.complete && image.naturalWidth > 0) && !shadowRoot?.querySelector("iframe.live");
      });
      const live = maps.filter(({ shadowRoot }) => shadowRoot?.querySelector("iframe"));
      return { inView: inView.length, blank: blank.length, live: live.length };
    });
  }

  async pageHeight(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollHeight);
  }

  async useColours(colorScheme: "light" | "dark"): Promise<void> {
    await this.page.emulateMedia({ colorScheme });
  }

  async print(): Promise<void> {
    await this.page.emulateMedia({ media: "print" });
  }

  /** Mean lightness of the picture, 0 to 255. */
  async lightness(): Promise<number> {
    const { data } = PNG.sync.read(await this.picture.screenshot());
    let sum = 0;
    for (let n = 0; n < data.length; n += 4) sum += ((data[n] ?? 0) + (data[n + 1] ?? 0) + (data[n + 2] ?? 0)) / 3;
    return sum / (data.length / 4);
  }
}

export const test = base.extend<{ site: NewsSite }>({
  site: async ({ page, baseURL }, use) => {
    const embed = new URL("./", baseURL).href;
    const server = await serveNews(embed);
    const site = new NewsSite(page, server.origin, embed);
    await site.measure();
    await use(site);
    const faults = [...site.faults];
    await server.close();
    base.expect(faults).toEqual([]);
  },
});

/**
 * Purpose: what a reader can do and see in an embed, alone or in the frame of a host's page, in words.
 * In and out: `test` for the specs, with an `embed` beside the `reader`, which collects the faults.
 * Must not know: what is right; that is for the specs.
 */
import AxeBuilder from "@axe-core/playwright";
import type { FrameLocator, Locator, Page } from "@playwright/test";
import { test as base, type Reader } from "./driver";
import { TAGS } from "./driverAccess";

export { expect } from "./driver";
export { builtStory } from "./driverPage";

type Root = Page | FrameLocator;

export class Embed {
  /** Files that were asked for, without their folders, in order. */
  readonly requested: string[] = [];
  root: Root;

  constructor(
    readonly page: Page,
    readonly reader: Reader,
  ) {
    this.root = page;
    page.on("request", (request) => this.requested.push(new URL(request.url()).pathname.split("/").at(-1) ?? ""));
  }

  /** @param parameters - of the address, with their `?` */
  async open(parameters = ""): Promise<void> {
    await this.page.goto(`./embed.html${parameters}`);
  }

  /** As a host does: in a frame, below a field that has the focus, on a page that can be scrolled. */
  async openInHost(parameters = ""): Promise<void> {
    const body = `<!doctype html><html lang="en"><head><title>A host</title></head><body><input id="field" aria-label="Field">
      <iframe id="embed" title="Map" src="./embed.html${parameters}" width="680" height="520" style="border:0"></iframe>
      <div style="height:2000px">Text of the host.</div></body></html>`;
    await this.page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body }));
    await this.page.goto("./host.html");
    await this.page.locator("#field").focus();
    this.root = this.page.frameLocator("#embed");
  }

  /** Rules of axe that the page breaks, each with the elements that do. */
  async violations(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(TAGS).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join("; ")}`);
  }

  async mapIsReady(): Promise<void> {
    await this.root.locator('[data-map-ready="true"]').waitFor({ timeout: 90_000 });
  }

  /** What makes an embed fetch its live map: a pointer that comes over it. */
  async showInterest(): Promise<void> {
    await this.title.hover();
  }

  /** Keeps the code of the live map back until the given promise is fulfilled. */
  async holdCodeUntil(until: Promise<void>): Promise<void> {
    await this.page.route(/embedMain-[\w-]+\.js$/, async (route) => {
      await until;
      await route.continue();
    });
  }

  /** As where the embed's first file does not arrive. */
  async withoutFirstCode(): Promise<void> {
    await this.page.route(/\/embed-[\w-]+\.js$/, (route) =>
      route.fulfill({ contentType: "text/javascript", body: "" }),
    );
  }

  /** Colour behind the embed, as the browser has worked it out. */
  ground(): Promise<string> {
    return this.root.locator(".embed").evaluate((element) => {
      const [own, page] = [element, document.body].map((part) => getComputedStyle(part).backgroundColor);
      return own === "rgba(0, 0, 0, 0)" ? (page ?? "") : (own ?? "");
    });
  }

  get title(): Locator {
    return this.root.getByRole("heading", { level: 1 });
  }

  get card(): Locator {
    return this.root.locator(".embed-card");
  }

  get cardName(): Locator {
    return this.card.getByRole("heading", { level: 2 });
  }

  get quote(): Locator {
    return this.card.locator("blockquote");
  }

  get step(): Locator {
    return this.card.locator(".embed-step");
  }

  get fullMap(): Locator {
    return this.root.getByRole("link", { name: /^Full map/ });
  }

  get alert(): Locator {
    return this.root.getByRole("alert");
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole("button", { name });
  }

  link(name: string | RegExp): Locator {
    return this.root.getByRole("link", { name });
  }

  /** A segment of the times; its name starts with this. */
  time(name: string): Locator {
    return this.root.locator(".embed-stops").getByRole("button", { name: new RegExp(`^${name}`) });
  }

  /** A place on the picture. */
  posterPlace(place: string): Locator {
    return this.root.locator(`[data-poster="${place}"] a`);
  }

  /** A place on the live map; pressed as by the keyboard, because the mouse goes through it to the map. */
  async pressOnMap(place: string): Promise<void> {
    await this.root.locator(`[data-map-place="${place}"]`).focus();
    await this.page.keyboard.press("Enter");
  }

  /** The passages of a place as they stand in the built page. */
  textOf(place: string): Locator {
    return this.root.locator(`[data-text-of="${place}"]`);
  }

  /** Texts of all passages in the card. */
  async writtenPassages(): Promise<string[]> {
    return this.quote.allTextContents();
  }

  get maps(): Locator {
    return this.root.locator("canvas.maplibregl-canvas");
  }

  /** Of the whole tab, frames included. */
  async entriesOfHistory(): Promise<number> {
    return this.page.evaluate(() => history.length);
  }

  /** Id of what has the host's focus. */
  async focusOfHost(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.id ?? "");
  }

  async wheelOverMap(by: number): Promise<void> {
    const box = await this.root.locator(".embed-map").boundingBox();
    if (!box) throw new Error("The map has no size");
    await this.page.mouse.move(box.x + 100, box.y + 200);
    await this.page.mouse.wheel(0, by);
  }

  /** Pixels that the host's page is scrolled by. */
  async scrollOfHost(): Promise<number> {
    return this.page.evaluate(() => scrollY);
  }

  /** Begins to add up layout shifts; call before `open`. */
  async watchShift(): Promise<void> {
    await this.page.addInitScript(() => {
      const shift = { sum: 0 };
      Object.assign(window, { shift });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shift.sum += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
  }

  async shift(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as { shift: { sum: number } }).shift.sum);
  }
}

export const test = base.extend<{ embed: Embed }>({
  embed: async ({ page, reader }, use) => use(new Embed(page, reader)),
});

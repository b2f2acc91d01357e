/**
 * Purpose: the page before and without its script, without a live map, and on paper: what stands there, in words.
 * In and out: `test` for the specs, with a `bare` page beside the `reader`.
 * Must not know: what is right; that is for the specs.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page, Response } from "@playwright/test";
import { PNG } from "pngjs";
import type { Story } from "../../src/story/story";
import { parseStory } from "../../src/story/storySchema";
import { test as base } from "./driver";

export { expect } from "./driver";

/** The story of the build that is served. Checked: an older build may lack what the specs ask for. */
export function builtStory(): Story {
  return parseStory(JSON.parse(readFileSync(join(process.env.DATELINE_DIST ?? "dist", "story.json"), "utf8")));
}

export class BarePage {
  constructor(readonly page: Page) {}

  async open(hash = ""): Promise<Response | null> {
    return this.page.goto(`./${hash}`);
  }

  /** Answers the request for the story in some other way. */
  async answerStory(answer: { status?: number; body: string }): Promise<void> {
    await this.page.route("**/story.json", (route) => route.fulfill({ contentType: "application/json", ...answer }));
  }

  /** From now on the story is what it is. */
  async mendStory(): Promise<void> {
    await this.page.unroute("**/story.json");
  }

  element(id: string): Locator {
    return this.page.locator(`[id="${id}"]`);
  }

  /** A place as a link of the poster. */
  posterLink(place: string): Locator {
    return this.page.locator(`[data-poster="${place}"] a`);
  }

  get poster(): Locator {
    return this.page.locator(".poster");
  }

  get alert(): Locator {
    return this.page.getByRole("alert");
  }

  /** Text of every excerpt that stands in the page, by its anchor. */
  async writtenExcerpts(): Promise<Map<string, string>> {
    const rows = await this.page
      .locator('li[id*="&excerpt="]')
      .evaluateAll((items) =>
        items.map((item) => [item.id, item.querySelector("blockquote")?.textContent ?? ""] as const),
      );
    return new Map(rows);
  }

  /** Paragraphs and gaps of an article's section, in order. */
  async writtenArticle(article: string): Promise<string[]> {
    return this.page.locator(`[id="article=${article}"] .story-text-body > p`).allTextContents();
  }

  /** Number of different colours in a picture of the map, counted roughly: a blank one has very few. */
  async coloursOfMap(): Promise<number> {
    const map = this.page.locator(".reader-map");
    const { data } = PNG.sync.read(await map.screenshot());
    const seen = new Map<number, number>();
    for (let n = 0; n < data.length; n += 4) {
      const colour = (((data[n] ?? 0) >> 4) << 8) | (((data[n + 1] ?? 0) >> 4) << 4) | ((data[n + 2] ?? 0) >> 4);
      seen.set(colour, (seen.get(colour) ?? 0) + 1);
    }
    return [...seen.values()].filter((count) => count > 40).length;
  }

  /** Where the text that is widest ends, in CSS pixels from the left edge of the page. */
  async endOfText(): Promise<number> {
    return this.page
      .locator("main :is(h1, h2, p, li, blockquote)")
      .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)));
  }

  /** 0 black, 1 white: what the text of the page stands on. */
  async lightnessOfPaper(): Promise<number> {
    const { data, width } = PNG.sync.read(await this.page.locator(".reader-panel").screenshot());
    // Inside of its border.
    const at = 4 * (5 * width + 5);
    return ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / (3 * 255);
  }

  /** Sum of all layout shifts since the page began, as Core Web Vitals count them, without those after input. */
  async layoutShift(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & {
              value: number;
              hadRecentInput: boolean;
            })[]) {
              if (!entry.hadRecentInput) sum += entry.value;
            }
          }).observe({ type: "layout-shift", buffered: true });
          // Buffered entries are handed over in a task of their own.
          requestAnimationFrame(() => setTimeout(() => resolve(sum)));
        }),
    );
  }

  /** Where the poster and the live map draw a place, in CSS pixels of the this.page. */
  async posterPoint(place: string): Promise<{ x: number; y: number }> {
    return this.page.locator(`[data-poster="${place}"]`).evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      return { x: left, y: top };
    });
  }

  /** Marks the parts of the page as it was built, so that they can be told from what a script has drawn anew. */
  async markBuilt(): Promise<void> {
    await this.page.addInitScript(() => {
      document.addEventListener("DOMContentLoaded", () => {
        document.querySelector(".reader")?.setAttribute("data-built", "");
      });
    });
  }

  /** Keeps back the code that brings the page to life, until the result is called. */
  async holdCode(): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    await this.page.route(/\/assets\/main-[^/]*\.js$/, async (route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  get isLive(): Promise<boolean> {
    return this.page.locator("#app[data-live]").isVisible();
  }

  /** Files of the build that have been asked for so far, without their hashes. */
  async askedFor(): Promise<string[]> {
    const names = await this.page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    return names.map(
      (name) =>
        new URL(name).pathname
          .split("/")
          .at(-1)
          ?.replace(/-[\w-]{8}\./, ".") ?? "",
    );
  }

  /** Whether React lives in the page as it was built; waits until it lives. */
  async livesInBuilt(): Promise<boolean> {
    await this.page.locator("#app[data-live]").waitFor({ state: "attached" });
    return (await this.page.locator(".reader").getAttribute("data-built")) !== null;
  }

  /** A script that somebody has got into the page's HTML. */
  async injectScript(code: string): Promise<void> {
    await this.page.route(/\/$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}<script>${code}</script>` });
    });
  }

  /** Has no WebGL, as on a device without a graphics processor. */
  async withoutWebGL(): Promise<void> {
    await this.page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith("webgl") ? null : (getContext as (...all: unknown[]) => null).call(this, kind, ...rest);
      } as typeof getContext;
    });
  }

  /** Takes the map's WebGL context away. */
  async loseContext(): Promise<void> {
    await this.page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(".map-stage canvas");
      const extension = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
      if (!extension) throw new Error("The map has no context to lose");
      (window as { lostContext?: WEBGL_lose_context }).lostContext = extension;
      extension.loseContext();
    });
  }

  /** Gives it back. */
  async returnContext(): Promise<void> {
    await this.page.evaluate(() => (window as { lostContext?: WEBGL_lose_context }).lostContext?.restoreContext());
  }

  /** Whether the page itself scrolls, and not a part of it. */
  async pageScrolls(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollHeight > innerHeight * 2);
  }

  async pictureOfMap(): Promise<PNG> {
    return PNG.sync.read(await this.page.locator(".reader-map").screenshot());
  }

  /** From now on time passes in the page when the test says so, for timers and for frames. */
  async holdClock(): Promise<void> {
    await this.page.clock.install();
    await this.page.clock.pauseAt(Date.now() + 60_000);
  }

  async passTime(ms: number): Promise<void> {
    await this.page.clock.runFor(ms);
  }

  async usePaper(): Promise<void> {
    await this.page.emulateMedia({ media: "print" });
  }

  /** Selectors of what is shown, of those given. */
  async shown(selectors: readonly string[]): Promise<string[]> {
    return this.page.evaluate(
      (all) =>
        all.filter((selector) =>
          [...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0),
        ),
      [...selectors],
    );
  }

  async backgroundOf(selector: string): Promise<string> {
    return this.page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  }

  /** Whether what matches may be cut by the end of a sheet of paper. */
  async breaksInside(selector: string): Promise<string[]> {
    const values = await this.page
      .locator(selector)
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside));
    return [...new Set(values)];
  }

  /** Number of pages that the printed page has. */
  async printedPages(): Promise<number> {
    const pdf = await this.page.pdf({ format: "A4", preferCSSPageSize: false });
    return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }
}

export const test = base.extend<{ bare: BarePage }>({
  // The reader comes with it: a fault in the console fails these tests too.
  bare: async ({ reader }, use) => use(new BarePage(reader.page)),
});

/**
 * Purpose: what a reader can do and see in an article that is open beside the map.
 * In and out: `test` for the specs, with the reader's `article`; the only other place that touches the page.
 * Must not know: what is right; that is for the specs.
 */
import type { Locator } from "@playwright/test";
import { PNG } from "pngjs";
import { test as base, type Point, type Reader, yellowPixels } from "./driver";

export { expect } from "./driver";

export class ArticleDriver {
  constructor(readonly reader: Reader) {}

  get #page() {
    return this.reader.page;
  }

  /** Its row in the list of articles. */
  source(article: string): Locator {
    return this.#page.locator(`[data-opener="source ${article}"]`);
  }

  async open(article: string): Promise<void> {
    await this.source(article).click();
    await this.panel(article).waitFor();
  }

  /** Opens the article of a passage in the panel of a place, at that passage. */
  async readInContext(words: string): Promise<void> {
    const card = this.#page.locator("article[data-excerpt]").filter({ hasText: words });
    await card.getByRole("button", { name: /read in context/i }).click();
    await this.here.waitFor();
  }

  panel(article: string): Locator {
    return this.#page.locator(`[data-article="${article}"]`);
  }

  /** What is shown of it: paragraphs word for word, `null` for text that is said to be left out. */
  async blocks(): Promise<(string | null)[]> {
    return this.#page.locator(".article-body [lang] > p").evaluateAll((blocks) =>
      blocks.map((block) => {
        const gap = block.querySelector('[role="img"]');
        if (!gap) return block.textContent;
        return gap.getAttribute("aria-label") === "Text left out here" && gap.textContent === "[…]" ? null : "unsaid";
      }),
    );
  }

  /** Links to places in the text with exactly these words. */
  mention(words: string): Locator {
    return this.#page.locator("[data-block] [role=button]").filter({ hasText: exactly(words) });
  }

  /** Words of the selected place's mentions, in order. */
  async marks(): Promise<string[]> {
    return this.#page.locator("[data-block] [role=button][aria-current=true]").allTextContents();
  }

  /** The paragraph that the reader was led to. */
  get here(): Locator {
    return this.#page.locator("[data-block][aria-current=location]");
  }

  /** What stands over the text about the selected place. */
  get placeLine(): Locator {
    return this.#page.locator(".article-place");
  }

  /** Goes to a paragraph's place on the barcode by its number among the paragraphs. */
  tick(paragraph: number): Locator {
    return this.#page.getByRole("toolbar", { name: "Passages about places" }).getByRole("button", {
      name: new RegExp(`^Paragraph ${paragraph}:`),
    });
  }

  /** Numbers of the paragraphs whose ticks are raised, as for a place that is pointed at. */
  async raisedTicks(): Promise<number> {
    return this.#page.locator("[data-tick][data-hovered]").count();
  }

  /** Turns the wheel over the text until it can be scrolled no further. */
  async scrollTo(end: "start" | "end"): Promise<void> {
    const box = await this.#page.getByRole("main").boundingBox();
    if (!box) throw new Error("There is no panel");
    await this.#page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.8);
    await this.#page.mouse.wheel(0, end === "end" ? 20_000 : -20_000);
    await this.#page.waitForFunction((last) => {
      const scroller = document.querySelector(".reader-scroll");
      if (!scroller) return false;
      const most = scroller.scrollHeight - scroller.clientHeight;
      return last ? scroller.scrollTop >= most - 1 : scroller.scrollTop <= 1;
    }, end === "end");
  }

  /** Pixels of yellow at a place's marker, as the map is drawn now. */
  async yellowAt(place: string): Promise<number> {
    const picture = PNG.sync.read(await this.reader.map.screenshot({ animations: "disabled" }));
    return yellowPixels(picture, { ...(await this.reader.pointOnMap(place)), radius: 20 });
  }

  /** Pulls the map by so many pixels. */
  async drag(by: Point): Promise<void> {
    const from = await this.reader.emptyPoint();
    await this.#page.mouse.move(from.x, from.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 });
    await this.#page.mouse.up();
  }
}

function exactly(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}

export const test = base.extend<{ article: ArticleDriver }>({
  article: async ({ reader }, use) => use(new ArticleDriver(reader)),
});

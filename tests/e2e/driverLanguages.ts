/**
 * Purpose: the page in other languages: how a reader changes it, what the page then says of itself, and what it says.
 * In and out: `test` for the specs, with a `speaker` beside the `reader`.
 * Must not know: what is right; that is for the specs.
 */
import type { Locator, Page } from "@playwright/test";
import { test as base } from "./driver";

export { expect } from "./driver";

export class Speaker {
  constructor(readonly page: Page) {}

  /** Opens an address within the story, such as `#place=hanoi&lang=ko`, anew. */
  async open(hash: string): Promise<void> {
    await this.page.goto("about:blank");
    await this.page.goto(`./${hash}`);
    await this.page.getByRole("heading", { level: 1 }).first().waitFor();
  }

  /** Until the page says that it speaks this language. */
  async speaks(tag: string): Promise<void> {
    await this.page.locator(`html[lang="${tag}"]`).waitFor({ state: "attached" });
  }

  /** By the menu, as a reader does. */
  async choose(language: string): Promise<void> {
    await this.page.locator("[data-opener=menu]").click();
    await this.page.getByRole("combobox").selectOption(language);
    await this.page.keyboard.press("Escape");
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.getByRole("heading", { level: 1 }).first().waitFor();
  }

  async direction(): Promise<string> {
    return this.page.evaluate(() => getComputedStyle(document.documentElement).direction);
  }

  get hash(): Map<string, string> {
    return new Map(new URLSearchParams(new URL(this.page.url()).hash.slice(1)));
  }

  get title(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  get excerpts(): Locator {
    return this.page.locator("article[data-excerpt]");
  }

  /** The signs of what an open article leaves out. */
  get gaps(): Locator {
    return this.page.locator(".article-gap [role=img]");
  }

  /** What is said of the same report in another article. */
  get sameReports(): Locator {
    return this.page.locator(".same-passage");
  }

  /** The first of what a search has found. */
  get firstFound(): Locator {
    return this.page.locator("[data-search-hit]").first();
  }

  get localName(): Locator {
    return this.page.locator(".place-local-name");
  }

  /** Where the middle of the panel is, as a share of the width of the view. */
  async panelMiddle(): Promise<number> {
    const box = await this.page.getByRole("main").boundingBox();
    return box ? (box.x + box.width / 2) / (this.page.viewportSize()?.width ?? 1) : Number.NaN;
  }

  /** Horizontal scale of the first control in sight that points back. */
  async pointerScale(): Promise<number> {
    return this.page
      .locator("[data-mirrored] .icon-button-icon")
      .filter({ visible: true })
      .first()
      .evaluate((icon) => {
        const { scale, transform } = getComputedStyle(icon);
        return scale !== "none" ? Number(scale.split(" ")[0]) : new DOMMatrix(transform).a;
      });
  }

  /** Texts and names of controls that are in the page's own language: not those of the story, nor of the prerendered text. */
  async ownTexts(): Promise<string[]> {
    return this.page.evaluate(() => {
      const own = (element: Element) => {
        const of = element.closest("[lang]");
        return (of === null || of === document.documentElement) && element.closest("noscript, script, style") === null;
      };
      const said: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.parentElement && own(node.parentElement)) said.push(node.textContent ?? "");
      for (const element of document.body.querySelectorAll("*"))
        for (const name of ["aria-label", "title", "placeholder"])
          if (own(element)) said.push(element.getAttribute(name) ?? "");
      return said.map((text) => text.trim()).filter((text) => text !== "");
    });
  }
}

export const test = base.extend<{ speaker: Speaker }>({
  speaker: async ({ page }, use) => use(new Speaker(page)),
});

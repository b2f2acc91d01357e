/**
 * Purpose: the handout, in words: its options, and what comes out of the printer.
 * In and out: `test` for the specs, with a `handout` beside the reader's watch over faults.
 * Must not know: what is right; that is for the specs.
 */
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { test as base, type Reader } from "./driver";
import { type PrintedPage, readPrintedPdf } from "./printedPdf";

export { expect } from "./driver";

export class HandoutDriver {
  constructor(readonly reader: Reader) {}

  get page(): Page {
    return this.reader.page;
  }

  async open(): Promise<void> {
    await this.page.goto("./#handout");
    await this.heading.waitFor();
  }

  get heading(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  get sheet(): Locator {
    return this.page.getByRole("main");
  }

  async choosePaper(name: string): Promise<void> {
    await this.page.getByText(name, { exact: true }).click();
  }

  async choose(label: string, on = true): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).setChecked(on);
  }

  get code(): Locator {
    return this.sheet.getByRole("img", { name: "QR code of the link" });
  }

  /** As the browser's own print makes it; words without any space between them, since lines end anywhere. */
  async print(): Promise<PrintedPage[]> {
    const pages = readPrintedPdf(await this.page.pdf({ preferCSSPageSize: true, printBackground: true }));
    return pages.map((page) => ({ ...page, text: packed(page.text) }));
  }

  /** Boxes that print may not cut, as far as they are shorter than a page. */
  async keptWhole(): Promise<string[]> {
    await this.page.emulateMedia({ media: "print" });
    const kept = await this.page.evaluate(() => {
      const boxes = [".handout-step", ".handout-quote", ".handout-question", ".handout-map", ".handout-head"];
      return boxes.filter((box) => {
        const element = document.querySelector(box);
        return element !== null && getComputedStyle(element).breakInside === "avoid";
      });
    });
    await this.page.emulateMedia({ media: null });
    return kept;
  }

  async axe(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }

  /** Widest part of the page that does not fit its window, in CSS pixels. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  }
}

/** Letters of a text as they come out of a print: no spaces, ligatures taken apart. */
export function packed(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u00ad\u200b-\u200f\u2066-\u2069]+/g, "");
}

export const test = base.extend<{ handout: HandoutDriver }>({
  handout: async ({ reader }, use) => use(new HandoutDriver(reader)),
});

/**
 * Purpose: the page as those use it who need other colours, larger text, a narrow view or no mouse: what is wrong with it for them.
 * In and out: `test` for the specs, with the reader's `access`; the only other place that touches the page.
 * Must not know: what is right; that is for the specs.
 */
import AxeBuilder from "@axe-core/playwright";
import type { AxeResults } from "axe-core";
import { test as base, type Reader } from "./driver";

export { expect } from "./driver";

/** A way to see the page. */
export interface Mode {
  name: string;
  dark?: boolean;
  forcedColours?: boolean;
  reducedMotion?: boolean;
  /** Root font size, in per cent of the browser's. */
  text?: number;
  /** In CSS pixels; 1280 × 800 when left out. */
  size?: { width: number; height: number };
}

/** What axe tests against: WCAG 2.2 at A and AA, and what its authors think good practice. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export class AccessDriver {
  constructor(readonly reader: Reader) {}

  get #page() {
    return this.reader.page;
  }

  /** Opens the page at a hash, without waiting for the map. */
  async open(hash: string): Promise<void> {
    await this.#page.goto(`./${hash}`);
    await this.#page.locator("main h1").first().waitFor();
    await this.#page.waitForFunction(() => history.state !== null);
  }

  async see({ dark, forcedColours, reducedMotion, text, size }: Mode): Promise<void> {
    await this.#page.setViewportSize(size ?? { width: 1280, height: 800 });
    await this.#page.emulateMedia({
      colorScheme: dark ? "dark" : "light",
      forcedColors: forcedColours ? "active" : "none",
      reducedMotion: reducedMotion ? "reduce" : "no-preference",
    });
    await this.#page.evaluate((percent) => {
      document.documentElement.style.fontSize = percent === undefined ? "" : `${percent}%`;
    }, text);
    await this.reader.settled();
  }

  /** Rules of axe that the page breaks, each with the elements that do. */
  async violations(): Promise<string[]> {
    const builder = new AxeBuilder({ page: this.#page }).withTags(TAGS);
    const results: AxeResults = await builder.setLegacyMode().analyze();
    return results.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target} (${failureSummary?.replace(/\s+/g, " ")})`).join("; ")}`,
    );
  }

  async openFilters(): Promise<void> {
    await this.reader.button(/^Filter$/).first().click();
    await this.#page.getByRole("group", { name: "Article" }).waitFor();
  }

  async openMenu(): Promise<void> {
    await this.#page.locator('[data-opener="menu"]').click();
    await this.#page.locator(".reader-menu-box select").waitFor();
  }

  async openShortcuts(): Promise<void> {
    await this.reader.press("?");
    await this.#page.locator("dialog[open]").waitFor();
  }

  /** Presses the first words of the text that stand for several places. */
  async openChooser(): Promise<void> {
    await this.#page.locator("main .mention[aria-haspopup]").first().click();
    await this.reader.chooser.waitFor();
  }

  async openComparison(): Promise<void> {
    await this.reader.button(/^Compare with/).first().click();
    await this.#page.locator("dialog[open]").waitFor();
  }

  async openWords(): Promise<void> {
    await this.#page.locator("#map-in-words").click();
    await this.#page.locator(".map-in-words ul").first().waitFor();
  }

  async isShown(selector: string): Promise<void> {
    await this.#page.locator(selector).first().waitFor();
  }

  /** Answers with no map code, so that the picture stays, as before the map has come. */
  async withoutMap(): Promise<void> {
    await this.#page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith("webgl") ? null : (getContext as (...all: unknown[]) => null).call(this, kind, ...rest);
      } as typeof getContext;
    });
  }
}

export const test = base.extend<{ access: AccessDriver }>({
  access: async ({ reader }, use) => use(new AccessDriver(reader)),
});

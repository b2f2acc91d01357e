/**
 * Purpose: the page as those use it who need other colours, larger text, a narrow view or no mouse: what is wrong with it for them.
 * In and out: `test` for the specs, with the reader's `access`; the only other place that touches the page.
 * Must not know: what is right; that is for the specs.
 */
import AxeBuilder from "@axe-core/playwright";
import type { AxeResults } from "axe-core";
import { test as base, expect, type Reader } from "./driver";

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
export const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export class AccessDriver {
  constructor(readonly reader: Reader) {}

  get #page() {
    return this.reader.page;
  }

  /** Opens the page at a hash. */
  async open(hash: string, { waitForMap = false } = {}): Promise<void> {
    // Else only the hash would change.
    await this.#page.goto("about:blank");
    await this.#page.goto(`./${hash}`);
    await this.#page.locator("main h1").first().waitFor();
    await this.reader.wake();
    if (waitForMap) await this.reader.mapIsReady();
  }

  /** Opens the page where nothing in it runs. */
  async openBare(): Promise<void> {
    await this.#page.goto("./");
    // The tools of the test wait by timers, which rest there; what they wait for is ready at once.
    await this.#page.evaluate(() => {
      const soon = (work: () => void) => {
        Promise.resolve().then(work);
        return 0;
      };
      window.setTimeout = soon as unknown as typeof setTimeout;
    });
  }

  /** Names of all buttons and links that the map and its furniture hold. */
  async namesOnMap(): Promise<string[]> {
    const controls = this.reader.map.getByRole("button").or(this.reader.map.getByRole("link"));
    const found = await controls.evaluateAll((all) =>
      all.map((one) => one.getAttribute("aria-label") ?? one.textContent?.replace(/\s+/g, " ").trim() ?? ""),
    );
    return found;
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
    // Not by the page's own clock, which stands where no script may run. What goes by scrolling never ends.
    const running = () =>
      this.#page.evaluate(
        () =>
          document.getAnimations().filter((one) => one.timeline === document.timeline && one.playState === "running")
            .length,
      );
    await expect.poll(running).toBe(0);
  }

  /** Rules of axe that the page breaks, each with the elements that do. */
  async violations(): Promise<string[]> {
    // The preview of the embed is a page of its own, with tests of its own: its landmarks are not this page's.
    const builder = new AxeBuilder({ page: this.#page }).setLegacyMode().exclude(".share-preview");
    // No style sheet is needed as text, and what passes is not asked for.
    const options = { runOnly: TAGS, resultTypes: ["violations" as const], preload: false };
    const results: AxeResults = await builder.options(options).analyze();
    const found: string[] = [];
    for (const { id, nodes } of results.violations) {
      for (const { target, failureSummary } of nodes) {
        const allowed = id === "target-size" && (await this.#isPlaceOnMap(String(target)));
        if (!allowed) found.push(`${id}: ${target} (${failureSummary?.replace(/\s+/g, " ")})`);
      }
    }
    return found;
  }

  /**
   * Where places lie is the map's to say, and on a small one they overlap: WCAG 2.5.8 excepts both what is essential and
   * what has an equivalent, and every place has a row in the list.
   */
  async #isPlaceOnMap(selector: string): Promise<boolean> {
    return this.#page
      .locator(selector)
      .first()
      .evaluate((element) => element.closest(".poster-places, .map-places") !== null);
  }

  /** Words that stand out of the view, or are cut at a side by what they stand in; and the page if it is too wide. */
  async cutWords(): Promise<string[]> {
    return this.#page.evaluate(wordsCutOff);
  }

  async openFilters(): Promise<void> {
    await this.reader
      .button(/^Filter$/)
      .first()
      .click();
    await this.#page.getByRole("group", { name: "Article" }).waitFor();
  }

  async openMenu(): Promise<void> {
    await this.#page.locator('[data-opener="menu"]').click();
    await this.#page.locator(".reader-menu-box select").waitFor();
  }

  async openShare(): Promise<void> {
    await this.openMenu();
    await this.reader.button("Share").click();
    await this.#page.locator("dialog[open]").waitFor();
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
    await this.reader
      .button(/^Compare with/)
      .first()
      .click();
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

/** Runs in the page. */
function wordsCutOff(): string[] {
  const page = document.scrollingElement ?? document.documentElement;
  const found = page.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth} wide`] : [];
  const modal = document.querySelector("dialog[open]");
  const texts = document.createTreeWalker(modal ?? document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    // Names on the picture of the map are laid out for its frame, and may leave it with their places.
    if (text.textContent?.trim() === "" || parent.closest(".visually-hidden, .poster, style, script, select")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const { left, right, width } of range.getClientRects()) {
      const frame = width > 0 ? cutting(parent, left, right) : null;
      if (frame) found.push(`“${text.textContent?.trim().slice(0, 40)}” by ${frame}`);
    }
  }
  return [...new Set(found)];

  /** The element that cuts a text off at a side; `null` for none, or where it can be scrolled to. */
  function cutting(from: Element, left: number, right: number): string | null {
    for (let element: Element | null = from; element; element = element.parentElement) {
      const { overflowX, position, display } = getComputedStyle(element);
      if (overflowX === "auto" || overflowX === "scroll") return null;
      const box = element.getBoundingClientRect();
      const cut = overflowX !== "visible" && display !== "inline" && (left < box.left - 1 || right > box.right + 1);
      if (cut) return element.getAttribute("class") ?? element.tagName;
      if (position === "fixed") break;
    }
    return left < -1 || right > innerWidth + 1 ? "the view" : null;
  }
}

export const test = base.extend<{ access: AccessDriver }>({
  access: async ({ reader }, use) => use(new AccessDriver(reader)),
});

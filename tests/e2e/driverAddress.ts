/**
 * Purpose: the address of the page, its history, the menu and the keys.
 * In and out: `test` for the specs, with the reader's `address`; the only other place that touches the page.
 * Must not know: what is right; that is for the specs.
 */
import type { Locator } from "@playwright/test";
import { test as base, type Reader } from "./driver";

export { expect } from "./driver";

export class AddressDriver {
  constructor(readonly reader: Reader) {}

  get #page() {
    return this.reader.page;
  }

  /** Opens the page at a hash, as a link from elsewhere does. */
  async open(hash = "", options: { waitForMap?: boolean } = {}): Promise<void> {
    // Else only the hash would change.
    await this.#page.goto("about:blank");
    await this.#page.goto(`./${hash}`);
    await this.#page.locator("main h1").first().waitFor();
    await this.reader.wake();
    if (options.waitForMap) await this.reader.mapIsReady();
  }

  /** The hash of the address, as text. */
  async hash(): Promise<string> {
    return decodeURIComponent(new URL(this.#page.url()).hash);
  }

  async back(): Promise<void> {
    await this.#page.evaluate(() => history.back());
  }

  async forward(): Promise<void> {
    await this.#page.evaluate(() => history.forward());
  }

  /** Number of entries of history. */
  async entries(): Promise<number> {
    return this.#page.evaluate(() => history.length);
  }

  /** Types another hash into the address. */
  async type(hash: string): Promise<void> {
    await this.#page.evaluate((text) => {
      location.hash = text;
    }, hash);
  }

  get title(): Locator {
    return this.#page.locator("main h1");
  }

  get notice(): Locator {
    return this.#page.locator(".notice-bar p");
  }

  /** Text of the filters that are set. */
  get filters(): Locator {
    return this.#page.locator(".filter-line");
  }

  get searchBox(): Locator {
    return this.#page.locator("[data-search-input]");
  }

  excerpt(id: string): Locator {
    return this.#page.locator(`article[data-excerpt="${id}"]`);
  }

  get panelArticle(): Locator {
    return this.#page.locator("[data-article]");
  }

  get html(): Locator {
    return this.#page.locator("html");
  }

  get menuButton(): Locator {
    return this.#page.locator('[data-opener="menu"]');
  }

  get menu(): Locator {
    return this.#page.locator(".reader-menu-box");
  }

  async chooseLanguage(name: string): Promise<void> {
    await this.menuButton.click();
    await this.menu.locator("select").selectOption({ label: name });
  }

  get singleKeys(): Locator {
    return this.menu.getByRole("checkbox");
  }

  get dialog(): Locator {
    return this.#page.locator("dialog[open]");
  }

  /** Zoom and centre as the map has them, by the address that it writes. */
  async camera(): Promise<number[]> {
    const [, text = ""] = /map=([^&]*)/.exec(await this.hash()) ?? [];
    return text === "" ? [] : text.split(",").map(Number);
  }
}

export const test = base.extend<{ address: AddressDriver }>({
  address: async ({ reader }, use) => use(new AddressDriver(reader)),
});

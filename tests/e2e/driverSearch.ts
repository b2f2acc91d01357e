import type { Locator } from "@playwright/test";
import type { Reader } from "./driver";

/** The search box and what is found, as a reader uses them. */
export class SearchOf {
  constructor(readonly reader: Reader) {}

  get box(): Locator {
    return this.reader.page.getByRole("searchbox");
  }

  /** On a phone: the button that opens the box over the title bar. */
  get opener(): Locator {
    return this.reader.page.getByRole("search").getByRole("button", { name: "Search", exact: true });
  }

  get closer(): Locator {
    return this.reader.page.getByRole("search").getByRole("button", { name: "Close the search" });
  }

  /** A sentence that the panel shows. */
  sentence(words: string): Locator {
    return this.reader.page.getByRole("main").getByRole("paragraph").filter({ hasText: words });
  }

  /** In the panel, where nothing was found. */
  get wayOut(): Locator {
    return this.reader.page.getByRole("main").getByRole("button", { name: "Close the search" });
  }

  /** All that was found, in order. */
  get hits(): Locator {
    return this.reader.page.locator("[data-search-hit]");
  }

  hit(words: string): Locator {
    return this.hits.filter({ hasText: words });
  }

  /** Types a query and waits until the results are those of it. */
  async find(query: string): Promise<void> {
    await this.box.fill(query);
    await this.reader.heading(`Results for “${query.replaceAll('"', "")}”`).waitFor();
  }

  /** Words that are marked in a hit, in order. */
  async marks(hit: Locator): Promise<string[]> {
    return hit.locator("mark").allTextContents();
  }

  /** What is said to those who do not see the results. */
  said(words: string): Locator {
    return this.reader.page.getByRole("status").filter({ hasText: words });
  }

  /** The excerpt that the panel was opened at: its words. */
  get excerptInFocus(): Locator {
    return this.reader.page.locator("[data-in-focus]");
  }
}

/**
 * Purpose: the page as a browser keeps it for when there is no network: visits, versions, tabs, in words.
 * In and out: `test` for the specs: a `site` of its own, with a `kept` page beside the `reader`.
 * Must not know: what is right; that is for the specs.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { writeServiceWorker } from "../../src/build/serviceWorker";
import { test as base, Reader } from "./driver";
import { FolderServer } from "./folderServer";

export { expect } from "./driver";

/** Where the build stands; a USB stick may have such a folder. */
export const STICK = "/내 USB stick/";

export class KeptPage {
  constructor(
    readonly page: Page,
    readonly site: FolderServer,
    readonly reader: Reader,
  ) {}

  /** Until the browser has every file of the version that it is shown. */
  async untilKept(): Promise<void> {
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.reader.heading(await this.title()).waitFor();
  }

  async title(): Promise<string> {
    return (await this.page.getByRole("heading", { level: 1 }).first().textContent()) ?? "";
  }

  /** Opens an address within the page's folder anew. */
  async open(address: string): Promise<void> {
    await this.page.goto("about:blank");
    await this.page.goto(address);
  }

  /** Within the page as it is. */
  async goTo(hash: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
  }

  /** Another tab of the same browser. */
  async otherTab(address = "./"): Promise<KeptPage> {
    const page = await this.page.context().newPage();
    const tab = new KeptPage(page, this.site, new Reader(page, this.site.origin));
    await page.goto(address);
    return tab;
  }

  get updateNotice(): Locator {
    return this.page.getByRole("complementary", { name: "A new version is ready." });
  }

  async update(): Promise<void> {
    const loaded = this.page.waitForEvent("load");
    await this.updateNotice.getByRole("button", { name: "Update", exact: true }).click();
    await loaded;
  }

  /** Asks for a new version, as a browser does when the page is opened. Whether one came whole. */
  async lookForUpdate(): Promise<boolean> {
    return this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const { installing } = await registration.update();
      if (!installing) return false;
      const ended = () => ["installed", "activated", "redundant"].includes(installing.state);
      while (!ended()) await new Promise((next) => installing.addEventListener("statechange", next, { once: true }));
      return installing.state !== "redundant";
    });
  }

  /** Titles of the story in each version that the browser keeps for a path, and how many files each has. */
  async keptVersions(path = STICK): Promise<{ title: string; files: number }[]> {
    return this.page.evaluate(async (folder) => {
      const prefix = `dateline:${encodeURIComponent(new URL(folder, location.href).pathname)}:`;
      const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && !name.endsWith(":pages"));
      return Promise.all(
        names.map(async (name) => {
          const cache = await caches.open(name);
          const files = await cache.keys();
          const story = files.find(({ url }) => url.endsWith("/story.json"));
          const answer = story && (await cache.match(story));
          return { title: answer ? (await answer.json()).title : "", files: files.length };
        }),
      );
    }, path);
  }

  /** Whether the page has asked the browser to keep it. */
  async isRegistered(): Promise<boolean> {
    return this.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length > 0);
  }

  /** From its next visit on the page is told that its reader saves data. */
  async saveData(): Promise<void> {
    await this.page.addInitScript(() =>
      Object.defineProperty(navigator, "connection", { value: Object.assign(new EventTarget(), { saveData: true }) }),
    );
  }

  /** Until the page has nothing more to do by itself. */
  async atRest(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestIdleCallback(() => setTimeout(() => requestIdleCallback(done)))),
    );
  }

  /** As when the reader has installed the page from the browser's menu. */
  async install(): Promise<void> {
    await this.page.evaluate(() => dispatchEvent(new Event("appinstalled")));
  }

  /** The text of a file as this page gets it. */
  async fetched(path: string): Promise<string> {
    return this.page.evaluate(async (file) => (await fetch(file)).text(), path);
  }

  /** Bytes of the page as the browser prints it. */
  async printed(): Promise<Buffer> {
    return this.page.pdf({ format: "A4" });
  }
}

const folders: string[] = [];

/** In the story alone: its worker expects another file. */
export function changeTitle(folder: string, title: string): void {
  const story = join(folder, "story.json");
  writeFileSync(story, JSON.stringify({ ...JSON.parse(readFileSync(story, "utf8")), title }));
}

/** Another version of the build: its story has another title. */
export async function buildWithTitle(title: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  folders.push(folder);
  cpSync(process.env.DATELINE_DIST ?? "dist", folder, { recursive: true });
  changeTitle(folder, title);
  await writeServiceWorker(process.cwd(), folder);
  return folder;
}

export const test = base.extend<{ site: FolderServer; kept: KeptPage }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants one
  site: async ({}, use) => {
    const site = new FolderServer(new Map([[STICK, process.env.DATELINE_DIST ?? "dist"]]));
    await site.start();
    await use(site);
    await site.stop();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  },
  baseURL: async ({ site }, use) => use(site.origin + encodeURI(STICK)),
  kept: async ({ page, site, reader }, use) => use(new KeptPage(page, site, reader)),
});

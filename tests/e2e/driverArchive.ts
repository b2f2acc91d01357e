/**
 * Purpose: a long story, made and built for these tests, and what a reader does in it.
 * In and out: `test` for the spec, with an `archive` to open; a fault of the page fails the test.
 * Must not know: what is right; that is for the spec.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test as base, type Locator, type Page } from "@playwright/test";
import type { Story } from "../../src/story/story";
import { parseStory } from "../../src/story/storySchema";
import { Reader } from "./driver";
import { BarePage } from "./driverPage";
import { FolderServer } from "./folderServer";

export { expect } from "./driver";

const FOLDER = ".cache/archive-story";
const DIST = ".cache/archive-dist";
const BASE = "/long/";

/** Makes a story of 120 places and some 1,000 excerpts and builds it. @returns the story, as the build writes it */
export function buildArchive(): Story {
  for (const folder of [FOLDER, DIST]) rmSync(folder, { recursive: true, force: true });
  run("node", ["bench/makeStory.mjs", "--places", "120", "--excerpts", "900", "--seed", "1", "--out", FOLDER]);
  run("npx", ["vite", "build", "--configLoader", "runner", "--logLevel", "error", "--outDir", DIST]);
  return parseStory(JSON.parse(readBuilt("story.json")));
}

export function readBuilt(path: string): string {
  return readFileSync(join(DIST, path), "utf8");
}

function run(command: string, args: string[]): void {
  const { status, stderr } = spawnSync(command, args, {
    env: { ...process.env, DATELINE_STORY: FOLDER },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
}

export class Archive {
  readonly reader: Reader;
  readonly bare: BarePage;

  constructor(
    readonly page: Page,
    readonly server: FolderServer,
  ) {
    this.reader = new Reader(page, server.origin);
    this.bare = new BarePage(page);
  }

  async open(hash = ""): Promise<void> {
    await this.page.goto(`${this.server.origin}${BASE}${hash}`);
    await this.page.locator("#app[data-live]").waitFor({ state: "attached" });
  }

  /** Without scripts: a page of the build. */
  async openPage(path: string): Promise<void> {
    await this.page.goto(`${this.server.origin}${BASE}${path}`);
  }

  get excerpts(): Locator {
    return this.page.locator("article[data-excerpt]");
  }

  excerpt(id: string): Locator {
    return this.page.locator(`[data-excerpt="${id}"]`);
  }

  async shownTexts(): Promise<string[]> {
    return (await this.reader.shownExcerpts()).map(({ text }) => text);
  }

  async scrollToEnd(): Promise<void> {
    await this.page.locator(".reader-scroll").evaluate((element) => element.scrollTo(0, element.scrollHeight));
  }

  get alert(): Locator {
    return this.page.getByRole("alert");
  }

  /** The line that says what the filters leave. */
  get filterCount(): Locator {
    return this.page.locator(".filter-line-count");
  }

  facet(title: string): Locator {
    return this.page.getByRole("group", { name: title });
  }

  /** Paragraphs of the open article, without what stands between them. */
  async articleTexts(): Promise<string[]> {
    return this.page.locator(".article-body p[data-block] , .article-body > div > p").allTextContents();
  }

  /** The place's part of the page as it was built. */
  builtSection(place: string): Locator {
    return this.bare.element(`place=${place}`);
  }

  builtPassages(place: string): Locator {
    return this.builtSection(place).locator("blockquote");
  }

  /** By its key: text that is first laid out as it is scrolled to may move a link away from under a mouse that is quicker than an eye. */
  async link(name: string | RegExp): Promise<void> {
    await this.page.getByRole("link", { name }).first().press("Enter");
  }

  /** Quotes of a page without scripts. */
  async plainQuotes(): Promise<string[]> {
    return this.page.locator("main blockquote").allTextContents();
  }
}

export const test = base.extend<{ archive: Archive }>({
  archive: async ({ page }, use) => {
    const server = new FolderServer(new Map([[BASE, DIST]]));
    await server.start();
    const archive = new Archive(page, server);
    await use(archive);
    // The browser of these tests has no WebGL: panels are what they are about.
    archive.reader.forgive(/No map|WebGL/);
    await server.stop();
    base.expect(archive.reader.faults).toEqual([]);
  },
});

/**
 * Purpose: the single file as a reader opens it from a disk, in words.
 * In and out: `test` for the specs, with a `reader` whose page stands at a `file:` address. A request for anything but the
 * file itself, a console error or a warning fails the test.
 * Must not know: what is right; that is for the specs.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { test as base, Reader } from "./driver";

export { expect } from "./driver";

export class SingleFile {
  /** All that was asked for but the file and what it holds itself. */
  readonly requests: string[] = [];

  constructor(
    readonly page: Page,
    readonly reader: Reader,
    /** As a `file:` address. */
    readonly address: string,
  ) {
    page.context().on("request", (request) => {
      const url = request.url().replace(/#.*/, "");
      if (url !== this.address && !/^(data|blob):/.test(url)) this.requests.push(url);
    });
  }

  async open(hash = ""): Promise<void> {
    await this.page.goto("about:blank");
    await this.page.goto(this.address + hash);
    await this.page.getByRole("heading").first().waitFor();
  }

  /** Until React has taken over what stands in the file. */
  async isAlive(): Promise<void> {
    await this.page.locator("#app[data-live]").waitFor({ state: "attached" });
  }

  async openShareDialog(): Promise<void> {
    await this.page.locator('[data-opener="menu"]').click();
    await this.reader.button("Share").click();
  }

  /** Bytes of the page as the browser prints it. */
  async printed(): Promise<Buffer> {
    return this.page.pdf({ format: "A4" });
  }
}

/** In a folder with a name as people give them. */
function onDisk(): string {
  const built = join(process.env.DATELINE_SINGLE ?? "dist-single", "dateline.html");
  if (!existsSync(built)) throw new Error(`There is no ${built}: run npm run build:single`);
  const folder = join(mkdtempSync(join(tmpdir(), "dateline-")), "수업 자료 #1");
  mkdirSync(folder);
  copyFileSync(built, join(folder, "dateline.html"));
  return folder;
}

export const test = base.extend<{ file: SingleFile }>({
  reader: async ({ page }, use) => {
    const reader = new Reader(page, "null");
    await use(reader);
    base.expect(reader.faults.filter((fault) => !fault.includes("request to another origin"))).toEqual([]);
  },
  file: async ({ page, reader }, use) => {
    const folder = onDisk();
    const file = new SingleFile(page, reader, pathToFileURL(join(folder, "dateline.html")).href);
    await use(file);
    rmSync(folder, { recursive: true });
    base.expect(file.requests).toEqual([]);
  },
});

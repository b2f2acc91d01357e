/**
 * Purpose: a page of a learning system, on an origin of its own, that shows the story in a plain frame.
 * In and out: `test` for the specs, with a `lesson`.
 * Must not know: what is right; that is for the specs.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { FrameLocator, Page } from "@playwright/test";
import { test as base } from "./driver";

export { expect } from "./driver";
export { builtStory } from "./driverPage";

/** What such systems leave of a frame: see docs/teachers.md. */
export function framed(address: string): (story: string) => string {
  return (story) =>
    `<iframe src="${story}${address}" width="100%" height="560" title="Two summits, six places"></iframe>`;
}

class Lesson {
  constructor(
    readonly page: Page,
    readonly story: string,
    readonly origin: string,
  ) {}

  async show(frame: (story: string) => string): Promise<FrameLocator> {
    await this.page.goto(`${this.origin}/?${encodeURIComponent(frame(this.story))}`);
    return this.page.frameLocator("iframe");
  }
}

export const test = base.extend<{ lesson: Lesson }>({
  lesson: async ({ reader, baseURL }, use) => {
    const server = createServer(({ url = "" }, response) => {
      const frame = url.startsWith("/?") ? decodeURIComponent(url.slice(2)) : "";
      const page = `<!doctype html><html lang="en"><head><title>Lesson 4</title><link rel="icon" href="data:,"></head><body><h1>Lesson 4</h1>${frame}</body></html>`;
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await use(new Lesson(reader.page, baseURL ?? "", origin));
    // The lesson's page itself is of another origin than the story.
    reader.forgive(new RegExp(`request to another origin: ${origin}/|GPU stall due to ReadPixels`));
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

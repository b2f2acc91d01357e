/**
 * Purpose: a news page of another origin with the embed in a frame of it, in words.
 * In and out: `test` for the specs. A console error of page or frame, a failed response or a request to a third origin
 *   fails the test.
 * Must not know: what is right; that is for the specs.
 */
import { test as base, expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { consoleFault } from "./consoleFault";
import { startHostServer } from "./hostServer.mjs";

export { expect } from "@playwright/test";

export interface HostPageOptions {
  /** Name of a published listener in tests/hosts. */
  listener?: string;
  /** What follows `embed.html` in the frame's address. */
  address?: string;
  sandbox?: string;
}

/** What the news page heard; `frame` counts its frames, the embed's is 0. */
export interface HeardMessage {
  data: Record<string, unknown>;
  origin: string;
  frame: number;
}

export class HostPage {
  readonly faults: string[] = [];
  /** Paths of what the embed's origin was asked for. */
  readonly requested: string[] = [];

  constructor(
    readonly page: Page,
    readonly origin: string,
    private readonly embed: string,
  ) {
    const known = [origin, new URL(embed).origin];
    page.on("console", (message) => {
      const fault = consoleFault(message);
      if (fault !== null) this.faults.push(fault);
    });
    page.on("pageerror", (error) => this.faults.push(`page error: ${error.message}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.origin === known[1]) this.requested.push(url.pathname);
      else if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol))
        this.faults.push(`request to another origin: ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) this.faults.push(`${response.status()}: ${response.url()}`);
    });
  }

  async open({ listener, address = "", sandbox }: HostPageOptions = {}): Promise<void> {
    const query = new URLSearchParams({ src: `${this.embed}${address}` });
    if (listener !== undefined) query.set("listener", listener);
    if (sandbox !== undefined) query.set("sandbox", sandbox);
    await this.page.goto(`${this.origin}/page?${query}`);
  }

  async setWidth(width: number): Promise<void> {
    await this.page.setViewportSize({ width, height: 700 });
  }

  get iframe(): Locator {
    return this.page.locator("iframe").first();
  }

  get frame(): FrameLocator {
    return this.page.frameLocator("iframe >> nth=0");
  }

  /** CSS pixels that the news page gives the frame. */
  async frameHeight(): Promise<number> {
    return (await this.iframe.boundingBox())?.height ?? 0;
  }

  /** CSS pixels that the embed would like at its width, whole. */
  async wantedHeight(): Promise<number> {
    return this.frame.locator(".embed-height").evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
  }

  get liveMap(): Locator {
    return this.frame.locator('[data-map-ready="true"]');
  }

  /** What the card says. */
  async card(): Promise<string | null> {
    return this.frame.locator(".embed-card").textContent();
  }

  /** Until the embed has dealt with all that it was told: it answers in order, and draws after that. */
  async settle(): Promise<void> {
    const sizes = async () => (await this.#allHeard()).filter(({ data }) => data?.type === "embed-size").length;
    const before = await sizes();
    await this.tell({ sentinel: "amp", type: "frames-init" });
    await expect.poll(sizes).toBeGreaterThan(before);
    await this.frame.locator(".embed").evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    });
  }

  /** Colour behind the embed's text, as red, green and blue from 0 to 255. */
  async ground(): Promise<number[]> {
    const colour = await this.frame.locator(".embed").evaluate((embed) => getComputedStyle(embed).backgroundColor);
    return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  }

  /** Says something to the embed, as the news page. */
  async tell(...messages: unknown[]): Promise<void> {
    // As JSON, so that a key such as `__proto__` arrives as one.
    await this.page.evaluate(
      (texts) => {
        for (const text of texts) window.frames[0]?.postMessage(JSON.parse(text), "*");
      },
      messages.map((message) => JSON.stringify(message)),
    );
  }

  /** Says it as another frame of the news page does, one in a sandbox. */
  async tellFromBeside(...messages: unknown[]): Promise<void> {
    await this.page.evaluate(
      (texts) => {
        const forged = texts.map((text) => JSON.parse(text) as unknown);
        window.frames[1]?.postMessage({ forged }, "*");
      },
      messages.map((message) => JSON.stringify(message)),
    );
    const said = async () => (await this.#allHeard()).find(({ frame }) => frame === 1)?.data.forged;
    await expect.poll(said).toBe(messages.length);
  }

  /** Of the embed's own protocol, without its heights. */
  async heard(): Promise<HeardMessage[]> {
    return (await this.#allHeard()).filter(
      ({ data, frame }) => frame === 0 && data?.dateline === 1 && data.type !== "height",
    );
  }

  async #allHeard(): Promise<HeardMessage[]> {
    return this.page.evaluate(() => (window as unknown as { heard: HeardMessage[] }).heard);
  }

  async typesHeard(): Promise<unknown[]> {
    return (await this.heard()).map(({ data }) => data.type);
  }

  /** Whether the code of the live map has been asked for. */
  get isLive(): boolean {
    return this.requested.some((path) => /embedMain|maplibre/i.test(path));
  }
}

export const test = base.extend<{ host: HostPage }>({
  host: async ({ page, baseURL }, use) => {
    const embed = new URL("embed.html", baseURL).href;
    const server = await startHostServer(new URL(embed).origin);
    const host = new HostPage(page, server.origin, embed);
    await use(host);
    const faults = [...host.faults];
    await server.close();
    expect(faults).toEqual([]);
  },
});

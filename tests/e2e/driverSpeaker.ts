/**
 * Purpose: a presentation and its speaker view in two windows, in words.
 * In and out: `test` for the specs, with both `windows`; a fault in the console of either fails the test.
 * Must not know: what is right; that is for the specs.
 */
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { test as base, Reader } from "./driver";

export { expect } from "./driver";

export class Windows {
  #speaker: Reader | null = null;

  constructor(
    readonly presenter: Reader,
    readonly origin: string,
  ) {}

  get #page(): Page {
    if (!this.#speaker) throw new Error("There is no speaker view yet");
    return this.#speaker.page;
  }

  get faults(): string[] {
    return this.#speaker?.faults ?? [];
  }

  /** Opens the presentation at a step, or at its cover. */
  async present(step: number | "cover"): Promise<void> {
    await this.presenter.openTour(`#tour=${step}`);
  }

  /** By the key that the presentation has for it. */
  async openSpeaker(): Promise<void> {
    const [popup] = await Promise.all([this.presenter.page.waitForEvent("popup"), this.presenter.press("s")]);
    this.#speaker ??= new Reader(popup, this.origin);
    await this.#page.getByRole("heading", { level: 1, name: "Speaker view" }).waitFor();
  }

  /** Opens a speaker view whose presentation nobody has opened. */
  async openAlone(room: string): Promise<void> {
    this.#speaker = this.presenter;
    await this.#page.goto(`./#speaker=${room}`);
  }

  async titleOfSpeaker(): Promise<string> {
    return this.#page.title();
  }

  /** The address of the presentation tells its step. */
  get presentedHash(): () => string {
    return () => new URL(this.presenter.page.url()).hash;
  }

  part(name: "On the screen" | "Notes" | "Next"): Locator {
    return this.#page.getByRole("region", { name, exact: true });
  }

  get status(): Locator {
    // Until the script runs, the page is the reader's as built, with messages of its own.
    return this.#page.locator(".speaker").getByRole("status");
  }

  button(name: string): Locator {
    return this.#page.getByRole("button", { name, exact: true });
  }

  get steps(): Locator {
    return this.#page.getByLabel("Go to a step");
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  /** What the timer shows, in seconds. */
  async seconds(): Promise<number> {
    const text = await this.#page.getByRole("timer").textContent();
    return (text ?? "").split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  }

  async reloadPresenter(): Promise<void> {
    await this.presenter.page.reload();
  }

  async reloadSpeaker(): Promise<void> {
    await this.#page.reload();
  }

  /** Nobody says goodbye: the window is gone, as after a crash. */
  async silencePresenter(): Promise<void> {
    await this.presenter.page.goto("about:blank");
  }

  async axe(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.#page }).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }

  async resizeSpeaker(width: number, height: number): Promise<void> {
    await this.#page.setViewportSize({ width, height });
  }

  /** By how many CSS pixels the page is wider than its window. */
  async overflow(): Promise<number> {
    return this.#page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  }
}

export const test = base.extend<{ windows: Windows }>({
  windows: async ({ reader, baseURL }, use) => {
    const windows = new Windows(reader, new URL(baseURL ?? "").origin);
    await use(windows);
    base.expect(windows.faults).toEqual([]);
  },
});

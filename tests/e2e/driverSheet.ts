/**
 * Purpose: what a finger, a mouse and keys do with the sheet of a phone.
 * In and out: `test` for the specs, with the reader's `sheet`; the only other place that touches the page.
 * Must not know: what is right; that is for the specs.
 */
import { test as base, type Reader } from "./driver";

export { expect } from "./driver";

export class SheetDriver {
  constructor(readonly reader: Reader) {}

  get #page() {
    return this.reader.page;
  }

  /** Where the sheet's head is, in pixels of the page, beside its grip and the controls of a panel. */
  async head(): Promise<{ x: number; y: number }> {
    const box = await this.reader.grip.boundingBox();
    if (!box) throw new Error("The sheet has no grip");
    return { x: box.x - 12, y: box.y + box.height / 2 };
  }

  /** Touches there, moves the finger by so many pixels downwards, rests if told so, and lifts it. */
  async swipe(from: { x: number; y: number }, byY: number, options: { rest?: boolean } = {}): Promise<number[]> {
    const session = await this.#page.context().newCDPSession(this.#page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", y: number) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: from.x, y }],
      });
    const heights: number[] = [];
    await touch("touchStart", from.y);
    const steps = 8;
    for (let step = 1; step <= steps; step++) {
      await touch("touchMove", from.y + (byY * step) / steps);
      heights.push(await this.reader.sheetHeight());
    }
    // A finger that rests before it is lifted flings nothing.
    if (options.rest) await this.#page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
    await touch("touchEnd", from.y + byY);
    await session.detach();
    return heights;
  }

  /** How far the panel is scrolled, in pixels. */
  async scrolled(): Promise<number> {
    return this.#page.locator(".reader-scroll").evaluate((element) => element.scrollTop);
  }

  /** The part of the view, in both directions, that neither panel nor title bar covers. */
  async freeMap(): Promise<{ width: number; height: number }> {
    const [panel, bar, map] = await Promise.all([
      this.#page.getByRole("main").boundingBox(),
      this.#page.getByRole("banner").boundingBox(),
      this.reader.map.boundingBox(),
    ]);
    if (!panel || !bar || !map) throw new Error("The page is not whole");
    const beside = panel.x >= map.x + map.width - 1;
    return { width: map.width, height: (beside ? map.height : panel.y) - (bar.y + bar.height) };
  }
}

export const test = base.extend<{ sheet: SheetDriver }>({
  sheet: async ({ reader }, use) => use(new SheetDriver(reader)),
});

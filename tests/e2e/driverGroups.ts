/**
 * Purpose: markers of a map with many places, groups of them among these, as a reader sees and presses them.
 * In and out: the reader's driver in; what stands on the map out.
 * Must not know: what is right; that is for the specs.
 */
import type { Point, Reader } from "./driver";

/** A marker in view. */
export interface Mark extends Point {
  /** What it is called for those who do not see it. */
  name: string;
  /** Of places that it stands for. */
  size: number;
}

/** Markers in view, in the order in which Tab leads to them; `x` and `y` are pixels of the page. */
export async function marks(reader: Reader): Promise<Mark[]> {
  return reader.page.locator("li:not([hidden]) > [data-map-place]").evaluateAll((buttons) =>
    buttons.map((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      const name = button.textContent ?? "";
      const size = Number(/^Group of ([\d,]+) places/.exec(name)?.[1]?.replaceAll(",", "") ?? 1);
      return { name, size, x: left + width / 2, y: top + height / 2 };
    }),
  );
}

/** Clicks on the map itself, which the buttons let through. */
export async function clickMark(reader: Reader, { x, y }: Mark): Promise<void> {
  await reader.page.mouse.click(x, y);
}

/** What has the focus, if it is a marker; `null` otherwise. */
export async function focusedMark(reader: Reader): Promise<string | null> {
  return reader.page.evaluate(() => {
    const focused = document.activeElement;
    return focused?.matches("[data-map-place]") ? focused.textContent : null;
  });
}

export async function focusFirstMark(reader: Reader): Promise<void> {
  await reader.page.locator("li:not([hidden]) > [data-map-place]").first().focus();
}

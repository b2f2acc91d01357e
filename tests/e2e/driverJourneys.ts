/**
 * Purpose: what a reader can do with journeys, with places out of view, and on the map by keyboard.
 * In and out: a `Reader` in; what the page shows out.
 * Must not know: what is right; that is for the specs.
 */
import type { Locator } from "@playwright/test";
import type { PNG } from "pngjs";
import type { Point, Reader } from "./driver";

export class Journeys {
  constructor(readonly reader: Reader) {}

  /** A journey in the key of the map. */
  inKey(title: string): Locator {
    return this.reader.page.locator(".map-key").getByRole("button", { name: title });
  }

  /** A journey in the list under the places. */
  inList(title: string): Locator {
    return this.reader.page.getByRole("main").getByRole("button", { name: new RegExp(`^${title}`) });
  }

  get legs(): Locator {
    return this.reader.page.locator(".journey-legs > li");
  }

  leg(number: number): Locator {
    return this.reader.page.locator(`[data-leg="${number - 1}"]`);
  }

  /** What is said of a leg: how, when, status, distance, direction. */
  async facts(number: number): Promise<string[]> {
    return plain(
      await this.legs
        .nth(number - 1)
        .locator("dd")
        .allTextContents(),
    );
  }

  /** Number of the leg in focus; `null` while the journey is shown as a whole. */
  async current(): Promise<number | null> {
    const at = await this.legs.evaluateAll((items) =>
      items.findIndex((item) => item.querySelector("[aria-current=step]") !== null),
    );
    return at < 0 ? null : at + 1;
  }

  pointer(place: string): Locator {
    return this.reader.page.locator(`[data-off-view="${place}"]`);
  }

  /** Where the line from one place to another is, a tenth of its length to the left of the straight way. */
  async pointOnLine(from: string, to: string): Promise<Point> {
    const [a, b] = [await this.reader.pointOf(from), await this.reader.pointOf(to)];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    return { x: (a.x + b.x) / 2 + dy / 10, y: (a.y + b.y) / 2 - dx / 10 };
  }

  /** What the places on the map are called, in the order of Tab. */
  async markerNames(): Promise<string[]> {
    return plain(await this.reader.page.locator("[data-map-place]").allTextContents());
  }

  async focusMarker(place: string): Promise<void> {
    await this.reader.marker(place).focus();
  }

  async focusedMarker(): Promise<string | null> {
    return this.reader.page.evaluate(() => document.activeElement?.getAttribute("data-map-place") ?? null);
  }

  get inWords(): Locator {
    return this.reader.page.locator("summary", { hasText: "The map in words" });
  }
}

/** Numbers keep to their units by spaces that do not break. */
function plain(texts: readonly string[]): string[] {
  return texts.map((text) => text.replaceAll("\u00a0", " "));
}

/** Number of pixels of one colour, nearly, in a picture, or in a square around a point of it. */
export function pixelsOf(
  picture: PNG,
  [r, g, b]: readonly [number, number, number],
  around?: Point & { radius: number },
) {
  let count = 0;
  for (let n = 0; n < picture.data.length; n += 4) {
    const [x, y] = [(n / 4) % picture.width, Math.floor(n / 4 / picture.width)];
    if (around && (Math.abs(x - around.x) > around.radius || Math.abs(y - around.y) > around.radius)) continue;
    const [red = 0, green = 0, blue = 0] = [picture.data[n], picture.data[n + 1], picture.data[n + 2]];
    if (Math.abs(red - r) < 12 && Math.abs(green - g) < 12 && Math.abs(blue - b) < 12) count += 1;
  }
  return count;
}

/**
 * Purpose: what a reader can do with the timeline and the filters, and the numbers that every view then shows.
 * In and out: a `Reader` in; numbers as the page says them out.
 * Must not know: what is right; that is for the specs.
 */
import type { Locator } from "@playwright/test";
import type { Reader } from "./driver";

/** A stop as it is drawn. */
interface ShownStop {
  date: string;
  pressed: boolean;
  /** All squares of it, and the filled ones. */
  squares: number;
  own: number;
  /** Outside the chosen time: the squares are dashed. */
  outside: boolean;
}

export class Times {
  constructor(readonly reader: Reader) {}

  get strip(): Locator {
    return this.reader.page.getByRole("region", { name: "Timeline" });
  }

  stop(date: string): Locator {
    return this.strip.getByRole("button", { name: new RegExp(`^${date}`) });
  }

  get allTimes(): Locator {
    return this.strip.getByRole("button", { name: "All times" });
  }

  /** The handle at the start or the end of the chosen stretch. */
  handle(end: "From" | "To"): Locator {
    return this.strip.getByRole("slider", { name: end });
  }

  async goBy(basis: "By event" | "By publication"): Promise<void> {
    await this.strip.getByText(basis).click();
  }

  async stops(): Promise<ShownStop[]> {
    return this.strip.locator("[data-stop]").evaluateAll((stops) =>
      stops.map((stop) => {
        const squares = [...stop.querySelectorAll(".stop-square")];
        const dashed = squares.filter((square) => getComputedStyle(square).borderStyle === "dashed").length;
        return {
          date: stop.querySelector(".stop-date")?.textContent ?? "",
          pressed: stop.querySelector("button")?.getAttribute("aria-pressed") === "true",
          squares: squares.length,
          own: squares.filter((square) => square.hasAttribute("data-own")).length,
          outside: squares.length > 0 && dashed === squares.length,
        };
      }),
    );
  }

  /** Dates of the stops that are pressed. */
  async chosen(): Promise<string[]> {
    return (await this.stops()).filter(({ pressed }) => pressed).map(({ date }) => date);
  }

  /** What is written between the stops. */
  async gaps(): Promise<string[]> {
    return this.strip.locator(".stop-gap").allInnerTexts();
  }

  /** Drags with the mouse from one thing to another, in steps. */
  async drag(from: Locator, to: Locator): Promise<void> {
    const [start, end] = [await middleOf(from), await middleOf(to)];
    const { mouse } = this.reader.page;
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move((start.x + end.x) / 2, start.y, { steps: 4 });
    await mouse.move(end.x, start.y, { steps: 4 });
    await mouse.up();
  }

  /** Drags with a finger from one thing to another, in steps. */
  async swipe(from: Locator, to: Locator): Promise<void> {
    const [start, end] = [await middleOf(from), await middleOf(to)];
    const { page } = this.reader;
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y: start.y }] });
    await touch("touchStart", start.x);
    for (const part of [0.1, 0.3, 0.5, 0.75, 1]) await touch("touchMove", start.x + (end.x - start.x) * part);
    await touch("touchEnd", end.x);
    await session.detach();
  }
}

async function middleOf(thing: Locator): Promise<{ x: number; y: number }> {
  const box = await thing.boundingBox();
  if (!box) throw new Error("There is nothing to drag");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Number of excerpts by place id. */
export type Counts = Record<string, number>;

export class FilterControls {
  constructor(readonly reader: Reader) {}

  async open(): Promise<void> {
    await this.reader.button(/^Filter$/).click();
  }

  /** A value of a facet, by the words at its checkbox. */
  value(facet: string, words: string): Locator {
    return this.reader.page.getByRole("group", { name: facet }).getByLabel(words);
  }

  /** The line that says what is filtered. */
  get line(): Locator {
    return this.reader.page.getByRole("region", { name: "Filters" });
  }

  chip(words: string): Locator {
    return this.line.getByRole("button", { name: `Remove filter: ${words}` });
  }

  /** As the list of places says. */
  async listed(): Promise<Counts> {
    return Object.fromEntries(
      await this.reader.rows.evaluateAll((rows) =>
        rows.map((row) => [
          row.getAttribute("data-place-row"),
          Number(row.querySelector(".place-row-count")?.textContent),
        ]),
      ),
    );
  }

  /** As the buttons on the map say; a place out of view is there, too. */
  async onMap(): Promise<Counts> {
    return Object.fromEntries(
      await this.reader.page
        .locator("[data-map-place]")
        .evaluateAll((buttons) =>
          buttons.map((button) => [
            button.getAttribute("data-map-place"),
            Number(/(\d+) excerpts?/.exec(button.textContent ?? "")?.[1]),
          ]),
        ),
    );
  }

  /** Sum of the articles' numbers in the overview. */
  async ofArticles(): Promise<number> {
    const texts = await this.reader.page.locator(".source-passages").allInnerTexts();
    return texts.reduce((sum, text) => sum + Number(/(\d+) excerpts?/.exec(text)?.[1]), 0);
  }
}

/**
 * Purpose: taking a view along, in words: the share dialog, its fields, code and downloads.
 * In and out: a reader in; what the dialog holds, what a scanner reads off its code, and what arrives as files out.
 * Must not know: what is right; that is for the specs.
 */
import { readFileSync } from "node:fs";
import type { FrameLocator, Locator } from "@playwright/test";
import { PNG } from "pngjs";
import type { Reader } from "./driver";

export class ShareDriver {
  constructor(readonly reader: Reader) {}

  get #page() {
    return this.reader.page;
  }

  get dialog(): Locator {
    return this.#page.getByRole("dialog");
  }

  /** Opens the page at a hash, as if anew. */
  async at(address: string): Promise<void> {
    await this.#page.goto("about:blank");
    await this.#page.goto(address);
    await this.reader.wake();
  }

  async open(): Promise<void> {
    await this.#page.locator('[data-opener="menu"]').click();
    await this.reader.button("Share").click();
    await this.dialog.waitFor();
  }

  field(label: string): Locator {
    return this.dialog.getByLabel(label, { exact: true });
  }

  async choose(label: string): Promise<void> {
    await this.dialog.getByText(label, { exact: true }).click();
  }

  /** The `src` of a piece of HTML, as a browser reads it. */
  async sourceIn(code: string): Promise<string> {
    return this.#page.evaluate((html) => {
      const element = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
      return element?.getAttribute("src") ?? (element as HTMLElement | null)?.dataset.dateline ?? "";
    }, code);
  }

  get preview(): Locator {
    return this.dialog.locator("iframe");
  }

  get previewed(): FrameLocator {
    return this.dialog.frameLocator("iframe");
  }

  async scrolled(): Promise<number> {
    return this.dialog.evaluate((dialog) => dialog.scrollTop);
  }

  /** Modules of the QR code, `true` for dark, as the picture shows them, without the margin round them. */
  async qrModules(label: string): Promise<boolean[][]> {
    return this.dialog.getByRole("img", { name: label }).evaluate((svg) => {
      const size = (svg as unknown as SVGSVGElement).viewBox.baseVal.width;
      const canvas = new OffscreenCanvas(size, size);
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no canvas");
      for (const path of svg.querySelectorAll("path")) {
        context.fillStyle = getComputedStyle(path).fill;
        context.fill(new Path2D(path.getAttribute("d") ?? ""));
      }
      const { data } = context.getImageData(0, 0, size, size);
      const rows = Array.from({ length: size }, (_, y) =>
        Array.from({ length: size }, (_, x) => (data[4 * (y * size + x)] ?? 255) < 128),
      );
      const margin = rows.findIndex((row) => row.includes(true));
      return rows.slice(margin, size - margin).map((row) => row.slice(margin, size - margin));
    });
  }

  /** Takes the clipboard's own interface away; the old command stays, or says no as well. */
  async refuseClipboard({ alsoCommand = false } = {}): Promise<void> {
    await this.#page.evaluate((alsoCommand) => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      if (alsoCommand) document.execCommand = () => false;
    }, alsoCommand);
  }

  /** What a paste brings, in a field of the page below the dialog. */
  async pasted(): Promise<string> {
    await this.reader.press("Escape");
    const search = this.#page.locator("[data-search-input]");
    await search.focus();
    await this.reader.press("ControlOrMeta+V");
    return search.inputValue();
  }

  async selection(): Promise<string> {
    return this.#page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
  }

  /** Presses a button that downloads a file: its name and its bytes. */
  async download(button: string): Promise<{ name: string; bytes: Buffer }> {
    const [file] = await Promise.all([this.#page.waitForEvent("download"), this.reader.button(button).click()]);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }

  async pictureOf(bytes: Buffer): Promise<PNG> {
    return PNG.sync.read(bytes);
  }

  /** Names and texts of an SVG file as a browser reads it; it must be XML. */
  async svgTexts(svg: string): Promise<{ size: [number, number]; places: string[]; texts: string[] }> {
    return this.#page.evaluate((source) => {
      const found = new DOMParser().parseFromString(source, "image/svg+xml");
      const fault = found.querySelector("parsererror");
      if (fault) throw new Error(fault.textContent ?? "not XML");
      const root = found.documentElement;
      return {
        size: [Number(root.getAttribute("width")), Number(root.getAttribute("height"))],
        places: [...found.querySelectorAll("[data-place]")].map((one) => one.getAttribute("data-place") ?? ""),
        texts: [...found.querySelectorAll("text")].map((one) => one.textContent ?? ""),
      };
    }, svg);
  }
}

/** Number of dark pixels in the lowest rows of a light picture. */
export function inkBelow(picture: PNG, rows: number): number {
  let count = 0;
  for (let n = 4 * picture.width * (picture.height - rows); n < picture.data.length; n += 4)
    if ((picture.data[n] ?? 255) < 140) count += 1;
  return count;
}

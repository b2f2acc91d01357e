/** What a reader can do with an excerpt, in words: its row of actions, the clipboard, the comparison. */
import type { Locator } from "@playwright/test";
import type { Reader } from "./driver";

export function excerpt(reader: Reader, words: string): Locator {
  return reader.page.locator("article[data-excerpt]").filter({ hasText: words });
}

export function action(card: Locator, name: RegExp): Locator {
  return card.getByRole("button", { name });
}

export function sourceLinks(reader: Reader): Locator {
  return reader.page.getByRole("link", { name: /Open at source/ });
}

export async function allowClipboard(reader: Reader): Promise<void> {
  await reader.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
}

/** Makes the browser refuse every way to the clipboard, as pages that are not served over HTTPS find it. */
export async function refuseClipboard(reader: Reader): Promise<void> {
  await reader.page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
}

/** The clipboard's two forms; of the HTML what stands in its body. */
export async function clipboard(reader: Reader): Promise<{ text: string; html: string }> {
  return reader.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const form = async (type: string) => (await item?.getType(type))?.text() ?? "";
    const html = new DOMParser().parseFromString(await form("text/html"), "text/html").body.innerHTML;
    return { text: await form("text/plain"), html: html.trim() };
  });
}

interface SourcePage {
  hasOpener: boolean;
  /** Share of the passage that is in view, 0 to 1. */
  inView: number;
  scrollY: number;
}

/** Clicks the link of an excerpt, and looks at the tab that opens: is the n-th paragraph with these words in view? */
export async function openAtSource(reader: Reader, card: Locator, words: string, nth = 0): Promise<SourcePage> {
  const [tab] = await Promise.all([
    reader.page.context().waitForEvent("page"),
    card.getByRole("link", { name: /Open at source/ }).click(),
  ]);
  await tab.waitForLoadState();
  // A page that is found scrolls after it is laid out.
  await tab.waitForFunction(() => scrollY > 0);
  const found = await tab
    .locator("p")
    .filter({ hasText: words })
    .nth(nth)
    .evaluate((paragraph) => {
      const { top, bottom, height } = paragraph.getBoundingClientRect();
      const inView = Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)) / height;
      return { hasOpener: opener !== null, inView, scrollY };
    });
  await tab.close();
  return found;
}

export function dialog(reader: Reader): Locator {
  return reader.page.getByRole("dialog");
}

/** The two passages of a comparison: article, text as it is in the page, and the words that are marked. */
export async function compared(reader: Reader): Promise<{ article: string; text: string; changes: string[] }[]> {
  return dialog(reader)
    .locator("[data-article]")
    .evaluateAll((sides) =>
      sides.map((side) => ({
        article: (side as HTMLElement).dataset.article ?? "",
        text: side.querySelector("blockquote")?.textContent ?? "",
        changes: [...side.querySelectorAll("mark.compare-change")].map((mark) => mark.textContent ?? ""),
      })),
    );
}

/** Left and top edges of the two columns, in CSS pixels. */
export async function columns(reader: Reader): Promise<{ x: number; y: number }[]> {
  await dialog(reader).locator("[data-article]").nth(1).waitFor();
  const boxes = await dialog(reader).locator("[data-article]").all();
  const found = await Promise.all(boxes.map((box) => box.boundingBox()));
  return found.map((box) => ({ x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) }));
}

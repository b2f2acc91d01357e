/**
 * Purpose: brings the first passages of a place of a long story into the page as it was built, which has but a link to them.
 * In and out: what was pressed in; the place's section of the page, filled, out.
 * Must not know: React, the store, the story: it runs before any of them is fetched.
 */

/** A slow line does not keep the page from coming to life. */
const PATIENCE_MS = 2000;

/** More than a screen of them; a place may have thousands. */
const MOST_PASSAGES = 10;

/**
 * Does nothing for what leads to no such place; where the passages cannot be had, the link stays.
 * @returns whether they stand in the page now
 */
export async function passagesAhead(pressed: Element): Promise<boolean> {
  const hash = pressed.closest('a[href^="#place="]')?.getAttribute("href") ?? "";
  const section = document.getElementById(decodeURIComponent(hash.slice(1)));
  const link = section?.querySelector<HTMLAnchorElement>("a[data-passages]");
  if (!section || !link) return false;
  try {
    const response = await fetch(link.href, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok || !response.body) return false;
    const text = await beginning(response.body);
    // Without its head, whose styles this page's policy would not let in.
    const page = new DOMParser().parseFromString(text.slice(text.indexOf("<section")), "text/html");
    const list = page.getElementById(section.id)?.querySelector("ol");
    if (!list || section.querySelector("ol")) return false;
    for (const inner of list.querySelectorAll("a")) rebase(inner, link.href);
    // The link to all of them comes after.
    link.parentElement?.before(document.adoptNode(list));
    return true;
  } catch (error) {
    console.warn("The passages stay on their own page:", error);
    return false;
  }
}

/** Of a page, up to the end of a passage. */
async function beginning(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return text;
    text += value;
    const passages = text.split("</li>");
    if (passages.length <= MOST_PASSAGES) continue;
    void reader.cancel();
    return passages.slice(0, MOST_PASSAGES).join("</li>");
  }
}

/** A link of the place's own page leads where it led, from this page; to this page, without loading it again. */
function rebase(link: HTMLAnchorElement, base: string): void {
  const to = new URL(link.getAttribute("href") ?? "", base);
  const isHere = new URL("../index.html", base).pathname === to.pathname;
  link.href = isHere ? to.hash : to.href;
}

import type { Page } from "@playwright/test";

/** Presses Page Down alone, as a clicker does, from the cover until nothing follows; gives the hashes on the way. */
export async function pageThroughTour(page: Page, steps: number): Promise<string[]> {
  const hashes = [new URL(page.url()).hash];
  await page.locator(".present").first().waitFor();
  for (let step = 0; step <= steps; step++) {
    const before = new URL(page.url()).hash;
    await page.keyboard.press("PageDown");
    await page.waitForFunction((hash) => location.hash !== hash, before);
    hashes.push(new URL(page.url()).hash);
  }
  return hashes;
}

/** What these are for a tour of so many steps. */
export function hashesOfTour(steps: number): string[] {
  return ["#tour=cover", ...Array.from({ length: steps + 1 }, (_, n) => `#tour=${n + 1}`)];
}

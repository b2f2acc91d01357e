import type { ConsoleMessage } from "@playwright/test";

/** What the browser under test says of itself, and not of the page. */
const OF_THE_BROWSER = [
  // Most tests do without the service worker.
  "Service Worker registration blocked by Playwright",
  // A page that is put together without a graphics card has to read the map's pixels.
  "GPU stall due to ReadPixels",
];

/** An error or a warning of the page, as a line for the list of faults; `null` for what is none. */
export function consoleFault(message: ConsoleMessage): string | null {
  const text = message.text();
  if (!["error", "warning"].includes(message.type()) || OF_THE_BROWSER.some((part) => text.includes(part))) return null;
  return `console: ${text}`;
}

import type { MapPadding } from "#store/mapFrame";
import type { SheetHeight } from "#store/storyState";

/** Same figures as in ReaderLayout.css: CSS pixels, or parts of the page's height. */
export const SHEET_LOW_PX = 96;
export const SHEET_HALF = 0.5;
export const SHEET_FULL = 0.92;
const TITLE_BAR_PX = 68;
const CONTROLS_PX = 56;

/** `side` is a phone on its side: panel and map share its width. */
export type ReaderArrangement = "desktop" | "phone" | "side";

/**
 * What covers the map of a reader of the given height in CSS pixels. On a desktop nothing does: the panel stands
 * beside it. A full sheet counts as a half one, because there is no view left to centre anything in.
 */
export function mapCover(arrangement: ReaderArrangement, sheet: SheetHeight, height: number): MapPadding {
  if (arrangement === "desktop") return { top: 0, right: 0, bottom: 0, left: 0 };
  const raised = sheet === "low" ? SHEET_LOW_PX : Math.round(height * SHEET_HALF);
  return { top: TITLE_BAR_PX, right: CONTROLS_PX, bottom: arrangement === "side" ? 0 : raised, left: 0 };
}

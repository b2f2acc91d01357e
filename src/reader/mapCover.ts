import type { MapPadding } from "#store/mapFrame";
import type { SheetHeight } from "#store/storyStore";

/** Same figures as in ReaderLayout.css. */
const SHEET_LOW_PX = 96;
const SHEET_HALF = 0.5;
const TITLE_BAR_PX = 68;
const CONTROLS_PX = 56;

/**
 * What covers the map of a reader of the given height in CSS pixels. On a desktop nothing does: the panel stands
 * beside it. A full sheet counts as a half one, because there is no view left to centre anything in.
 */
export function mapCover(layout: "desktop" | "phone", sheet: SheetHeight, height: number): MapPadding {
  if (layout === "desktop") return { top: 0, right: 0, bottom: 0, left: 0 };
  const bottom = sheet === "low" ? SHEET_LOW_PX : Math.round(height * SHEET_HALF);
  return { top: TITLE_BAR_PX, right: CONTROLS_PX, bottom, left: 0 };
}

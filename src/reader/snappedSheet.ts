import type { SheetHeight } from "#store/storyState";
import { SHEET_FULL, SHEET_HALF, SHEET_LOW_PX } from "./mapCover";

/** How high a sheet was at a time of its drag. */
export interface Sample {
  heightPx: number;
  timeMs: number;
}

/** What a finger did before this tells nothing about where it is going. */
const RECENT_MS = 100;
/** A sheet that is let go runs on for so long at its speed. */
const RUN_ON_MS = 160;

/** In pixels per millisecond, upwards; 0 for a finger that rested before it was lifted. */
export function speedOf(samples: readonly Sample[], nowMs: number): number {
  const recent = samples.filter(({ timeMs }) => nowMs - timeMs <= RECENT_MS);
  const [first, last] = [recent[0], recent.at(-1)];
  if (!first || !last || last.timeMs <= first.timeMs) return 0;
  return (last.heightPx - first.heightPx) / (last.timeMs - first.timeMs);
}

/**
 * The height at which a sheet comes to rest that is let go.
 * @param speed - in pixels per millisecond, upwards
 * @param pagePx - height of the page in CSS pixels
 */
export function snappedSheet(heightPx: number, speed: number, pagePx: number): SheetHeight {
  const aim = heightPx + speed * RUN_ON_MS;
  const heights: [SheetHeight, number][] = [
    ["low", SHEET_LOW_PX],
    ["half", pagePx * SHEET_HALF],
    ["full", pagePx * SHEET_FULL],
  ];
  const [nearest] = heights.sort(([, a], [, b]) => Math.abs(a - aim) - Math.abs(b - aim));
  return nearest?.[0] ?? "half";
}

/** Names on the map are 14 pixels high in the reader, and 29 of a screen of 1920 × 1080 in a presentation. */
const NAMES = 29 / 14;

/** How much larger text is when it is asked for, as in `present.css`; names on the map crowd sooner than words. */
const LARGER = 1.2;

/**
 * How many times as large as in the reader everything on the map is, 1 at least.
 * @param width - of the window in CSS pixels, as `height`
 */
export function presentMagnification(width: number, height: number, larger: boolean): number {
  const unit = Math.min(width / 1920, height / 1080);
  return Math.max(1, unit * NAMES) * (larger ? LARGER : 1);
}

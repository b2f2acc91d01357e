/** One finger on the words of a step, from where it came down to where it was lifted. */
export interface Gesture {
  /** Way to the right and down, in CSS pixels. */
  dx: number;
  dy: number;
  /** How long it was down, in milliseconds. */
  ms: number;
  /** Where it came down, as a part of the width from the left edge. */
  at: number;
  /** The page runs from right to left: what comes next is on the left. */
  isRtl: boolean;
  /** It came down on a button or a link, which is for that to answer. */
  onControl: boolean;
}

const SWIPE_PX = 48;
const TAP_PX = 10;
const TAP_MS = 350;

/** Which way a finger steps; `null` when it does something else, such as scrolling or choosing words. */
export function stepOfGesture({ dx, dy, ms, at, isRtl, onControl }: Gesture): "next" | "previous" | null {
  const along = isRtl ? -dx : dx;
  if (Math.abs(dx) >= SWIPE_PX && Math.abs(dx) > 2 * Math.abs(dy)) return along < 0 ? "next" : "previous";
  if (onControl || ms > TAP_MS || Math.abs(dx) > TAP_PX || Math.abs(dy) > TAP_PX) return null;
  const edge = isRtl ? 1 - at : at;
  if (edge > 2 / 3) return "next";
  return edge < 1 / 3 ? "previous" : null;
}

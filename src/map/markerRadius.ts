/** Below this zoom the whole globe is in view and markers are smaller; from `GLOBE_END` on they have full size. */
export const GLOBE_ZOOM = 3;
export const GLOBE_END = 3.5;

/** Radius of a marker without excerpts: room for a "0". */
export const EMPTY_RADIUS = 11;

/** The white ring around every marker, in pixels. */
export const RING_WIDTH = 2;

/** From the edge of a group's disc to the line that runs round it, in pixels. */
export const GROUP_RING = 4;

const FACTOR = 5.5;
const GLOBE_FACTOR = 3.7;
const LEAST = 7;
const LEAST_ON_GLOBE = 5.5;
const MOST = 34;

/** Radius from which a marker holds its own count. */
const COUNT_INSIDE_FROM = 12;

/**
 * Radius in CSS pixels of a marker for `count` excerpts: area follows the count.
 * @param scale - 1, or less where the story has too many excerpts for that size
 * @example markerRadius(22, 5) // 25.8
 */
export function markerRadius(count: number, zoom: number, scale = 1): number {
  const near = fullRadius(count, scale);
  const far = globeRadius(count, scale);
  const t = Math.min(1, Math.max(0, (zoom - GLOBE_ZOOM) / (GLOBE_END - GLOBE_ZOOM)));
  return far + (near - far) * t;
}

/** Radius away from the globe. */
export function fullRadius(count: number, scale = 1): number {
  if (count === 0) return EMPTY_RADIUS;
  return Math.min(MOST, Math.max(LEAST, FACTOR * scale * Math.sqrt(count)));
}

/** Radius while the whole globe is in view. */
export function globeRadius(count: number, scale = 1): number {
  if (count === 0) return EMPTY_RADIUS;
  return Math.min(MOST, Math.max(LEAST_ON_GLOBE, GLOBE_FACTOR * scale * Math.sqrt(count)));
}

/**
 * Whether the count stands in the marker; otherwise it follows the name. Decided at full size, so that a number does
 * not jump between disc and name while zooming.
 */
export function countStandsInside(count: number, scale = 1): boolean {
  return count === 0 || fullRadius(count, scale) >= COUNT_INSIDE_FROM;
}

/** Least radius of a group's marker, which holds its own count however long that is. */
export function groupRadius(count: number): number {
  return COUNT_INSIDE_FROM + 4 * Math.max(0, String(count).length - 3);
}

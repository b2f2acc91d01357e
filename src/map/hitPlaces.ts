import type { Pixel } from "./mapProjection";

/** What of a place can be hit. All measures are CSS pixels. */
export interface HitTarget {
  place: string;
  /** Middle of its marker, or points along its area; the next target of the same place may lie nearby. */
  at: Pixel;
  /** Of what is drawn there. */
  radius: number;
}

/** Half of the least hit area of 24 pixels. */
const LEAST_REACH = 12;

/**
 * Places at a point, the nearest first: all whose drawing covers it, so that overlapping ones can be told apart; else
 * the one nearest within reach.
 */
export function hitPlaces(targets: readonly HitTarget[], point: Pixel): string[] {
  const nearest = new Map<string, { edge: number; middle: number }>();
  for (const { place, at, radius } of targets) {
    const middle = Math.hypot(at.x - point.x, at.y - point.y);
    if (middle > Math.max(radius, LEAST_REACH)) continue;
    const known = nearest.get(place);
    if (!known || middle < known.middle) nearest.set(place, { edge: middle - radius, middle });
  }
  const byMiddle = [...nearest].sort(([, a], [, b]) => a.middle - b.middle);
  const covering = byMiddle.filter(([, { edge }]) => edge <= 0);
  if (covering.length > 0) return covering.map(([place]) => place);
  const closest = [...nearest].sort(([, a], [, b]) => a.edge - b.edge)[0];
  return closest ? [closest[0]] : [];
}

import type { Pixel, Size } from "./mapProjection";
import type { MapPadding } from "./mapScene";

/** Sides of what it names that a label may stand on; the last four are for areas and have a leader. */
export type LabelSide =
  | "left"
  | "right"
  | "top"
  | "bottom"
  | "leader-right"
  | "leader-left"
  | "leader-right-up"
  | "leader-left-up";

/** CSS pixels of the map. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A label to be placed; all measures are CSS pixels. */
export interface LabelItem {
  key: string;
  at: Pixel;
  /** Distance from `at` to the nearest edge of the text. */
  gap: number;
  width: number;
  height: number;
  /** Size with the line under it, `null` when there is none. */
  withSub: { width: number; height: number } | null;
  sides: readonly LabelSide[];
  /** Never hidden. */
  pinned: boolean;
}

export interface PlacedLabel {
  key: string;
  side: LabelSide;
  sub: boolean;
  hidden: boolean;
  rect: Rect;
}

/** What labels keep clear of. */
export interface LabelObstacles {
  /** Drawn discs and hatches: a label must not touch them. The key's own label may. */
  discs: readonly { key: string; at: Pixel; radius: number }[];
  /** Points of lines, a few pixels apart: a label had better not cover them. */
  dots: readonly Pixel[];
}

/** Pixels from an area to its label, and how far that leans down or up. */
export const LEADER_LENGTH = 38;
export const LEADER_SLOPE = 0.28;

/** More than this and the label is left out: it would cover a marker, another label, or stand outside. */
const TOO_MUCH = 1000;

/**
 * Places labels one after the other, the most important first: each takes the side that costs least. One that finds no
 * place drops its second line, then hides. Sides of the last layout are preferred, so that labels do not hop about.
 */
export function layoutLabels(
  items: readonly LabelItem[],
  obstacles: LabelObstacles,
  size: Size,
  padding: MapPadding,
  before: ReadonlyMap<string, LabelSide> = new Map(),
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const item of items) {
    let best: PlacedLabel | undefined;
    for (const sub of item.withSub ? [true, false] : [false]) {
      let least = Infinity;
      for (const [index, side] of item.sides.entries()) {
        const rect = labelRect(item, side, sub);
        const habit = before.get(item.key) === side ? -4 : 0;
        const cost = index * 3 + habit + rectCost(item.key, rect, placed, obstacles, size, padding);
        if (cost < least) [least, best] = [cost, { key: item.key, side, sub, hidden: cost >= TOO_MUCH, rect }];
      }
      if (best && !best.hidden) break;
    }
    if (!best) continue;
    if (item.pinned) best.hidden = false;
    placed.push(best);
  }
  return placed;
}

/** Where the text of a label stands on a side of its place. */
export function labelRect(item: LabelItem, side: LabelSide, sub: boolean): Rect {
  const { width, height } = sub && item.withSub ? item.withSub : item;
  const { x, y } = item.at;
  const box = (left: number, top: number): Rect => ({ left, top, right: left + width, bottom: top + height });
  const reach = item.gap + LEADER_LENGTH;
  const lean = reach * LEADER_SLOPE;
  switch (side) {
    case "left":
      return box(x - item.gap - width, y - height / 2);
    case "right":
      return box(x + item.gap, y - height / 2);
    case "top":
      return box(x - width / 2, y - item.gap - height);
    case "bottom":
      return box(x - width / 2, y + item.gap);
    case "leader-right":
      return box(x + reach, y + lean - height / 2);
    case "leader-left":
      return box(x - reach - width, y + lean - height / 2);
    case "leader-right-up":
      return box(x + reach, y - lean - height / 2);
    case "leader-left-up":
      return box(x - reach - width, y - lean - height / 2);
  }
}

function rectCost(
  key: string,
  rect: Rect,
  placed: readonly PlacedLabel[],
  obstacles: LabelObstacles,
  size: Size,
  padding: MapPadding,
): number {
  let cost = 0;
  if (rect.left < 4 || rect.top < 4 || rect.right > size.width - 4 || rect.bottom > size.height - 4) cost += TOO_MUCH;
  const covered =
    rect.left < padding.left ||
    rect.top < padding.top ||
    rect.right > size.width - padding.right ||
    rect.bottom > size.height - padding.bottom;
  if (covered) cost += 60;
  if (placed.some((other) => !other.hidden && overlaps(rect, other.rect))) cost += TOO_MUCH;
  for (const disc of obstacles.discs) {
    const away = distanceTo(rect, disc.at);
    if (disc.key !== key && away < disc.radius + 1) cost += TOO_MUCH;
    else if (disc.key !== key && away < disc.radius + 6) cost += 4;
  }
  for (const dot of obstacles.dots) if (distanceTo(rect, dot) < 5) cost += 2;
  return cost;
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right + 3 && b.left < a.right + 3 && a.top < b.bottom + 1 && b.top < a.bottom + 1;
}

/** Pixels from a point to a rectangle; 0 inside it. */
export function distanceTo(rect: Rect, { x, y }: Pixel): number {
  return Math.hypot(Math.max(rect.left - x, 0, x - rect.right), Math.max(rect.top - y, 0, y - rect.bottom));
}

import type { MapRect } from "#store/mapFrame";
import type { Pixel } from "./mapProjection";

/** Pixels between a line and the card beside it, and between cards. */
const LINE_GAP = 14;
const CARD_GAP = 6;
/** Pixels by which a card that finds no room tries further along the edge. */
const STEP = 8;

/**
 * Where the cards of exits stand: at the edge that the line crosses, beside the line, clear of one another and of what
 * else is on the map. `null` for one that finds no room.
 * @param sizes - of the cards, in the order of the exits
 * @param box - the free part of the map
 * @param obstacles - the page's furniture, and markers
 */
export function layoutPointers(
  exits: readonly { at: Pixel }[],
  sizes: readonly { width: number; height: number }[],
  box: MapRect,
  obstacles: readonly MapRect[],
): (MapRect | null)[] {
  const taken = [...obstacles];
  return exits.map(({ at }, index) => {
    const size = sizes[index];
    const rect = size && placedCard(at, size, box, taken);
    if (!rect) return null;
    taken.push(rect);
    return rect;
  });
}

function placedCard(
  at: Pixel,
  { width, height }: { width: number; height: number },
  box: MapRect,
  taken: readonly MapRect[],
): MapRect | null {
  const upright = Math.min(at.x - box.left, box.right - at.x) < Math.min(at.y - box.top, box.bottom - at.y);
  const rectAt = (left: number, top: number) => ({ left, top, right: left + width, bottom: top + height });
  /** Along the edge, so far from the line, to either side of it. */
  const card = (away: number, after: boolean): MapRect => {
    if (upright) {
      const left = at.x - box.left < box.right - at.x ? box.left : box.right - width;
      return rectAt(left, after ? at.y + away : at.y - away - height);
    }
    const top = at.y - box.top < box.bottom - at.y ? box.top : box.bottom - height;
    return rectAt(after ? at.x + away : at.x - away - width, top);
  };
  const length = upright ? box.bottom - box.top : box.right - box.left;
  for (let away = LINE_GAP; away < length; away += STEP) {
    for (const after of [true, false]) {
      const rect = card(away, after);
      const inside =
        rect.left >= box.left && rect.top >= box.top && rect.right <= box.right && rect.bottom <= box.bottom;
      if (inside && !taken.some((other) => overlap(rect, other))) return rect;
    }
  }
  return null;
}

function overlap(a: MapRect, b: MapRect): boolean {
  return (
    a.left < b.right + CARD_GAP &&
    b.left < a.right + CARD_GAP &&
    a.top < b.bottom + CARD_GAP &&
    b.top < a.bottom + CARD_GAP
  );
}

import type { MapPadding, MapRect } from "#store/mapFrame";
import type { LngLat } from "#story/story";
import type { Pixel, Size } from "./mapProjection";

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

/** One way to place a label: on a side of a point of what it names. */
export interface LabelCandidate {
  side: LabelSide;
  at: Pixel;
  /** The ground under it, with which the label moves; `anchor` is its pixel where that is not `at`. */
  point: LngLat;
  anchor?: Pixel;
}

/** With a line under the name, the name alone, or the name on two lines. */
export type LabelForm = "sub" | "plain" | "wrapped";

/** A label to be placed; all measures are CSS pixels. */
export interface LabelItem {
  key: string;
  /** The best first. */
  candidates: readonly LabelCandidate[];
  /** Distance from the candidate's point to the nearest edge of the text. */
  gap: number;
  /** The best first. */
  forms: readonly { form: LabelForm; width: number; height: number }[];
  /** Never hidden. */
  pinned: boolean;
}

export interface PlacedLabel {
  key: string;
  candidate: LabelCandidate;
  /** Index of the candidate. */
  choice: number;
  form: LabelForm;
  hidden: boolean;
  rect: MapRect;
}

/** What labels keep clear of. */
export interface LabelObstacles {
  /** Drawn discs and hatches: a label must not touch them. The key's own label may. */
  discs: readonly { key: string; at: Pixel; radius: number }[];
  /** Points of lines, a few pixels apart: a label had better not cover them. */
  dots: readonly Pixel[];
  /** Parts of the map that the page's key, controls and the like lie on: what is there cannot be read. */
  rects: readonly MapRect[];
}

/** Pixels from an area to its label, and how far that leans down or up. */
export const LEADER_LENGTH = 38;
export const LEADER_SLOPE = 0.28;

/** More than this and the label is left out: it would cover a marker, another label, or stand outside. */
const TOO_MUCH = 1000;
/** Under the page's furniture or beyond the frame: for a label that must show, worse than to cover a marker. */
const UNREADABLE = 3 * TOO_MUCH;
/** What a label gives to keep its second line, or its name on one line: about four points of a line under it. */
const FORM_COSTS: Record<LabelForm, number> = { sub: 0, plain: 36, wrapped: 48 };
/** A leader that crosses a line, or a disc. */
const CROSSED_LINE = 40;
const CROSSED_DISC = 300;

/**
 * Places labels one after the other, the most important first: each takes the side that costs least. One that finds no
 * good place drops its second line; one that finds none at all hides. Choices of the last layout are preferred, so that labels do not hop about.
 */
export function layoutLabels(
  items: readonly LabelItem[],
  obstacles: LabelObstacles,
  size: Size,
  padding: MapPadding,
  before: ReadonlyMap<string, number> = new Map(),
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const item of items) {
    let best: PlacedLabel | undefined;
    let least = Infinity;
    for (const form of item.forms) {
      for (const [choice, candidate] of item.candidates.entries()) {
        const rect = slidIn(labelRect(item.gap, candidate, form), candidate.side, size);
        const habit = before.get(item.key) === choice ? -4 : 0;
        const weight = form.form === "sub" || item.pinned ? 2 : 1;
        const cost =
          choice * 3 +
          habit +
          FORM_COSTS[form.form] +
          rectCost(item.key, rect, weight, placed, obstacles, size, padding) +
          leaderCost(item, candidate, obstacles);
        if (cost >= least) continue;
        least = cost;
        best = { key: item.key, candidate, choice, form: form.form, hidden: cost >= TOO_MUCH, rect };
      }
    }
    if (!best) continue;
    if (item.pinned) best.hidden = false;
    placed.push(best);
  }
  return placed;
}

/** Where the text of a label stands on a side of its place. */
export function labelRect(
  gap: number,
  { side, at }: LabelCandidate,
  { width, height }: { width: number; height: number },
): MapRect {
  const { x, y } = at;
  const box = (left: number, top: number): MapRect => ({ left, top, right: left + width, bottom: top + height });
  const reach = gap + LEADER_LENGTH;
  const lean = reach * LEADER_SLOPE;
  switch (side) {
    case "left":
      return box(x - gap - width, y - height / 2);
    case "right":
      return box(x + gap, y - height / 2);
    case "top":
      return box(x - width / 2, y - gap - height);
    case "bottom":
      return box(x - width / 2, y + gap);
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

/** A label above or below its place may lean to one side to stay in the map, by less than half its width. */
function slidIn(rect: MapRect, side: LabelSide, { width }: Size): MapRect {
  if (side !== "top" && side !== "bottom") return rect;
  const most = Math.max(0, (rect.right - rect.left) / 2 - 8);
  const wanted = Math.max(5 - rect.left, 0) || Math.min(width - 5 - rect.right, 0);
  const slide = Math.min(most, Math.max(-most, wanted));
  return { ...rect, left: rect.left + slide, right: rect.right + slide };
}

function rectCost(
  key: string,
  rect: MapRect,
  weight: number,
  placed: readonly PlacedLabel[],
  obstacles: LabelObstacles,
  size: Size,
  padding: MapPadding,
): number {
  let cost = 0;
  if (rect.left < 4 || rect.top < 4 || rect.right > size.width - 4 || rect.bottom > size.height - 4) cost += UNREADABLE;
  if (obstacles.rects.some((other) => overlaps(rect, other))) cost += UNREADABLE;
  const covered =
    rect.left < padding.left ||
    rect.top < padding.top ||
    rect.right > size.width - padding.right ||
    rect.bottom > size.height - padding.bottom;
  if (covered) cost += 60;
  if (placed.some((other) => !other.hidden && overlaps(rect, other.rect))) cost += TOO_MUCH;
  for (const disc of obstacles.discs) {
    const away = distanceTo(rect, disc.at);
    if (disc.key === key) cost += away < disc.radius ? 5 : 0;
    else if (away < disc.radius + 1) cost += TOO_MUCH;
    else if (away < disc.radius + 6) cost += 4;
  }
  for (const dot of obstacles.dots) {
    const away = distanceTo(rect, dot);
    if (away < 5) cost += away < 1 ? 9 * weight : 1;
  }
  return cost;
}

/** What a leader crosses on its way from the edge of its area to the text. */
function leaderCost({ key, gap }: LabelItem, { side, at }: LabelCandidate, { discs, dots }: LabelObstacles): number {
  if (!side.startsWith("leader")) return 0;
  const [out, down] = [side.includes("left") ? -1 : 1, side.endsWith("up") ? -LEADER_SLOPE : LEADER_SLOPE];
  let [line, disc] = [0, 0];
  for (let reach = gap; reach < gap + LEADER_LENGTH; reach += 4) {
    const point = { x: at.x + out * reach, y: at.y + down * reach };
    const near = (other: Pixel, radius: number) => Math.hypot(other.x - point.x, other.y - point.y) < radius;
    if (dots.some((dot) => near(dot, 5))) line = CROSSED_LINE;
    if (discs.some((one) => one.key !== key && near(one.at, one.radius + 1))) disc = CROSSED_DISC;
  }
  return line + disc;
}

function overlaps(a: MapRect, b: MapRect): boolean {
  return a.left < b.right + 3 && b.left < a.right + 3 && a.top < b.bottom + 1 && b.top < a.bottom + 1;
}

/** Pixels from a point to a rectangle; 0 inside it. */
export function distanceTo(rect: MapRect, { x, y }: Pixel): number {
  return Math.hypot(Math.max(rect.left - x, 0, x - rect.right), Math.max(rect.top - y, 0, y - rect.bottom));
}

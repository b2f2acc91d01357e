/**
 * Purpose: the style rules that set a poster into the page: its frame, and where each place and name stands in it.
 * In and out: views, places and names in; CSS out. In rules and not in `style` attributes, which a strict content
 * security policy refuses.
 * Must not know: colours and type; those are in `PosterMap.css`.
 */
import type { FreeName } from "#map/freeNames";
import { LEADER_PICTURE } from "#map/labelFeatures";
import { LEADER_SLOPE, type PlacedLabel } from "#map/labelLayout";
import type { Pixel } from "#map/mapProjection";
import type { Place } from "#story/story";
import type { PosterCover, PosterKind, PosterView } from "./posterView";

export interface PosterPlace {
  /** In the page. */
  id: string;
  /** A place of the story, or what stands for a group. */
  place: Place;
  count: number;
  /** Whether the marker holds the count. */
  isInside: boolean;
  at: Pixel;
  /** Of its marker; `null` for an area. */
  radius: number | null;
  /** `null`: there is no room for it. */
  label: PlacedLabel | null;
}

/** Where a second view takes the place of the first, as in ReaderLayout.css and EmbedLayout.css. */
const NARROW: Partial<Record<PosterKind, string>> = { phone: "(max-width:860px)", embedNarrow: "(max-width:479px)" };
/** As in ReaderLayout.css. */
const ON_ITS_SIDE = "(min-width:600px) and (max-width:860px) and (max-height:480px)";
const ON_PAPER: PosterCover = { top: 12, right: 12, bottom: 12, left: 12, bottomShare: 0 };

/** Pixels between the middle line of an area and its leader. */
const LEADER_START = 5;

/** Hollow and dashed, as a marker without excerpts is. */
const EMPTY_AREA =
  "--area-ground:var(--map-land);--area-ink:var(--ink-3);--area-rim:var(--ink-3);--area-fill:none;--area-hatch:hidden;--area-dash:4 3";

export function posterRules(view: PosterView, places: readonly PosterPlace[], names: readonly FreeName[]): string {
  const isNarrow = view.name in NARROW;
  const onPaper = frameRule(view, ON_PAPER, [60, 24]);
  const rules = [
    `.poster-frame{${frameRule(view, view.cover, [88, 52])}}`,
    // Nothing covers the map on paper, and where paper is shown on the screen.
    !isNarrow ? `@media print{.poster-frame{${onPaper}}}` : "",
    view.name === "desktop" ? `@media screen and (min-width:861px){.poster-uncovered .poster-frame{${onPaper}}}` : "",
    isNarrow
      ? `[data-poster-view]{display:none}[data-poster-view="${view.name}"]{display:block}`
      : `[data-poster-view]:where(:not([data-poster-view="${view.name}"])){display:none}`,
    ...places.map((place) => placeRule(place, view)),
    ...names.map(({ at }, index) => `#poster-${view.name}-${index}{${percent(at, view)}}`),
  ].join("");
  const narrow = NARROW[view.name];
  if (narrow === undefined) return rules;
  if (view.name !== "phone") return `@media screen and ${narrow}{${rules}}`;
  const beside = `.poster-frame{${frameRule(view, { ...view.cover, bottomShare: 0 }, [88, 52])}}`;
  // Paper is as wide as a phone, and has no sheet over the map; on its side, a phone has it beside the map.
  return `@media screen and ${narrow}{${rules}}@media screen and ${ON_ITS_SIDE}{${beside}}`;
}

/**
 * The frame is as large as fits the story's box into the free part of the map, as `homeCamera` does, and the middle of
 * the box lies in the middle of that part. `cqw` and `cqh` are those of the map.
 */
function frameRule({ size, box, free }: PosterView, cover: PosterCover, [across, down]: [number, number]): string {
  const covered = { x: cover.left + cover.right, y: cover.top + cover.bottom };
  const width =
    cover.rightLength === undefined ? `(100cqw - ${covered.x}px)` : `(100cqw - ${cover.left}px - ${cover.rightLength})`;
  const height = `(${100 - cover.bottomShare * 100}cqh - ${covered.y}px)`;
  const fitted = (part: string, margin: number, share: number) =>
    `(${part} - 2*min(${margin}px,${part}*.12))*${round(share)}`;
  const middle = box ?? { left: 0, right: size.width, top: 0, bottom: size.height };
  const x = ((middle.left + middle.right) / 2 / size.width) * 100;
  const y = ((middle.top + middle.bottom) / 2 / size.height) * 100;
  const shares = box && {
    x: size.width / Math.max(1, box.right - box.left),
    y: size.width / Math.max(1, box.bottom - box.top),
  };
  const touches =
    box && (box.right - box.left > free.right - free.left - 3 || box.bottom - box.top > free.bottom - free.top - 3);
  const inlineSize =
    shares === null
      ? `calc(100cqmin*${round(size.width / Math.min(size.width, size.height))})`
      : touches
        ? `max(40px,min(${fitted(width, across, shares.x)},${fitted(height, down, shares.y)}))`
        : `${size.width}px`;
  return [
    `width:${inlineSize}`,
    `aspect-ratio:${size.width}/${size.height}`,
    `left:calc(${cover.left}px + ${width}/2)`,
    `top:calc(${cover.top}px + ${height}/2)`,
    `translate:${round(-x)}% ${round(-y)}%`,
  ].join(";");
}

function placeRule({ id, place, at, radius, label }: PosterPlace, view: PosterView): string {
  const selector = `[data-poster="${escapeCss(id)}"]`;
  const values = [percent(at, view), `--r:${radius === null ? 9 : round(radius)}px`, ...labelValues(at, label)];
  // Of a list that is for this view alone.
  const isOwn = id !== place.id;
  const sub = isOwn || label?.form === "sub" ? "" : `${selector} .poster-sub{display:none}`;
  const turn = label && leaderTurn(label.candidate.side);
  const leader =
    label && turn !== null && turn !== undefined
      ? `${selector}::before{content:"";${leaderValues(at, label.candidate.at, turn)}}`
      : view.name in NARROW && !isOwn
        ? `${selector}::before{content:none}`
        : "";
  const shown = view.name in NARROW && label?.form === "sub" ? `${selector} .poster-sub{display:block}` : sub;
  const chosen =
    radius === null && !isOwn && !(view.name in NARROW)
      ? `.poster-base[data-selected="${escapeCss(id)}"] [data-poster-area="${escapeCss(id)}"]{--area-ground:var(--mark);--area-ink:var(--mark-text)}`
      : "";
  const empty =
    radius === null && !isOwn && !(view.name in NARROW)
      ? `.poster-base[data-empty~="${escapeCss(id)}"] [data-poster-area="${escapeCss(id)}"]{${EMPTY_AREA}}`
      : "";
  return `${selector}{${values.join(";")}}${shown}${leader}${empty}${chosen}`;
}

function labelValues(at: Pixel, label: PlacedLabel | null): string[] {
  if (!label) return ["--label:none"];
  const { rect, candidate, form } = label;
  const { side } = candidate;
  const [left, right] = [round(rect.left - at.x), round(at.x - rect.right)];
  const centred = side === "top" || side === "bottom";
  const toLeft = side.includes("left");
  return [
    "--label:block",
    `--top:${round((rect.top + rect.bottom) / 2 - at.y)}px`,
    centred ? `--left:${round((rect.left + rect.right) / 2 - at.x)}px` : `--left:${toLeft ? "auto" : `${left}px`}`,
    `--right:${toLeft ? `${right}px` : "auto"}`,
    `--shift:${centred ? "-50%" : "0"}`,
    `--align:${centred ? "center" : toLeft ? "right" : "left"}`,
    `--wrap:${form === "wrapped" ? `${Math.ceil(rect.right - rect.left) + 4}px` : "max-content"}`,
  ];
}

/** Degrees clockwise from "to the right"; `null` without a leader. */
function leaderTurn(side: string): number | null {
  if (!side.startsWith("leader")) return null;
  const lean = (Math.atan(LEADER_SLOPE) * 180) / Math.PI;
  const up = side.endsWith("up");
  return side.includes("left") ? (up ? 180 + lean : 180 - lean) : up ? -lean : lean;
}

function leaderValues(at: Pixel, from: Pixel, turn: number): string {
  const [dx, dy] = [from.x - at.x, from.y - at.y];
  return `width:${LEADER_PICTURE}px;transform:translate(${round(dx)}px,${round(dy)}px)rotate(${round(turn)}deg)translateX(${LEADER_START}px)`;
}

function percent({ x, y }: Pixel, { size }: PosterView): string {
  return `left:${round((x / size.width) * 100)}%;top:${round((y / size.height) * 100)}%`;
}

/** Ids of places are letters, digits and hyphens; whatever else is escaped. */
function escapeCss(id: string): string {
  return id.replace(/["\\<\n]/g, (char) => `\\${char.codePointAt(0)?.toString(16)} `);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

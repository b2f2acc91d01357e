import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import type { Journey, LngLat, Place } from "#story/story";
import { squarePixel } from "./areaSquares";
import type { JourneyArc } from "./journeyArcs";
import { type JourneyScale, measurePath } from "./journeyMarks";
import { labelSizesAt } from "./labelLayers";
import type { LabelCandidate, LabelItem, LabelSide } from "./labelLayout";
import { textWidth } from "./labelText";
import type { Pixel, Size } from "./mapProjection";
import { GLOBE_ZOOM } from "./markerRadius";
import { MEASURE_KEY, measuredLine, measureText } from "./measureLine";
import type { SceneView } from "./sceneDrawing";
import { groupOf, MOST_NAMED } from "./shownPlaces";
import { areaOutline, discRadius, holdsCount, isArea, isSquareAt } from "./storyFeatures";

/** Heights of lines of text in CSS pixels. */
const lineHeights = { title: 18, sub: 16, selected: 25, journey: 16 } as const;

export function lineHeightsAt(scale: number): Record<keyof typeof lineHeights, number> {
  const { title, sub, selected, journey } = lineHeights;
  return { title: title * scale, sub: sub * scale, selected: selected * scale, journey: journey * scale };
}

/** Around a journey's line; a leg shorter than `SHORTEST_NAMED` pixels has no label of its own. */
const LINE_GAP = 10;
const SHORTEST_NAMED = 76;
const SHORTEST_FOCUSED = 30;
const AREA_GAP = 7;

/** Of a place whose name is hidden: what is asked for, if it is the one. */
export function shownTitle(
  place: Place,
  { namesHidden, selected }: Pick<SceneView["scene"], "namesHidden" | "selected">,
): string {
  const group = groupOf(place);
  if (!namesHidden) return group ? messages.groupLabel(placeName(place).name, group.size - 1) : placeName(place).name;
  return place.id === selected ? "?" : "";
}

/** The count after a name, where the marker does not hold it. */
export function countText(place: Place, count: number, markerScale?: number): string {
  return holdsCount(place, count, markerScale) ? "" : `  ${count}`;
}

/** Labels of the story's places, the most important first: the selected one, then by count. */
export function placeItems(view: SceneView): LabelItem[] {
  const { story, scene, size } = view;
  const count = (place: Place) => scene.counts.get(place.id) ?? 0;
  const rank = (place: Place) => (place.id === scene.selected ? Infinity : count(place));
  let named = 0;
  return [...story.places.features]
    .sort((a, b) => rank(b) - rank(a))
    .flatMap((place): LabelItem[] => {
      if (named === MOST_NAMED) return [];
      const candidates = placeCandidates(place, view).filter(({ at }) => isInFrame(at, size));
      if (candidates.length === 0) return [];
      named += 1;
      const selected = place.id === scene.selected;
      const raised = selected || place.id === scene.hovered;
      const gap = isArea(place)
        ? AREA_GAP + (isSquareAt(place, view.camera.zoom) ? 6 : 0)
        : discRadius(place, view) + (raised ? 12 : 7);
      const forms = placeForms(place, view);
      return forms.length === 0 ? [] : [{ key: place.id, candidates, gap, forms, pinned: raised }];
    });
}

function isInFrame({ x, y }: Pixel, { width, height }: Size): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

function placeForms(place: Place, { scene, camera, markerScale }: SceneView): LabelItem["forms"] {
  const title = shownTitle(place, scene);
  const selected = place.id === scene.selected;
  const count = countText(place, scene.counts.get(place.id) ?? 0, markerScale);
  if (title + count === "") return [];
  const [sizes, lines] = [labelSizesAt(scene.textScale), lineHeightsAt(scene.textScale)];
  const [size, padding] = selected ? [sizes.selected, 12] : [sizes.title, 0];
  const height = selected ? lines.selected : lines.title;
  const width = textWidth(title + count, size, true) + padding;
  const plain = { form: "plain", width, height } as const;
  const sub = camera.zoom < GLOBE_ZOOM || scene.namesHidden ? undefined : scene.subtitles.get(place.id);
  const withSub = sub && {
    form: "sub" as const,
    width: Math.max(width, textWidth(sub, sizes.sub)),
    height: height + lines.sub,
  };
  const halves = selected ? null : wrappedTitle(title);
  const wrapped = halves && {
    form: "wrapped" as const,
    width: Math.max(textWidth(halves[0], size, true), textWidth(halves[1] + count, size, true)),
    height: 2 * height,
  };
  return [withSub, plain, wrapped].filter((form) => form !== null && form !== undefined && form !== "");
}

/** A long name on two lines, parted at the space, hyphen or dot nearest its middle; `null` when it has none. */
export function wrappedTitle(title: string): [string, string] | null {
  if (title.length < 10) return null;
  const breaks = [...title.matchAll(/[ \-・]/gu)].map(({ index }) => index + 1);
  const [best] = breaks.sort((a, b) => Math.abs(a - title.length / 2) - Math.abs(b - title.length / 2));
  return best === undefined ? null : [title.slice(0, best).trimEnd(), title.slice(best)];
}

const plainSides: readonly LabelSide[] = ["left", "right", "top", "bottom"];
const middleSides: readonly LabelSide[] = [
  "leader-right",
  "leader-left-up",
  "leader-left",
  "leader-right-up",
  "bottom",
];
const squareSides: readonly LabelSide[] = ["right", "bottom", "left", "top"];

function placeCandidates(place: Place, view: SceneView): LabelCandidate[] {
  const point = place.properties.labelPoint;
  const at = view.project(point);
  if (!isArea(place)) return at ? plainSides.map((side) => ({ side, at, point })) : [];
  if (isSquareAt(place, view.camera.zoom)) {
    const square = squarePixel(place, view);
    return at && square ? squareSides.map((side) => ({ side, at: square, point, anchor: at })) : [];
  }
  const { width, height } = view.size;
  const outline = areaOutline(place).flatMap(([lng = 0, lat = 0]): { point: LngLat; at: Pixel }[] => {
    const pixel = view.project([lng, lat]);
    const seen = pixel && pixel.x > 12 && pixel.y > 12 && pixel.x < width - 12 && pixel.y < height - 12;
    return seen ? [{ point: [lng, lat], at: pixel }] : [];
  });
  if (outline.length === 0) return [];
  const right = outline.reduce((best, one) => (one.at.x > best.at.x ? one : best));
  const left = outline.reduce((best, one) => (one.at.x < best.at.x ? one : best));
  return [
    { side: "leader-right", ...right },
    { side: "leader-right-up", ...right },
    { side: "leader-left", ...left },
    { side: "leader-left-up", ...left },
    { side: "right", ...right },
    { side: "left", ...left },
    // Near, its ends are out of view or far apart: then from its middle.
    ...(at ? middleSides.map((side) => ({ side, at, point })) : []),
  ];
}

/**
 * Text of a leg: its number in the journey, and what the story calls it. Nothing is made up where it says nothing, and
 * an only leg needs no number.
 */
export function legText({ number, leg }: Pick<JourneyArc, "number" | "leg">, { legs, title }: Journey): string {
  if (legs.length === 1) return leg.label ?? title;
  return leg.label === null ? String(number) : `${number} ${leg.label}`;
}

/** Labels of journeys: the title once, or one per leg of a journey that the selected place is part of. */
export function journeyItems(view: SceneView, scale: JourneyScale): LabelItem[] {
  return journeyNames(view).flatMap(({ key, arcs, text, focused }): LabelItem[] => {
    const shortest = focused ? SHORTEST_FOCUSED : SHORTEST_NAMED;
    const candidates = arcs.flatMap((arc) => arcCandidates(arc, view, scale, shortest));
    const { textScale } = view.scene;
    const width = textWidth(text, labelSizesAt(textScale).journey, true);
    const forms = [{ form: "plain", width, height: lineHeightsAt(textScale).journey } as const];
    return candidates.length > 0 ? [{ key, candidates, gap: LINE_GAP, forms, pinned: focused }] : [];
  });
}

/** Both sides of the middle of a leg, then of points further and further from it. */
function arcCandidates(arc: JourneyArc, view: SceneView, scale: JourneyScale, shortest: number): LabelCandidate[] {
  const path = measurePath(arc.points, scale);
  if (path.length < shortest) return [];
  return [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].flatMap((t): LabelCandidate[] => {
    const point = path.at(path.length * t);
    const at = view.project(point);
    const ahead = view.project(path.at(path.length * t + 4));
    if (!at || !ahead) return [];
    // To the left of the way first: the outside of the bow.
    const [outX, outY] = [ahead.y - at.y, -(ahead.x - at.x)];
    const out = sideTowards(outX, outY);
    return [
      { side: out, at, point },
      { side: opposite(out), at, point },
    ];
  });
}

export interface JourneyName {
  key: string;
  text: string;
  /** Place of the journey in the story. */
  journeyIndex: number;
  /** Legs that it may stand at, the best first. */
  arcs: readonly JourneyArc[];
  /** Of the leg in focus: placed before the others, and never hidden. */
  focused: boolean;
}

/** What stands at the journeys' lines. From afar, where legs are short, the title alone. */
export function journeyNames({ story, arcs, camera, scene }: SceneView): JourneyName[] {
  if (scene.namesHidden) return [];
  const { selected, journey: open } = scene;
  const names = story.journeys.flatMap((journey, journeyIndex): JourneyName[] => {
    const own = arcs.filter((arc) => arc.journey === journey.id);
    const touched = selected !== null && journey.legs.some(({ from, to }) => from === selected || to === selected);
    const chosen = open === null ? touched : open.id === journey.id;
    if (chosen && camera.zoom >= GLOBE_ZOOM) {
      return own.map((arc) => {
        const focused = open !== null && open.leg === arc.number - 1;
        return { key: `${journey.id}/${arc.number}`, text: legText(arc, journey), journeyIndex, arcs: [arc], focused };
      });
    }
    const longestFirst = own.sort((a, b) => b.leg.lengthKm - a.leg.lengthKm);
    return [{ key: `${journey.id}/`, text: journey.title, journeyIndex, arcs: longestFirst, focused: false }];
  });
  return names.sort((a, b) => Number(b.focused) - Number(a.focused));
}

const aroundLine: readonly LabelSide[] = ["right", "left", "top", "bottom"];

/** The length of what is measured, at its line wherever that is in view and there is room. */
export function measureItems({ scene: { measured, textScale }, project, size }: SceneView): LabelItem[] {
  const line = measuredLine(measured);
  const candidates = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].flatMap((t): LabelCandidate[] => {
    const point = line[Math.round(t * (line.length - 1))];
    const at = point && project(point);
    return at && isInFrame(at, size) ? aroundLine.map((side) => ({ side, at, point })) : [];
  });
  const width = textWidth(measureText(measured), labelSizesAt(textScale).journey, true);
  const forms = [{ form: "plain", width, height: lineHeightsAt(textScale).journey } as const];
  return candidates.length > 0 ? [{ key: MEASURE_KEY, candidates, gap: LINE_GAP, forms, pinned: true }] : [];
}

function sideTowards(x: number, y: number): LabelSide {
  if (Math.abs(x) > Math.abs(y) * 0.5) return x > 0 ? "right" : "left";
  return y > 0 ? "bottom" : "top";
}

function opposite(side: LabelSide): LabelSide {
  if (side === "left") return "right";
  if (side === "right") return "left";
  return side === "top" ? "bottom" : "top";
}

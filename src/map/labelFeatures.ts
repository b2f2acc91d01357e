import type { Feature, FeatureCollection, Point } from "geojson";
import { INK_LOOK, journeyLook } from "./journeyPattern";
import { countText, journeyNames, lineHeightsAt, shownTitle, wrappedTitle } from "./labelItems";
import { labelSizesAt } from "./labelLayers";
import { type LabelSide, LEADER_LENGTH, LEADER_SLOPE, type PlacedLabel } from "./labelLayout";
import { MEASURE_KEY, measureText } from "./measureLine";
import type { SceneView } from "./sceneDrawing";

type Placing = { anchor: string; justify: string; offset: [x: number, y: number] };

/** Placed labels as the features that `labelLayers` draws. */
export function labelFeatures(view: SceneView, placed: readonly PlacedLabel[]): FeatureCollection<Point> {
  const features: Feature<Point>[] = [];
  const [sizes, lines] = [labelSizesAt(view.scene.textScale), lineHeightsAt(view.scene.textScale)];
  const places = new Map(view.story.places.features.map((place) => [place.id, place]));
  const journeys = new Map(journeyNames(view).map((named) => [named.key, named]));
  for (const [order, label] of placed.entries()) {
    if (label.hidden) continue;
    const add = (properties: Record<string, unknown>) =>
      features.push({
        type: "Feature",
        properties: { order, ...properties },
        geometry: { type: "Point", coordinates: [...label.candidate.point] },
      });
    const named = journeys.get(label.key);
    const place = places.get(label.key);
    if (place) {
      const name = shownTitle(place, view.scene);
      const halves = label.form === "wrapped" ? wrappedTitle(name) : null;
      const title = halves?.join("\n") ?? name;
      const count = countText(place, view.scene.counts.get(place.id) ?? 0, view.markerScale);
      const sub = label.form === "sub" ? (view.scene.subtitles.get(place.id) ?? "") : "";
      const turn = leaderTurn(label.candidate.side);
      if (turn !== null) add({ part: "leader", turn, offset: [LEADER_START, 0] });
      if (place.id === view.scene.selected) {
        add({ part: "selected", id: place.id, title, count, ...placing(label, sizes.selected, "box", lines) });
        if (sub) add({ part: "selected-sub", id: place.id, title: sub, ...placing(label, sizes.sub, "sub", lines) });
      } else {
        const line = sub ? `\n${sub}` : "";
        add({ part: "place", id: place.id, title, count, sub: line, ...placing(label, sizes.title, "all", lines) });
      }
    } else if (named) {
      const look = journeyLook(named.journeyIndex);
      add({ part: "journey", look, title: named.text, ...placing(label, sizes.journey, "all", lines) });
    } else if (label.key === MEASURE_KEY) {
      const title = measureText(view.scene.measured);
      add({ part: "journey", look: INK_LOOK, title, ...placing(label, sizes.journey, "all", lines) });
    }
  }
  return { type: "FeatureCollection", features };
}

/** Where a leader begins, in pixels from the middle line of its area. */
const LEADER_START = 5;

/** Degrees clockwise from "to the right"; `null` for sides without a leader. */
function leaderTurn(side: LabelSide): number | null {
  const lean = (Math.atan(LEADER_SLOPE) * 180) / Math.PI;
  switch (side) {
    case "leader-right":
      return lean;
    case "leader-right-up":
      return -lean;
    case "leader-left":
      return 180 - lean;
    case "leader-left-up":
      return 180 + lean;
    default:
      return null;
  }
}

/** Length of the leader's picture, from its area to just before the text. */
export const LEADER_PICTURE = Math.round(LEADER_LENGTH * Math.hypot(1, LEADER_SLOPE)) - 2;

/** Padding of the selected label's box to the left and right of its text. */
const BOX_PADDING = 6;

/**
 * Anchor and offset in ems, from the placed rectangle. `box`: the marked name, whose rectangle includes its padding;
 * `sub`: the line under it.
 */
function placing(
  label: PlacedLabel,
  size: number,
  role: "all" | "box" | "sub",
  lines: ReturnType<typeof lineHeightsAt>,
): Placing {
  const { side, at: edge, anchor: at = edge } = label.candidate;
  const { rect } = label;
  const align = side.includes("left") ? "right" : side === "top" || side === "bottom" ? "center" : "left";
  const inset = role === "box" ? BOX_PADDING : 0;
  const x =
    align === "center" ? (rect.left + rect.right) / 2 : align === "right" ? rect.right - inset : rect.left + inset;
  const middle = (rect.top + rect.bottom) / 2;
  const y =
    role === "box"
      ? rect.top + lines.selected / 2
      : role === "sub"
        ? rect.top + lines.selected + lines.sub / 2 + 1
        : middle;
  return { anchor: align, justify: align, offset: [(x - at.x) / size, (y - at.y) / size] };
}

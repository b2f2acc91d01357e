/**
 * Purpose: all names on a picture of the map: countries, seas, cities, journeys, and the story's places with their leaders.
 * In and out: names that found room, and placed labels, in; SVG out.
 * Must not know: how room was found.
 */
import type { Place } from "#story/story";
import { type FreeName, NAME_SIZES } from "./freeNames";
import { LEADER_PICTURE } from "./labelFeatures";
import { countText, lineHeightsAt, shownTitle, wrappedTitle } from "./labelItems";
import { labelSizesAt } from "./labelLayers";
import { LEADER_SLOPE, type PlacedLabel } from "./labelLayout";
import { textWidth } from "./labelText";
import type { MapFlavour } from "./mapTokens";
import { tenth } from "./picturePaths";
import type { SceneView } from "./sceneDrawing";
import { disc, paint, part, type TextStyle, textLine } from "./svgPaint";

/** From the middle of a line to the line its letters stand on, in ems. */
const BASELINE = 0.35;
/** Between the middle line of an area and its leader. */
const LEADER_START = 5;
/** Of the selected label's box to the left and right of its text. */
const BOX_PADDING = 6;

/** Names that belong to no place of the story. */
export function svgNames(names: readonly FreeName[], view: SceneView, flavour: MapFlavour): string {
  return names.map((name) => svgName(name, view.scene.textScale, flavour)).join("");
}

function svgName({ kind, text, at, look }: FreeName, scale: number, flavour: MapFlavour): string {
  const { halo } = flavour;
  const line = (cssSize: number, style: Omit<TextStyle, "size">, shown = text, x = at.x) => {
    const size = cssSize * scale;
    return textLine(shown, x, at.y + size * BASELINE, { anchor: "middle", size, ...style });
  };
  switch (kind) {
    case "country":
      return line(
        NAME_SIZES.country,
        { colour: flavour.country, halo, weight: 500, spacing: 0.15 },
        text.toUpperCase(),
      );
    case "sea":
      return line(NAME_SIZES.sea, { colour: flavour.waterText, serif: "italic", spacing: 0.04 });
    case "city": {
      const dot = disc(at, 2.7, flavour.land, ` stroke="${flavour.city}" stroke-width="1.4"`);
      return dot + line(NAME_SIZES.city, { colour: flavour.city, halo, anchor: "start" }, text, at.x + 7);
    }
    case "journey":
      return line(labelSizesAt(1).journey, {
        colour: flavour.journeys[(look ?? 1) - 1] ?? flavour.ink,
        halo,
        weight: 600,
      });
  }
}

/** Names of the story's places. */
export function svgLabels(placed: readonly PlacedLabel[], view: SceneView, flavour: MapFlavour): string {
  const places = new Map(view.story.places.features.map((place) => [place.id, place]));
  return placed
    .map((label) => {
      const place = places.get(label.key);
      return place && !label.hidden ? leader(label, flavour) + placeLabel(place, label, view, flavour) : "";
    })
    .join("");
}

function placeLabel(place: Place, label: PlacedLabel, { scene, markerScale }: SceneView, flavour: MapFlavour): string {
  const [sizes, heights] = [labelSizesAt(scene.textScale), lineHeightsAt(scene.textScale)];
  const { side } = label.candidate;
  const { left, right, top } = label.rect;
  const centred = side === "top" || side === "bottom";
  const anchor = centred ? "middle" : side.includes("left") ? "end" : "start";
  const x = centred ? (left + right) / 2 : anchor === "end" ? right : left;
  const name = shownTitle(place, scene);
  const count = countText(place, scene.counts.get(place.id) ?? 0, markerScale).trim();
  const sub = label.form === "sub" ? (scene.subtitles.get(place.id) ?? "") : "";
  const below = { size: sizes.sub, colour: flavour.city, halo: flavour.halo, anchor } as const;
  const subLine = (y: number) => (sub === "" ? "" : textLine(sub, x, y + sizes.sub * BASELINE, below));
  if (place.id === scene.selected) {
    const width = textWidth(name + count, sizes.selected, true) + 2 * BOX_PADDING;
    const boxLeft = anchor === "start" ? left : anchor === "end" ? right - width : x - width / 2;
    const height = heights.selected;
    const style = { size: sizes.selected, weight: 600, colour: flavour.markText, anchor: "middle" } as const;
    const y = top + height / 2 + style.size * BASELINE - 1;
    const title = textLine(name, boxLeft + width / 2, y, style, part(count, flavour.markText));
    return `${box(boxLeft, top, width, height, flavour)}${title}${subLine(top + height + heights.sub / 2 + 1)}`;
  }
  const lines = (label.form === "wrapped" ? wrappedTitle(name) : null) ?? [name];
  const style = { size: sizes.title, weight: 600, colour: flavour.ink, halo: flavour.halo, anchor } as const;
  const titles = lines.map((line, n) => {
    const y = top + heights.title * (n + 0.5) + style.size * BASELINE;
    return textLine(line, x, y, style, n === lines.length - 1 ? part(count, flavour.city) : "");
  });
  return titles.join("") + subLine(top + heights.title * lines.length + heights.sub / 2);
}

/** The highlighter under the name of the selected place. */
function box(left: number, top: number, width: number, height: number, { mark, markLine }: MapFlavour): string {
  const [x, across] = [tenth(left), tenth(width)];
  return `<rect x="${x}" y="${tenth(top)}" width="${across}" height="${tenth(height - 2)}" fill="${mark}"/><rect x="${x}" y="${tenth(top + height - 2)}" width="${across}" height="2" fill="${markLine}"/>`;
}

function leader({ candidate: { side, at } }: PlacedLabel, flavour: MapFlavour): string {
  if (!side.startsWith("leader")) return "";
  const out = side.startsWith("leader-left") ? -1 : 1;
  const lean = side.endsWith("up") ? -LEADER_SLOPE : LEADER_SLOPE;
  const length = Math.hypot(1, lean);
  const along = (reach: number) => `${tenth(at.x + (out * reach) / length)} ${tenth(at.y + (lean * reach) / length)}`;
  const d = `M${along(LEADER_START)}L${along(LEADER_START + LEADER_PICTURE)}`;
  return `<path d="${d}" ${paint("stroke", flavour.halo)} stroke-width="4"/><path d="${d}" ${paint("stroke", flavour.hatch)} stroke-width="1.2"/>`;
}

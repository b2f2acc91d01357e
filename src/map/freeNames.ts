/**
 * Purpose: names on a picture of the map that are no links: countries, seas, cities for orientation, journeys.
 * In and out: the basemap's names and the labels already placed in; names with their pixels out.
 * Must not know: how they are set.
 */
import type { MapRect } from "#store/mapFrame";
import type { Place } from "#story/story";
import type { BasemapLabels } from "./basemapFile";
import { journeyNames } from "./labelItems";
import type { PlacedLabel } from "./labelLayout";
import { textWidth } from "./labelText";
import type { Pixel } from "./mapProjection";
import { lineDots, type SceneView } from "./sceneDrawing";
import { discRadius } from "./storyFeatures";

export interface FreeName {
  kind: "country" | "sea" | "city" | "journey";
  text: string;
  /** Of a journey: hue, 1 to 4. */
  look?: number;
  /** Middle of the text in pixels of the frame; of a city its dot, with the text to the right of it. */
  at: Pixel;
}

/** In CSS pixels. */
export const NAME_SIZES = { country: 12, sea: 13.5, city: 12.5 } as const;

/** Names that find room, the most important first; the story's own labels stand already. */
export function freeNames(view: SceneView, placed: readonly PlacedLabel[], names: BasemapLabels): FreeName[] {
  const taken: MapRect[] = [...view.obstacles, ...placed.filter(({ hidden }) => !hidden).map(({ rect }) => rect)];
  const dots = [
    ...view.arcs.flatMap((arc) => lineDots(arc.points, view)),
    ...view.story.places.features.flatMap((place) => ringOf(place, view)),
  ];
  const titles = new Set(view.story.places.features.map((place) => place.properties.title));
  const free = (rect: MapRect) =>
    rect.left > 6 &&
    rect.top > 6 &&
    rect.right < view.size.width - 6 &&
    rect.bottom < view.size.height - 6 &&
    !taken.some((other) => overlap(rect, other)) &&
    !dots.some(({ x, y }) => x > rect.left - 3 && x < rect.right + 3 && y > rect.top - 2 && y < rect.bottom + 2);

  const basemap = (["country", "sea", "city"] as const).flatMap((kind) => {
    const layer = kind === "country" ? names.countries : kind === "sea" ? names.seas : names.cities;
    return [...layer.features]
      .filter(({ properties }) => properties.rank <= rankAt(view.camera.zoom))
      .filter(({ properties }) => kind !== "city" || (view.camera.zoom >= 3 && !titles.has(properties.name)))
      .sort((a, b) => a.properties.rank - b.properties.rank)
      .flatMap(({ properties: { name }, geometry }): FreeName[] => {
        const [lng = 0, lat = 0] = geometry.coordinates;
        const at = view.project([lng, lat]);
        const rect = at && textRect(kind, name, at, view.scene.textScale);
        if (!at || !rect || !free(rect)) return [];
        taken.push(rect);
        return [{ kind, text: name, at }];
      });
  });
  return [...basemap, ...journeyLabels(view, placed)];
}

/** As the live map's style has it: one rank more from zoom 3, 4 and 5. */
function rankAt(zoom: number): number {
  return zoom < 3 ? 1 : Math.min(4, Math.floor(zoom) - 1);
}

function journeyLabels(view: SceneView, placed: readonly PlacedLabel[]): FreeName[] {
  return journeyNames(view).flatMap(({ key, text, journeyIndex }): FreeName[] => {
    const label = placed.find((one) => one.key === key && !one.hidden);
    if (!label) return [];
    const { left, right, top, bottom } = label.rect;
    return [
      { kind: "journey", text, look: (journeyIndex % 4) + 1, at: { x: (left + right) / 2, y: (top + bottom) / 2 } },
    ];
  });
}

function textRect(
  kind: FreeName["kind"] & keyof typeof NAME_SIZES,
  name: string,
  { x, y }: Pixel,
  scale: number,
): MapRect {
  const size = NAME_SIZES[kind] * scale;
  const width =
    kind === "country"
      ? textWidth(name.toUpperCase(), size) + 0.15 * size * name.length
      : textWidth(name, size) + (kind === "sea" ? 0.04 * size * name.length : 0);
  const left = kind === "city" ? x - 6 : x - width / 2;
  return { left, right: left + width + (kind === "city" ? 14 : 0), top: y - size * 0.7, bottom: y + size * 0.7 };
}

/** Points round a marker, near enough to one another that no name lies on it unseen. */
function ringOf(place: Place, view: SceneView): Pixel[] {
  const at = view.project(place.properties.labelPoint);
  if (!at) return [];
  const radius = discRadius(place, view);
  const ring = Array.from({ length: 12 }, (_, n) => {
    const turn = (n / 12) * 2 * Math.PI;
    return { x: at.x + radius * Math.cos(turn), y: at.y + radius * Math.sin(turn) };
  });
  return [at, ...ring];
}

function overlap(a: MapRect, b: MapRect): boolean {
  return a.left < b.right + 4 && b.left < a.right + 4 && a.top < b.bottom + 3 && b.top < a.bottom + 3;
}

import type { FeatureCollection, Point } from "geojson";
import type { MapRect } from "#store/mapFrame";
import type { LngLat } from "#story/story";
import { textWidth } from "./labelText";
import type { Pixel, Size } from "./mapProjection";
import type { MapScene } from "./mapScene";

/** Sources of names that belong to no story. */
export type NameSource = "countries" | "seas" | "cities";

/**
 * How `basemapLayers.ts` sets a name: sizes in CSS pixels, widths of lines and spaces between letters in ems.
 * `aside`: pixels to a name that steps aside of its point; 0 where it never does.
 */
const settings: Record<NameSource, { size: number; spacing: number; lineEms: number; aside: number }> = {
  countries: { size: 12, spacing: 0.15, lineEms: 14, aside: 11 },
  seas: { size: 13.5, spacing: 0.04, lineEms: 7, aside: 0 },
  cities: { size: 12.5, spacing: 0, lineEms: 10, aside: 7 },
};

export interface NamesView {
  size: Size;
  /** What the page lays on the map. */
  obstacles: readonly MapRect[];
  scene: Pick<MapScene, "textScale">;
  /** CSS pixels of the map; `null` on the far side of the globe. */
  project(point: LngLat): Pixel | null;
}

/**
 * The names that can be read to their end. Those out of view altogether stay: they come in while the map is moved,
 * and are looked at again when it stands still.
 */
export function wholeNames(names: FeatureCollection, source: NameSource, view: NamesView): FeatureCollection {
  const features = names.features.filter(({ geometry, properties }) => {
    const [lng = 0, lat = 0] = (geometry as Point).coordinates;
    const at = view.project([lng, lat]);
    if (!at) return true;
    const name = String(properties?.name ?? "");
    // A country's name rarely steps aside, and there is much land at the frame; a city's always does.
    const middle = nameRect(name, source, at, source === "cities", view);
    return isOutside(middle, view) || (isInside(middle, view) && isClear(nameRect(name, source, at, true, view), view));
  });
  return { type: "FeatureCollection", features };
}

/** Box of a name on its point, or with all the room that it may take to the left and right of that. */
function nameRect(name: string, source: NameSource, at: Pixel, roomy: boolean, { scene }: NamesView): MapRect {
  const { spacing, lineEms, aside, ...setting } = settings[source];
  const size = setting.size * scene.textScale;
  const text = source === "countries" ? name.toUpperCase() : name;
  const width = (part: string) => textWidth(part, size) + part.length * spacing * size;
  const lines = Math.max(1, Math.ceil(width(text) / (lineEms * size)));
  const longestWord = Math.max(...text.split(" ").map(width));
  const across = lines === 1 ? width(text) : Math.max(longestWord, width(text) / lines);
  const down = lines * size * 1.2;
  const reach = roomy && aside > 0 ? aside + across : across / 2;
  return { left: at.x - reach, right: at.x + reach, top: at.y - down / 2, bottom: at.y + down / 2 };
}

function isOutside({ left, top, right, bottom }: MapRect, { size }: NamesView): boolean {
  return right < 0 || bottom < 0 || left > size.width || top > size.height;
}

function isInside({ left, top, right, bottom }: MapRect, { size }: NamesView): boolean {
  return left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;
}

function isClear({ left, top, right, bottom }: MapRect, { obstacles }: NamesView): boolean {
  return !obstacles.some((one) => left < one.right && one.left < right && top < one.bottom && one.top < bottom);
}

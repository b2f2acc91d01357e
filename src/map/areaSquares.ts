import type { Feature } from "geojson";
import type { Place } from "#story/story";
import type { Pixel } from "./mapProjection";
import { RING_WIDTH } from "./markerRadius";
import type { SceneView } from "./sceneDrawing";
import { discRadius, isArea, isSquareAt, placeState } from "./storyFeatures";

/** Half the diagonal of a square, and a little air. */
const REACH = 10;
/** Direction in which a square leaves a marker that it lies right under: to the right, a little down. */
const FALLBACK: Pixel = { x: 0.94, y: 0.34 };

/**
 * Where the square of a far-off area is drawn, in CSS pixels: at its label point, or beside a marker that would hide
 * it, so that it can still be seen and clicked on a globe. `null` on the far side.
 */
export function squarePixel(place: Place, view: SceneView): Pixel | null {
  const at = view.project(place.properties.labelPoint);
  if (!at) return null;
  const markers = view.story.places.features.flatMap((other) => {
    const middle = isArea(other) ? null : view.project(other.properties.labelPoint);
    if (!middle) return [];
    const radius = discRadius(other, view) + RING_WIDTH;
    return [{ middle, radius: radius + (view.scene.selected === other.id ? 6 : 0) }];
  });
  let [x, y] = [at.x, at.y];
  for (let round = 0; round < 6; round += 1) {
    const hiding = markers.find(({ middle, radius }) => Math.hypot(x - middle.x, y - middle.y) < radius + REACH - 0.5);
    if (!hiding) break;
    const { middle, radius } = hiding;
    const away = Math.hypot(x - middle.x, y - middle.y);
    const out = away < 1 ? FALLBACK : { x: (x - middle.x) / away, y: (y - middle.y) / away };
    x = middle.x + out.x * (radius + REACH);
    y = middle.y + out.y * (radius + REACH);
  }
  return { x, y };
}

/** Squares of all areas that are too small for anything else, at their label points with offsets in pixels. */
export function squareFeatures(view: SceneView): Feature[] {
  return view.story.places.features.flatMap((place): Feature[] => {
    if (!isArea(place) || !isSquareAt(place, view.camera.zoom)) return [];
    const at = view.project(place.properties.labelPoint);
    const pixel = squarePixel(place, view);
    if (!at || !pixel) return [];
    return [
      {
        type: "Feature",
        properties: {
          id: place.id,
          part: "square",
          ...placeState(place.id, view.scene),
          offset: [pixel.x - at.x, pixel.y - at.y],
        },
        geometry: { type: "Point", coordinates: [...place.properties.labelPoint] },
      },
    ];
  });
}

import type { MapRect } from "#store/mapFrame";
import type { Place } from "#story/story";
import { squarePixel } from "./areaSquares";
import { type HitTarget, hitPlaces } from "./hitPlaces";
import { distanceTo, type PlacedLabel } from "./labelLayout";
import { distanceToSegment, type Pixel } from "./mapProjection";
import { RING_WIDTH } from "./markerRadius";
import { ribbonLine } from "./ribbonMarks";
import { journeyScale, lineDots, type SceneView } from "./sceneDrawing";
import { discRadius, isArea, isRibbonAt, isSquareAt } from "./storyFeatures";

/** Places under a point: by what is drawn for them, then by the shapes in `covering`, then by their names. */
export function placesAt(
  point: Pixel,
  view: SceneView,
  placed: readonly PlacedLabel[],
  covering: readonly string[],
): string[] {
  const drawn = hitPlaces(hitTargets(view), point);
  const hit = [...drawn, ...covering.filter((place) => !drawn.includes(place))];
  if (hit.length > 0) return hit;
  const places = new Set(view.story.places.features.map((place) => place.id));
  const named = placed.find((label) => {
    if (label.hidden || !places.has(label.key)) return false;
    const rect = movedRect(label, view);
    return rect !== null && distanceTo(rect, point) < 2;
  });
  return named ? [named.key] : [];
}

/** Half of the least hit area of 24 pixels, which a line has too. */
const LINE_REACH = 12;

/** The leg whose line is nearest to a point, within reach; `leg` is an index. */
export function journeyAt(point: Pixel, view: SceneView): { id: string; leg: number } | null {
  let nearest: { id: string; leg: number } | null = null;
  let least = LINE_REACH;
  for (const arc of view.arcs) {
    let before: Pixel | null = null;
    for (const place of arc.points) {
      const pixel = view.project(place);
      const away = pixel && before ? distanceToSegment(point, before, pixel) : Infinity;
      if (away < least) {
        least = away;
        nearest = { id: arc.journey, leg: arc.number - 1 };
      }
      before = pixel;
    }
  }
  return nearest;
}

/** Where a place can be pointed at; `null` on the far side of the globe. */
export function placePixel(place: Place, view: SceneView): Pixel | null {
  if (isArea(place) && isSquareAt(place, view.camera.zoom)) return squarePixel(place, view);
  return view.project(place.properties.labelPoint);
}

/** Squares around the markers in CSS pixels, for what must not lie on them. */
export function markerRects(view: SceneView): MapRect[] {
  return hitTargets(view).map(({ at, radius }) => ({
    left: at.x - radius,
    top: at.y - radius,
    right: at.x + radius,
    bottom: at.y + radius,
  }));
}

/** A label's rectangle since the camera has moved: it goes with its point. */
function movedRect({ candidate, rect }: PlacedLabel, view: SceneView): MapRect | null {
  const now = view.project(candidate.point);
  if (!now) return null;
  const before = candidate.anchor ?? candidate.at;
  const [dx, dy] = [now.x - before.x, now.y - before.y];
  return { left: rect.left + dx, top: rect.top + dy, right: rect.right + dx, bottom: rect.bottom + dy };
}

function hitTargets(view: SceneView): HitTarget[] {
  const { story, camera, project } = view;
  return story.places.features.flatMap((place): HitTarget[] => {
    const at = project(place.properties.labelPoint);
    if (!isArea(place)) {
      const radius = discRadius(place, view) + RING_WIDTH;
      return at ? [{ place: place.id, at, radius }] : [];
    }
    if (isSquareAt(place, camera.zoom)) {
      const square = squarePixel(place, view);
      return square ? [{ place: place.id, at: square, radius: 9 }] : [];
    }
    if (!isRibbonAt(place, camera.zoom)) return [];
    return lineDots(ribbonLine(place, journeyScale(view)), view).map((dot) => ({
      place: place.id,
      at: dot,
      radius: 5,
    }));
  });
}

import type { FeatureCollection, Geometry, Point } from "geojson";
import type { MapCamera } from "#store/camera";
import type { MapPadding, MapRect } from "#store/mapFrame";
import type { LngLat, Story } from "#story/story";
import { squareFeatures, squarePixel } from "./areaSquares";
import type { JourneyArc } from "./journeyArcs";
import { byEmphasis, drawnPart, emphasisOf } from "./journeyEmphasis";
import { type JourneyFeature, type JourneyProperties, type JourneyScale, journeyMarks } from "./journeyMarks";
import { labelFeatures } from "./labelFeatures";
import { journeyItems, measureItems, placeItems } from "./labelItems";
import { layoutLabels, type PlacedLabel } from "./labelLayout";
import { metresPerPixel, type Pixel, type Size } from "./mapProjection";
import type { MapScene } from "./mapScene";
import { RING_WIDTH } from "./markerRadius";
import { measuredLine, measureFeatures } from "./measureLine";
import { ribbonMarks } from "./ribbonMarks";
import { areaOutline, discRadius, isArea, isRibbonAt, isSquareAt, placeState } from "./storyFeatures";

/** What the drawing of a scene depends on beside the story itself. */
export interface SceneView {
  story: Story;
  arcs: readonly JourneyArc[];
  scene: MapScene;
  camera: MapCamera;
  size: Size;
  padding: MapPadding;
  /** Of the radius of every marker; 1 when left out. */
  markerScale?: number;
  /** What the page lays on the map. */
  obstacles: readonly MapRect[];
  /** Pixels of a place on the ground; `null` on the far side of the globe. */
  project(point: LngLat): Pixel | null;
  /** The ground under a pixel. */
  unproject(pixel: Pixel): LngLat;
  /** Choices of the last layout of labels, by key. */
  before: ReadonlyMap<string, number>;
  /** Part of the open journey that is drawn, 0 to 1; all of it when left out. */
  drawn?: number;
}

export interface SceneDrawing {
  /** Ribbons and squares of areas. */
  ribbons: FeatureCollection;
  journeys: FeatureCollection;
  labels: FeatureCollection<Point>;
  placed: PlacedLabel[];
}

const NONE: FeatureCollection<never> = { type: "FeatureCollection", features: [] };
const NOTHING: SceneDrawing = { ribbons: NONE, journeys: NONE, labels: NONE, placed: [] };

/** Radius in pixels that an area takes where a line ends at it. */
const AREA_RADIUS = 9;

/**
 * Everything that is measured in pixels, for one camera: ribbons of areas, lines of journeys, places of labels. Nothing
 * for a map without a size.
 */
export function drawScene(view: SceneView): SceneDrawing {
  const { story, arcs, scene, camera, size, padding } = view;
  if (size.width === 0 || size.height === 0) return NOTHING;
  const scale = journeyScale(view);
  const journeys = journeyFeatures(view);
  const items = [...measureItems(view), ...placeItems(view), ...journeyItems(view, scale)];
  const obstacles = {
    discs: [...placeDiscs(view), ...arrowDiscs(journeys.features, view)],
    dots: [...arcs.map(({ points }) => points), measuredLine(scene.measured)].flatMap((line) => lineDots(line, view)),
    rects: view.obstacles,
  };
  const placed = layoutLabels(items, obstacles, size, padding, view.before);
  const ribbons = story.places.features
    .filter((place) => isArea(place) && isRibbonAt(place, camera.zoom))
    .flatMap((place) => {
      const state = placeState(place.id, scene);
      const marks = ribbonMarks(place, state.empty === 1, scale, view);
      return marks.map((feature) => ({ ...feature, properties: { ...feature.properties, ...state } }));
    });
  return {
    ribbons: { type: "FeatureCollection", features: [...ribbons, ...squareFeatures(view)] },
    journeys,
    labels: labelFeatures(view, placed),
    placed,
  };
}

/** The lines of all journeys alone, which are drawn anew on every frame while one draws itself. */
export function journeyFeatures(view: SceneView): FeatureCollection<Geometry, JourneyProperties> {
  const { arcs, scene, drawn = 1 } = view;
  const scale = journeyScale(view);
  const features = byEmphasis(arcs, scene).flatMap((arc) =>
    journeyMarks(arc, scale, emphasisOf(arc, scene), drawnPart(arc, arcs, scene, drawn)),
  );
  const ringedAt = (point: LngLat) => {
    const place = view.story.places.features.find(({ properties }) => properties.labelPoint === point);
    return place ? scale.radius(place.id) + RING_WIDTH + 4 : 0;
  };
  return { type: "FeatureCollection", features: [...features, ...measureFeatures(scene.measured, ringedAt)] };
}

export function journeyScale(view: SceneView): JourneyScale {
  const { story, scene, camera, size, project } = view;
  const radii = new Map(
    story.places.features.map((place) => [place.id, isArea(place) ? AREA_RADIUS : discRadius(place, view)]),
  );
  const raised = (id: string) => (scene.selected === id ? 5 : 0);
  return {
    metresPerPixel: (lat) => metresPerPixel(camera, lat),
    radius: (id) => (radii.get(id) ?? 0) + raised(id),
    inView: (point) => {
      const pixel = project(point);
      return pixel !== null && isNear(pixel, size, 200);
    },
  };
}

function placeDiscs(view: SceneView) {
  const { story, scene, camera, project } = view;
  return story.places.features.flatMap((place) => {
    const at = project(place.properties.labelPoint);
    if (!isArea(place)) {
      const radius = discRadius(place, view) + RING_WIDTH;
      return at ? [{ key: place.id, at, radius: scene.selected === place.id ? radius + 6 : radius }] : [];
    }
    if (isSquareAt(place, camera.zoom)) {
      const square = squarePixel(place, view);
      return square ? [{ key: place.id, at: square, radius: 9 }] : [];
    }
    const outline = areaOutline(place).map(([lng = 0, lat = 0]): LngLat => [lng, lat]);
    return lineDots(outline, view).map((dot) => ({ key: place.id, at: dot, radius: 6 }));
  });
}

/** Half the length of an arrowhead's picture, in pixels. */
const ARROW_RADIUS = 7;

function arrowDiscs(journeys: readonly JourneyFeature[], { camera, project }: SceneView) {
  return journeys.flatMap(({ geometry, properties: { bearing } }) => {
    if (geometry.type !== "Point" || bearing === undefined) return [];
    const [lng = 0, lat = 0] = geometry.coordinates;
    const tip = project([lng, lat]);
    const turn = ((bearing - camera.bearing) * Math.PI) / 180;
    const at = tip && { x: tip.x - Math.sin(turn) * ARROW_RADIUS, y: tip.y + Math.cos(turn) * ARROW_RADIUS };
    return at ? [{ key: "", at, radius: ARROW_RADIUS }] : [];
  });
}

/** Points of a line on the screen, at most 8 pixels apart. */
export function lineDots(points: readonly LngLat[], { project, size }: SceneView): Pixel[] {
  const dots: Pixel[] = [];
  let before: Pixel | null = null;
  for (const point of points) {
    const pixel = project(point);
    if (pixel && before && (isNear(pixel, size, 100) || isNear(before, size, 100))) {
      const parts = Math.min(200, Math.ceil(Math.hypot(pixel.x - before.x, pixel.y - before.y) / 8));
      for (let part = 1; part <= parts; part += 1) {
        const t = part / parts;
        dots.push({ x: before.x + (pixel.x - before.x) * t, y: before.y + (pixel.y - before.y) * t });
      }
    }
    if (pixel && !before) dots.push(pixel);
    before = pixel;
  }
  return dots;
}

export function isNear({ x, y }: Pixel, { width, height }: Size, margin: number): boolean {
  return x > -margin && y > -margin && x < width + margin && y < height + margin;
}

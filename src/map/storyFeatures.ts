import type { FeatureCollection, LineString, Point, Position } from "geojson";
import type { Place, PlaceGeometry, Story } from "#story/story";
import { LEAST_THICKNESS } from "./areaLayers";
import type { MapScene } from "./mapScene";
import { countStandsInside, fullRadius, globeRadius, groupRadius, markerRadius } from "./markerRadius";
import type { SceneView } from "./sceneDrawing";
import { groupOf } from "./shownPlaces";
import { distanceM, EARTH_RADIUS_M } from "./sphere";

/** Whether a place is drawn as a hatch; the others are markers. */
export function isArea(place: Place): boolean {
  return place.geometry.type !== "Point";
}

export interface MarkerProperties extends PlaceState {
  id: string;
  count: number;
  radius: number;
  globeRadius: number;
  inside: boolean;
  group: 0 | 1;
}

type Marked = Pick<MapScene, "selected" | "reading" | "counts">;

/** What the style shows of a place beside its shape; 1 for yes. */
export interface PlaceState {
  selected: 0 | 1;
  reading: 0 | 1;
  /** No excerpt of it is shown. */
  empty: 0 | 1;
}

export function placeState(id: string, { selected, reading, counts }: Marked): PlaceState {
  return {
    selected: selected === id ? 1 : 0,
    reading: reading.includes(id) ? 1 : 0,
    empty: (counts.get(id) ?? 0) === 0 ? 1 : 0,
  };
}

const LEAST_SELECTED = 9;

type Sized = Pick<SceneView, "camera" | "markerScale"> & { scene: Pick<MapScene, "counts"> };

/** Radius of a marker in CSS pixels. */
export function discRadius(place: Place, { scene, camera, markerScale }: Sized): number {
  const count = scene.counts.get(place.id) ?? 0;
  return Math.max(leastRadius(place, count), markerRadius(count, camera.zoom, markerScale));
}

function leastRadius(place: Place, count: number): number {
  return groupOf(place) ? groupRadius(count) : 0;
}

/** Whether the marker of a place holds its count. */
export function holdsCount(place: Place, count: number, markerScale?: number): boolean {
  return groupOf(place) !== null || (!isArea(place) && countStandsInside(count, markerScale));
}

/** Markers of all places that are points. */
export function markerFeatures(
  story: Story,
  scene: Marked,
  markerScale?: number,
): FeatureCollection<Point, MarkerProperties> {
  return {
    type: "FeatureCollection",
    features: story.places.features
      .filter((place) => !isArea(place))
      .map((place) => {
        const count = scene.counts.get(place.id) ?? 0;
        const [lng, lat] = place.properties.labelPoint;
        // Yellow needs some room between the dark outlines.
        const least = scene.selected === place.id ? LEAST_SELECTED : leastRadius(place, count);
        return {
          type: "Feature",
          properties: {
            id: place.id,
            count,
            radius: Math.max(least, fullRadius(count, markerScale)),
            globeRadius: Math.max(least, globeRadius(count, markerScale)),
            inside: holdsCount(place, count, markerScale),
            group: groupOf(place) ? 1 : 0,
            ...placeState(place.id, scene),
          },
          geometry: { type: "Point", coordinates: [lng, lat] },
        };
      }),
  };
}

export interface AreaProperties extends PlaceState {
  id: string;
  part: "shape";
  /** Whole zoom from which the area's own shape is thick and long enough to be drawn. */
  shapeFrom: number;
}

/** Zoom levels that a ribbon waits: unlike a square it does not step out from under a marker. */
const RIBBON_LATER = 0.4;
/** Pixels under which an area is drawn as a square. */
const LEAST_LENGTH = 24;

/** Shapes of all areas; from afar a ribbon or a square stands for them (`ribbonMarks.ts`, `areaSquares.ts`). */
export function areaFeatures(story: Story, scene: Marked): FeatureCollection<PlaceGeometry, AreaProperties> {
  return {
    type: "FeatureCollection",
    features: story.places.features
      .filter((place) => place.geometry.type === "Polygon" || place.geometry.type === "MultiPolygon")
      .map((place) => ({
        type: "Feature",
        properties: {
          id: place.id,
          part: "shape",
          ...placeState(place.id, scene),
          shapeFrom: Math.max(shapeFrom(place), Math.ceil(squareBelow(place))),
        },
        geometry: place.geometry,
      })),
  };
}

/** Points along the middle of an area, or around it: what labels keep clear of and lines end at. */
export function areaOutline(place: Place): Position[] {
  const middle = middleLine(place);
  if (middle) return middle.type === "LineString" ? middle.coordinates : middle.coordinates.flat();
  const { geometry } = place;
  if (geometry.type === "Polygon") return geometry.coordinates[0] ?? [];
  if (geometry.type === "MultiPolygon") return geometry.coordinates.flatMap((polygon) => polygon[0] ?? []);
  return [];
}

function middleLine(place: Place): LineString | Extract<Place["geometry"], { type: "MultiLineString" }> | null {
  if (place.properties.centreLine) return place.properties.centreLine;
  const { geometry } = place;
  return geometry.type === "LineString" || geometry.type === "MultiLineString" ? geometry : null;
}

/** Whole zoom from which a narrow area is as thick as it must be; lines never are, wide areas always. */
function shapeFrom(place: Place): number {
  const { centreLine, widthM, labelPoint } = place.properties;
  if (place.geometry.type === "LineString" || place.geometry.type === "MultiLineString") return 99;
  if (!centreLine || !widthM) return 0;
  return Math.ceil(zoomAt(widthM / LEAST_THICKNESS, labelPoint[1]));
}

/** Zoom at which a pixel is so many metres. */
function zoomAt(metresPerPixel: number, lat: number): number {
  const atZero = (2 * Math.PI * EARTH_RADIUS_M * Math.cos((lat * Math.PI) / 180)) / 512;
  return Math.log2(atZero / Math.max(metresPerPixel, 1e-3));
}

/** From one corner of its box to the other, in metres. */
export function areaLengthM(place: Place): number {
  const [west, south, east, north] = place.properties.bbox;
  return distanceM([west, south], [east, north]);
}

/** Whether a narrow area is drawn as a ribbon at this zoom: too thin for its own shape, too long for a square. */
export function isRibbonAt(place: Place, zoom: number): boolean {
  return middleLine(place) !== null && Math.floor(zoom) < shapeFrom(place) && !isSquareAt(place, zoom);
}

/**
 * Whether an area is drawn as a square at this zoom. Where its own shape follows, that is compared at whole zooms, as
 * the style's filters are; a ribbon is made anew at any zoom.
 */
export function isSquareAt(place: Place, zoom: number): boolean {
  const below = squareBelow(place);
  const ribbonFollows = middleLine(place) !== null && Math.ceil(below + RIBBON_LATER) <= shapeFrom(place);
  return ribbonFollows ? zoom < below + RIBBON_LATER : Math.floor(zoom) < below;
}

/** Zoom below which an area is too short for anything but a square. */
function squareBelow(place: Place): number {
  return zoomAt(areaLengthM(place) / LEAST_LENGTH, place.properties.labelPoint[1]);
}

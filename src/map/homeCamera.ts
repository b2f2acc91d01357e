import type { MapCamera } from "#store/camera";
import type { MapPadding, MapRect } from "#store/mapFrame";
import { memoised } from "#store/memoised";
import type { BoundingBox, LngLat, Place, Story } from "#story/story";
import { metresPerPixel, projectPoint, type Size, zoomOfLimb } from "./mapProjection";
import { EARTH_RADIUS_M } from "./sphere";

export const MAX_ZOOM = 12;
/** From the furthest, the globe fills so much of the shorter side of the map. */
const LEAST_GLOBE = 0.6;
/** A map without a size, or nearly so, still needs a zoom. */
const LEAST_ZOOM = -1;

/** A story with one town opens with its surroundings. */
const CLOSEST_HOME = 6;
const WORLD: BoundingBox = [-180, -60, 180, 75];
const RADIANS = Math.PI / 180;
/** Furthest north and south that the centre may be: the map turns over at the poles. */
const STEEPEST = 80;

/**
 * Zoom from which the globe is no longer a globe but a dot: the reader gets no further away.
 * @param size - of the map in CSS pixels
 * @param lat - of the centre; MapLibre's own limit is the one at the equator
 */
export function minZoom(size: Size, lat = 0): number {
  const limb = (Math.min(size.width, size.height) / 2) * LEAST_GLOBE;
  return limb < 1 ? LEAST_ZOOM : Math.max(LEAST_ZOOM, zoomOfLimb(limb, size, lat));
}

/** Smallest box around all places of the story; the world when it has none. West > east over the antimeridian. */
export function storyBounds({ places }: Pick<Story, "places">): BoundingBox {
  return boundsOf(places.features);
}

const boundsOf = memoised(
  (places: readonly Place[]): BoundingBox => joinBounds(places.map(({ properties }) => properties.bbox)) ?? WORLD,
);

/** Smallest box around boxes, over the antimeridian where that is shorter; `null` around none. */
export function joinBounds(boxes: readonly BoundingBox[]): BoundingBox | null {
  if (boxes.length === 0) return null;
  const [south, north] = [least(boxes.map((box) => box[1])), -least(boxes.map((box) => -box[3]))];
  const spans = boxes
    .map(([west, , east]) => ({ west, east: east < west ? east + 360 : east }))
    .sort((a, b) => a.west - b.west);
  // The widest gap between the boxes stays outside.
  let reach = -Infinity;
  let gap = -Infinity;
  let west = 0;
  let east = 0;
  const furthest = -least(spans.map((span) => -span.east));
  for (const [index, span] of spans.entries()) {
    const before = index === 0 ? furthest - 360 : reach;
    if (span.west - before > gap) [gap, west, east] = [span.west - before, span.west, before];
    reach = Math.max(reach, span.east);
  }
  return gap <= 0 ? [-180, south, 180, north] : [normalLng(west), south, normalLng(east), north];
}

/** Of any number of them: a function takes only so many arguments. */
function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

/**
 * First camera of the story: all its places in the free part of the map, with room for their names. A function of the
 * container alone, so that a poster drawn beforehand matches the map's first frame.
 * @param size - of the map in CSS pixels
 * @param padding - parts of it that are covered
 */
export function homeCamera(bbox: BoundingBox, size: Size, padding: MapPadding): MapCamera {
  return fitCamera(bbox, size, padding, CLOSEST_HOME);
}

/** Camera with north up that shows a box in the free part of the map, no closer than `closest`. */
export function fitCamera(bbox: BoundingBox, size: Size, padding: MapPadding, closest: number): MapCamera {
  const free = freeBox(size, padding);
  let low = minZoom(size, clampLat((bbox[1] + bbox[3]) / 2));
  let high = closest;
  if (fits(bbox, size, free, high)) return centred(bbox, size, free, high);
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    if (fits(bbox, size, free, middle)) low = middle;
    else high = middle;
  }
  return centred(bbox, size, free, low);
}

/** The part of the map that is not covered, less room for markers and names. */
export function freeBox({ width, height }: Size, padding: MapPadding): MapRect {
  const [freeWidth, freeHeight] = [width - padding.left - padding.right, height - padding.top - padding.bottom];
  const across = Math.min(88, Math.max(0, freeWidth) * 0.12);
  const down = Math.min(52, Math.max(0, freeHeight) * 0.12);
  const box = {
    left: padding.left + across,
    top: padding.top + down,
    right: width - padding.right - across,
    bottom: height - padding.bottom - down,
  };
  // Covered altogether: better the middle of the map than nothing.
  if (box.right - box.left < 40) [box.left, box.right] = [width * 0.1, width * 0.9];
  if (box.bottom - box.top < 40) [box.top, box.bottom] = [height * 0.1, height * 0.9];
  return box;
}

function fits(bbox: BoundingBox, size: Size, free: MapRect, zoom: number): boolean {
  const drawn = drawnBox(bbox, size, centred(bbox, size, free, zoom));
  if (!drawn) return false;
  return (
    drawn.right - drawn.left <= free.right - free.left + 0.5 && drawn.bottom - drawn.top <= free.bottom - free.top + 0.5
  );
}

/** Moves the centre until the middle of the drawn box is the middle of the free part. */
function centred(bbox: BoundingBox, size: Size, free: MapRect, zoom: number): MapCamera {
  const [west, south, east, north] = bbox;
  let center: LngLat = [west + lngSpan(bbox) / 2, clampLat((south + north) / 2)];
  if (east < west) center = [normalLng(center[0]), center[1]];
  for (let step = 0; step < 12; step += 1) {
    const drawn = drawnBox(bbox, size, { center, zoom });
    if (!drawn) break;
    const dx = (drawn.left + drawn.right - free.left - free.right) / 2;
    const dy = (drawn.top + drawn.bottom - free.top - free.bottom) / 2;
    const degrees = metresPerPixel({ center, zoom }, center[1]) / EARTH_RADIUS_M / RADIANS;
    const cosLat = Math.max(0.2, Math.cos(center[1] * RADIANS));
    center = [normalLng(center[0] + (dx * degrees) / cosLat), clampLat(center[1] - dy * degrees)];
    if (Math.hypot(dx, dy) < 0.1) break;
  }
  return { center: [round(center[0]), round(center[1])], zoom: round(zoom), bearing: 0 };
}

/** The box's outline on the screen; `null` when part of it is on the far side of the globe. */
export function drawnBox(bbox: BoundingBox, size: Size, camera: Pick<MapCamera, "center" | "zoom">): MapRect | null {
  const box: MapRect = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const point of outline(bbox)) {
    const pixel = projectPoint(camera, size, point);
    if (!pixel) return null;
    box.left = Math.min(box.left, pixel.x);
    box.right = Math.max(box.right, pixel.x);
    box.top = Math.min(box.top, pixel.y);
    box.bottom = Math.max(box.bottom, pixel.y);
  }
  return box;
}

const SIDE_PARTS = 8;

function outline(bbox: BoundingBox): LngLat[] {
  const [west, south, , north] = bbox;
  const span = lngSpan(bbox);
  const points: LngLat[] = [];
  for (let step = 0; step <= SIDE_PARTS; step += 1) {
    const t = step / SIDE_PARTS;
    points.push([west + span * t, south], [west + span * t, north]);
    points.push([west, south + (north - south) * t], [west + span, south + (north - south) * t]);
  }
  return points;
}

function lngSpan([west, , east]: BoundingBox): number {
  return east < west ? east - west + 360 : east - west;
}

function normalLng(lng: number): number {
  return lng - 360 * Math.round(lng / 360);
}

function clampLat(lat: number): number {
  return Math.min(STEEPEST, Math.max(-STEEPEST, lat));
}

/** Four decimals are a ten thousandth of a degree or of a zoom level: far less than a pixel. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

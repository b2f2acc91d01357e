import type { MapCamera } from "#store/camera";
import type { LngLat } from "#story/story";
import { EARTH_RADIUS_M } from "./sphere";

/** Up to this zoom the map is a globe, seen in perspective; from `MERCATOR_FROM` on it is Mercator. */
export const GLOBE_UNTIL = 5;
export const MERCATOR_FROM = 6.5;

/** Width and height in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** CSS pixels from the top left corner of the map. */
export interface Pixel {
  x: number;
  y: number;
}

/** Pixels from a point to the straight line between two others. */
export function distanceToSegment(point: Pixel, from: Pixel, to: Pixel): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / square;
  const at = Math.min(1, Math.max(0, t));
  return Math.hypot(point.x - from.x - at * dx, point.y - from.y - at * dy);
}

const TILE = 512;
const RADIANS = Math.PI / 180;
/** MapLibre's field of view of 36.87° puts the eye one and a half heights of the map from its centre. */
const EYE_HEIGHTS = 1.5;

/** 1 on the globe, 0 in Mercator, between them while one turns into the other. */
export function globeness(zoom: number): number {
  return Math.min(1, Math.max(0, (MERCATOR_FROM - zoom) / (MERCATOR_FROM - GLOBE_UNTIL)));
}

/** Metres on the ground per CSS pixel, at a latitude, before the perspective of the globe. */
export function metresPerPixel(camera: Pick<MapCamera, "center" | "zoom">, lat: number): number {
  const mercator = metresPerPixelAt(camera.zoom, lat);
  const globe = metresPerPixelAt(camera.zoom, camera.center[1]);
  return mercator + (globe - mercator) * globeness(camera.zoom);
}

function metresPerPixelAt(zoom: number, lat: number): number {
  return (2 * Math.PI * EARTH_RADIUS_M * Math.cos(lat * RADIANS)) / (TILE * 2 ** zoom);
}

/** Radius of the globe in CSS pixels, as large as makes the scale at the centre equal to Mercator's. */
export function globeRadiusPx(camera: Pick<MapCamera, "center" | "zoom">): number {
  return EARTH_RADIUS_M / metresPerPixelAt(camera.zoom, camera.center[1]);
}

/** Radius of the globe's outline on the screen in CSS pixels; in perspective it is a little smaller than the globe. */
export function limbRadiusPx(camera: Pick<MapCamera, "center" | "zoom">, size: Size): number {
  const radius = globeRadiusPx(camera);
  const eye = EYE_HEIGHTS * size.height;
  return (eye * radius) / Math.sqrt((eye + radius) ** 2 - radius ** 2);
}

/** Zoom at which the globe's outline has a radius in CSS pixels, with the centre at a latitude. */
export function zoomOfLimb(limb: number, size: Size, lat: number): number {
  const eye = EYE_HEIGHTS * size.height;
  const radius = (limb * limb + limb * Math.hypot(limb, eye)) / eye;
  return Math.log2((2 * Math.PI * radius * Math.cos(lat * RADIANS)) / TILE);
}

/** Where a point is drawn on a map that has its north up; `null` on the far side of the globe. */
export function projectPoint(camera: Pick<MapCamera, "center" | "zoom">, size: Size, point: LngLat): Pixel | null {
  return camera.zoom < (GLOBE_UNTIL + MERCATOR_FROM) / 2
    ? projectGlobe(camera, size, point)
    : projectMercator(camera, size, point);
}

function projectGlobe(camera: Pick<MapCamera, "center" | "zoom">, size: Size, [lng, lat]: LngLat): Pixel | null {
  const dLng = (lng - camera.center[0]) * RADIANS;
  const [sin0, cos0] = [Math.sin(camera.center[1] * RADIANS), Math.cos(camera.center[1] * RADIANS)];
  const [sin1, cos1] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
  const cosAngle = sin0 * sin1 + cos0 * cos1 * Math.cos(dLng);
  const radius = globeRadiusPx(camera);
  const eye = EYE_HEIGHTS * size.height;
  if (cosAngle < radius / (radius + eye)) return null;
  const k = (radius * eye) / (eye + radius * (1 - cosAngle));
  return {
    x: size.width / 2 + k * cos1 * Math.sin(dLng),
    y: size.height / 2 - k * (cos0 * sin1 - sin0 * cos1 * Math.cos(dLng)),
  };
}

function projectMercator(camera: Pick<MapCamera, "center" | "zoom">, size: Size, [lng, lat]: LngLat): Pixel {
  const world = TILE * 2 ** camera.zoom;
  let dLng = lng - camera.center[0];
  dLng -= 360 * Math.round(dLng / 360);
  return {
    x: size.width / 2 + (dLng / 360) * world,
    y: size.height / 2 + (mercatorY(lat) - mercatorY(camera.center[1])) * world,
  };
}

function mercatorY(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / (2 * Math.PI);
}

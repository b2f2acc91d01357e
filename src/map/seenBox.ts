import type { MapCamera } from "#store/camera";
import type { BoundingBox } from "#story/story";
import { GLOBE_UNTIL, globeRadiusPx, limbRadiusPx, MERCATOR_FROM, metresPerPixel, type Size } from "./mapProjection";
import { EARTH_RADIUS_M } from "./sphere";

const DEGREES = 180 / Math.PI;
/** Toward the equator, Mercator shows more ground on a pixel than in the middle of the map. */
const MERCATOR_MORE = 1.3;
/** The eye is one and a half heights of the map above its centre, as in `mapProjection.ts`. */
const EYE_HEIGHTS = 1.5;

/**
 * A box that holds whatever can be seen round the middle of the map, turned in any direction; a little larger than need
 * be. Longitudes may lie beyond the antimeridian.
 * @param reach - width and height of what is asked for, in CSS pixels
 * @param size - of the map, which its perspective depends on
 */
export function seenBox(camera: Pick<MapCamera, "center" | "zoom">, reach: Size, size: Size): BoundingBox {
  const [lng, lat] = camera.center;
  const angle = seenAngle(camera, Math.hypot(reach.width, reach.height) / 2, size);
  const [south, north] = [lat - angle * DEGREES, lat + angle * DEGREES];
  if (angle >= Math.PI / 2 || south <= -90 || north >= 90) {
    return [-180, Math.max(-90, south), 180, Math.min(90, north)];
  }
  // The meridians that touch a circle on the sphere.
  const across = Math.asin(Math.min(1, Math.sin(angle) / Math.cos(lat / DEGREES))) * DEGREES;
  return [lng - across, south, lng + across, north];
}

/** Angle at the middle of the earth between the middle of the map and what lies so many pixels from it. */
function seenAngle(camera: Pick<MapCamera, "center" | "zoom">, px: number, size: Size): number {
  if (camera.zoom >= (GLOBE_UNTIL + MERCATOR_FROM) / 2) {
    return Math.min(Math.PI, (px * metresPerPixel(camera, camera.center[1]) * MERCATOR_MORE) / EARTH_RADIUS_M);
  }
  const radius = globeRadiusPx(camera);
  if (px >= limbRadiusPx(camera, size)) return Math.PI / 2;
  // J. P. Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395), p. 175.
  const distance = 1 + (EYE_HEIGHTS * size.height) / radius;
  const rho = px / radius;
  const root = Math.sqrt(Math.max(0, 1 - (rho * rho * (distance + 1)) / (distance - 1)));
  return Math.asin(Math.min(1, (distance - root) / ((distance - 1) / rho + rho / (distance - 1)))) * 1.02;
}

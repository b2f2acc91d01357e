import type { LngLat } from "./story";

/** Mean radius of the earth in kilometres (IUGG): the sphere that distances are measured on. */
export const EARTH_RADIUS_KM = 6371.0088;

const RADIANS = Math.PI / 180;

/**
 * Length of the great circle between two points in kilometres, by the haversine formula: within 0.6 % of the distance
 * on the ellipsoid.
 * @see https://www.movable-type.co.uk/scripts/latlong.html
 */
export function greatCircleKm([lngA, latA]: LngLat, [lngB, latB]: LngLat): number {
  const acrossLat = Math.sin(((latB - latA) * RADIANS) / 2) ** 2;
  const acrossLng = Math.sin(((lngB - lngA) * RADIANS) / 2) ** 2;
  const chord = acrossLat + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * acrossLng;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/**
 * Direction in which the great circle from one point to another sets out, in degrees clockwise from north: 0 up to 360.
 * On a long way it changes underway. 0 where there is no way to go.
 * @example initialBearing([0, 0], [1, 0]) // 90
 */
export function initialBearing([lngA, latA]: LngLat, [lngB, latB]: LngLat): number {
  const dLng = (lngB - lngA) * RADIANS;
  const [cosA, cosB] = [Math.cos(latA * RADIANS), Math.cos(latB * RADIANS)];
  const east = Math.sin(dLng) * cosB;
  const north = cosA * Math.sin(latB * RADIANS) - Math.sin(latA * RADIANS) * cosB * Math.cos(dLng);
  const degrees = Math.atan2(east, north) / RADIANS;
  return (degrees + 360) % 360;
}

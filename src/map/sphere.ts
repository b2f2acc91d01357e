import { EARTH_RADIUS_KM, greatCircleKm } from "#story/greatCircle";
import type { LngLat } from "#story/story";

/** A direction from the centre of the globe; x towards 0°/0°, y towards 90° E, z towards the north pole. */
export type Vector = readonly [x: number, y: number, z: number];

/** Mean radius of the earth in metres. */
export const EARTH_RADIUS_M = EARTH_RADIUS_KM * 1000;

const RADIANS = Math.PI / 180;

export function toVector([lng, lat]: LngLat): Vector {
  const cosLat = Math.cos(lat * RADIANS);
  return [cosLat * Math.cos(lng * RADIANS), cosLat * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)];
}

/** Longitude between -180 and 180, latitude, in degrees. The vector may have any length but 0. */
export function toLngLat([x, y, z]: Vector): LngLat {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

export function add(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

export function scale(a: Vector, factor: number): Vector {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** A vector of length 1; `null` for the zero vector. */
export function unit(a: Vector): Vector | null {
  const length = Math.hypot(...a);
  return length < 1e-12 ? null : scale(a, 1 / length);
}

/** Angle between two directions in radians. */
export function angleBetween(a: Vector, b: Vector): number {
  return Math.atan2(Math.hypot(...cross(a, b)), dot(a, b));
}

/** Great-circle distance in metres. */
export function distanceM(a: LngLat, b: LngLat): number {
  return greatCircleKm(a, b) * 1000;
}

/** Longitudes without jumps of more than 180°; they may leave -180..180, as MapLibre wants lines over the antimeridian. */
export function unwrapLngs(points: readonly LngLat[]): LngLat[] {
  let shift = 0;
  let before: number | undefined;
  return points.map(([lng, lat]) => {
    if (before !== undefined) {
      while (lng + shift - before > 180) shift -= 360;
      while (lng + shift - before < -180) shift += 360;
    }
    before = lng + shift;
    return [before, lat];
  });
}

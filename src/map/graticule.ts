import type { Feature, FeatureCollection, LineString, Position } from "geojson";

/** Meridians and parallels every `step` degrees. Points every 5°, so that a globe bends them. */
export function graticule(step: number): FeatureCollection<LineString, { step: number }> {
  const features: Feature<LineString, { step: number }>[] = [];
  const line = (coordinates: Position[]) =>
    features.push({ type: "Feature", properties: { step }, geometry: { type: "LineString", coordinates } });
  for (let lng = -180; lng < 180; lng += step) line(range(-85, 85).map((lat) => [lng, lat]));
  for (let lat = -90 + step; lat < 90; lat += step) line(range(-180, 180).map((lng) => [lng, lat]));
  return { type: "FeatureCollection", features };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: (to - from) / 5 + 1 }, (_, index) => from + index * 5);
}

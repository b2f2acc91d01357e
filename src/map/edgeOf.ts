import type { Map as MapLibreMap } from "maplibre-gl";
import type { LngLat } from "#story/story";
import type { Size } from "./mapProjection";

const POINTS_PER_SIDE = 8;

/** Points on the ground along the edge of the map, clockwise from its top left; on a globe, of its rim beyond it. */
export function edgeOf(map: MapLibreMap, { width, height }: Size): LngLat[] {
  const steps = Array.from({ length: POINTS_PER_SIDE }, (_, n) => n / POINTS_PER_SIDE);
  const pixels: [number, number][] = [
    ...steps.map((t): [number, number] => [t * width, 0]),
    ...steps.map((t): [number, number] => [width, t * height]),
    ...steps.map((t): [number, number] => [(1 - t) * width, height]),
    ...steps.map((t): [number, number] => [0, (1 - t) * height]),
  ];
  return pixels.map((pixel) => {
    const { lng, lat } = map.unproject(pixel);
    return [lng, lat];
  });
}

/**
 * Purpose: puts a point of the earth on the locator globe.
 * In and out: longitude and latitude in degrees in; pixels of the globe's square, origin at the top left, out.
 * Must not know: d3-geo, the map, or what is drawn at the point.
 */
import type { LngLat } from "#story/story";

/** Between the globe and the sides of its square. */
export const GLOBE_MARGIN_PX = 1;

/** The same projection as `src/build/locator.ts`; `null` on the far side of the globe. */
export function projectToGlobe(point: LngLat, center: LngLat, sizePx: number): { x: number; y: number } | null {
  const degree = Math.PI / 180;
  const lng = (point[0] - center[0]) * degree;
  const [lat, middle] = [point[1] * degree, center[1] * degree];
  const towardsViewer = Math.sin(middle) * Math.sin(lat) + Math.cos(middle) * Math.cos(lat) * Math.cos(lng);
  if (towardsViewer < 0) return null;
  const radius = sizePx / 2 - GLOBE_MARGIN_PX;
  return {
    x: sizePx / 2 + radius * Math.cos(lat) * Math.sin(lng),
    y: sizePx / 2 - radius * (Math.cos(middle) * Math.sin(lat) - Math.sin(middle) * Math.cos(lat) * Math.cos(lng)),
  };
}

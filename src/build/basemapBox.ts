/**
 * Purpose: the box of the map that is drawn in detail, around the places of a story.
 * In and out: the bounding box of the places in; a padded box in whole degrees, as one or two planar rectangles, out.
 * Must not know: what is drawn in it.
 */
import type { BoundingBox } from "#story/story";

/** West, south, east, north in degrees; west < east always. */
export type Rectangle = readonly [west: number, south: number, east: number, north: number];

/** Padding on every side, as a share of the longer side of the extent; what a map shows around the places. */
const PADDING_SHARE = 0.5;
/** A story of one town still gets its surroundings. Degrees of latitude. */
const LEAST_PADDING = 8;
/** Web Mercator ends at 85.05°. */
const HIGHEST_LATITUDE = 85;

/** Degrees of longitude from west to east, across the antimeridian if need be. */
export function lngSpan(box: BoundingBox): number {
  return box[0] <= box[2] ? box[2] - box[0] : box[2] - box[0] + 360;
}

/** The box to draw in detail around a story's extent; like any `BoundingBox`, west > east across the antimeridian. */
export function regionBox(extent: BoundingBox): BoundingBox {
  const [west, south, east, north] = extent;
  const span = lngSpan(extent);
  // Meridians converge: the same distance is more degrees of longitude, most at the edge nearest to a pole.
  const narrowest = Math.cos((Math.min(70, Math.max(Math.abs(south), Math.abs(north))) * Math.PI) / 180);
  const padding = Math.max(LEAST_PADDING, PADDING_SHARE * Math.max(north - south, span * narrowest));
  const bottom = Math.max(-HIGHEST_LATITUDE, Math.floor(south - padding));
  const top = Math.min(HIGHEST_LATITUDE, Math.ceil(north + padding));
  const sideways = Math.ceil(padding / narrowest);
  if (span + 2 * sideways >= 350) return [-180, bottom, 180, top];
  return [wrap(Math.floor(west - sideways)), bottom, wrap(Math.ceil(east + sideways)), top];
}

/** The same box without a jump: one rectangle, or two that meet at the antimeridian. */
export function toRectangles([west, south, east, north]: BoundingBox): Rectangle[] {
  if (west < east) return [[west, south, east, north]];
  const rectangles: Rectangle[] = [];
  if (west < 180) rectangles.push([west, south, 180, north]);
  if (east > -180) rectangles.push([-180, south, east, north]);
  return rectangles;
}

/** Longitude in -180 to 180. */
function wrap(lng: number): number {
  return lng < -180 ? lng + 360 : lng > 180 ? lng - 360 : lng;
}

import { along, bbox, length as lineLength, lineString, pointOnFeature } from "@turf/turf";
import type { LineString } from "geojson";
import type { BoundingBox, LngLat, Place, PlaceGeometry } from "#story/story";
import type { SourcePlace } from "#story/storySource";

/** A geometry made by the build from the border of two countries. */
export interface DerivedGeometry {
  geometry: PlaceGeometry;
  centreLine: LineString | null;
  /** Metres. */
  widthM: number | null;
}

/** The middle of a line along its course. */
function midpoint(line: LineString): LngLat {
  const feature = lineString(line.coordinates);
  const [lng = 0, lat = 0] = along(feature, lineLength(feature) / 2).geometry.coordinates;
  return [lng, lat];
}

function labelPoint(geometry: PlaceGeometry, centreLine: LineString | null): LngLat {
  if (centreLine) return midpoint(centreLine);
  if (geometry.type === "LineString") return midpoint(geometry);
  const [lng = 0, lat = 0] = pointOnFeature(geometry).geometry.coordinates;
  return [lng, lat];
}

/** The lines or polygons that a geometry is made of. */
function partsOf(geometry: PlaceGeometry): PlaceGeometry[] {
  switch (geometry.type) {
    case "MultiLineString":
      return geometry.coordinates.map((coordinates) => ({ type: "LineString", coordinates }));
    case "MultiPolygon":
      return geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
    default:
      return [geometry];
  }
}

/** RFC 7946 §5: parts that meet at the antimeridian from both sides make a box whose west is greater than its east. */
function boundingBox(geometry: PlaceGeometry): BoundingBox {
  const [west, south, east, north] = bbox(geometry);
  if (west > -180 || east < 180) return [west, south, east, north];
  const spans = partsOf(geometry)
    .map((part) => bbox(part))
    .sort((a, b) => a[0] - b[0]);
  let widest = { gap: 0, west: -180, east: 180 };
  let reached = -180;
  for (const [start, , end] of spans) {
    if (start - reached > widest.gap) widest = { gap: start - reached, west: start, east: reached };
    reached = Math.max(reached, end);
  }
  return [widest.west, south, widest.east, north];
}

/** The place as the compiled story has it: with a label point in or on its geometry, and a bounding box. */
export function toPlaceFeature(place: SourcePlace, geometry: PlaceGeometry, derived: DerivedGeometry | null): Place {
  const centreLine = derived?.centreLine ?? null;
  return {
    type: "Feature",
    id: place.id,
    "@id": place.uri,
    properties: {
      title: place.title,
      summary: place.summary,
      ccodes: place.ccodes,
      fclasses: place.fclasses,
      aliases: place.aliases,
      labelPoint: labelPoint(geometry, centreLine),
      bbox: boundingBox(geometry),
      approximate: place.approximate || derived !== null,
      centreLine,
      widthM: derived?.widthM ?? null,
    },
    names: place.names,
    types: place.types,
    links: place.links,
    descriptions: place.descriptions,
    geometry,
  };
}

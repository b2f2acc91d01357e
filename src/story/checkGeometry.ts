import { type DocumentPath, describeValue } from "./sourceDocument";
import type { LngLat, PlaceGeometry } from "./story";

/** Something wrong with a geometry, at a path inside it. */
export interface GeometryProblem {
  path: DocumentPath;
  message: string;
}

const DEPTHS: Record<PlaceGeometry["type"], number> = {
  Point: 0,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

const TYPES = Object.keys(DEPTHS) as PlaceGeometry["type"][];

/** Reports at most this many problems of one geometry: a swapped coastline has thousands of the same. */
const MAX_PROBLEMS = 3;

/**
 * Checks a GeoJSON geometry (RFC 7946 §3.1): its type, how deep its coordinates are nested, that they are numbers in
 * range, at least two positions to a line and four to a ring, rings closed. Heights are left out of the result.
 */
export function checkGeometry(value: unknown): { geometry: PlaceGeometry | null; problems: GeometryProblem[] } {
  const problems: GeometryProblem[] = [];
  const report = (path: DocumentPath, message: string) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ path, message });
    return null;
  };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    report([], `The geometry is not valid: found ${describeValue(value)}, expected a GeoJSON geometry.`);
    return { geometry: null, problems };
  }
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
  const known = TYPES.find((candidate) => candidate === type);
  if (!known) {
    report(["type"], `The geometry type is not valid: found ${describeValue(type)}, expected ${TYPES.join(", ")}.`);
    return { geometry: null, problems };
  }

  const position = (input: unknown, path: DocumentPath): LngLat | null => {
    if (!Array.isArray(input) || input.length < 2 || !input.every((item) => Number.isFinite(item))) {
      const found = Array.isArray(input) ? describeCoordinates(input) : describeValue(input);
      return report(path, `A position is not valid: found ${found}, expected [longitude, latitude] in degrees.`);
    }
    const [lng, lat] = input as [number, number];
    if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return [lng, lat];
    const expected = "longitude from -180 to 180, then latitude from -90 to 90";
    const hint = Math.abs(lng) <= 90 && Math.abs(lat) <= 180 ? "; they look swapped" : "";
    return report(path, `Coordinates are out of range: found [${lng}, ${lat}], expected ${expected}${hint}.`);
  };
  const list = (input: unknown, depth: number, path: DocumentPath): unknown[] | null => {
    if (!Array.isArray(input)) {
      return report(
        path,
        `The coordinates of a ${known} are not valid: found ${describeValue(input)}, expected a list.`,
      );
    }
    const isRing = depth === 1 && (known === "Polygon" || known === "MultiPolygon");
    const least = depth > 1 ? 1 : isRing ? 4 : 2;
    if (input.length < least) {
      const unit = depth > 1 ? "items" : isRing ? "positions in a ring" : "positions in a line";
      return report(path, `The coordinates are too few: found ${input.length}, expected at least ${least} ${unit}.`);
    }
    const items = input.map((item, index) =>
      depth === 1 ? position(item, [...path, index]) : list(item, depth - 1, [...path, index]),
    );
    if (isRing && problems.length === 0 && String(items[0]) !== String(items.at(-1))) {
      const found = `first ${JSON.stringify(items[0])}, last ${JSON.stringify(items.at(-1))}`;
      return report(path, `A ring is not closed: found ${found}, expected the same position twice.`);
    }
    return items;
  };
  const depth = DEPTHS[known];
  const checked = depth === 0 ? position(coordinates, ["coordinates"]) : list(coordinates, depth, ["coordinates"]);
  if (checked === null || problems.length > 0) return { geometry: null, problems };
  // The depth of `checked` follows from the type, which the compiler cannot see.
  return { geometry: { type: known, coordinates: checked } as unknown as PlaceGeometry, problems };
}

function describeCoordinates(input: unknown[]): string {
  return input.length === 0 ? "an empty list" : `[${input.slice(0, 3).map(describeValue).join(", ")}]`;
}

/** All positions of a geometry, one after the other. */
export function positionsOf(geometry: PlaceGeometry): LngLat[] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates as unknown as LngLat];
    case "LineString":
      return geometry.coordinates as unknown as LngLat[];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates.flat() as unknown as LngLat[];
    case "MultiPolygon":
      return geometry.coordinates.flat(2) as unknown as LngLat[];
  }
}

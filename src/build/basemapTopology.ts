/**
 * Purpose: writes shapes and names as the TopoJSON of `#map/basemapFile`.
 * In and out: planar polygons, lines and labels in degrees in; one quantised topology out.
 * Must not know: where the shapes come from.
 */
import type { Feature, FeatureCollection, Position } from "geojson";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import type { BasemapLabels, BasemapTopology } from "#map/basemapFile";
import { type Line, type Ring, type Rings, signedArea } from "./basemapClip";

export interface Shapes {
  land: Rings[];
  coast: Line[];
  lakes: Rings[];
  rivers: Line[];
  agreed: Line[];
  disputed: Line[];
}

export interface BasemapParts {
  shapes: Shapes;
  labels?: { [K in keyof BasemapLabels]: BasemapLabels[K]["features"] };
}

/** `grid`: units per degree; a power of two keeps whole degrees exact. */
export function toTopology({ shapes, labels }: BasemapParts, grid: number): BasemapTopology {
  const objects: Record<string, FeatureCollection> = {};
  for (const [name, features] of Object.entries({ ...toFeatures(shapes, grid), ...labels })) {
    objects[name] = { type: "FeatureCollection", features };
  }
  const exact = topology(objects) as unknown as BasemapTopology;
  return quantize(exact, { scale: [1 / grid, 1 / grid], translate: [0, 0] });
}

function toFeatures(shapes: Shapes, grid: number): Record<string, Feature[]> {
  const areas = (polygons: Rings[]): Feature[] => {
    const coordinates = polygons.flatMap((rings) => {
      const [outer, ...holes] = rings.map((ring) => toGrid(ring, grid));
      // What has shrunk to nothing would make an empty polygon, and those crash the map.
      return outer && isRing(outer) ? [[outer, ...holes.filter(isRing)]] : [];
    });
    return toFeature({ type: "MultiPolygon", coordinates }, {});
  };
  const lines = (all: Line[], properties = {}): Feature[] => {
    const coordinates = all.map((line) => toGrid(line, grid)).filter(isLine);
    return toFeature({ type: "MultiLineString", coordinates }, properties);
  };
  return {
    land: areas(shapes.land),
    coast: lines(shapes.coast),
    lakes: areas(shapes.lakes),
    rivers: lines(shapes.rivers),
    borders: [...lines(shapes.agreed, { disputed: 0 }), ...lines(shapes.disputed, { disputed: 1 })],
  };
}

function toFeature(
  geometry:
    | { type: "MultiPolygon"; coordinates: Position[][][] }
    | { type: "MultiLineString"; coordinates: Position[][] },
  properties: object,
): Feature[] {
  return geometry.coordinates.length > 0 ? [{ type: "Feature", properties: { ...properties }, geometry }] : [];
}

/** Rounded to the grid, without repeated points. */
function toGrid(line: Line, grid: number): Line {
  const rounded = line.map(
    ([x, y]): Position => [Math.round((x as number) * grid) / grid, Math.round((y as number) * grid) / grid],
  );
  return rounded.filter((point, index) => {
    const previous = rounded[index - 1];
    return !previous || point[0] !== previous[0] || point[1] !== previous[1];
  });
}

function isRing(ring: Ring): boolean {
  return ring.length >= 4 && signedArea(ring) !== 0;
}

/** A closed line that is no ring any more belongs to an island that is not drawn. */
function isLine(line: Line): boolean {
  if (line.length < 2) return false;
  const [first, last] = [line[0] as Position, line.at(-1) as Position];
  return first[0] !== last[0] || first[1] !== last[1] || isRing(line);
}

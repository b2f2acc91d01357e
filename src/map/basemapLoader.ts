import type { FeatureCollection } from "geojson";
import { type BasemapLayers, type BasemapTopology, decodeBasemap, joinLayers } from "./basemapFile";
import { basemapSources } from "./toStyle";

export interface BasemapUrls {
  worldUrl: string;
  regionUrl: string;
}

export type BasemapData = Record<(typeof basemapSources)[number], FeatureCollection>;

/** First the world, with the region as coarse as the rest; then the same with the region in detail. */
export async function* loadBasemap(
  { worldUrl, regionUrl }: BasemapUrls,
  signal: AbortSignal,
): AsyncGenerator<BasemapData> {
  const world = await fetchTopology(worldUrl, signal);
  const plain = decodeBasemap(world, "plain");
  yield joined(plain, decodeBasemap(world, "coarse"));
  yield joined(plain, decodeBasemap(await fetchTopology(regionUrl, signal), "plain"));
}

/** @throws when the file cannot be had or is not a TopoJSON topology. */
async function fetchTopology(url: string, signal: AbortSignal): Promise<BasemapTopology> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`The basemap file ${url} could not be loaded: HTTP status ${response.status}.`);
  const topology: unknown = await response.json();
  if (!isTopology(topology)) throw new Error(`The basemap file ${url} is not a TopoJSON topology.`);
  return topology;
}

function isTopology(value: unknown): value is BasemapTopology {
  return typeof value === "object" && value !== null && "type" in value && value.type === "Topology" && "arcs" in value;
}

function joined(a: BasemapLayers, b: BasemapLayers): BasemapData {
  const layers = basemapSources.map((name) => [name, joinLayers<never, unknown>(a[name] as never, b[name] as never)]);
  return Object.fromEntries(layers) as BasemapData;
}

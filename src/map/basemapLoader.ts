import type { FeatureCollection } from "geojson";
import { type BasemapLayers, type BasemapTopology, decodeBasemap, joinLayers } from "./basemapFile";
import { basemapSources } from "./toStyle";

export interface BasemapUrls {
  worldUrl: string;
  regionUrl: string;
}

export type BasemapData = Record<(typeof basemapSources)[number], FeatureCollection>;

export interface LoadedBasemap {
  /** `null` when there is nothing to draw. */
  data: BasemapData | null;
  /** What could not be had. */
  fault: Error | null;
}

/**
 * The world with the story's region in detail, all at once: a map that is drawn in stages is drawn several times. Where
 * the region cannot be had, it is as coarse as the rest. Never throws.
 */
export async function loadBasemap({ worldUrl, regionUrl }: BasemapUrls, signal: AbortSignal): Promise<LoadedBasemap> {
  // What cannot be decoded is as good as not there.
  const [world, region] = await Promise.allSettled([
    fetchTopology(worldUrl, signal).then((topology) => ({ topology, plain: decodeBasemap(topology, "plain") })),
    fetchTopology(regionUrl, signal).then((topology) => decodeBasemap(topology, "plain")),
  ]);
  if (world.status === "rejected") return { data: null, fault: asError(world.reason) };
  const { topology, plain } = world.value;
  if (region.status === "rejected")
    return { data: joined(plain, decodeBasemap(topology, "coarse")), fault: asError(region.reason) };
  return { data: joined(plain, region.value), fault: null };
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
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

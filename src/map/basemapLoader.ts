import type { FeatureCollection } from "geojson";
import { type BasemapLayers, type BasemapTopology, decodeBasemap, joinLayers } from "./basemapFile";
import { basemapNames, basemapShapes } from "./toStyle";

export interface BasemapUrls {
  worldUrl: string;
  regionUrl: string;
}

const layerNames = [...basemapShapes, ...basemapNames];

/** What the basemap's files hold, by layer. */
export type BasemapData = Record<(typeof layerNames)[number], FeatureCollection>;

export interface LoadedBasemap {
  /** `null` when there is nothing to draw. */
  data: BasemapData | null;
  /** What could not be had. */
  fault: Error | null;
}

/**
 * The world with the story's region in detail, all at once: a map that is drawn in stages is drawn several times, and
 * one of the two files alone is no map. Never throws.
 */
export async function loadBasemap({ worldUrl, regionUrl }: BasemapUrls, signal: AbortSignal): Promise<LoadedBasemap> {
  // What cannot be decoded is as good as not there.
  try {
    const files = [worldUrl, regionUrl].map(async (url) => decodeBasemap(await fetchTopology(url, signal)));
    return { data: joined(await Promise.all(files)), fault: null };
  } catch (reason) {
    return { data: null, fault: reason instanceof Error ? reason : new Error(String(reason)) };
  }
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

function joined(files: readonly BasemapLayers[]): BasemapData {
  const layers = layerNames.map((name) => [name, joinLayers(...files.map((file) => file[name] as FeatureCollection))]);
  return Object.fromEntries(layers) as BasemapData;
}

import type { StoryFile } from "#story/files";
import { borderArea } from "./borderArea";

interface Derived {
  geometry: ReturnType<typeof borderArea>["geometry"];
  centreLine: ReturnType<typeof borderArea>["centreLine"];
  widthM: number;
}

/**
 * Areas of places that ask for them with `properties.derive: { border: [country, country], bufferM }`, by place id.
 * A file or a request that is not understood is passed over: the compiler reports it, with its line.
 */
export function derivedAreas(files: StoryFile[]): ReadonlyMap<string, Derived> {
  const areas = new Map<string, Derived>();
  for (const { id, border, bufferM } of requests(files)) {
    try {
      const { geometry, centreLine, widthM } = borderArea({ border, bufferM });
      areas.set(id, { geometry, centreLine, widthM });
    } catch {
      // Two countries without a common border: the compiler then finds no geometry and says so.
    }
  }
  return areas;
}

interface Request {
  id: string;
  border: [string, string];
  bufferM: number;
}

function requests(files: StoryFile[]): Request[] {
  const file = files.find(({ path }) => path === "places.geojson");
  if (!file) return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(file.bytes));
  } catch {
    return [];
  }
  const features = (parsed as { features?: unknown } | null)?.features;
  return Array.isArray(features) ? features.flatMap(toRequest) : [];
}

function toRequest(feature: unknown): Request[] {
  const { id, properties } = (feature ?? {}) as { id?: unknown; properties?: { derive?: unknown } | null };
  const { border, bufferM } = (properties?.derive ?? {}) as { border?: unknown; bufferM?: unknown };
  if (typeof id !== "string" || typeof bufferM !== "number" || !Array.isArray(border)) return [];
  const [one, other] = border as unknown[];
  return typeof one === "string" && typeof other === "string" ? [{ id, border: [one, other], bufferM }] : [];
}

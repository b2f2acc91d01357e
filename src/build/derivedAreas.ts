import type { DerivedGeometry } from "#compile/placeFeature";
import type { StoryFile } from "#story/files";
import { findDerivations } from "#story/parseStoryFiles";
import { borderArea, NoCommonBorder } from "./borderArea";

/**
 * Areas of places that ask for them with `properties.derive: { border: [country, country], bufferM }`, by place id.
 * A border that does not exist is passed over: the compiler finds no geometry then, and says so with its line.
 */
export function derivedAreas(files: readonly StoryFile[]): ReadonlyMap<string, DerivedGeometry> {
  const areas = new Map<string, DerivedGeometry>();
  for (const { place, border, bufferM } of findDerivations(files)) {
    try {
      areas.set(place, borderArea({ border, bufferM }));
    } catch (error) {
      if (!(error instanceof NoCommonBorder)) throw error;
    }
  }
  return areas;
}

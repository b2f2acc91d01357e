import type { LayerSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { withSharedProgram } from "./sharedPrograms";
import { testStory } from "./testStory";
import { toStyle } from "./toStyle";

/** Names of paint properties that differ between features. */
const byFeature = (layer: LayerSpecification) =>
  Object.entries(layer.paint ?? {})
    .filter(([, value]) => /\["(get|has|feature-state)"/.test(JSON.stringify(value)))
    .map(([name]) => name)
    .sort();

describe("withSharedProgram", () => {
  it("leaves the story's layers of a type with one set of properties by feature", () => {
    const sets = new Map<string, Set<string>>();
    for (const layer of toStyle(testStory(), { theme: "light", fonts: {} }).layers) {
      if (layer.type === "background" || layer.type === "fill" || layer.source === "shapes") continue;
      const names = byFeature(layer);
      // Text and icons have programs of their own.
      for (const part of layer.type === "symbol" ? ["text", "icon"] : [layer.type]) {
        const own = names.filter((name) => name.startsWith(part));
        if (own.length > 0) sets.set(part, (sets.get(part) ?? new Set()).add(own.join(" ")));
      }
    }
    expect([...sets.keys()].sort()).toEqual(["circle", "icon", "line", "text"]);
    for (const [part, found] of sets) expect([part, ...found]).toHaveLength(2);
  });

  it("keeps what is drawn: the same value for every feature", () => {
    const layer: LayerSpecification = { id: "a", type: "line", source: "areas", paint: { "line-color": "#123456" } };
    expect(withSharedProgram(layer).paint).toEqual({
      "line-color": ["case", ["has", "id"], "#123456", "#123456"],
      "line-opacity": ["case", ["has", "id"], 1, 1],
      "line-width": ["case", ["has", "id"], 1, 1],
    });
  });

  it("does not touch the basemap's shapes, whose corners are many", () => {
    const layer: LayerSpecification = { id: "a", type: "line", source: "shapes", paint: { "line-color": "#123456" } };
    expect(withSharedProgram(layer)).toBe(layer);
  });
});

import { describe, expect, it } from "vitest";
import type { LngLat } from "#story/story";
import { journeyArcs } from "./journeyArcs";
import { projectPoint } from "./mapProjection";
import { SCENE_AT_REST } from "./mapScene";
import { drawScene, type SceneView } from "./sceneDrawing";
import { areaFeatures } from "./storyFeatures";
import { testStory } from "./testStory";

const story = testStory();
const area = story.places.features.find(({ geometry }) => geometry.type !== "Point");

/** The area in the middle of the map, with so many excerpts. */
function viewOf(count: number, size = { width: 800, height: 600 }): SceneView {
  const center: LngLat = area?.properties.labelPoint ?? [0, 0];
  const camera = { center, zoom: 6.6, bearing: 0 };
  return {
    story,
    arcs: journeyArcs(story),
    scene: {
      ...SCENE_AT_REST,
      counts: new Map([[area?.id ?? "", count]]),
      subtitles: new Map(),
    },
    camera,
    size,
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
    obstacles: [],
    project: (point) => projectPoint(camera, size, point),
    unproject: ({ x, y }) => [center[0] + (x - 400) / 100, center[1] - (y - 300) / 100],
    before: new Map(),
  };
}

const partsOf = (view: SceneView) =>
  new Map(
    drawScene(view).ribbons.features.map(({ properties, geometry }) => [properties?.part, { properties, geometry }]),
  );

describe("drawScene", () => {
  it("draws nothing for a map without a size, such as one that is not displayed", () => {
    const { ribbons, journeys, labels, placed } = drawScene(viewOf(3, { width: 0, height: 0 }));
    expect([ribbons, journeys, labels].map(({ features }) => features.length)).toEqual([0, 0, 0]);
    expect(placed).toEqual([]);
  });

  it("hatches an area with excerpts within a rim", () => {
    const parts = partsOf(viewOf(3));
    expect(parts.get("ribbon")?.properties?.empty).toBe(0);
    expect(parts.get("rim")?.geometry.type).toBe("LineString");
    const strokes = parts.get("strokes")?.geometry;
    expect(strokes?.type === "MultiLineString" && strokes.coordinates.length).toBeGreaterThan(3);
  });

  it("draws an area without excerpts hollow, its rim in dashes", () => {
    const parts = partsOf(viewOf(0));
    expect(parts.get("ribbon")?.properties?.empty).toBe(1);
    const rim = parts.get("rim")?.geometry;
    expect(rim?.type === "MultiLineString" && rim.coordinates.length).toBeGreaterThan(2);
    expect(parts.get("strokes")?.geometry).toEqual({ type: "MultiLineString", coordinates: [] });
  });
});

describe("areaFeatures", () => {
  it("says which shapes are hollow", () => {
    const emptyAt = (count: number) => areaFeatures(story, viewOf(count).scene).features[0]?.properties.empty;
    expect([emptyAt(0), emptyAt(2)]).toEqual([1, 0]);
  });
});

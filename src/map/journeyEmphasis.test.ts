import { describe, expect, it } from "vitest";
import { journeyArcs } from "./journeyArcs";
import { byEmphasis, drawnPart, emphasisOf } from "./journeyEmphasis";
import { journeyMarks } from "./journeyMarks";
import { easedPart } from "./lineDrawing";
import { distanceM } from "./sphere";
import { testStory } from "./testStory";

const arcs = journeyArcs(testStory());
const none = { journey: null, hoveredJourney: null };
const emphases = (scene: Parameters<typeof emphasisOf>[1]) => arcs.map((arc) => emphasisOf(arc, scene));

describe("emphasis", () => {
  it("is the same for all legs until a journey is open or pointed at", () => {
    expect(emphases(none)).toEqual(["plain", "plain", "plain"]);
    expect(emphases({ ...none, hoveredJourney: "kim" })).toEqual(["raised", "raised", "plain"]);
  });

  it("leaves the open journey as it is and fades the others", () => {
    expect(emphases({ ...none, journey: { id: "kim", leg: null } })).toEqual(["plain", "plain", "faded"]);
    expect(emphases({ ...none, journey: { id: "kim", leg: 1 } })).toEqual(["plain", "focus", "faded"]);
    expect(emphases({ journey: { id: "kim", leg: 1 }, hoveredJourney: "putin" })).toEqual(["plain", "focus", "raised"]);
  });

  it("draws the strongest last", () => {
    const order = byEmphasis(arcs, { ...none, journey: { id: "kim", leg: 0 } });
    expect(order.map(({ journey, number }) => `${journey} ${number}`)).toEqual(["putin 1", "kim 2", "kim 1"]);
  });
});

describe("a line that draws itself", () => {
  const scene = { ...none, journey: { id: "kim", leg: null } };
  const parts = (drawn: number) => arcs.map((arc) => drawnPart(arc, arcs, scene, drawn));

  it("draws leg by leg, and only the open journey", () => {
    expect(parts(0)).toEqual([0, 0, 1]);
    expect(parts(0.25)).toEqual([0.5, 0, 1]);
    expect(parts(0.5)).toEqual([1, 0, 1]);
    expect(parts(0.75)).toEqual([1, 0.5, 1]);
    expect(parts(1)).toEqual([1, 1, 1]);
  });

  it("eases from nothing to all", () => {
    expect([easedPart(0), easedPart(0.5), easedPart(1)]).toEqual([0, 0.5, 1]);
    expect(easedPart(0.1)).toBeLessThan(0.1);
  });

  it("has its arrowhead in front, and its ticks where they will stay", () => {
    const [arc] = arcs;
    if (!arc) throw new Error("The test story has no arc.");
    const scale = { metresPerPixel: () => 3000, radius: () => 10, inView: () => true };
    const drawing = (drawn: number) => journeyMarks(arc, scale, "plain", drawn);
    const part = (drawn: number, name: string) => {
      const geometry = drawing(drawn).find((feature) => feature.properties.part === name)?.geometry;
      return geometry && "coordinates" in geometry ? geometry.coordinates : null;
    };
    const [half, whole] = [part(0.5, "ticks"), part(1, "ticks")];
    expect(half?.length).toBeGreaterThan(10);
    expect(half).toEqual(whole?.slice(0, half?.length));
    const [middle, end] = [part(0.5, "arrow"), part(1, "arrow")] as [[number, number], [number, number]];
    const start = arc.points[0] ?? [0, 0];
    expect(distanceM(start, middle)).toBeLessThan(0.6 * distanceM(start, end));
    expect(drawing(0)).toEqual([]);
  });
});

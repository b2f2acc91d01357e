import { describe, expect, it } from "vitest";
import type { LngLat, TravelMode } from "#story/story";
import { ARC_SEGMENTS, journeyArcs, legArc } from "./journeyArcs";
import { dashSpans, type JourneyFeature, journeyMarks, measurePath } from "./journeyMarks";
import { arrowheads, arrowLength, journeyPattern } from "./journeyPattern";
import { add, distanceM, toLngLat, toVector } from "./sphere";
import { testStory } from "./testStory";

const pyongyang: LngLat = [125.76, 39.04];
const vostochny: LngLat = [128.33, 51.88];

describe("legArc", () => {
  it("has 64 segments, begins and ends at the places, and is the same every time", () => {
    const arc = legArc(pyongyang, vostochny);
    expect(arc).toHaveLength(ARC_SEGMENTS + 1);
    expect([arc[0], arc.at(-1)]).toEqual([pyongyang, vostochny]);
    expect(legArc(pyongyang, vostochny)).toEqual(arc);
  });

  it("bows to the left of the way, by a tenth of its length", () => {
    const middle = legArc(pyongyang, vostochny)[ARC_SEGMENTS / 2] as LngLat;
    const straight = toLngLat(add(toVector(pyongyang), toVector(vostochny)));
    expect(middle[0]).toBeLessThan(straight[0]);
    expect(distanceM(middle, straight) / distanceM(pyongyang, vostochny)).toBeCloseTo(0.1, 2);
  });

  it("is symmetric: its halves are equally long", () => {
    const arc = legArc(pyongyang, vostochny);
    const metres = (points: LngLat[]) =>
      points.slice(1).reduce((sum, point, index) => sum + distanceM(points[index] as LngLat, point), 0);
    const half = ARC_SEGMENTS / 2;
    expect(metres(arc.slice(0, half + 1))).toBeCloseTo(metres(arc.slice(half)), -1);
  });

  it("goes there and back on different sides", () => {
    const there = legArc(pyongyang, vostochny)[ARC_SEGMENTS / 2] as LngLat;
    const back = legArc(vostochny, pyongyang)[ARC_SEGMENTS / 2] as LngLat;
    expect(distanceM(there, back)).toBeGreaterThan(200_000);
  });

  it.each([
    [[170, 60] as LngLat, [-160, 58] as LngLat],
    [[-175, -20] as LngLat, [175, 10] as LngLat],
    [[0, 0] as LngLat, [180, 0] as LngLat],
    [[10, 80] as LngLat, [-170, 80] as LngLat],
  ])("does not jump from %j to %j", (from, to) => {
    const arc = legArc(from, to);
    for (const [index, point] of arc.slice(1).entries()) {
      expect(Math.abs(point[0] - (arc[index] as LngLat)[0])).toBeLessThan(90);
      expect(point.every(Number.isFinite)).toBe(true);
    }
  });
});

describe("journeyArcs", () => {
  it("numbers legs, counts journeys, and parts legs that would lie on each other", () => {
    const arcs = journeyArcs(testStory());
    expect(arcs.map(({ journey, journeyIndex, number }) => [journey, journeyIndex, number])).toEqual([
      ["kim", 0, 1],
      ["kim", 0, 2],
      ["putin", 1, 1],
    ]);
    expect(arcs[0]?.points).not.toEqual(arcs[2]?.points);
  });

  it("leaves out a leg to a place that the story does not have", () => {
    const story = testStory();
    story.places.features = story.places.features.filter((place) => place.id !== "vladivostok");
    expect(journeyArcs(story)).toHaveLength(2);
  });
});

describe("journeyMarks", () => {
  const scale = { metresPerPixel: () => 3000, radius: () => 10, inView: () => true };
  const [arc] = journeyArcs(testStory());
  if (!arc) throw new Error("The test story has no arc.");
  const coordinates = <T>(features: JourneyFeature[], part: string): T => {
    const geometry = features.find((feature) => feature.properties.part === part)?.geometry;
    if (!geometry || geometry.type === "GeometryCollection") throw new Error(`No ${part} was drawn.`);
    return geometry.coordinates as T;
  };
  const withMode = (mode: TravelMode | null) => journeyMarks({ ...arc, leg: { ...arc.leg, mode } }, scale);

  it("keeps 3 px clear of the markers' rings", () => {
    const features = withMode("train");
    const [first] = coordinates<[LngLat]>(features, "line");
    const end = coordinates<LngLat>(features, "arrow");
    expect(distanceM(first, pyongyang) / 3000).toBeCloseTo(15, 0);
    expect(distanceM(end, vostochny) / 3000).toBeCloseTo(15, 0);
  });

  it("has a cross-tick every 9 px on a train's line, 8 px long", () => {
    const [one, two] = coordinates<[[LngLat, LngLat], [LngLat, LngLat]]>(withMode("train"), "ticks");
    const middle = ([a, b]: [LngLat, LngLat]): LngLat => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    expect(distanceM(...one) / 3000).toBeCloseTo(8, 1);
    expect(distanceM(middle(one), middle(two)) / 3000).toBeCloseTo(9, 0);
  });

  it("draws every mode with a pattern of its own", () => {
    const parts = (mode: TravelMode | null) => withMode(mode).map((feature) => feature.properties.part);
    expect(parts("train")).toEqual(["halo", "line", "ticks", "guard", "arrow"]);
    expect(parts("road")).toEqual(["halo", "line", "guard", "arrow"]);
    expect(parts("flight")).toEqual(["halo", "line", "guard", "arrow"]);
    expect(parts("ship")).toEqual(["halo", "line", "guard", "arrow"]);
    expect(parts(null)).toEqual(["halo", "dots", "guard", "arrow"]);
    const modes: (TravelMode | null)[] = ["train", "road", "flight", "ship", null];
    expect(new Set(modes.map((mode) => JSON.stringify(journeyPattern(mode)))).size).toBe(modes.length);
  });

  it("draws nothing between markers that touch", () => {
    expect(journeyMarks(arc, { ...scale, radius: () => 400 })).toEqual([]);
  });
});

it("begins and ends dashes with a line", () => {
  const spans = dashSpans(10, 110, [9, 5]);
  expect(spans[0]?.[0]).toBe(10);
  expect(spans.at(-1)?.[1]).toBeCloseTo(110, 6);
  for (const [from, to] of spans) expect(to - from).toBeGreaterThan(7.5);
});

it("measures bearings clockwise from north", () => {
  const points: LngLat[] = [
    [0, 0],
    [1, 0],
  ];
  expect(measurePath(points, { metresPerPixel: () => 1000 }).bearing(0, 50)).toBeCloseTo(90, 6);
});

it("has four arrowheads, each with a length", () => {
  expect(arrowheads).toEqual(["notched", "hollow", "barred", "double"]);
  for (const head of arrowheads) expect(arrowLength(head)).toBeGreaterThan(8);
});

import { describe, expect, it } from "vitest";
import type { MapRect } from "#store/mapFrame";
import type { LngLat } from "#story/story";
import { journeyArcs } from "./journeyArcs";
import { offViewExits } from "./offViewPointers";
import { testStory } from "./testStory";

const arcs = journeyArcs(testStory());
/** 20 pixels per degree, with 125° E and 45° N in the middle of a map of 400 by 400. */
const project = ([lng, lat]: LngLat) => ({ x: 200 + (lng - 125) * 20, y: 200 - (lat - 45) * 20 });
const free = { selected: null, journey: null };
const whole: MapRect = { left: 0, top: 0, right: 400, bottom: 400 };
/** Without its upper part, where Vostochny is. */
const south: MapRect = { ...whole, top: 100 };

describe("offViewExits", () => {
  it("finds none while all places are in view", () => {
    expect(offViewExits({ arcs, scene: free, project }, whole)).toEqual([]);
  });

  it("finds where a line leaves the view, and where it then goes", () => {
    const exits = offViewExits({ arcs, scene: free, project }, south);
    expect(exits.map(({ place, journey, leg }) => [place, journey, leg])).toEqual([
      ["vostochny", "kim", 0],
      ["vostochny", "putin", 0],
    ]);
    const [first] = exits;
    expect(first?.at.y).toBeCloseTo(100, 6);
    expect(first?.at.x).toBeGreaterThan(180);
    expect(first?.at.x).toBeLessThan(270);
    expect(Math.abs(first?.angle ?? 180)).toBeLessThan(45);
    expect(first?.lengthKm).toBe(1000);
  });

  it("keeps to the open journey, or to the selected place", () => {
    const journeysOf = (scene: Parameters<typeof offViewExits>[0]["scene"]) =>
      offViewExits({ arcs, scene, project }, south).map(({ journey, leg }) => `${journey} ${leg}`);
    expect(journeysOf({ selected: null, journey: { id: "putin", leg: 0 } })).toEqual(["putin 0"]);
    expect(journeysOf({ selected: "vladivostok", journey: null })).toEqual(["kim 1"]);
    expect(journeysOf({ selected: "dmz", journey: null })).toEqual([]);
  });

  it("finds none where both ends of a line are out of view", () => {
    expect(offViewExits({ arcs, scene: free, project }, { ...whole, right: 60 })).toEqual([]);
  });

  it("takes a place on the far side of the globe for out of view", () => {
    const globe = (point: LngLat) => (point[1] > 50 ? null : project(point));
    expect(offViewExits({ arcs, scene: free, project: globe }, whole).map(({ place }) => place)).toEqual([
      "vostochny",
      "vostochny",
    ]);
  });
});

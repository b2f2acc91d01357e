import { describe, expect, it } from "vitest";
import type { CameraRequest, MapCamera } from "#store/camera";
import { homeCamera, storyBounds } from "./homeCamera";
import { projectPoint } from "./mapProjection";
import { requestedCamera } from "./requestedCamera";
import { testStory } from "./testStory";

const story = testStory();
const size = { width: 500, height: 480 };
const padding = { top: 24, right: 24, bottom: 24, left: 24 };
const home = homeCamera(storyBounds(story), size, padding);
const elsewhere: MapCamera[] = [
  home,
  { center: [131.9, 43.1], zoom: 8.3, bearing: 30 },
  { center: [-70, -33], zoom: 1.2, bearing: 0 },
];

/** The camera that is asked for from anywhere: one and the same, or the test fails. */
function asked(request: CameraRequest, map = size): MapCamera {
  const [first, ...others] = elsewhere.map((camera) => requestedCamera(request, { story, camera, size: map, padding }));
  for (const other of others) expect(other).toEqual(first);
  if (!first) throw new Error("No camera was worked out.");
  return first;
}

const pixel = (camera: MapCamera, place: string) => {
  const point = story.places.features.find(({ id }) => id === place)?.properties.labelPoint ?? [0, 0];
  return projectPoint(camera, size, point);
};

describe("a camera that is asked to frame", () => {
  it("shows one place with what lies around it in the story", () => {
    const camera = asked({ type: "frame", places: ["vostochny"], journey: null });
    expect(camera.zoom).toBeGreaterThan(2.8);
    expect(camera.zoom).toBeLessThan(4);
    for (const place of ["vostochny", "vladivostok", "pyongyang"]) {
      const { x = -1, y = -1 } = pixel(camera, place) ?? {};
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(size.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(size.height);
    }
  });

  it("shows several places together, and no more than it must", () => {
    const two = asked({ type: "frame", places: ["vladivostok", "pyongyang"], journey: null });
    const three = asked({ type: "frame", places: ["vladivostok", "pyongyang", "vostochny"], journey: null });
    expect(two.zoom).toBeGreaterThan(three.zoom);
    expect(pixel(two, "pyongyang")?.x).toBeGreaterThan(padding.left);
  });

  it("shows a leg by itself, and with a place that is not on it", () => {
    const leg = asked({ type: "frame", places: [], journey: { id: "kim", leg: 1 } });
    const whole = asked({ type: "frame", places: [], journey: { id: "kim", leg: null } });
    const joined = asked({ type: "frame", places: ["pyongyang"], journey: { id: "kim", leg: 1 } });
    expect(leg.zoom).toBeGreaterThan(whole.zoom);
    expect(leg.zoom).toBeGreaterThan(joined.zoom);
  });

  it("shows the whole story when there is nothing to frame", () => {
    expect(asked({ type: "frame", places: [], journey: null })).toEqual(home);
    expect(asked({ type: "frame", places: ["atlantis"], journey: null })).toEqual(home);
  });

  it("follows the size of the map", () => {
    const request: CameraRequest = { type: "frame", places: ["vladivostok", "pyongyang"], journey: null };
    expect(asked(request, { width: 250, height: 240 }).zoom).toBeLessThan(asked(request).zoom);
  });
});

it("looks from where a view says, north up, and no closer than the map goes", () => {
  expect(asked({ type: "view", center: [130, 44], zoom: 5.5 })).toEqual({ center: [130, 44], zoom: 5.5, bearing: 0 });
  expect(asked({ type: "view", center: [130, 44], zoom: 40 }).zoom).toBe(12);
});

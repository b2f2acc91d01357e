import { describe, expect, it } from "vitest";
import type { CameraRequest, MapCamera } from "#store/camera";
import { CameraKeeper } from "./cameraKeeper";
import { homeCamera, storyBounds } from "./homeCamera";
import { requestedCamera } from "./requestedCamera";
import { testStory } from "./testStory";

const story = testStory();
const padding = { top: 0, right: 0, bottom: 0, left: 0 };
const frame: CameraRequest = { type: "frame", places: ["vladivostok"], journey: null };
const view: CameraRequest = { type: "view", center: [130, 44], zoom: 4 };
const narrow = { width: 200, height: 480 };

/** A camera that moves at once, or says that it is on its way; of a map that can be resized. */
function testKeeper({ reducedMotion = true } = {}) {
  let size = { width: 500, height: 480 };
  let camera = homeCamera(storyBounds(story), size, padding);
  const flights: number[] = [];
  const eye = {
    get isHidden() {
      return size.width === 0;
    },
    isMoving: false,
    jump: (target: MapCamera) => {
      camera = target;
    },
    move: (target: MapCamera, _duration: number, longest: number) => {
      camera = target;
      flights.push(longest);
      return longest;
    },
  };
  const situation = () => ({ story, camera, size, padding, selected: null });
  const keeper = new CameraKeeper(eye, camera, { situation, reducedMotion: () => reducedMotion });
  return {
    keeper,
    flights,
    camera: () => camera,
    steerTo(target: MapCamera) {
      keeper.steer();
      camera = target;
    },
    resize(to: typeof size) {
      size = to;
      keeper.resized();
    },
    wanted: (request: CameraRequest) => requestedCamera(request, situation()),
  };
}

const away: MapCamera = { center: [10, 10], zoom: 6, bearing: 20 };

describe("the camera", () => {
  it.each([frame, view, { type: "home" } as const])("is kept for another size of the map: $type", (request) => {
    const { keeper, camera, resize, wanted } = testKeeper();
    keeper.request(request);
    expect(keeper.atHome).toBe(request.type === "home");
    resize(narrow);
    expect(camera()).toEqual(wanted(request));
    expect(keeper.isStanding).toBe(true);
  });

  it("stays where the reader puts it, and comes back exactly", () => {
    const { keeper, camera, resize, steerTo } = testKeeper();
    keeper.request(frame);
    const framed = camera();
    steerTo(away);
    expect([keeper.steered, keeper.isStanding]).toEqual([true, false]);
    resize(narrow);
    expect(camera()).toEqual(away);
    resize({ width: 500, height: 480 });
    keeper.request({ ...frame });
    expect(camera()).toEqual(framed);
    expect(keeper.steered).toBe(false);
  });

  it("is no longer kept once it is asked to zoom", () => {
    const { keeper } = testKeeper();
    keeper.request(frame);
    keeper.request({ type: "zoomIn" });
    expect([keeper.steered, keeper.isStanding]).toEqual([true, false]);
  });

  it("is steered by nobody as soon as a hidden map is asked to frame, which it does when it is shown", () => {
    const { keeper, camera, resize, steerTo, wanted, flights } = testKeeper({ reducedMotion: false });
    steerTo(away);
    resize({ width: 0, height: 0 });
    keeper.request(frame);
    expect(keeper.steered).toBe(false);
    resize(narrow);
    expect(camera()).toEqual(wanted(frame));
    expect(flights).toEqual([]);
  });

  it("arrives no later when the map changes its size on the way", () => {
    const { keeper, flights, resize, camera, wanted } = testKeeper({ reducedMotion: false });
    keeper.request(frame);
    resize(narrow);
    expect(flights).toHaveLength(2);
    expect(flights[1]).toBeLessThanOrEqual(1100);
    expect(camera()).toEqual(wanted(frame));
    keeper.moveEnded();
    resize({ width: 300, height: 300 });
    expect(flights).toHaveLength(2);
    expect(camera()).toEqual(wanted(frame));
  });
});

import { describe, expect, it } from "vitest";
import { requestedCamera } from "./requestedCamera";
import { testStory } from "./testStory";

const situation = (lng: number) => ({
  story: testStory(),
  camera: { center: [lng, 43] as const, zoom: 7, bearing: 0 },
  size: { width: 800, height: 600 },
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
});

describe("a camera that is asked to reveal a place", () => {
  it("moves only when the place is off view", () => {
    const near = situation(131.9);
    expect(requestedCamera({ type: "reveal", place: "vladivostok" }, near)).toBeNull();
    const moved = requestedCamera({ type: "reveal", place: "pyongyang" }, near);
    expect(moved?.zoom).toBe(7);
    expect(
      requestedCamera({ type: "reveal", place: "pyongyang" }, { ...near, camera: moved ?? near.camera }),
    ).toBeNull();
  });

  it("stays where any of several places is in view", () => {
    const orAny = ["pyongyang", "vladivostok"];
    expect(requestedCamera({ type: "reveal", place: "pyongyang", orAny }, situation(131.9))).toBeNull();
    expect(requestedCamera({ type: "reveal", place: "pyongyang", orAny }, situation(0))).not.toBeNull();
  });
});

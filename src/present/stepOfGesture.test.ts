import { describe, expect, it } from "vitest";
import { type Gesture, stepOfGesture } from "./stepOfGesture";

const still: Gesture = { dx: 0, dy: 0, ms: 100, at: 0.5, isRtl: false, onControl: false };

describe("stepOfGesture", () => {
  it("steps by a swipe along the line, also one that begins on a link", () => {
    expect(stepOfGesture({ ...still, dx: -80, dy: 10, ms: 600 })).toBe("next");
    expect(stepOfGesture({ ...still, dx: 80, dy: -10, onControl: true })).toBe("previous");
  });

  it("leaves scrolling alone", () => {
    expect(stepOfGesture({ ...still, dx: -60, dy: 50 })).toBeNull();
    expect(stepOfGesture({ ...still, dx: -30, at: 0.9 })).toBeNull();
    expect(stepOfGesture({ ...still, dy: -200, at: 0.9 })).toBeNull();
  });

  it("steps by a short tap on an outer third that is no button", () => {
    expect([0.9, 0.5, 0.1].map((at) => stepOfGesture({ ...still, at }))).toEqual(["next", null, "previous"]);
    expect(stepOfGesture({ ...still, at: 0.9, onControl: true })).toBeNull();
    expect(stepOfGesture({ ...still, at: 0.9, ms: 900 })).toBeNull();
  });

  it("turns round where the page runs from right to left", () => {
    expect(stepOfGesture({ ...still, dx: 80, isRtl: true })).toBe("next");
    expect([0.9, 0.1].map((at) => stepOfGesture({ ...still, at, isRtl: true }))).toEqual(["previous", "next"]);
  });
});

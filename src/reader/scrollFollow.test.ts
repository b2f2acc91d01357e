import { describe, expect, it } from "vitest";
import type { MapReport } from "#store/camera";
import { followingRequest } from "./scrollFollow";

const report = (steered: boolean, lng = 120): MapReport => ({
  camera: { center: [lng, 40], zoom: 4, bearing: 0 },
  atHome: false,
  steered,
  kilometresPerPixel: 5,
  edge: [],
});
const request = { type: "reveal", place: "hanoi", orAny: ["hanoi", "hue"] };

describe("followingRequest", () => {
  it("asks for the first place, unless any of them is in view", () => {
    expect(followingRequest(["hanoi", "hue"], report(false), report(false))).toEqual(request);
    expect(followingRequest(["hanoi", "hue"], null, null)).toEqual(request);
  });

  it("asks for nothing where no place is mentioned", () => {
    expect(followingRequest([], report(false), report(false))).toBeNull();
  });

  it("leaves a map alone that the reader has moved since the article was opened", () => {
    expect(followingRequest(["hanoi"], report(true, 130), report(false))).toBeNull();
    expect(followingRequest(["hanoi"], report(true, 130), report(true))).toBeNull();
    expect(followingRequest(["hanoi"], report(true), null)).toBeNull();
  });

  it("goes on from where the reader had moved the map before", () => {
    expect(followingRequest(["hanoi", "hue"], report(true), report(true))).toEqual(request);
  });

  it("goes on once a place was gone to", () => {
    expect(followingRequest(["hanoi", "hue"], report(false, 105), report(true))).toEqual(request);
  });
});

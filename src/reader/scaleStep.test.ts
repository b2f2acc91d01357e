import { describe, expect, it } from "vitest";
import { scaleStep } from "./scaleStep";

describe("scaleStep", () => {
  it.each([
    [3.6, 140, 500, 138.9],
    [1, 140, 100, 100],
    [1, 200, 200, 200],
    [1, 499, 200, 200],
    [1, 500, 500, 500],
    [0.001, 140, 0.1, 100],
    [60, 140, 5000, 83.3],
  ])("at %d km a pixel and %d px gives %d km", (kilometresPerPixel, maxWidthPx, km, widthPx) => {
    const step = scaleStep(kilometresPerPixel, maxWidthPx);
    expect(step?.km).toBeCloseTo(km, 9);
    expect(step?.widthPx).toBeCloseTo(widthPx, 1);
  });

  it("gives nothing without a scale", () => {
    expect(scaleStep(0, 140)).toBeNull();
    expect(scaleStep(Number.NaN, 140)).toBeNull();
    expect(scaleStep(Number.POSITIVE_INFINITY, 140)).toBeNull();
  });
});

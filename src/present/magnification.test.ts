import { describe, expect, it } from "vitest";
import { presentMagnification } from "./magnification";

/** The smallest text on the map of the reader, in CSS pixels. */
const SMALLEST = 12;

describe("presentMagnification", () => {
  it("makes names 29 pixels high, and nothing under 20, on a screen of 1920 × 1080", () => {
    const magnification = presentMagnification(1920, 1080, false);
    expect(14 * magnification).toBeCloseTo(29);
    expect(SMALLEST * magnification).toBeGreaterThanOrEqual(20);
  });

  it("goes by the smaller side, and never below the size in the reader", () => {
    expect(presentMagnification(1024, 768, false)).toBeCloseTo((29 / 14) * (1024 / 1920));
    expect(presentMagnification(390, 844, false)).toBe(1);
    expect(presentMagnification(390, 844, true)).toBeGreaterThan(1);
  });
});

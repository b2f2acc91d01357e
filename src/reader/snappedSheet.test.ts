import { describe, expect, it } from "vitest";
import { snappedSheet, speedOf } from "./snappedSheet";

describe("snappedSheet", () => {
  it.each([
    [90, "low"],
    [250, "low"],
    [270, "half"],
    [590, "half"],
    [610, "full"],
    [900, "full"],
  ])("rests at the height that is nearest to %i of 844 pixels", (height, expected) => {
    expect(snappedSheet(height, 0, 844)).toBe(expected);
  });

  it("goes on with a flick", () => {
    expect(snappedSheet(460, 1.5, 844)).toBe("full");
    expect(snappedSheet(380, -1.5, 844)).toBe("low");
    expect(snappedSheet(740, -3, 844)).toBe("half");
  });
});

describe("speedOf", () => {
  const drag = [0, 50, 100, 150, 200].map((timeMs) => ({ timeMs, heightPx: 100 + timeMs * 2 }));

  it("is that of the last moment", () => {
    expect(speedOf(drag, 210)).toBeCloseTo(2);
    expect(speedOf([...drag, { timeMs: 290, heightPx: 510 }], 295)).toBeCloseTo(10 / 90, 1);
  });

  it("is nothing for a finger that rested", () => {
    expect(speedOf(drag, 600)).toBe(0);
    expect(speedOf([], 0)).toBe(0);
    expect(speedOf(drag.slice(0, 1), 0)).toBe(0);
  });
});

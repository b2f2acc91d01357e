import { describe, expect, it } from "vitest";
import { mapCover } from "./mapCover";

describe("mapCover", () => {
  it("is nothing beside a panel", () => {
    expect(mapCover("desktop", "full", 900)).toEqual({ top: 0, right: 0, bottom: 0, left: 0 });
  });

  it("leaves at least 40 % of a phone's view to the map while a passage is open", () => {
    const { top, bottom } = mapCover("phone", "half", 844);
    expect((844 - top - bottom) / 844).toBeGreaterThan(0.4);
  });

  it("is no sheet on a phone on its side", () => {
    expect(mapCover("side", "half", 390)).toEqual({ top: 68, right: 56, bottom: 0, left: 0 });
  });

  it("never takes a full sheet for no map at all", () => {
    expect(mapCover("phone", "full", 844)).toEqual(mapCover("phone", "half", 844));
    expect(mapCover("phone", "low", 844).bottom).toBe(96);
  });
});

import { describe, expect, it } from "vitest";
import type { LngLat } from "#story/story";
import { greatCircleLine, measuredLine, measureFeatures, measureText } from "./measureLine";
import { distanceM } from "./sphere";

const moscow: LngLat = [37.62, 55.75];
const vladivostok: LngLat = [131.89, 43.12];

describe("greatCircleLine", () => {
  it("is as long as the way is short, and bends towards the pole", () => {
    const line = greatCircleLine(moscow, vladivostok);
    const length = line.slice(1).reduce((sum, point, index) => sum + distanceM(line[index] ?? point, point), 0);
    expect(length / distanceM(moscow, vladivostok)).toBeCloseTo(1, 6);
    expect(Math.max(...line.map(([, lat]) => lat))).toBeGreaterThan(60);
    expect([line[0], line.at(-1)]).toEqual([moscow, vladivostok]);
  });

  it("goes over the antimeridian without a jump", () => {
    const line = greatCircleLine([170, 50], [-170, 50]);
    expect(line.at(-1)?.[0]).toBeCloseTo(190, 9);
  });

  it("is a line even where there is no one way: nowhere to go, or to the other side of the earth", () => {
    for (const to of [moscow, [moscow[0] - 180, -moscow[1]] as const])
      for (const coordinate of greatCircleLine(moscow, to).flat()) expect(Number.isFinite(coordinate)).toBe(true);
  });
});

describe("what is measured", () => {
  it("is nothing, an end, then a line of so many kilometres", () => {
    const parts = (points: readonly LngLat[] | null) =>
      measureFeatures(points, () => 0).map(({ properties }) => properties.part);
    expect([parts(null), parts([]), parts([moscow])]).toEqual([[], [], ["end"]]);
    expect(parts([moscow, vladivostok])).toEqual(["halo", "line", "end", "end"]);
    const radii = measureFeatures([moscow, vladivostok], (point) => (point === moscow ? 12 : 0));
    expect(radii.map(({ properties }) => properties.radius)).toEqual([undefined, undefined, 12, 5]);
    expect([measuredLine([moscow]), measureText([moscow])]).toEqual([[], ""]);
    expect(measureText([moscow, vladivostok])).toBe("6,416\u00a0km");
  });
});

import { describe, expect, test } from "vitest";
import { locatorGlobe } from "./locator";

const CENTERS: [number, number][] = [
  [121.4, 36.4],
  [0, 0],
  [180, -75],
];

describe("locatorGlobe", () => {
  test.each(CENTERS)("is small and stays in its square, centred on %d, %d", (lng, lat) => {
    const globe = locatorGlobe([lng, lat], 110);
    expect(JSON.stringify(globe).length).toBeLessThan(6000);
    for (const path of [globe.land, globe.graticule]) {
      const points = pointsOf(path);
      expect(points.length).toBeGreaterThan(40);
      const strays = points.filter(([x, y]) => Math.hypot(x - 55, y - 55) > 54.2);
      expect(strays).toEqual([]);
    }
  });

  test("draws land where the story is, and none over all of the globe", () => {
    const [x, y] = [55, 55];
    expect(isFilled(locatorGlobe([22, 5], 110).land, x, y)).toBe(true);
    expect(isFilled(locatorGlobe([-22, 5], 110).land, x, y)).toBe(false);
  });
});

type Point = [x: number, y: number];

function ringsOf(path: string): Point[][] {
  const rings: Point[][] = [];
  for (const [, letter, values = ""] of path.matchAll(/([Ml])([^Mlz]+)/g)) {
    const [dx = 0, dy = 0] = (values.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const last = rings.at(-1)?.at(-1) ?? [0, 0];
    if (letter === "M") rings.push([[dx, dy]]);
    else rings.at(-1)?.push([last[0] + dx, last[1] + dy]);
  }
  return rings;
}

function pointsOf(path: string): Point[] {
  return ringsOf(path).flat();
}

function isFilled(path: string, x: number, y: number): boolean {
  let inside = false;
  for (const ring of ringsOf(path)) {
    ring.forEach(([x1, y1], index) => {
      const [x0, y0] = ring.at(index - 1) as Point;
      if (y0 > y !== y1 > y && x < x0 + ((x1 - x0) * (y - y0)) / (y1 - y0)) inside = !inside;
    });
  }
  return inside;
}

import { booleanPointInPolygon, kinks } from "@turf/turf";
import { describe, expect, test } from "vitest";
import { borderArea } from "./borderArea";

describe("borderArea", () => {
  test("takes the published course of the Korean demilitarised zone", () => {
    const zone = borderArea({ border: ["KR", "KP"], bufferM: 2000 });
    expect(zone.source).toBe("published");
    // Officially 248 km, with the Han estuary, which the published course does not have.
    expect(zone.lengthKm).toBeGreaterThan(220);
    expect(zone.lengthKm).toBeLessThan(240);
    expect(zone.areaKm2).toBeGreaterThan(870);
    expect(zone.areaKm2).toBeLessThan(910);
    expect(zone.widthM).toBe(3900);
    expect(zone.geometry.coordinates[0]?.length).toBeLessThanOrEqual(240);
  });

  test("buffers Natural Earth's border otherwise", () => {
    const zone = borderArea({ border: ["KP", "KR"], bufferM: 2000, generalised: true });
    expect(zone.source).toBe("buffered");
    expect(Math.round(zone.lengthKm)).toBe(204);
    expect(Math.round(zone.areaKm2)).toBe(827);
    expect(zone.widthM).toBe(4000);
    expect(zone.geometry.coordinates[0]?.length).toBeLessThanOrEqual(120);
  });

  test.each([false, true])("is one closed ring that does not cross itself, generalised: %s", (generalised) => {
    const { geometry, centreLine } = borderArea({ border: ["KP", "KR"], bufferM: 2000, generalised });
    const ring = geometry.coordinates[0] ?? [];
    expect(ring[0]).toEqual(ring.at(-1));
    expect(kinks(geometry).features).toEqual([]);
    expect(booleanPointInPolygon([126.677, 37.956], geometry)).toBe(true); // Panmunjom
    expect(booleanPointInPolygon([126.978, 37.566], geometry)).toBe(false); // Seoul
    const [first, last] = [centreLine.coordinates[0], centreLine.coordinates.at(-1)];
    expect(first?.[0]).toBeLessThan(126.8);
    expect(last?.[0]).toBeGreaterThan(128.3);
    // The published zone begins and ends with the line itself.
    const inner = centreLine.coordinates.slice(1, -1);
    expect(inner.filter((point) => !booleanPointInPolygon(point, geometry))).toEqual([]);
  });

  test("says which countries have no common border", () => {
    expect(() => borderArea({ border: ["KP", "JP"], bufferM: 2000 })).toThrow(
      "expected two countries with a common border, got KP and JP",
    );
  });
});

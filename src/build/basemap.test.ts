import { brotliCompressSync } from "node:zlib";
import { booleanPointInPolygon } from "@turf/turf";
import { geoArea, geoContains } from "d3-geo";
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { beforeAll, describe, expect, test } from "vitest";
import { type BasemapLayers, type BasemapShapes, decodeBasemap } from "#map/basemapFile";
import type { BoundingBox, LngLat } from "#story/story";
import { type Basemap, type BasemapRequest, buildBasemap } from "./basemap";
import { borderArea } from "./borderArea";

const SUMMITS: BasemapRequest = {
  extent: [105.85, 21.03, 137.01, 51.88],
  storyPoints: [
    [125.75, 39.02],
    [128.33, 51.88],
    [137.01, 50.55],
    [131.89, 43.12],
    [105.85, 21.03],
    [127.4, 38.32],
  ],
  placeNames: ["Pyongyang", "Vostochny Cosmodrome", "Komsomolsk-on-Amur", "Vladivostok", "Hanoi", "Korean DMZ"],
};
/** Both sides of the Bering Strait: the box goes across the antimeridian. */
const BERING: BasemapRequest = {
  extent: [170, 60, -165, 66],
  storyPoints: [
    [177.5, 64.7],
    [-165.4, 64.5],
  ],
  placeNames: ["Anadyr", "Nome"],
};
const EARTH_KM2 = 6371 ** 2;
const COUNTRY_KEYS = ["ccode", "name", "rank"];

interface Parts {
  map: Basemap;
  outside: BasemapLayers;
  inside: BasemapLayers;
}

const parts = new Map<BasemapRequest, Parts>();

function partsOf(request: BasemapRequest): Parts {
  const found = parts.get(request);
  if (!found) throw new Error("not built");
  return found;
}

beforeAll(() => {
  for (const request of [SUMMITS, BERING]) {
    const map = buildBasemap(request);
    const outside = decodeBasemap(map.world);
    parts.set(request, { map, outside, inside: decodeBasemap(map.region) });
  }
}, 120_000);

const polygonsOf = (features: Feature<Polygon | MultiPolygon>[]): Position[][][] =>
  features.flatMap(({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates));
const linesOf = (features: Feature<LineString | MultiLineString>[]): Position[][] =>
  features.flatMap(({ geometry }) => (geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates));
const segmentsOf = (lines: Position[][]): [Position, Position][] =>
  lines.flatMap((line) => line.slice(1).map((to, index): [Position, Position] => [line[index] as Position, to]));
const isIn = ([west, south, east, north]: BoundingBox, [x, y]: LngLat): boolean =>
  y > south && y < north && (west < east ? x > west && x < east : x > west || x < east);
const isLand = (shapes: BasemapShapes, point: LngLat): boolean =>
  shapes.land.features.some((feature) => geoContains(feature, [point[0], point[1]]));
/** How many polygons of land fill a point; even-odd in the plane, as the map fills. */
function filler({ land }: BasemapShapes): (point: LngLat) => number {
  const polygons = polygonsOf(land.features).map((rings) => {
    const ys = rings.flat().map((point) => point[1] as number);
    return { segments: rings.flatMap((ring) => segmentsOf([ring])), south: Math.min(...ys), north: Math.max(...ys) };
  });
  return ([x, y]) =>
    polygons.filter(({ segments, south, north }) => {
      if (y < south || y > north) return false;
      const crossings = segments.filter(([a, b]) => {
        const [x0, y0, x1, y1] = [a[0], a[1], b[0], b[1]] as [number, number, number, number];
        return y0 > y !== y1 > y && x < x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
      });
      return crossings.length % 2 === 1;
    }).length;
}

describe.each([
  ["two summits", SUMMITS],
  ["across the antimeridian", BERING],
])("basemap of %s", (_, request) => {
  const shapeSets = (): BasemapShapes[] => {
    const { outside, inside } = partsOf(request);
    return [outside, inside];
  };

  test("has closed rings of at least four points and no empty polygon", () => {
    for (const { land, lakes } of shapeSets()) {
      const polygons = polygonsOf([...land.features, ...lakes.features]);
      expect(polygons.length).toBeGreaterThan(0);
      expect(polygons.filter((rings) => rings.length === 0)).toEqual([]);
      const rings = polygons.flat();
      expect(rings.filter((ring) => ring.length < 4)).toEqual([]);
      expect(rings.filter((ring) => String(ring[0]) !== String(ring.at(-1)))).toEqual([]);
    }
  });

  test("never jumps the antimeridian, except along the pole", () => {
    for (const { land, lakes, coast, rivers, borders } of shapeSets()) {
      const lines = [
        ...polygonsOf([...land.features, ...lakes.features]).flat(),
        ...linesOf([...coast.features, ...rivers.features, ...borders.features]),
      ];
      const jumps = segmentsOf(lines).filter(
        ([a, b]) => Math.abs((a[0] as number) - (b[0] as number)) > 180 && Math.abs(a[1] as number) < 90,
      );
      expect(jumps).toEqual([]);
    }
  });

  test("has lines of at least two points that do not stand still", () => {
    for (const { coast, rivers, borders } of shapeSets()) {
      const lines = linesOf([...coast.features, ...rivers.features, ...borders.features]);
      expect(lines.filter((line) => line.length < 2)).toEqual([]);
      expect(segmentsOf(lines).filter(([a, b]) => String(a) === String(b))).toEqual([]);
    }
  });

  test("draws no shore along the box, the antimeridian or the pole", () => {
    const [west, south, east, north] = partsOf(request).map.box;
    for (const { coast } of shapeSets()) {
      const seams = segmentsOf(linesOf(coast.features)).filter(([a, b]) => {
        // A shore that ends at a flat angle may be rounded onto a side for one step of the grid.
        if (Math.hypot((a[0] as number) - (b[0] as number), (a[1] as number) - (b[1] as number)) <= 1 / 64)
          return false;
        const both = (axis: 0 | 1, value: number): boolean => a[axis] === value && b[axis] === value;
        return [west, east, -180, 180].some((x) => both(0, x)) || [south, north, -90, 90].some((y) => both(1, y));
      });
      expect(seams).toEqual([]);
    }
  });

  test("leaves the box to the region and the rest to the world", () => {
    const { map, outside, inside } = partsOf(request);
    const [west, south, east, north] = map.box;
    const within = (set: BasemapShapes, isInside: boolean): void => {
      const points = [
        ...polygonsOf(set.land.features).flat(2),
        ...linesOf([...set.coast.features, ...set.borders.features]).flat(),
      ];
      const shrunk: BoundingBox = [west + 0.001, south + 0.001, east - 0.001, north - 0.001];
      const grown: BoundingBox = [west - 0.001, south - 0.001, east + 0.001, north + 0.001];
      const strays = points.filter((point) => isIn(isInside ? grown : shrunk, point as [number, number]) !== isInside);
      expect(strays).toEqual([]);
    };
    within(inside, true);
    within(outside, false);
  });

  test("fills every point of land once, in the file that it belongs to", () => {
    const { map, ...sets } = partsOf(request);
    const [outside, inside] = [filler(sets.outside), filler(sets.inside)];
    let points = 0;
    for (let x = -179.3; x < 180; x += 5.3) {
      for (let y = -88.7; y < 88; y += 4.1) {
        const point: LngLat = [x, y];
        const isInside = isIn(map.box, point);
        const [here, there] = isInside ? [inside, outside] : [outside, inside];
        expect([point, there(point)]).toEqual([point, 0]);
        expect(here(point)).toBeLessThanOrEqual(1);
        points += here(point);
      }
    }
    expect(points).toBeGreaterThan(700);
  });

  test("has as much land as the earth: 149 million km², Antarctica included", () => {
    const { outside, inside } = partsOf(request);
    const area = (...sets: BasemapShapes[]): number =>
      sets.reduce((sum, { land }) => sum + land.features.reduce((all, shape) => all + geoArea(shape), 0), 0) *
      EARTH_KM2;
    expect(Math.abs(area(outside, inside) / 149e6 - 1)).toBeLessThan(0.03);
  });

  test("stays within its budget", () => {
    const { map } = partsOf(request);
    const bytes = (file: object): number => brotliCompressSync(JSON.stringify(file)).length;
    expect(bytes(map.world)).toBeLessThan(40_000);
    expect(bytes(map.region)).toBeLessThan(75_000);
  });
});

describe("basemap of two summits", () => {
  test("shows the islands of the region", () => {
    const { inside } = partsOf(SUMMITS);
    const points: Record<string, LngLat> = {
      Honshu: [138.2, 36.2],
      Hokkaido: [143, 43.4],
      Kyushu: [130.9, 32.6],
      Shikoku: [133.5, 33.7],
      Hainan: [109.8, 19.2],
      Taiwan: [121, 23.8],
      Sakhalin: [142.8, 50.2],
      Jeju: [126.55, 33.37],
      Iturup: [147.8, 45.05],
      Kamchatka: [158.5, 55],
      Luzon: [121, 16.5],
      Korea: [127.5, 36.5],
    };
    const missing = Object.entries(points).filter(([, point]) => !isLand(inside, point));
    expect(missing).toEqual([]);
    expect(isLand(inside, [135, 40])).toBe(false);
  });

  test("marks the line between the Koreas as disputed, and the Yalu as agreed", () => {
    const near = (shapes: BasemapShapes, disputed: 0 | 1, [x, y]: LngLat, degrees: number): boolean =>
      linesOf(shapes.borders.features.filter(({ properties }) => properties.disputed === disputed))
        .flat()
        .some((point) => Math.hypot((point[0] as number) - x, (point[1] as number) - y) < degrees);
    const { inside } = partsOf(SUMMITS);
    expect(near(inside, 1, [127.2, 38.32], 0.15)).toBe(true);
    expect(near(inside, 0, [127.2, 38.32], 0.15)).toBe(false);
    expect(near(inside, 1, [124.9, 40.5], 0.15)).toBe(false);
    expect(near(inside, 0, [124.9, 40.5], 0.15)).toBe(true);
  });

  test("draws the line between the Koreas inside the demilitarised zone", () => {
    const { geometry } = borderArea({ border: ["KP", "KR"], bufferM: 2000 });
    const line = linesOf(partsOf(SUMMITS).inside.borders.features).find((points) =>
      points.some(([x, y]) => Math.hypot((x as number) - 127.2, (y as number) - 38.32) < 0.1),
    );
    // Its two ends are on the shore of the basemap's land, a little beyond the zone.
    const astray = (line ?? []).slice(1, -1).filter((point) => !booleanPointInPolygon(point, geometry));
    expect(line?.length).toBeGreaterThan(60);
    expect(astray.length).toBeLessThanOrEqual(1);
  });

  test("names countries, uncontested seas and a few cities", () => {
    const { outside, inside } = partsOf(SUMMITS);
    const names = (layer: BasemapLayers["countries" | "seas" | "cities"]): string[] =>
      layer.features.map(({ properties }) => properties.name);
    expect(names(outside.countries)).toEqual(
      expect.arrayContaining([
        "Russia",
        "China",
        "Mongolia",
        "North Korea",
        "South Korea",
        "Japan",
        "Vietnam",
        "India",
      ]),
    );
    expect(names(outside.seas)).toEqual(expect.arrayContaining(["Pacific Ocean", "Sea of Okhotsk", "Bering Sea"]));
    expect(names(outside.seas).filter((name) => /Japan|East|China|Yellow|Persian|Mexico/.test(name))).toEqual([
      "East Siberian Sea",
    ]);
    expect(names(outside.cities)).toEqual(["Seoul", "Beijing", "Hong Kong", "Tokyo", "Shanghai"]);
    for (const { properties } of [...outside.countries.features, ...outside.cities.features]) {
      expect(Object.keys(properties).sort()).toEqual(COUNTRY_KEYS);
    }
    // Names stand in one file only, or they would stand on the map twice.
    expect([...names(inside.countries), ...names(inside.seas), ...names(inside.cities)]).toEqual([]);
  });

  test("puts the names of the region's countries on their land", () => {
    const { outside, inside } = partsOf(SUMMITS);
    const afloat = outside.countries.features
      .filter(({ properties }) => ["RU", "CN", "MN", "KP", "KR", "JP", "VN", "TH"].includes(properties.ccode))
      .filter(({ geometry }) => !isLand(inside, geometry.coordinates as [number, number]));
    expect(afloat).toEqual([]);
  });

  test("chooses no city of the story", () => {
    const { outside } = partsOf(BERING);
    expect(outside.cities.features.map(({ properties }) => properties.name)).not.toContain("Anadyr");
  });

  test("is the same every time", () => {
    expect(JSON.stringify(buildBasemap(SUMMITS))).toBe(JSON.stringify(partsOf(SUMMITS).map));
  }, 60_000);
});

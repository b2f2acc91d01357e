/**
 * Purpose: makes the two files of the basemap for a story.
 * In and out: where the story's places are in; `world` and `region` as TopoJSON out, always the same for the same input.
 * Must not know: the map's style, files on disk other than the npm packages of Natural Earth, the rest of the story.
 *
 * `world` is Natural Earth 1 : 110 m outside the region’s box, and all names.
 * `region` is 1 : 10 m inside the box. Both are cut along the very same sides, which lie on whole degrees, and degrees
 * are kept in powers of two, so that the fills meet without a gap or an overlap.
 */
import { brotliCompressSync, constants } from "node:zlib";
import { mesh } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import type { BasemapTopology } from "#map/basemapFile";
import type { BoundingBox, LngLat } from "#story/story";
import { toBorders } from "./basemapBorders";
import { type Rectangle, regionBox, toRectangles } from "./basemapBox";
import {
  cutLines,
  cutPolygons,
  type Line,
  polygonsInside,
  polygonsOutside,
  type Rings,
  splitLines,
} from "./basemapClip";
import { cityLabels, countryLabels, seaLabels } from "./basemapLabels";
import { type AtlasTopology, polygonsOf, readAtlas, readWater, type WaterTopology } from "./basemapSources";
import { type Shapes, toTopology } from "./basemapTopology";

export interface BasemapRequest {
  /** Around all places of the story. */
  extent: BoundingBox;
  /** Where the places are; cities for orientation keep away from them. */
  storyPoints: readonly LngLat[];
  /** In any language; no city for orientation has one of these names. */
  placeNames: readonly string[];
}

export interface Basemap {
  world: BasemapTopology;
  region: BasemapTopology;
  /** The box that `region` fills; west > east when it crosses the antimeridian. */
  box: BoundingBox;
}

/** What `region` may weigh, in bytes of brotli at quality 9; the simplification follows from it. */
const REGION_BYTES = 66_000;
/** Ten times as fast as 11, which a server sends and which is a tenth smaller. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
/** Units per degree in the files: 1/64° is 1.7 km of latitude, 1/512° is 220 m. */
const WORLD_GRID = 64;
const REGION_GRID = 512;

export function buildBasemap(request: BasemapRequest): Basemap {
  const box = regionBox(request.extent);
  const rectangles = toRectangles(box);
  return { world: buildWorld(request, rectangles), region: buildRegion(request, rectangles), box };
}

function buildWorld({ extent, storyPoints, placeNames }: BasemapRequest, rectangles: Rectangle[]): BasemapTopology {
  const atlas = readAtlas("110m");
  const whole = toShapes(atlas, readWater("110m"));
  return toTopology(
    {
      shapes: outsideOf(whole, rectangles),
      labels: {
        countries: countryLabels(atlas, rectangles),
        seas: seaLabels(),
        cities: cityLabels(rectangles, extent, storyPoints, placeNames),
      },
    },
    WORLD_GRID,
  );
}

/** Finds by halving how much detail fits the budget. */
function buildRegion({ extent }: BasemapRequest, rectangles: Rectangle[]): BasemapTopology {
  const weigh = simplifier(readAtlas("10m"), extent, rectangles);
  const water = readWater("50m");
  const attempt = (leastArea: number): BasemapTopology =>
    toTopology({ shapes: insideOf(toShapes(weigh(leastArea), water, true), rectangles) }, REGION_GRID);
  // Effective areas in square degrees, as powers of two: from finer than the grid to coarser than 110 m.
  let [fine, coarse] = [-17, -4];
  let best = attempt(2 ** coarse);
  for (let round = 0; round < 7; round++) {
    const middle = (fine + coarse) / 2;
    const candidate = attempt(2 ** middle);
    if (brotliCompressSync(JSON.stringify(candidate), QUICK).length <= REGION_BYTES)
      [coarse, best] = [middle, candidate];
    else fine = middle;
  }
  return best;
}

/**
 * Simplifies arcs, so that shore and border stay shared. Detail falls off from the story's extent to the sides of the
 * box: the budget goes where the reader looks, and the change to 110 m is less abrupt.
 */
function simplifier(
  atlas: AtlasTopology,
  extent: BoundingBox,
  rectangles: Rectangle[],
): (leastArea: number) => AtlasTopology {
  const weighted = presimplify(atlas);
  const west = extent[0];
  const east = extent[2] < west ? extent[2] + 360 : extent[2];
  const margin = Math.max(1, Math.abs((rectangles[0] as Rectangle)[1] - extent[1]));
  for (const arc of weighted.arcs as unknown as [x: number, y: number, weight: number][][]) {
    for (const point of arc) {
      const x = point[0] < west - 180 ? point[0] + 360 : point[0];
      const away = Math.max(west - x, x - east, extent[1] - point[1], point[1] - extent[3], 0) / margin;
      point[2] /= (1 + 1.5 * Math.min(2, away)) ** 2;
    }
  }
  return (leastArea) => simplify(weighted, leastArea);
}

/** Everything of an atlas, cut at the antimeridian. */
function toShapes(atlas: AtlasTopology, water: WaterTopology, published = false): Shapes {
  const { agreed, disputed } = toBorders(atlas, { published });
  return {
    land: cutPolygons(polygonsOf(atlas, [atlas.objects.land])),
    coast: cutLines(mesh(atlas, atlas.objects.land, (a, b) => a === b)),
    lakes: cutPolygons(polygonsOf(water, [water.objects.lakes])),
    rivers: cutLines(mesh(water, water.objects.rivers)),
    agreed,
    disputed,
  };
}

function insideOf(whole: Shapes, rectangles: Rectangle[]): Shapes {
  const areas = (polygons: Rings[]): Rings[] => rectangles.flatMap((rectangle) => polygonsInside(polygons, rectangle));
  const lines = (all: Line[]): Line[] => rectangles.flatMap((rectangle) => splitLines(all, rectangle).inside);
  return mapShapes(whole, areas, lines);
}

function outsideOf(whole: Shapes, rectangles: Rectangle[]): Shapes {
  const areas = (polygons: Rings[]): Rings[] => rectangles.reduce(polygonsOutside, polygons);
  const lines = (all: Line[]): Line[] =>
    rectangles.reduce((rest, rectangle) => splitLines(rest, rectangle).outside, all);
  return mapShapes(whole, areas, lines);
}

function mapShapes(shapes: Shapes, areas: (all: Rings[]) => Rings[], lines: (all: Line[]) => Line[]): Shapes {
  return {
    land: areas(shapes.land),
    coast: lines(shapes.coast),
    lakes: areas(shapes.lakes),
    rivers: lines(shapes.rivers),
    agreed: lines(shapes.agreed),
    disputed: lines(shapes.disputed),
  };
}

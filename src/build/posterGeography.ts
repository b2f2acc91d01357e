/**
 * Purpose: land, lakes, borders and graticule of a poster.
 * In and out: a view in; an SVG fragment out. Its colours are the page's custom properties, so both themes share it.
 * Must not know: the story.
 */
import { geoArea } from "d3-geo";
import type { MultiPolygon } from "geojson";
import { presimplify, simplify, sphericalTriangleArea } from "topojson-simplify";
import { graticule } from "#map/graticule";
import { globeRadiusPx } from "#map/mapProjection";
import { toBorders } from "./basemapBorders";
import { type AtlasTopology, polygonsOf, readAtlas, readWater } from "./basemapSources";
import type { PosterView } from "./posterView";
import { projectedStrokes, strokesPath } from "./svgPath";

/** Square pixels: a bend that encloses less is not seen, nor is a smaller island or lake. */
const LEAST_BEND = 5;
const LEAST_ISLAND = 10;
const LEAST_LAKE = 24;
/** As on the live map: steps of 15° while the whole globe is in view. */
const GLOBE_ZOOM = 3;
const NO_GRATICULE = 5;

export function posterGeography(view: PosterView): string {
  const { name, projection, camera } = view;
  const bend = LEAST_BEND / globeRadiusPx(camera) ** 2;
  const atlas = simplify(weighted(), bend);
  const land = strokesPath(projectedStrokes(landOf(atlas), projection), 1, LEAST_ISLAND);
  const lakes = strokesPath(projectedStrokes(lakesOf(), projection), 1, LEAST_LAKE);
  const { agreed, disputed } = toBorders(atlas);
  const lines = (coordinates: number[][][]) =>
    strokesPath(projectedStrokes({ type: "MultiLineString", coordinates }, projection));
  const grid = camera.zoom >= NO_GRATICULE ? "" : graticulePath(view);
  const shore = ["shore-1", "shore-2", "shore-3"].map((part) => `<use class="poster-${part}" href="#${name}-land"/>`);
  return [
    `<defs><path id="${name}-land" d="${land}"/></defs>`,
    view.limb === null ? `<path class="poster-water" d="${outline(view)}"/>` : globe(view, view.limb),
    ...shore,
    `<path class="poster-graticule" d="${grid}"/>`,
    `<use class="poster-land" href="#${name}-land"/>`,
    `<path class="poster-lakes" d="${lakes}"/>`,
    `<path class="poster-border" d="${lines(agreed as number[][][])}"/>`,
    `<path class="poster-border-disputed" d="${lines(disputed as number[][][])}"/>`,
    `<use class="poster-coast" href="#${name}-land"/>`,
  ].join("");
}

function outline({ drawn: { left, top, right, bottom } }: PosterView): string {
  return `M${left} ${top}H${right}V${bottom}H${left}z`;
}

/** Space, three soft rings outside the limb, the sea. */
function globe({ size }: PosterView, limb: number): string {
  const circle = (part: string, radius: number) =>
    `<circle class="poster-${part}" cx="${size.width / 2}" cy="${size.height / 2}" r="${Math.round(radius)}"/>`;
  return [
    circle("ring-1", limb + 28),
    circle("ring-2", limb + 17),
    circle("ring-3", limb + 8),
    circle("water", limb),
  ].join("");
}

function graticulePath({ camera, projection }: PosterView): string {
  const lines = graticule(camera.zoom < GLOBE_ZOOM ? 15 : 10).features.map(({ geometry }) => geometry.coordinates);
  return strokesPath(projectedStrokes({ type: "MultiLineString", coordinates: lines }, projection), 1);
}

let kept: AtlasTopology | undefined;

/** Weighing all of Natural Earth takes a second. */
function weighted(): AtlasTopology {
  kept ??= presimplify(readAtlas("10m"), sphericalTriangleArea);
  return kept;
}

function landOf(atlas: AtlasTopology): MultiPolygon {
  return withoutTwisted(polygonsOf(atlas, [atlas.objects.land]));
}

function lakesOf(): MultiPolygon {
  const water = readWater("50m");
  return withoutTwisted(polygonsOf(water, [water.objects.lakes]));
}

/** A ring that simplification has turned inside out would fill the globe. */
function withoutTwisted({ type, coordinates }: MultiPolygon): MultiPolygon {
  return {
    type,
    coordinates: coordinates
      .map((rings) => rings.filter((ring) => ring.length >= 4))
      .filter((rings) => rings.length > 0 && geoArea({ type: "Polygon", coordinates: rings }) < 2 * Math.PI),
  };
}

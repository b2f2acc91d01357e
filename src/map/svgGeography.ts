/**
 * Purpose: the basemap of a picture: sea, shore, graticule, land, lakes, rivers and borders, as the live map has them.
 * In and out: shapes, a projection and colours in; SVG out, from the bottom up.
 * Must not know: the story.
 */
import type { FeatureCollection, Geometry, Position } from "geojson";
import type { BasemapData } from "./basemapLoader";
import { graticule } from "./graticule";
import type { Size } from "./mapProjection";
import type { MapFlavour } from "./mapTokens";
import { GLOBE_ZOOM } from "./markerRadius";
import { tenth } from "./picturePaths";
import type { PictureProjection } from "./pictureProjection";
import { disc, paint, stroke } from "./svgPaint";

/** As the live map's style says. */
const SHORE_WIDTHS = [26, 15, 7] as const;
const NO_GRATICULE_FROM = 5;
const NO_SHORE_FROM = 9;

/** It is drawn four times. */
const COAST = "dateline-coast";
const GLOBE = "dateline-globe";

export interface GeographyView {
  projection: PictureProjection;
  zoom: number;
  size: Size;
  flavour: MapFlavour;
}

export function svgGeography(shapes: BasemapData, view: GeographyView): string {
  const { projection, zoom, flavour } = view;
  const area = (d: string, colour: string) => (d === "" ? "" : `<path d="${d}" fill="${colour}" fill-rule="evenodd"/>`);
  const borders = (disputed: 0 | 1) =>
    projection.lines(
      linesOf({
        type: "FeatureCollection",
        features: shapes.borders.features.filter(({ properties }) => properties?.disputed === disputed),
      }),
    );
  const coast = projection.lines(linesOf(shapes.coast));
  const lakes = projection.areas(polygonsOf(shapes.lakes));
  const grid = graticule(zoom < GLOBE_ZOOM ? 15 : 10);
  const rivers = zoom < GLOBE_ZOOM ? "" : projection.lines(linesOf(shapes.rivers));
  return [
    ground(view),
    `<defs><path id="${COAST}" d="${coast}"/>${limbClip(view)}</defs>`,
    `<g fill="none" stroke-linejoin="round"${projection.limb === null ? "" : ` clip-path="url(#${GLOBE})"`}>`,
    zoom < NO_SHORE_FROM ? shore(zoom, flavour) : "",
    zoom < NO_GRATICULE_FROM ? stroke(projection.lines(linesOf(grid)), flavour.graticule, 1) : "",
    area(projection.areas(polygonsOf(shapes.land)), flavour.land),
    stroke(rivers, flavour.river, 0.9 + 0.9 * ramp(zoom, 3, 8)),
    area(lakes, flavour.water),
    stroke(lakes, flavour.landEdge, 0.4 + 0.2 * ramp(zoom, 2, 4)),
    stroke(borders(0), flavour.border, 0.6 + 0.4 * ramp(zoom, 1, 4)),
    stroke(borders(1), flavour.borderDisputed, 1.1, ' stroke-dasharray="4 3"'),
    coastLine(flavour.landEdge, 0.6 + 0.2 * ramp(zoom, 1, 3)),
    "</g>",
  ].join("");
}

/** Wide strokes would stand out beyond the limb. */
function limbClip({ projection: { limb }, size }: GeographyView): string {
  if (limb === null) return "";
  return `<clipPath id="${GLOBE}"><circle cx="${size.width / 2}" cy="${size.height / 2}" r="${tenth(limb)}"/></clipPath>`;
}

/** 0 up to one zoom, 1 from another on. */
function ramp(zoom: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (zoom - from) / (to - from)));
}

/** The sea; round a globe space, and three soft rings. */
function ground({ projection: { limb }, zoom, size, flavour }: GeographyView): string {
  const { width, height } = size;
  if (limb === null || zoom >= GLOBE_ZOOM + 1)
    return `<rect width="${width}" height="${height}" fill="${flavour.water}"/>`;
  const middle = { x: width / 2, y: height / 2 };
  const [wide, medium, narrow] = flavour.shore;
  return [
    `<rect width="${width}" height="${height}" fill="${flavour.space}"/>`,
    disc(middle, limb + 28, wide) + disc(middle, limb + 17, medium) + disc(middle, limb + 8, narrow),
    disc(middle, limb + 1, flavour.limb) + disc(middle, limb, flavour.water),
  ].join("");
}

function coastLine(colour: string, width: number, more = ""): string {
  return `<use href="#${COAST}" ${paint("stroke", colour)} stroke-width="${tenth(width)}"${more}/>`;
}

function shore(zoom: number, flavour: MapFlavour): string {
  const scale = 0.5 + 0.5 * ramp(zoom, 2, 4);
  const opacity = 1 - ramp(zoom, 7.5, 9);
  const more = opacity < 1 ? ` stroke-opacity="${tenth(opacity)}"` : "";
  return SHORE_WIDTHS.map((width, index) => coastLine(flavour.shore[index] ?? "", width * scale, more)).join("");
}

function linesOf({ features }: FeatureCollection): Position[][] {
  return features.flatMap(({ geometry }) => linesIn(geometry));
}

function linesIn(geometry: Geometry): Position[][] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

export function polygonsOf({ features }: Pick<FeatureCollection, "features">): Position[][][] {
  return features.flatMap(({ geometry }) => {
    if (geometry.type === "Polygon") return [geometry.coordinates];
    return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
  });
}

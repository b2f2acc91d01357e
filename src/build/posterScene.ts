/**
 * Purpose: what the story draws on a poster besides its places: journeys and areas, as the live map shows them at first.
 * In and out: a drawn scene in; an SVG fragment out.
 * Must not know: how scenes are laid out, or which place is selected: the page's styles show that.
 */
import { geoPath } from "d3-geo";
import type { Feature, Position } from "geojson";
import { squarePixel } from "#map/areaSquares";
import { arrowShapes, HOLLOW_ARROW } from "#map/arrowShapes";
import type { JourneyFeature } from "#map/journeyMarks";
import type { Pixel } from "#map/mapProjection";
import type { SceneDrawing, SceneView } from "#map/sceneDrawing";
import { isArea, isRibbonAt, isSquareAt } from "#map/storyFeatures";
import { escapeHtml } from "#story/escapeHtml";
import type { Place } from "#story/story";
import type { PosterView } from "./posterView";
import { linePath } from "./svgPath";

export function posterScene(view: PosterView, scene: SceneView, drawing: SceneDrawing): string {
  const journeys = (drawing.journeys.features as JourneyFeature[]).map((feature) => journeyPart(feature, view));
  const areas = scene.story.places.features
    .filter(isArea)
    .map((place) => `<g data-poster-area="${escapeHtml(place.id)}">${areaMarks(place, view, scene, drawing)}</g>`);
  return [...areas, ...journeys].join("");
}

function journeyPart({ properties, geometry }: JourneyFeature, view: PosterView): string {
  const { part, look, planned, bearing } = properties;
  const attributes = `data-journey="${look + 1}"${planned ? ' data-planned=""' : ""}`;
  switch (geometry.type) {
    case "LineString":
    case "MultiLineString": {
      const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
      return `<path class="poster-journey-${part}" ${attributes} d="${lines.map((line) => pathOf(line, view)).join("")}"/>`;
    }
    case "MultiPoint": {
      if (part !== "dots") return "";
      const dots = pixelsOf(geometry.coordinates, view).map(({ x, y }) => `M${tenth(x)} ${tenth(y)}h0`);
      return `<path class="poster-journey-dots" ${attributes} d="${dots.join("")}"/>`;
    }
    case "Point": {
      const [tip] = pixelsOf([geometry.coordinates], view);
      if (!tip || bearing === undefined) return "";
      const turn = `translate(${tenth(tip.x)} ${tenth(tip.y)})rotate(${Math.round(bearing)})translate(-7)`;
      return `<g class="poster-arrow" ${attributes} transform="${turn}"><path${look === HOLLOW_ARROW ? ' data-hollow=""' : ""} d="${arrowShapes[look as 0 | 1 | 2 | 3]}"/></g>`;
    }
    default:
      return "";
  }
}

function areaMarks(place: Place, view: PosterView, scene: SceneView, drawing: SceneDrawing): string {
  const { zoom } = scene.camera;
  if (isSquareAt(place, zoom)) {
    const at = squarePixel(place, scene);
    return at ? `<g transform="translate(${tenth(at.x - 10)} ${tenth(at.y - 10)})">${SQUARE}</g>` : "";
  }
  if (isRibbonAt(place, zoom)) return ribbon(drawing.ribbons.features.filter(isOf(place)), view);
  const shape = geoPath(view.projection).digits(1)(place.geometry) ?? "";
  return `<path class="poster-area-shape" d="${shape}"/>`;
}

/** A hatch of 14 pixels with its frame, in a box of 20. */
const SQUARE = [
  '<path class="poster-square-ring" d="M1 1h18v18H1z"/><path class="poster-area-ground" d="M3 3h14v14H3z"/>',
  '<path class="poster-area-strokes" d="M3 9.5 9.5 3M3 16 16 3M10.5 17 17 10.5"/>',
  '<path class="poster-square-frame" d="M3.6 3.6h12.8v12.8H3.6z"/>',
].join("");

function isOf(place: Place) {
  return ({ properties }: Feature) => properties?.id === place.id;
}

function ribbon(features: readonly Feature[], view: PosterView): string {
  const part = (name: string): string => {
    const geometry = features.find(({ properties }) => properties?.part === name)?.geometry;
    if (geometry?.type === "LineString") return pathOf(geometry.coordinates, view);
    if (geometry?.type === "MultiLineString") return geometry.coordinates.map((line) => pathOf(line, view)).join("");
    return "";
  };
  const middle = part("ribbon");
  return [
    `<path class="poster-ribbon-ring" d="${middle}"/><path class="poster-ribbon-casing" d="${middle}"/>`,
    `<path class="poster-ribbon-outline" d="${part("rim")}"/><path class="poster-ribbon-ground" d="${middle}"/>`,
    `<path class="poster-area-strokes" d="${part("strokes")}"/>`,
  ].join("");
}

function pathOf(line: readonly Position[], view: PosterView): string {
  return linePath(pixelsOf(line, view));
}

function pixelsOf(line: readonly Position[], { project }: PosterView): Pixel[] {
  return line.flatMap(([lng = 0, lat = 0]) => project([lng, lat]) ?? []);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

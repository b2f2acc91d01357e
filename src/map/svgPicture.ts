/**
 * Purpose: the present view of the map as a drawing: a file of its own that needs no font, script or style of the page.
 * In and out: what the map shows, the basemap and a credit in; the text of an SVG file out. Pure.
 * Must not know: MapLibre, the page, or where the file goes.
 *
 * Names are texts in the page's typeface where the reader of the file has it, else in the nearest one.
 */
import type { MapRect } from "#store/mapFrame";
import { escapeHtml } from "#story/escapeHtml";
import type { BasemapData } from "./basemapLoader";
import type { SceneFrame } from "./drawnScene";
import { facingLabels } from "./facingLabels";
import { freeNames } from "./freeNames";
import { localNames } from "./localNames";
import { mapFlavours } from "./mapTokens";
import { creditStrip, type PictureCredit, stripColours } from "./pictureCredit";
import { tenth } from "./picturePaths";
import { pictureProjection } from "./pictureProjection";
import { drawScene, type SceneView } from "./sceneDrawing";
import { svgGeography } from "./svgGeography";
import { svgLabels, svgNames } from "./svgNames";
import { textLine } from "./svgPaint";
import { svgAreas, svgHatch, svgJourneys, svgMarkers } from "./svgScene";

export interface SvgPictureOptions {
  /** What the map shows; its padding, obstacles and projection are of no account: the page's furniture is left out. */
  frame: Pick<SceneFrame, "story" | "arcs" | "scene" | "camera" | "size" | "markerScale">;
  basemap: BasemapData;
  /** Part of the map that is taken, in CSS pixels of the map. */
  crop: MapRect;
  credit: PictureCredit;
}

export function svgPicture({ frame, basemap, crop, credit }: SvgPictureOptions): string {
  const { camera, size } = frame;
  const flavour = mapFlavours[frame.scene.theme];
  const projection = pictureProjection(camera, size);
  const view: SceneView = {
    ...frame,
    scene: { ...frame.scene, hovered: null, hoveredJourney: null, namesHidden: false, measured: null },
    padding: {
      top: crop.top,
      left: crop.left,
      right: size.width - crop.right,
      bottom: size.height - crop.bottom,
    },
    obstacles: bands(crop),
    project: projection.project,
    unproject: projection.unproject,
    before: new Map(),
  };
  const drawing = drawScene(view);
  const scene = { view, drawing, projection, flavour };
  const named = (source: "countries" | "seas" | "cities") =>
    facingLabels(localNames(basemap[source], source), camera) as never;
  const names = freeNames(view, drawing.placed, {
    countries: named("countries"),
    seas: named("seas"),
    cities: named("cities"),
  });

  const [width, height] = [crop.right - crop.left, crop.bottom - crop.top];
  const strip = creditStrip(credit, width);
  const moved =
    crop.left === 0 && crop.top === 0 ? "" : ` transform="translate(${tenth(-crop.left)} ${tenth(-crop.top)})"`;
  const total = height + strip.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${tenth(width)}" height="${tenth(total)}" viewBox="0 0 ${tenth(width)} ${tenth(total)}" role="img">`,
    `<title>${escapeHtml(credit.title)}</title><desc>${escapeHtml(credit.credit)}</desc>`,
    `<defs><clipPath id="dateline-frame"><rect width="${tenth(width)}" height="${tenth(height)}"/></clipPath>${svgHatch(flavour)}</defs>`,
    `<g clip-path="url(#dateline-frame)"><g${moved}>`,
    svgGeography(basemap, { projection, zoom: camera.zoom, size, flavour }),
    svgNames(
      names.filter(({ kind }) => kind !== "journey"),
      view,
      flavour,
    ),
    svgAreas(scene),
    svgJourneys(scene),
    svgMarkers(scene),
    svgNames(
      names.filter(({ kind }) => kind === "journey"),
      view,
      flavour,
    ),
    svgLabels(drawing.placed, view, flavour),
    "</g></g>",
    svgStrip(strip, width, height, flavour),
    "</svg>",
  ].join("");
}

/** What lies outside the crop, so that no name is cut off by it. */
function bands({ left, top, right, bottom }: MapRect): MapRect[] {
  const far = 1e5;
  return [
    { left: -far, top: -far, right: left, bottom: far },
    { left: right, top: -far, right: far, bottom: far },
    { left: -far, top: -far, right: far, bottom: top },
    { left: -far, top: bottom, right: far, bottom: far },
  ];
}

function svgStrip(
  { lines, height }: ReturnType<typeof creditStrip>,
  width: number,
  top: number,
  flavour: Parameters<typeof stripColours>[0],
): string {
  const colours = stripColours(flavour);
  const texts = lines.map(({ kind, text, x, y, size, direction, anchor }) =>
    textLine(text, x, top + y, {
      size,
      colour: colours[kind],
      anchor,
      direction,
      ...(kind === "title" ? { weight: 600, serif: "upright" as const } : {}),
    }),
  );
  return `<rect y="${tenth(top)}" width="${tenth(width)}" height="${tenth(height)}" fill="${colours.paper}"/>${texts.join("")}`;
}

/**
 * Purpose: the map as a picture, drawn at build time: shown until the live map has come, and in its place where there is none.
 * In and out: a story and the basemap's names in; markup and style rules for `PosterMap` out.
 * Must not know: the page round it.
 *
 * Land, borders, journeys and areas are SVG; names are HTML over it, so that their size does not follow the drawing's.
 * Places are links, which the page itself renders: their counts change with the filters.
 */
import { squarePixel } from "#map/areaSquares";
import type { BasemapLabels } from "#map/basemapFile";
import { type FreeName, freeNames } from "#map/freeNames";
import { journeyArcs } from "#map/journeyArcs";
import { SCENE_AT_REST } from "#map/mapScene";
import { markerRadius } from "#map/markerRadius";
import { placeSubtitles } from "#map/placeSubtitles";
import { drawScene, type SceneView } from "#map/sceneDrawing";
import { isArea, isSquareAt } from "#map/storyFeatures";
import { excerptCounts } from "#store/selectors";
import { escapeHtml } from "#story/escapeHtml";
import type { Story } from "#story/story";
import { posterGeography } from "./posterGeography";
import { type PosterPlace, posterRules } from "./posterRules";
import { posterScene } from "./posterScene";
import { type PosterKind, type PosterView, posterView } from "./posterView";

export interface Poster {
  /** Inside of the frame of `PosterMap`. */
  markup: string;
  css: string;
}

/** @param kinds - the view at first, and the one that takes its place where the page is narrow */
export function buildPoster(
  story: Story,
  names: BasemapLabels,
  kinds: readonly [PosterKind, PosterKind] = ["desktop", "phone"],
): Poster {
  const parts = kinds.map((name) => toPoster(drawView(story, posterView(story, name), names), story.lang));
  return { markup: HATCH + parts.map((part) => part.markup).join(""), css: parts.map((part) => part.css).join("") };
}

/** For areas that are drawn as their own shape: 45°, 5 pixels apart. */
const HATCH =
  '<svg class="poster-patterns" width="0" height="0"><pattern id="poster-hatch" width="7" height="7" patternUnits="userSpaceOnUse"><path class="poster-hatch-ground" d="M0 0h7v7H0z"/><path class="poster-hatch-strokes" d="M-1 1 1-1M0 7 7 0M6 8 8 6"/></pattern></svg>';

/** A view with everything laid out in it. */
export interface DrawnView {
  view: PosterView;
  /** Inside of an `svg` with the view's size as its box. */
  drawing: string;
  names: FreeName[];
  places: PosterPlace[];
}

export function drawView(story: Story, view: PosterView, basemap: BasemapLabels): DrawnView {
  const scene: SceneView = {
    story,
    arcs: journeyArcs(story),
    scene: {
      ...SCENE_AT_REST,
      counts: excerptCounts(story),
      subtitles: placeSubtitles(story),
    },
    camera: view.camera,
    size: view.size,
    padding: view.padding,
    obstacles: view.furniture,
    project: view.project,
    unproject: view.unproject,
    before: new Map(),
  };
  const drawing = drawScene(scene);
  const places = story.places.features.flatMap((place): PosterPlace[] => {
    const isSquare = isArea(place) && isSquareAt(place, view.camera.zoom);
    const at = isSquare ? squarePixel(place, scene) : view.project(place.properties.labelPoint);
    const placed = drawing.placed.find((one) => one.key === place.id && !one.hidden);
    const radius = isArea(place) ? null : markerRadius(scene.scene.counts.get(place.id) ?? 0, view.camera.zoom);
    return at ? [{ id: place.id, at, radius, label: placed ?? null }] : [];
  });
  const { left, top, right, bottom } = view.drawn;
  const space = `<path class="poster-space" d="M${left} ${top}H${right}V${bottom}H${left}z"/>`;
  return {
    view,
    drawing: `${view.limb === null ? "" : space}${posterGeography(view)}${posterScene(view, scene, drawing)}`,
    names: freeNames(scene, drawing.placed, basemap),
    places,
  };
}

function toPoster({ view, drawing, names, places }: DrawnView, lang: string): Poster {
  const { width, height } = view.size;
  const svg = `<svg class="poster-drawing" data-poster-view="${view.name}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${drawing}</svg>`;
  const spans = names.map((name, index) => nameSpan(name, `poster-${view.name}-${index}`)).join("");
  return {
    markup: `${svg}<div class="poster-names" data-poster-view="${view.name}" lang="${escapeHtml(lang)}" aria-hidden="true">${spans}</div>`,
    css: posterRules(view, places, names),
  };
}

function nameSpan({ kind, text, look }: FreeName, id: string): string {
  const journey = look === undefined ? "" : ` data-journey="${look}"`;
  return `<span id="${id}" class="poster-${kind}"${journey}>${escapeHtml(text)}</span>`;
}

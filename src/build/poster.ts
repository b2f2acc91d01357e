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
import { placeSubtitles } from "#map/placeSubtitles";
import { drawScene, type SceneView } from "#map/sceneDrawing";
import { discRadius, holdsCount, isArea, isSquareAt } from "#map/storyFeatures";
import { excerptCounts } from "#store/selectors";
import { escapeHtml } from "#story/escapeHtml";
import type { Story } from "#story/story";
import { posterGeography } from "./posterGeography";
import { groupsOf, inDrawing, numbered, posterLinks } from "./posterGroups";
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
  const parts = kinds.map((name) => toPoster(drawView(story, posterView(story, name), names), story));
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
  const whole: SceneView = {
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
  const scene = groupsOf(story)?.shown(whole).within(whole) ?? whole;
  const drawing = drawScene(scene);
  const places = scene.story.places.features.flatMap((place): PosterPlace[] => {
    const isSquare = isArea(place) && isSquareAt(place, view.camera.zoom);
    const at = isSquare ? squarePixel(place, scene) : view.project(place.properties.labelPoint);
    const placed = drawing.placed.find((one) => one.key === place.id && !one.hidden);
    const count = scene.scene.counts.get(place.id) ?? 0;
    const radius = isArea(place) ? null : discRadius(place, scene);
    const isInside = holdsCount(place, count, scene.markerScale);
    return at ? [{ id: place.id, place, count, isInside, at, radius, label: placed ?? null }] : [];
  });
  const { left, top, right, bottom } = view.drawn;
  const space = `<path class="poster-space" d="M${left} ${top}H${right}V${bottom}H${left}z"/>`;
  return {
    view,
    drawing: `${view.limb === null ? "" : space}${posterGeography(view)}${posterScene(view, scene, drawing)}`,
    names: freeNames(scene, drawing.placed, basemap),
    places: scene === whole ? places : inDrawing(places, view),
  };
}

function toPoster({ view, drawing, names, places }: DrawnView, story: Story): Poster {
  const { width, height } = view.size;
  const svg = `<svg class="poster-drawing" data-poster-view="${view.name}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${drawing}</svg>`;
  const shown = groupsOf(story) ? numbered(places, view.name) : places;
  const links = shown === places ? "" : posterLinks(shown, view.name);
  const spans = names.map((name, index) => nameSpan(name, `poster-${view.name}-${index}`)).join("");
  return {
    markup: `${svg}<div class="poster-names" data-poster-view="${view.name}" lang="${escapeHtml(story.lang)}" aria-hidden="true">${spans}</div>${links}`,
    css: posterRules(view, shown, names),
  };
}

function nameSpan({ kind, text, look }: FreeName, id: string): string {
  const journey = look === undefined ? "" : ` data-journey="${look}"`;
  return `<span id="${id}" class="poster-${kind}"${journey}>${escapeHtml(text)}</span>`;
}

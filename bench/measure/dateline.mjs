/**
 * Purpose: what to press and look for in Dateline's own page, for any story that was built.
 * In and out: a build's folder in; descriptions of visits out.
 * Must not know: how visits are measured.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hitOf } from "./peers.mjs";

/** The whole map is on the canvas; until then the page shows the drawing that came with it. */
const MAP_IDLE = `return document.querySelector('[data-map-shown="true"]') !== null;`;

/** The panel's first passage, or the plain sections of the page before it has come to life. */
const EXCERPT = 'article[data-excerpt] blockquote, section[id^="place="] blockquote';

const known = new Map();

/** Places of a build, those with most excerpts first. */
export function placesOf(dist) {
  if (!known.has(dist)) known.set(dist, readPlaces(dist));
  return known.get(dist);
}

function readPlaces(dist) {
  const { excerpts, places, tour } = JSON.parse(readFileSync(join(dist, "story.json"), "utf8"));
  const counts = new Map(places.features.map(({ id }) => [id, 0]));
  for (const { place } of excerpts) counts.set(place, counts.get(place) + 1);
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
  return {
    byCount,
    titles: new Map(places.features.map(({ id, properties }) => [id, properties.title])),
    steps: tour.map(({ title }) => title),
  };
}

/**
 * A place by its id, where a press would open it: its link on the drawing, in the list, or on the live map, whose canvas
 * takes the presses for the buttons that stand over it.
 */
export function placePoint(id) {
  const name = escaped(id);
  return `
    const link = (() => {${hitOf(`[data-poster="${name}"] .poster-marker, [data-poster="${name}"] a, [data-place-row="${name}"]`)}})();
    if (link) return link;
    if (!document.querySelector('[data-map-ready="true"]')) return null;
    const box = document.querySelector('[data-map-place="${name}"]')?.getBoundingClientRect();
    if (!box || box.width < 1) return null;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const hit = document.elementFromPoint(x, y);
    return hit?.closest('.map-layers') ? { x, y } : null;`;
}

/** Ids are small letters, digits and hyphens; whatever else comes is kept from ending the selector. */
function escaped(text) {
  return text.replace(/["\\]/g, "\\$&");
}

/** Any of several places: of thousands on one map, some lie below others. */
export function anyPlace(ids) {
  return (
    ids.map((id) => `{ const point = (() => {${placePoint(id)}})(); if (point) return point; }`).join("\n") +
    "return null;"
  );
}

/** Cold visits to a build. */
export function datelinePage(dist, host = "dateline.site.test") {
  const { byCount } = placesOf(dist);
  return {
    name: "dateline",
    host,
    folder: dist,
    mapOnTouch: true,
    wanted: { place: anyPlace(byCount.slice(0, 5)), excerpt: EXCERPT, text: "", signals: { mapIdle: MAP_IDLE } },
  };
}

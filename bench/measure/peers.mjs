/**
 * Purpose: the pages that Dateline is measured beside: the least that can be written with a library, and a floor without one.
 * In and out: the checkout in; folders to serve, and what to press and look for in each, out.
 * Must not know: how pages are measured.
 */
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const PLACEHOLDER = "Placeholder:";

/** Body of a function: the middle of an element if a pointer would hit it. */
export function hitOf(selector) {
  return `
    for (const element of document.querySelectorAll(${JSON.stringify(selector)})) {
      const box = element.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const hit = box.width < 1 ? null : document.elementFromPoint(x, y);
      if (hit && (hit === element || element.contains(hit))) return { x, y };
    }
    return null;`;
}

const MAP_IDLE_MARK = `return performance.getEntriesByName("map-idle")[0]?.startTime ?? 0;`;

/** Where the layer has drawn its first place; nothing before MapLibre has. */
const MAPLIBRE_PLACE = `
  const { map } = window;
  if (!map?.getLayer?.("p") || map.queryRenderedFeatures === undefined) return null;
  const { x, y } = map.project([125.75, 39.03]);
  if (map.queryRenderedFeatures([x, y], { layers: ["p"] }).length === 0) return null;
  const box = map.getCanvas().getBoundingClientRect();
  return { x: box.left + x, y: box.top + y };`;

const MAPLIBRE = {
  files: ["maplibre-gl.mjs", "maplibre-gl-shared.mjs", "maplibre-gl-worker.mjs", "maplibre-gl.css"],
  from: "maplibre-gl/dist",
  wanted: {
    place: MAPLIBRE_PLACE,
    excerpt: ".maplibregl-popup-content",
    text: PLACEHOLDER,
    signals: { mapIdle: MAP_IDLE_MARK },
  },
};

const PEERS = {
  "plain-leaflet": {
    files: ["leaflet.js", "leaflet.css", "images"],
    from: "leaflet/dist",
    wanted: {
      place: hitOf('.leaflet-marker-icon[title="Pyongyang"]'),
      excerpt: ".leaflet-popup-content",
      text: PLACEHOLDER,
      signals: { mapIdle: MAP_IDLE_MARK },
    },
  },
  "plain-maplibre6-nobase": MAPLIBRE,
  "plain-maplibre6-raster": MAPLIBRE,
  "floor-static-svg": { files: [], from: "", wanted: { place: hitOf(".p"), excerpt: "#d", text: PLACEHOLDER } },
};

/** Puts the peers' pages and their libraries together below `.cache`. */
export function preparePeers(root) {
  return Object.entries(PEERS).map(([name, { files, from, wanted }]) => {
    const folder = join(root, ".cache/bench/pages", name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(join(root, "bench/pages", name), folder, { recursive: true });
    for (const file of files) cpSync(join(root, "node_modules", from, file), join(folder, file), { recursive: true });
    return { name, host: `${name}.site.test`, folder, wanted };
  });
}

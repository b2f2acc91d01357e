import type { Map as MapLibreMap } from "maplibre-gl";

/** Nobody waits longer than this for a change that has been asked for; milliseconds. */
const LATEST_MS = 400;
/** The first picture of all has the poster in its place, and may take its time; milliseconds. */
const FIRST_LATEST_MS = 4000;

/**
 * Paints no picture that still lacks a part: MapLibre paints one more for every tile and every source that arrives,
 * about twenty until a map is at rest, and five for each place that is opened. While the camera moves all are painted.
 *
 * Works on `painter`, which is MapLibre's own and not documented; where there is none, all pictures are painted.
 */
export function paintWholePictures(map: MapLibreMap): void {
  const painter = map.painter as MapLibreMap["painter"] | undefined;
  if (!painter) return;
  const paint = painter.render.bind(painter);
  let latestMs = FIRST_LATEST_MS;
  let overdue: ReturnType<typeof setTimeout> | undefined;
  let isOverdue = false;
  map.on("remove", () => clearTimeout(overdue));

  painter.render = (...picture) => {
    if (!isOverdue && !map.isMoving() && !map.areTilesLoaded()) {
      overdue ??= setTimeout(() => {
        isOverdue = true;
        map.triggerRepaint();
      }, latestMs);
      return;
    }
    clearTimeout(overdue);
    overdue = undefined;
    isOverdue = false;
    latestMs = LATEST_MS;
    paint(...picture);
  };
}

/** When the map goes along with what is read, and when it is left alone. */
import type { CameraRequest, MapReport } from "#store/camera";

/** After the last movement of the text the map waits so long. */
export const SETTLED_MS = 250;

/**
 * What to ask the camera for once the text has come to rest: the first place of the paragraph at hand, unless one of its
 * places is in view or the reader has taken the map in hand.
 *
 * @param places that the paragraph speaks of, in its order
 * @param view of the map now
 * @param atFirst its view when the article was opened
 */
export function followingRequest(
  places: readonly string[],
  view: MapReport | null,
  atFirst: MapReport | null,
): CameraRequest | null {
  const [first] = places;
  return first === undefined || isInHand(view, atFirst) ? null : { type: "reveal", place: first, orAny: places };
}

/** Whether the map is where the reader has moved it since the article was opened. */
function isInHand(view: MapReport | null, atFirst: MapReport | null): boolean {
  if (!view?.steered) return false;
  const [now, then] = [view.camera, atFirst?.camera];
  const same =
    then !== undefined &&
    now.zoom === then.zoom &&
    now.bearing === then.bearing &&
    now.center[0] === then.center[0] &&
    now.center[1] === then.center[1];
  return !same;
}

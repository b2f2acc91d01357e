import type { CameraRequest, MapCamera } from "#store/camera";
import type { BoundingBox, LngLat, Story } from "#story/story";
import { fitCamera, freeBox, homeCamera, MAX_ZOOM, MIN_ZOOM, storyBounds } from "./homeCamera";
import { metresPerPixel, type Pixel, projectPoint, type Size } from "./mapProjection";
import type { MapPadding } from "./mapScene";
import { EARTH_RADIUS_M } from "./sphere";

/** A place is looked at from no further away than this. */
const PLACE_ZOOM = 4.2;
/** When the camera moves at all, the place comes this far into the free part, as a part of that. */
const AWAY_FROM_EDGE = 0.22;
/** "Fit" goes no closer than this. */
const FIT_ZOOM = 9;

export interface CameraSituation {
  story: Story;
  camera: MapCamera;
  /** Of the map in CSS pixels. */
  size: Size;
  padding: MapPadding;
}

/** The camera that a request asks for; `null` when it names a place that the story does not have. */
export function requestedCamera(request: CameraRequest, situation: CameraSituation): MapCamera | null {
  const { story, camera, size, padding } = situation;
  switch (request.type) {
    case "home":
      return homeCamera(storyBounds(story), size, padding);
    case "fit":
      return fitCamera(request.bbox, size, padding, FIT_ZOOM);
    case "place": {
      const place = story.places.features.find((one) => one.id === request.place);
      return place ? placeCamera(place.properties.labelPoint, place.properties.bbox, situation) : null;
    }
    case "camera":
      return request.camera;
    case "zoomIn":
      return { ...camera, zoom: Math.min(MAX_ZOOM, camera.zoom + 1) };
    case "zoomOut":
      return { ...camera, zoom: Math.max(MIN_ZOOM, camera.zoom - 1) };
    case "north":
      return { ...camera, bearing: 0 };
  }
}

/**
 * As little movement as possible: the place stays where it is on the screen, unless that is covered or too near the
 * edge, and comes closer only from afar.
 */
function placeCamera(point: LngLat, bbox: BoundingBox, { camera, size, padding }: CameraSituation): MapCamera {
  const fitted = fitCamera(bbox, size, padding, Math.max(camera.zoom, PLACE_ZOOM));
  const zoom = Math.min(Math.max(camera.zoom, PLACE_ZOOM), fitted.zoom);
  if (camera.bearing !== 0) return { center: point, zoom, bearing: camera.bearing };
  const free = freeBox(size, padding);
  const now = projectPoint(camera, size, point) ?? { x: (free.left + free.right) / 2, y: (free.top + free.bottom) / 2 };
  const isFree = now.x >= free.left && now.x <= free.right && now.y >= free.top && now.y <= free.bottom;
  if (zoom === camera.zoom && isFree) return camera;
  const [across, down] = [(free.right - free.left) * AWAY_FROM_EDGE, (free.bottom - free.top) * AWAY_FROM_EDGE];
  const aim = {
    x: Math.min(free.right - across, Math.max(free.left + across, now.x)),
    y: Math.min(free.bottom - down, Math.max(free.top + down, now.y)),
  };
  return { center: centreWithPointAt(point, aim, size, zoom), zoom, bearing: 0 };
}

/** The centre that puts a point of the ground on a pixel, north up. */
export function centreWithPointAt(point: LngLat, aim: Pixel, size: Size, zoom: number): LngLat {
  let center = point;
  for (let step = 0; step < 16; step += 1) {
    const pixel = projectPoint({ center, zoom }, size, point);
    if (!pixel) return point;
    const degrees = (metresPerPixel({ center, zoom }, center[1]) / EARTH_RADIUS_M) * (180 / Math.PI);
    const cosLat = Math.max(0.2, Math.cos((center[1] * Math.PI) / 180));
    const [dx, dy] = [pixel.x - aim.x, pixel.y - aim.y];
    if (Math.hypot(dx, dy) < 0.1) break;
    const lat = Math.min(80, Math.max(-80, center[1] - dy * degrees));
    center = [center[0] + (dx * degrees) / cosLat, lat];
  }
  return [center[0] - 360 * Math.round(center[0] / 360), center[1]];
}

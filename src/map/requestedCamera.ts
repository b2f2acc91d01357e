import type { CameraRequest, MapCamera } from "#store/camera";
import { contains, type MapPadding, type MapRect } from "#store/mapFrame";
import type { BoundingBox, LngLat, Story } from "#story/story";
import { fitCamera, freeBox, homeCamera, joinBounds, MAX_ZOOM, minZoom, storyBounds } from "./homeCamera";
import { journeyArcs } from "./journeyArcs";
import { metresPerPixel, type Pixel, projectPoint, type Size } from "./mapProjection";
import { EARTH_RADIUS_M } from "./sphere";

/** A place is looked at from no further away than this: near enough for its surroundings, not too near for its journey. */
const PLACE_ZOOM = 3.7;
/** A map with less room than this, in pixels, shows it from further away, as far as to the second zoom. */
const PLACE_ROOM = 600;
const SMALL_PLACE_ZOOM = 3.1;
/** When the camera moves at all, the place comes this far into the free part, as a part of that. */
const AWAY_FROM_EDGE = 0.22;
/** A short leg is still seen with what lies around it. */
const JOURNEY_ZOOM = 4.9;
/** A journey that is all in view stays as it is, unless it could be so many zoom levels larger. */
const JOURNEY_SLACK = 0.8;
/** Places near one another are framed with what lies around them. */
const FRAME_ZOOM = 4.4;
/** "Fit" goes no closer than this. */
const FIT_ZOOM = 9;

type FrameRequest = Extract<CameraRequest, { type: "frame" }>;

export interface CameraSituation {
  story: Story;
  camera: MapCamera;
  /** Of the map in CSS pixels. */
  size: Size;
  padding: MapPadding;
  /** What the page lays on the map, such as its key, in CSS pixels of the map. */
  obstacles?: readonly MapRect[];
  /** Place id; zooming keeps it where it is on the screen. */
  selected?: string | null;
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
      const place = story.places.features.find((one) => one.id === request.place)?.properties;
      return place
        ? placeCamera(place.labelPoint, place.bbox, situation, Math.max(camera.zoom, placeZoom(situation)))
        : null;
    }
    case "reveal": {
      const inView = (place: string) => keepingCamera({ ...situation, selected: place }) === null;
      return request.orAny?.some(inView) ? null : keepingCamera({ ...situation, selected: request.place });
    }
    case "journey":
      return journeyCamera(request.journey, request.leg, situation);
    case "frame":
      return framedCamera(request, situation);
    case "view":
      return { center: request.center, zoom: Math.min(MAX_ZOOM, request.zoom), bearing: 0 };
    case "camera":
      return request.camera;
    case "zoomIn":
      return zoomed(Math.min(MAX_ZOOM, camera.zoom + 1), situation);
    case "zoomOut":
      return zoomed(Math.max(minZoom(size, camera.center[1]), camera.zoom - 1), situation);
    case "north":
      return { ...camera, bearing: 0 };
  }
}

/** All of a journey, or of one leg, its bow included; `null` when that is well in view, or the story has no such line. */
function journeyCamera(journey: string, leg: number | null, asked: CameraSituation): MapCamera | null {
  const { story, camera, size } = asked;
  const padding = abovePadding(asked);
  const situation = { ...asked, padding };
  const points = journeyArcs(story)
    .filter((arc) => arc.journey === journey && (leg === null || arc.number === leg + 1))
    .flatMap((arc) => arc.points);
  const bounds = joinBounds(points.map(boxOfPoint));
  if (!bounds) return null;
  const fitted = fitCamera(bounds, size, padding, JOURNEY_ZOOM);
  const free = points.every((point) => freePixel(point, situation) !== null);
  return free && camera.zoom > fitted.zoom - JOURNEY_SLACK ? null : fitted;
}

/** Places and lines together, whatever is in view now: a presentation shows a step the same way each time. */
function framedCamera({ places, journey }: FrameRequest, situation: CameraSituation): MapCamera {
  const { story, size, padding } = situation;
  const boxes = story.places.features.filter(({ id }) => places.includes(id)).map(({ properties }) => properties.bbox);
  const arcs = journeyArcs(story).filter((arc) => arc.journey === journey?.id);
  const shown = journey?.leg == null ? arcs : arcs.filter((arc) => arc.number === (journey.leg ?? 0) + 1);
  const home = homeCamera(storyBounds(story), size, padding);
  const alone = journey === null && places.length === 1 && story.places.features.find(({ id }) => id === places[0]);
  // As seen from the whole story, so that what lies around it is rather the story's than what lies beyond.
  if (alone) {
    const { labelPoint, bbox } = alone.properties;
    return placeCamera(labelPoint, bbox, { ...situation, camera: home }, placeZoom(situation));
  }
  const bounds = joinBounds([...boxes, ...shown.flatMap((arc) => arc.points.map(boxOfPoint))]);
  return bounds ? fitCamera(bounds, size, padding, FRAME_ZOOM) : home;
}

/** Room between a marker and what lies across the foot of the map, in pixels. */
const FOOT_CLEARANCE = 24;

/** The padding, with what lies across the foot of the free part taken as covered too: on a phone the times and credits. */
function abovePadding({ size, padding, obstacles = [] }: CameraSituation): MapPadding {
  const across = obstacles.filter(
    ({ left, right, top, bottom }) =>
      right - left > size.width / 2 && bottom > size.height - padding.bottom && top > size.height / 4,
  );
  const bottom = Math.max(padding.bottom, ...across.map(({ top }) => size.height - top + FOOT_CLEARANCE));
  return { ...padding, bottom };
}

/** Longitudes of arcs may lie beyond the antimeridian. */
function boxOfPoint([lng, lat]: LngLat): BoundingBox {
  const normal = lng - 360 * Math.round(lng / 360);
  return [normal, lat, normal, lat];
}

function placeZoom({ size, padding }: CameraSituation): number {
  const free = freeBox(size, padding);
  const room = Math.min(free.right - free.left, free.bottom - free.top);
  return Math.min(PLACE_ZOOM, Math.max(SMALL_PLACE_ZOOM, PLACE_ZOOM + Math.log2(room / PLACE_ROOM)));
}

/** The camera that brings the selected place back to where it can be seen; `null` when it can be seen, or is none. */
export function keepingCamera(situation: CameraSituation): MapCamera | null {
  const { story, camera, selected } = situation;
  const place = story.places.features.find((one) => one.id === selected)?.properties;
  if (!place || freePixel(place.labelPoint, situation)) return null;
  const { labelPoint } = place;
  return placeCamera(labelPoint, [...labelPoint, ...labelPoint], situation, camera.zoom);
}

function zoomed(zoom: number, situation: CameraSituation): MapCamera {
  const { story, camera, size, selected } = situation;
  const point = story.places.features.find((one) => one.id === selected)?.properties.labelPoint;
  const pixel = point && freePixel(point, situation);
  if (!point || !pixel) return { ...camera, zoom };
  return { ...camera, center: centreWithPointAt(point, pixel, size, zoom), zoom };
}

/** Pixel of a point on a map with north up, if it is in the free part of the map as that is turned. */
function freePixel(point: LngLat, { camera, size, padding }: CameraSituation): Pixel | null {
  const pixel = projectPoint(camera, size, point);
  if (!pixel) return null;
  const [sin, cos] = [Math.sin((camera.bearing * Math.PI) / 180), Math.cos((camera.bearing * Math.PI) / 180)];
  const [dx, dy] = [pixel.x - size.width / 2, pixel.y - size.height / 2];
  const turned = { x: size.width / 2 + dx * cos + dy * sin, y: size.height / 2 + dy * cos - dx * sin };
  return contains(freeBox(size, padding), turned) ? pixel : null;
}

/**
 * As little movement as possible: the place stays where it is on the screen, unless that is covered or too near the
 * edge, and comes closer only from afar.
 */
function placeCamera(
  point: LngLat,
  bbox: BoundingBox,
  { camera, size, padding }: CameraSituation,
  closest: number,
): MapCamera {
  const zoom = Math.min(closest, fitCamera(bbox, size, padding, closest).zoom);
  if (camera.bearing !== 0) return { center: point, zoom, bearing: camera.bearing };
  const free = freeBox(size, padding);
  const now = projectPoint(camera, size, point) ?? { x: (free.left + free.right) / 2, y: (free.top + free.bottom) / 2 };
  if (zoom === camera.zoom && contains(free, now)) return camera;
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

/**
 * Purpose: the views that the poster is drawn for, and how the page fits a poster to any other size of the map.
 * In and out: a story in; sizes, cameras, projections out. All measures are CSS pixels of the map's frame.
 * Must not know: what is drawn.
 *
 * The first camera of the live map is a function of the size of its frame (`homeCamera`): it fits the story's box into
 * what panels leave free. The page fits the same box of the drawing into the same free part, so that poster and first
 * frame coincide; only the perspective of the globe differs by a little where the frame has another shape.
 */
import { geoMercator, geoProjection } from "d3-geo";
import { drawnBox, freeBox, homeCamera, storyBounds } from "#map/homeCamera";
import { globeRadiusPx, limbRadiusPx, type Pixel, projectPoint, type Size } from "#map/mapProjection";
import type { MapCamera } from "#store/camera";
import type { MapPadding, MapRect } from "#store/mapFrame";
import type { LngLat, Story } from "#story/story";

/**
 * Two for the page, two for the embed, wide and narrow, two for pictures of their own, wide and tall, and one for the
 * picture that stands beside links to the page.
 */
export type PosterKind = "desktop" | "phone" | "embed" | "embedNarrow" | "picture" | "tallPicture" | "share";

/** What covers the map from an edge: so many pixels, and a share of the height of the map. */
export interface PosterCover {
  top: number;
  right: number;
  bottom: number;
  left: number;
  bottomShare: number;
  /** The same as `right` as a CSS length, where that depends on the map's size. */
  rightLength?: string;
}

interface Canon {
  size: Size;
  cover: PosterCover;
  /** Drawn beyond the frame, for frames of another shape. */
  bleed: { x: number; top: number; bottom: number };
  /** Key, controls and the like, about where they stand: labels keep clear of them. */
  furniture: readonly MapRect[];
}

/** As `mapCover` in the reader says, with the margin of `MapStage`. */
const MARGIN = 48;
const TITLE_BAR = 68;
const CONTROLS = 56;

/** Of the map in the embed; its card at the canonical width. */
const EMBED_MARGIN = 24;
const EMBED_CARD = 282;

const CANON: Record<PosterKind, Canon> = {
  desktop: {
    size: { width: 1000, height: 712 },
    cover: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, bottomShare: 0 },
    bleed: { x: 240, top: 130, bottom: 130 },
    furniture: [
      { left: 20, top: 20, right: 280, bottom: 166 },
      { left: 940, top: 16, right: 984, bottom: 190 },
      { left: 20, top: 674, right: 180, bottom: 700 },
      { left: 614, top: 676, right: 986, bottom: 700 },
      { left: 872, top: 556, right: 986, bottom: 700 },
    ],
  },
  phone: {
    size: { width: 390, height: 844 },
    cover: { top: TITLE_BAR + MARGIN, right: CONTROLS + MARGIN, bottom: MARGIN, left: MARGIN, bottomShare: 0.5 },
    bleed: { x: 150, top: 0, bottom: 0 },
    furniture: [
      { left: 12, top: 12, right: 378, bottom: 60 },
      { left: 334, top: 76, right: 378, bottom: 260 },
      { left: 36, top: 398, right: 390, bottom: 422 },
      { left: 0, top: 422, right: 390, bottom: 844 },
    ],
  },
  // As in EmbedLayout.css and EmbedPage.tsx: the card, the gaps at both its sides, and the margin.
  embed: {
    size: { width: 680, height: 398 },
    cover: {
      top: EMBED_MARGIN,
      right: EMBED_CARD + 12 + EMBED_MARGIN,
      bottom: EMBED_MARGIN,
      left: EMBED_MARGIN,
      bottomShare: 0,
      rightLength: `(clamp(200px, 41.5cqw, 352px) + ${12 + EMBED_MARGIN}px)`,
    },
    bleed: { x: 240, top: 130, bottom: 130 },
    furniture: [
      { left: 12, top: 372, right: 112, bottom: 390 },
      { left: 680 - 12 - EMBED_CARD, top: 12, right: 668, bottom: 386 },
    ],
  },
  embedNarrow: {
    size: { width: 360, height: 230 },
    cover: { top: EMBED_MARGIN, right: EMBED_MARGIN, bottom: EMBED_MARGIN, left: EMBED_MARGIN, bottomShare: 0 },
    bleed: { x: 80, top: 100, bottom: 100 },
    furniture: [{ left: 12, top: 204, right: 112, bottom: 222 }],
  },
  picture: {
    size: { width: 680, height: 398 },
    cover: { top: EMBED_MARGIN, right: EMBED_MARGIN, bottom: EMBED_MARGIN, left: EMBED_MARGIN, bottomShare: 0 },
    bleed: { x: 320, top: 150, bottom: 150 },
    furniture: [],
  },
  tallPicture: {
    size: { width: 340, height: 430 },
    cover: { top: EMBED_MARGIN, right: EMBED_MARGIN, bottom: EMBED_MARGIN, left: EMBED_MARGIN, bottomShare: 0 },
    bleed: { x: 120, top: 100, bottom: 100 },
    furniture: [],
  },
  share: {
    size: { width: 800, height: 420 },
    cover: { top: 16, right: 24, bottom: 16, left: 316, bottomShare: 0 },
    bleed: { x: 0, top: 0, bottom: 0 },
    furniture: [{ left: 0, top: 0, right: 300, bottom: 420 }],
  },
};

export interface PosterView {
  name: PosterKind;
  size: Size;
  cover: PosterCover;
  padding: MapPadding;
  camera: MapCamera;
  /** Of the frame, and of what is drawn round it. */
  drawn: MapRect;
  /** The story's box in the frame; `null` when the globe hides part of it. */
  box: MapRect | null;
  /** What of the frame is free for that box. */
  free: MapRect;
  furniture: readonly MapRect[];
  /** Radius of the globe's outline; `null` in Mercator. */
  limb: number | null;
  project(point: LngLat): Pixel | null;
  unproject(pixel: Pixel): LngLat;
  /** For d3-geo, clipped to `drawn` and to the visible side of the globe. */
  projection: ReturnType<typeof geoProjection>;
}

export function posterView(story: Story, name: PosterKind): PosterView {
  const { size, cover, bleed, furniture } = CANON[name];
  const padding: MapPadding = { ...cover, bottom: cover.bottom + cover.bottomShare * size.height };
  const bounds = storyBounds(story);
  const camera = homeCamera(bounds, size, padding);
  const drawn = { left: -bleed.x, top: -bleed.top, right: size.width + bleed.x, bottom: size.height + bleed.bottom };
  const isGlobe = projectPoint(camera, size, antipode(camera.center)) === null;
  return {
    name,
    size,
    cover,
    padding,
    camera,
    drawn,
    box: drawnBox(bounds, size, camera),
    free: freeBox(size, padding),
    furniture,
    limb: isGlobe ? limbRadiusPx(camera, size) : null,
    ...(isGlobe ? globe(camera, size, drawn) : mercator(camera, size, drawn)),
  };
}

function antipode([lng, lat]: LngLat): LngLat {
  return [lng + 180, -lat];
}

type Projecting = Pick<PosterView, "project" | "unproject" | "projection">;

/** The eye is one and a half heights of the map above its centre, as in `mapProjection.ts`. */
const EYE_HEIGHTS = 1.5;

/**
 * The globe in vertical perspective. Formulas: J. P. Snyder, Map Projections: A Working Manual (USGS Professional Paper
 * 1395), p. 173 and 175; `distance` is his P, the eye's distance from the middle of the globe in radii.
 */
function globe(camera: MapCamera, size: Size, drawn: MapRect): Projecting {
  const radius = globeRadiusPx(camera);
  const distance = 1 + (EYE_HEIGHTS * size.height) / radius;
  const raw = (lambda: number, phi: number): [number, number] => {
    const k = (distance - 1) / (distance - Math.cos(lambda) * Math.cos(phi));
    return [k * Math.cos(phi) * Math.sin(lambda), k * Math.sin(phi)];
  };
  raw.invert = (x: number, y: number): [number, number] => {
    const rho = Math.hypot(x, y);
    if (rho < 1e-9) return [0, 0];
    const root = Math.sqrt(Math.max(0, 1 - (rho * rho * (distance + 1)) / (distance - 1)));
    const sin = (distance - root) / ((distance - 1) / rho + rho / (distance - 1));
    const cos = Math.sqrt(Math.max(0, 1 - sin * sin));
    return [Math.atan2(x * sin, rho * cos), Math.asin(Math.min(1, Math.max(-1, (y * sin) / rho)))];
  };
  const projection = geoProjection(raw)
    .rotate([-camera.center[0], -camera.center[1]])
    .scale(radius)
    .translate([size.width / 2, size.height / 2])
    .clipAngle((Math.acos(1 / distance) * 180) / Math.PI - 0.01)
    .clipExtent(extent(drawn))
    .precision(1);
  return projecting(projection, (point) => projectPoint(camera, size, point));
}

function mercator(camera: MapCamera, size: Size, drawn: MapRect): Projecting {
  const projection = geoMercator()
    .rotate([-camera.center[0], 0])
    .scale((512 * 2 ** camera.zoom) / (2 * Math.PI))
    .center([0, camera.center[1]])
    .translate([size.width / 2, size.height / 2])
    .clipExtent(extent(drawn))
    .precision(1);
  return projecting(projection, (point) => projectPoint(camera, size, point));
}

function projecting(projection: ReturnType<typeof geoProjection>, project: Projecting["project"]): Projecting {
  const unproject = ({ x, y }: Pixel): LngLat => projection.invert?.([x, y]) ?? [0, 0];
  return { project, unproject, projection };
}

function extent({ left, top, right, bottom }: MapRect): [[number, number], [number, number]] {
  return [
    [left, top],
    [right, bottom],
  ];
}

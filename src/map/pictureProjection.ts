/**
 * Purpose: the projection of a picture of the map: points there and back, shapes clipped to what is seen of them.
 * In and out: a camera and a size in; pixels, ground, and path data for SVG out. Longitude first, degrees; CSS pixels.
 * Must not know: what is drawn.
 *
 * The picture is a globe or Mercator and nothing between, by the same zoom as `projectPoint`. North is up in
 * `projectPoint`; here the map is turned by the camera's bearing.
 */
import type { Position } from "geojson";
import type { MapCamera } from "#store/camera";
import type { LngLat } from "#story/story";
import { globeRadiusPx, limbRadiusPx, type Pixel, projectPoint, type Size } from "./mapProjection";
import { clippedLine, clippedRing, pathData } from "./picturePaths";

const RADIANS = Math.PI / 180;
const TILE = 512;
/** As in `mapProjection.ts`. */
const EYE_HEIGHTS = 1.5;
/** Degrees between the points of a line that is drawn on a globe, and on its limb. */
const STEP = 2;

export interface PictureProjection {
  /** Radius of the globe's outline; `null` in Mercator. */
  limb: number | null;
  /** `null` on the far side of the globe. */
  project(point: LngLat): Pixel | null;
  /** Beside the globe, the nearest point of its outline. */
  unproject(pixel: Pixel): LngLat;
  /** Path data of lines, cut off a little outside the picture and at the limb. */
  lines(lines: readonly (readonly Position[])[]): string;
  /** Path data of areas, to be filled by the even-odd rule; rings of any direction, in which nothing crosses the antimeridian. */
  areas(polygons: readonly (readonly (readonly Position[])[])[]): string;
}

export function pictureProjection(camera: MapCamera, size: Size): PictureProjection {
  const isGlobe = projectPoint(camera, size, [camera.center[0] + 180, -camera.center[1]]) === null;
  const turned = turning(camera.bearing, size);
  const project = (point: LngLat) => {
    const pixel = projectPoint(camera, size, point);
    return pixel && turned.forth(pixel);
  };
  const unprojectUp = isGlobe ? globeInverse(camera, size) : mercatorInverse(camera, size);
  const shapes = isGlobe ? globeShapes(camera, size, turned.forth) : mercatorShapes(camera, size, turned.forth);
  return {
    limb: isGlobe ? limbRadiusPx(camera, size) : null,
    project,
    unproject: (pixel) => unprojectUp(turned.back(pixel)),
    lines: (lines) =>
      pathData(
        lines.flatMap(shapes.line).flatMap((line) => clippedLine(line, size)),
        false,
      ),
    areas: (polygons) =>
      pathData(
        polygons.flatMap((rings) => rings.flatMap(shapes.ring)).map((ring) => clippedRing(ring, size)),
        true,
      ),
  };
}

type Turn = (pixel: Pixel) => Pixel;

/** About the middle of the picture, so that the bearing's direction is up. */
function turning(bearing: number, { width, height }: Size): { forth: Turn; back: Turn } {
  const turn = (degrees: number): Turn => {
    if (degrees === 0) return (pixel) => pixel;
    const [sin, cos] = [Math.sin(degrees * RADIANS), Math.cos(degrees * RADIANS)];
    return ({ x, y }) => {
      const [dx, dy] = [x - width / 2, y - height / 2];
      return { x: width / 2 + cos * dx + sin * dy, y: height / 2 - sin * dx + cos * dy };
    };
  };
  return { forth: turn(bearing), back: turn(-bearing) };
}

interface Shapes {
  /** The pieces of a line that are seen. */
  line(line: readonly Position[]): Pixel[][];
  /** What fills a ring's area by the even-odd rule. */
  ring(ring: readonly Position[]): Pixel[][];
}

/** The world lies beside itself: a shape is drawn wherever it may be seen. */
function mercatorShapes(camera: MapCamera, size: Size, turned: Turn): Shapes {
  const world = TILE * 2 ** camera.zoom;
  const reach = Math.hypot(size.width, size.height) / 2 + 40;
  const copies = (line: readonly Position[]): Pixel[][] => {
    // One turn of the earth away from the first point, and on without a jump.
    const plain = line.map(([lng = 0, lat = 0]): Pixel => {
      const { y } = projectPoint(camera, size, [camera.center[0], Math.min(89, Math.max(-89, lat))]) ?? { y: 0 };
      return { x: size.width / 2 + ((lng - camera.center[0]) / 360) * world, y };
    });
    const [west, east] = [Math.min(...plain.map(({ x }) => x)), Math.max(...plain.map(({ x }) => x))];
    return [-world, 0, world]
      .filter((shift) => east + shift > size.width / 2 - reach && west + shift < size.width / 2 + reach)
      .map((shift) => plain.map(({ x, y }) => turned({ x: x + shift, y })));
  };
  return { line: copies, ring: copies };
}

interface GlobePixel extends Pixel {
  seen: boolean;
  /** Direction from the middle of the globe, in radians. */
  azimuth: number;
}

/**
 * What lies behind the limb is drawn on it, in the same direction from the middle. So an area stays what it is, but
 * for the point opposite the middle, where all directions meet: around it, inside and outside have changed places,
 * and the whole disc is added to change them back.
 */
function globeShapes(camera: MapCamera, size: Size, turned: Turn): Shapes {
  const [middleX, middleY] = [size.width / 2, size.height / 2];
  const limb = limbRadiusPx(camera, size);
  const [lng0, lat0] = camera.center;
  const [sin0, cos0] = [Math.sin(lat0 * RADIANS), Math.cos(lat0 * RADIANS)];
  const onLimb = (azimuth: number): Pixel => ({
    x: middleX + limb * Math.sin(azimuth),
    y: middleY - limb * Math.cos(azimuth),
  });
  const put = ([lng, lat]: LngLat): GlobePixel => {
    const seen = projectPoint(camera, size, [lng, lat]);
    const dLng = (lng - lng0) * RADIANS;
    const [sin1, cos1] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
    const azimuth = Math.atan2(cos1 * Math.sin(dLng), cos0 * sin1 - sin0 * cos1 * Math.cos(dLng));
    return { ...(seen ?? onLimb(azimuth)), seen: seen !== null, azimuth };
  };
  const pixelsOf = (line: readonly Position[]) => stepped(line).map(put);
  const opposite: LngLat = [lng0 > 0 ? lng0 - 180 : lng0 + 180, -lat0];
  const disc = Array.from({ length: 180 }, (_, n) => turned(onLimb(n * STEP * RADIANS)));
  return {
    line: (line) => {
      const pieces: Pixel[][] = [[]];
      let before: GlobePixel | null = null;
      for (const pixel of pixelsOf(line)) {
        if (pixel.seen && before && !before.seen) pieces.push([turned(before)]);
        if (pixel.seen || before?.seen) pieces.at(-1)?.push(turned(pixel));
        before = pixel;
      }
      return pieces.filter((piece) => piece.length > 1);
    },
    ring: (ring) => {
      const pixels: Pixel[] = [];
      let before: GlobePixel | null = null;
      for (const pixel of pixelsOf(ring)) {
        if (before && !before.seen && !pixel.seen) {
          const way = shortTurn(pixel.azimuth - before.azimuth);
          const parts = Math.ceil(Math.abs(way) / (STEP * RADIANS));
          for (let part = 1; part < parts; part += 1) pixels.push(onLimb(before.azimuth + (way * part) / parts));
        }
        pixels.push(pixel);
        before = pixel;
      }
      const drawn = pixels.map(turned);
      return holds(ring, opposite) ? [drawn, disc] : [drawn];
    },
  };
}

/** With points between those that are far apart. */
function stepped(line: readonly Position[]): LngLat[] {
  return line.flatMap(([lng = 0, lat = 0], index): LngLat[] => {
    const [fromLng = 0, fromLat = 0] = line[index - 1] ?? [lng, lat];
    const parts = Math.max(1, Math.ceil(Math.max(Math.abs(lng - fromLng), Math.abs(lat - fromLat)) / STEP));
    return Array.from({ length: parts }, (_, n) => {
      const t = (n + 1) / parts;
      return [fromLng + (lng - fromLng) * t, fromLat + (lat - fromLat) * t];
    });
  });
}

/** From -π to π. */
function shortTurn(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}

/** Whether a ring runs round a point, on the plane of degrees. */
function holds(ring: readonly Position[], [lng, lat]: LngLat): boolean {
  let inside = false;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [beforeX = 0, beforeY = 0] = ring[index === 0 ? ring.length - 1 : index - 1] ?? [];
    if (y > lat !== beforeY > lat && lng < ((beforeX - x) * (lat - y)) / (beforeY - y) + x) inside = !inside;
  }
  return inside;
}

/** J. P. Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395), p. 175: vertical perspective. */
function globeInverse(camera: MapCamera, size: Size): (pixel: Pixel) => LngLat {
  const radius = globeRadiusPx(camera);
  const distance = 1 + (EYE_HEIGHTS * size.height) / radius;
  const furthest = limbRadiusPx(camera, size);
  const [sin0, cos0] = [Math.sin(camera.center[1] * RADIANS), Math.cos(camera.center[1] * RADIANS)];
  return (pixel) => {
    const [dx, dy] = [pixel.x - size.width / 2, size.height / 2 - pixel.y];
    const away = Math.hypot(dx, dy);
    if (away < 1e-9) return camera.center;
    const rho = Math.min(away, furthest) / radius;
    const root = Math.sqrt(Math.max(0, 1 - (rho * rho * (distance + 1)) / (distance - 1)));
    const sin = Math.min(1, (distance - root) / ((distance - 1) / rho + rho / (distance - 1)));
    const cos = Math.sqrt(1 - sin * sin);
    const [east, north] = [dx / away, dy / away];
    const lat = Math.asin(Math.min(1, Math.max(-1, cos * sin0 + north * sin * cos0)));
    const lng = Math.atan2(east * sin, cos * cos0 - north * sin * sin0);
    return [camera.center[0] + lng / RADIANS, lat / RADIANS];
  };
}

function mercatorInverse(camera: MapCamera, size: Size): (pixel: Pixel) => LngLat {
  const world = TILE * 2 ** camera.zoom;
  const middle = Math.log(Math.tan(Math.PI / 4 + (camera.center[1] * RADIANS) / 2));
  return ({ x, y }) => {
    const up = middle - ((y - size.height / 2) / world) * 2 * Math.PI;
    return [
      camera.center[0] + ((x - size.width / 2) / world) * 360,
      (2 * Math.atan(Math.exp(up)) - Math.PI / 2) / RADIANS,
    ];
  };
}

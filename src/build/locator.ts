/**
 * Purpose: the small globe in the corner of the map, as SVG paths.
 * In and out: the middle of the story and a size in; path data in pixels out, origin at the top left.
 * Must not know: colours, and where the current view is (`src/map/orthographic.ts` puts that on it at run time).
 */
import { type GeoPermissibleObjects, geoArea, geoGraticule, geoOrthographic, geoPath } from "d3-geo";
import type { MultiPolygon } from "geojson";
import { presimplify, simplify } from "topojson-simplify";
import { GLOBE_MARGIN_PX } from "#map/orthographic";
import type { LngLat } from "#story/story";
import { polygonsOf, readAtlas } from "./basemapSources";

export interface LocatorGlobe {
  sizePx: number;
  /** Longitude and latitude of the middle. */
  center: LngLat;
  land: string;
  outline: string;
  graticule: string;
}

/** Square degrees: at 110 px across, a smaller triangle is not a pixel. */
const LEAST_TRIANGLE = 2.2;
/** Steradians: about 30,000 km². */
const LEAST_ISLAND = 8e-4;

export function locatorGlobe(center: LngLat, sizePx: number): LocatorGlobe {
  const projection = geoOrthographic()
    .rotate([-center[0], -center[1]])
    .scale(sizePx / 2 - GLOBE_MARGIN_PX)
    .translate([sizePx / 2, sizePx / 2])
    .clipAngle(90)
    .precision(1);
  const path = geoPath(projection).digits(1);
  const draw = (shape: GeoPermissibleObjects): string => toRelative(path(shape) ?? "");
  const radius = sizePx / 2 - GLOBE_MARGIN_PX;
  return {
    sizePx,
    center,
    land: draw(roughLand()),
    outline: `M${GLOBE_MARGIN_PX},${sizePx / 2}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0z`,
    graticule: draw(
      geoGraticule()
        .step([30, 30])
        .extentMajor([
          [-180, -60],
          [180, 60.01],
        ])
        .extentMinor([
          [-180, -60],
          [180, 60.01],
        ])
        .precision(10)(),
    ),
  };
}

/** The same path in steps from point to point and without spaces: half as long. Tenths of a pixel. */
function toRelative(path: string): string {
  let [x, y] = [0, 0];
  return path.replace(
    /([ML])([-\d.]+),([-\d.]+)|Z/g,
    (command, letter: string | undefined, lng: string, lat: string) => {
      if (letter === undefined) return "z";
      const [toX, toY] = [Math.round(Number(lng) * 10), Math.round(Number(lat) * 10)];
      const step = `${tenths(toX - x)}${toY < y ? "" : " "}${tenths(toY - y)}`;
      const absolute = `M${tenths(toX)} ${tenths(toY)}`;
      const unmoved = toX === x && toY === y;
      [x, y] = [toX, toY];
      return command.startsWith("M") ? absolute : unmoved ? "" : `l${step}`;
    },
  );
}

/** 12 tenths is `1.2`, -3 is `-.3`. */
function tenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, "$1.");
}

function roughLand(): MultiPolygon {
  const atlas = simplify(presimplify(readAtlas("110m")), LEAST_TRIANGLE);
  return {
    type: "MultiPolygon",
    coordinates: polygonsOf(atlas, [atlas.objects.land])
      .coordinates.map((rings) => rings.filter((ring) => ring.length >= 4))
      .filter((rings) => {
        const area = rings.length > 0 ? geoArea({ type: "Polygon", coordinates: rings }) : 0;
        // A ring that simplification has turned inside out would fill the globe.
        return area > LEAST_ISLAND && area < 2 * Math.PI;
      }),
  };
}

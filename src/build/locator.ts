/**
 * Purpose: the small globe in the corner of the map, as SVG paths.
 * In and out: the middle of the story and a size in; path data in pixels out, origin at the top left.
 * Must not know: colours, and where the current view is (`src/map/orthographic.ts` puts that on it at run time).
 */
import { type GeoPermissibleObjects, geoArea, geoGraticule, geoOrthographic, geoPath } from "d3-geo";
import type { MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import { GLOBE_MARGIN_PX } from "#map/orthographic";
import type { LngLat } from "#story/story";
import { readAtlas } from "./basemapSources";

export interface LocatorGlobe {
  sizePx: number;
  /** Longitude and latitude of the middle. */
  center: LngLat;
  land: string;
  outline: string;
  graticule: string;
}

/** Square degrees: at 110 px across, a smaller triangle is not a pixel. */
const LEAST_TRIANGLE = 1.2;
/** Steradians: about 20,000 km². */
const LEAST_ISLAND = 5e-4;

export function locatorGlobe(center: LngLat, sizePx: number): LocatorGlobe {
  const projection = geoOrthographic()
    .rotate([-center[0], -center[1]])
    .scale(sizePx / 2 - GLOBE_MARGIN_PX)
    .translate([sizePx / 2, sizePx / 2])
    .clipAngle(90)
    .precision(0.5);
  const path = geoPath(projection).digits(1);
  const draw = (shape: GeoPermissibleObjects): string => path(shape) ?? "";
  return {
    sizePx,
    center,
    land: draw(roughLand()),
    outline: draw({ type: "Sphere" }),
    graticule: draw(geoGraticule().step([30, 30])()),
  };
}

function roughLand(): MultiPolygon {
  const atlas = simplify(presimplify(readAtlas("110m")), LEAST_TRIANGLE);
  const coordinates = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === "MultiPolygon" ? geometry.coordinates : geometry.type === "Polygon" ? [geometry.coordinates] : [],
  );
  return {
    type: "MultiPolygon",
    coordinates: coordinates
      .map((rings) => rings.filter((ring) => ring.length >= 4))
      .filter((rings) => {
        const area = rings.length > 0 ? geoArea({ type: "Polygon", coordinates: rings }) : 0;
        // A ring that simplification has turned inside out would fill the globe.
        return area > LEAST_ISLAND && area < 2 * Math.PI;
      }),
  };
}

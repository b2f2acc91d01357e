import type { Map as MapLibreMap } from "maplibre-gl";
import type { MapCamera, MapReport } from "#store/camera";
import type { LngLat } from "#story/story";
import { edgeOf } from "./edgeOf";
import { GLOBE_UNTIL, MERCATOR_FROM, metresPerPixel, type Pixel, projectPoint, type Size } from "./mapProjection";
import { isNear } from "./sceneDrawing";

/** The longest that the camera moves, in milliseconds. */
export const FLIGHT_MS = 1100;

export function sizeOf({ clientWidth: width, clientHeight: height }: HTMLElement): Size {
  return { width, height };
}

/** MapLibre's camera: where it is, what it sees from there, how it gets elsewhere. All pixels are CSS pixels of the container. */
export class MapEye {
  readonly #map: MapLibreMap;
  readonly #container: HTMLElement;

  constructor(map: MapLibreMap, container: HTMLElement) {
    this.#map = map;
    this.#container = container;
  }

  get camera(): MapCamera {
    const { lng, lat } = this.#map.getCenter().wrap();
    return { center: [lng, lat], zoom: this.#map.getZoom(), bearing: this.#map.getBearing() };
  }

  get size(): Size {
    return sizeOf(this.#container);
  }

  /** Not displayed, or on paper: MapLibre then takes a size of its own. */
  get isHidden(): boolean {
    const { width, height } = this.size;
    return width === 0 || height === 0;
  }

  get isMoving(): boolean {
    return this.#map.isMoving();
  }

  /** `null` on the far side of the globe. */
  project(point: LngLat): Pixel | null {
    const { camera } = this;
    const isGlobe = camera.zoom < (GLOBE_UNTIL + MERCATOR_FROM) / 2;
    if (isGlobe && projectPoint(camera, this.size, point) === null) return null;
    const { x, y } = this.#map.project([point[0], point[1]]);
    return { x, y };
  }

  unproject({ x, y }: Pixel): LngLat {
    const { lng, lat } = this.#map.unproject([x, y]);
    return [lng, lat];
  }

  jump({ center, zoom, bearing }: MapCamera): void {
    this.#map.jumpTo({ center: [...center], zoom, bearing });
  }

  /**
   * @param duration - in milliseconds; `longest` when it is far
   * @returns how long it takes
   */
  move({ center, zoom, bearing }: MapCamera, duration: number, longest: number): number {
    const options = { center: [...center] as [number, number], zoom, bearing };
    const middle = this.project(center);
    const seen = middle !== null && isNear(middle, this.size, 0);
    const far = Math.abs(zoom - this.camera.zoom) > 1.5 || !seen;
    if (far) this.#map.flyTo({ ...options, duration: longest });
    else this.#map.easeTo({ ...options, duration });
    return far ? longest : duration;
  }

  report({ atHome, steered }: Pick<MapReport, "atHome" | "steered">): MapReport {
    const { camera, size } = this;
    const kilometresPerPixel = metresPerPixel(camera, camera.center[1]) / 1000;
    return { camera, atHome, steered, kilometresPerPixel, edge: edgeOf(this.#map, size) };
  }
}

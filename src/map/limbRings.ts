import type { MapCamera } from "#store/camera";
import { limbRadiusPx, type Size } from "./mapProjection";
import type { MapFlavour } from "./mapTokens";
import { GLOBE_ZOOM } from "./markerRadius";

/**
 * Space behind the globe, and three soft rings outside its limb. An element behind the map's canvas, which is clear
 * there: MapLibre's own atmosphere is a glow.
 */
export class LimbRings {
  readonly #space = document.createElement("div");
  readonly #globe = document.createElement("div");

  constructor(container: HTMLElement) {
    Object.assign(this.#space.style, { position: "absolute", inset: "0", overflow: "hidden" });
    Object.assign(this.#globe.style, { position: "absolute", borderRadius: "50%" });
    this.#space.setAttribute("aria-hidden", "true");
    this.#space.append(this.#globe);
    container.prepend(this.#space);
  }

  colour(flavour: MapFlavour): void {
    const [wide, middle, narrow] = flavour.shore;
    this.#space.style.background = flavour.space;
    this.#globe.style.background = flavour.water;
    this.#globe.style.boxShadow = [
      `0 0 0 1px ${flavour.limb}`,
      `0 0 2px 8px ${narrow}`,
      `0 0 3px 17px ${middle}`,
      `0 0 4px 28px ${wide}`,
    ].join(",");
  }

  /** To be called whenever the camera or the size of the map has changed. */
  move(camera: Pick<MapCamera, "center" | "zoom">, size: Size): void {
    const seen = camera.zoom < GLOBE_ZOOM + 1;
    this.#globe.hidden = !seen;
    if (!seen) return;
    const radius = limbRadiusPx(camera, size);
    Object.assign(this.#globe.style, {
      left: `${size.width / 2 - radius}px`,
      top: `${size.height / 2 - radius}px`,
      width: `${2 * radius}px`,
      height: `${2 * radius}px`,
    });
  }

  remove(): void {
    this.#space.remove();
  }
}

import type { CameraRequest, MapCamera } from "#store/camera";
import { FLIGHT_MS, type MapEye } from "./mapEye";
import { type CameraSituation, keepingCamera, requestedCamera } from "./requestedCamera";

const STEP_MS = 350;
/** What the reader asks for as such; the other requests follow from what was opened. */
const STEERING: ReadonlySet<CameraRequest["type"]> = new Set(["camera", "zoomIn", "zoomOut", "north"]);
/** What is met again by another camera when the map has another size. */
const STANDING: ReadonlySet<CameraRequest["type"]> = new Set(["home", "frame", "view"]);

type Eye = Pick<MapEye, "isHidden" | "isMoving" | "jump" | "move">;

interface Surroundings {
  situation(): CameraSituation;
  reducedMotion(): boolean;
}

/**
 * Meets requests for the camera, and keeps to the last one when the map changes: a standing request is met anew until
 * the reader steers or asks for something else; after any other, the selected place is kept in view.
 */
export class CameraKeeper {
  readonly #eye: Eye;
  readonly #around: Surroundings;
  #standing: CameraRequest | null = { type: "home" };
  /** Whether the reader put the camera where it is, or a link did. */
  #steered = false;
  /** Asked for while the map had no size, which no camera can be worked out for. */
  #later: CameraRequest | null = null;
  /** The free part of the map has changed during a flight: where the selected place is then, is seen after it. */
  #keepLater = false;
  /** When the flight that is on ends, as `performance.now()` counts; 0 when none is. */
  #arrival = 0;
  /** Asked for before the style was there: MapLibre's camera is then held in bounds that a globe does not have. */
  #early: MapCamera | null;

  constructor(eye: Eye, first: MapCamera, around: Surroundings) {
    this.#eye = eye;
    this.#early = first;
    this.#around = around;
  }

  get atHome(): boolean {
    return this.#standing?.type === "home";
  }

  get steered(): boolean {
    return this.#steered;
  }

  /** Whether the camera follows from the size of the map alone, and not from where it was before. */
  get isStanding(): boolean {
    return this.#standing !== null;
  }

  /** @param atOnce - without a flight, as from a map that nobody saw */
  request(request: CameraRequest, atOnce = false): void {
    if (this.#eye.isHidden) {
      this.#later = request;
      this.#steered = STEERING.has(request.type);
      return;
    }
    const target = requestedCamera(request, this.#around.situation());
    if (STANDING.has(request.type)) this.#standing = request;
    else if (target) this.#standing = null;
    if (!target) return;
    this.#steered = STEERING.has(request.type);
    const isStep = !("place" in request || "journey" in request);
    this.#move(target, atOnce ? 0 : isStep ? STEP_MS : FLIGHT_MS * 0.6);
  }

  /** The reader moves the map. */
  steer(): void {
    this.#standing = null;
    this.#keepLater = false;
    this.#steered = true;
  }

  /** The map has a size, or another one. */
  resized(): void {
    const later = this.#later;
    this.#later = null;
    if (later) this.request(later, true);
    else this.keep();
  }

  /** Other parts of the map are free than before. */
  keep(): void {
    if (this.#eye.isHidden) return;
    if (this.#standing) this.#meetAgain(this.#standing);
    else this.#keepSelected();
  }

  moveEnded(): void {
    this.#arrival = 0;
    if (this.#keepLater) this.#keepSelected();
  }

  styleLoaded(): void {
    if (this.#early) this.#eye.jump(this.#early);
    this.#early = null;
  }

  /** At once, or by the end of the flight that leads to it. */
  #meetAgain(standing: CameraRequest): void {
    const target = requestedCamera(standing, this.#around.situation());
    if (!target) return;
    if (this.#early) this.#early = target;
    const left = this.#arrival - performance.now();
    if (left <= 0) this.#eye.jump(target);
    else this.#fly(target, left, left);
  }

  /** With the place that is looked at back in the free part of the map; the reader's own moves are left alone. */
  #keepSelected(): void {
    this.#keepLater = this.#eye.isMoving;
    const target = this.#keepLater ? null : keepingCamera(this.#around.situation());
    if (target) this.#move(target, STEP_MS);
  }

  /** @param duration - in milliseconds, unless it is far; 0 at any distance */
  #move(target: MapCamera, duration: number): void {
    if (this.#early) this.#early = target;
    if (duration === 0 || this.#around.reducedMotion()) this.#eye.jump(target);
    else this.#fly(target, duration, FLIGHT_MS);
  }

  #fly(target: MapCamera, duration: number, longest: number): void {
    const took = this.#eye.move(target, duration, longest);
    // After the end of the flight before, which this one cut short.
    this.#arrival = performance.now() + took;
  }
}

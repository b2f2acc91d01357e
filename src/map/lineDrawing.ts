/** The line of a journey draws once, in so many milliseconds. */
export const DRAW_MS = 900;

/** How far a line has been drawn that draws itself once; whole unless it has been started. */
export class LineDrawing {
  readonly #onFrame: () => void;
  #frame = 0;
  #part = 1;

  /** @param onFrame - called after every change of `part` */
  constructor(onFrame: () => void) {
    this.#onFrame = onFrame;
  }

  /** 0 to 1. */
  get part(): number {
    return this.#part;
  }

  /** Draws from the beginning. */
  start(): void {
    cancelAnimationFrame(this.#frame);
    this.#part = 0;
    let begun: number | null = null;
    const step = (now: number) => {
      begun ??= now;
      const elapsed = Math.min(1, (now - begun) / DRAW_MS);
      this.#part = easedPart(elapsed);
      this.#frame = elapsed < 1 ? requestAnimationFrame(step) : 0;
      this.#onFrame();
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** The whole line at once, with no further frame. */
  finish(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#part = 1;
  }
}

/** Sets out and arrives gently: smoothstep, of the part of the time that has passed. */
export function easedPart(elapsed: number): number {
  return elapsed * elapsed * (3 - 2 * elapsed);
}

import type { TravelMode } from "#story/story";

/** How a line is drawn, in CSS pixels. Pattern stands for the mode, so that hue is never alone. */
export type LinePattern =
  /** One line; `tickEvery` > 0 adds cross-ticks. */
  | { type: "solid"; tickEvery: number; tickLength: number }
  /** Lengths of line and gap in turn. */
  | { type: "dashes"; lengths: readonly number[] }
  | { type: "dots"; every: number };

export function journeyPattern(mode: TravelMode | null): LinePattern {
  switch (mode) {
    case "train":
      return { type: "solid", tickEvery: 9, tickLength: 8 };
    case "road":
      return { type: "solid", tickEvery: 0, tickLength: 0 };
    case "flight":
      return { type: "dashes", lengths: [9, 5] };
    case "ship":
      return { type: "dashes", lengths: [12, 4, 3, 4] };
    case null:
      return { type: "dots", every: 6 };
  }
}

export const arrowheads = ["notched", "hollow", "barred", "double"] as const;

export type Arrowhead = (typeof arrowheads)[number];

/** Hue and arrowhead of a journey, 0 to 3; a fifth journey looks like the first. */
export function journeyLook(journeyIndex: number): 0 | 1 | 2 | 3 {
  return (journeyIndex % 4) as 0 | 1 | 2 | 3;
}

/** Hue of what belongs to no journey, such as a measured distance. */
export const INK_LOOK = 4;

/** Length in pixels that an arrowhead takes from the end of its line. */
export function arrowLength(head: Arrowhead): number {
  switch (head) {
    case "notched":
      return 9;
    case "hollow":
      return 12;
    case "barred":
      return 11;
    case "double":
      return 13;
  }
}

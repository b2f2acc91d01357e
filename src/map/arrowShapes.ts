/**
 * Arrowheads by the look of a journey, as path data in a box of 14 pixels, the tip in the middle of its upper side. The
 * second is hollow: filled with the ground, its outline drawn.
 */
export const arrowShapes = [
  "M7 .5 12.6 13.4 7 10.4 1.4 13.4z",
  "M7 1.6 12.4 12H1.6z",
  "M7 .5 12.4 10H1.6zM1.6 11.4h10.8v2H1.6z",
  "M7 .5 12 8.4 7 6.4 2 8.4zM7 5.9 12 13.8 7 11.8 2 13.8z",
] as const;

export const HOLLOW_ARROW = 1;

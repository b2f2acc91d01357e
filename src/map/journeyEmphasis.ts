import type { JourneyArc } from "./journeyArcs";
import type { MapScene } from "./mapScene";

/**
 * How strongly a leg is drawn: `plain` is the line of the key; `raised` is pointed at; `focus` is the leg that is read
 * about; `faded`, a thinner and paler line, belongs to another journey than the open one.
 */
export type Emphasis = "faded" | "plain" | "raised" | "focus";

/** Times the width of a plain line, and the size of its arrowhead. */
export const emphasisWidths: Record<Emphasis, number> = { faded: 0.55, plain: 1, raised: 1.35, focus: 1.7 };
export const emphasisArrows: Record<Emphasis, number> = { faded: 0.8, plain: 1, raised: 1.1, focus: 1.25 };
/** Still 3:1 on land and water. */
export const FADED_OPACITY = 0.7;

const ORDER: readonly Emphasis[] = ["faded", "plain", "raised", "focus"];

type Chosen = Pick<MapScene, "journey" | "hoveredJourney">;

export function emphasisOf({ journey, number }: JourneyArc, scene: Chosen): Emphasis {
  if (scene.journey?.id === journey && scene.journey.leg === number - 1) return "focus";
  if (scene.hoveredJourney === journey) return "raised";
  return scene.journey === null || scene.journey.id === journey ? "plain" : "faded";
}

/** The strongest last, so that it lies on top. */
export function byEmphasis(arcs: readonly JourneyArc[], scene: Chosen): JourneyArc[] {
  const rank = (arc: JourneyArc) => ORDER.indexOf(emphasisOf(arc, scene));
  return [...arcs].sort((a, b) => rank(a) - rank(b));
}

/**
 * Part of a leg that is drawn, 0 to 1, when so large a part of the open journey is: leg by leg, at one pace. Legs of
 * other journeys are always whole.
 */
export function drawnPart(arc: JourneyArc, arcs: readonly JourneyArc[], { journey }: Chosen, drawn: number): number {
  if (journey?.id !== arc.journey || drawn >= 1) return 1;
  const own = arcs.filter((other) => other.journey === arc.journey);
  const total = own.reduce((sum, { leg }) => sum + leg.lengthKm, 0);
  const before = own.filter(({ number }) => number < arc.number).reduce((sum, { leg }) => sum + leg.lengthKm, 0);
  if (arc.leg.lengthKm <= 0) return drawn * total >= before ? 1 : 0;
  return Math.min(1, Math.max(0, (drawn * total - before) / arc.leg.lengthKm));
}

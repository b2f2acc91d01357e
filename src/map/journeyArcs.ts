import type { Leg, LngLat, Story } from "#story/story";
import { add, angleBetween, cross, scale, toLngLat, toVector, unit, unwrapLngs, type Vector } from "./sphere";

/** Parts of every arc. */
export const ARC_SEGMENTS = 64;

/**
 * How far the control point of an arc lies beside the middle of the great circle, as a part of the leg's length; the
 * curve itself goes half as far.
 */
const BOW = 0.2;
/** What every further leg between the same two places, in the same direction, adds to that. */
const PARALLEL_STEP = 0.2;

/** One leg as it is drawn; longitudes never jump and may leave -180..180. */
export interface JourneyArc {
  journey: string;
  /** Place of the journey in the story: hue and arrowhead. */
  journeyIndex: number;
  /** 1 for the first leg of its journey. */
  number: number;
  leg: Leg;
  points: LngLat[];
}

/** Arcs of all legs whose places the story has, in the story's order. */
export function journeyArcs(story: Story): JourneyArc[] {
  const points = new Map(story.places.features.map((place) => [place.id, place.properties.labelPoint]));
  const used = new Map<string, number>();
  return story.journeys.flatMap((journey, journeyIndex) =>
    journey.legs.flatMap((leg, index): JourneyArc[] => {
      const from = points.get(leg.from);
      const to = points.get(leg.to);
      if (!from || !to || leg.from === leg.to) return [];
      const pair = `${leg.from}\n${leg.to}`;
      const lane = used.get(pair) ?? 0;
      used.set(pair, lane + 1);
      return [{ journey: journey.id, journeyIndex, number: index + 1, leg, points: legArc(from, to, lane) }];
    }),
  );
}

/**
 * The curve from one place to another, bowed to the left of the direction of travel: a way there and the way back lie
 * on different sides without more ado. `lane` counts legs that would otherwise lie on each other.
 */
export function legArc(from: LngLat, to: LngLat, lane = 0): LngLat[] {
  const a = toVector(from);
  const b = toVector(to);
  const angle = angleBetween(a, b);
  // Antipodes have no one great circle; any sideways direction will do, but always the same.
  const left = unit(cross(a, b)) ?? unit(cross(a, [0, 0, 1])) ?? [1, 0, 0];
  const middle = unit(add(a, b)) ?? unit(cross(left, a)) ?? a;
  const push = angle * (BOW + PARALLEL_STEP * lane);
  const pushed = add(scale(middle, Math.cos(push)), scale(left, Math.sin(push)));
  // As far from the centre as the tangents of the ends meet: without a push the curve is then the great circle.
  const control = scale(pushed, 1 / Math.max(0.2, Math.cos(angle / 2)));
  const points = Array.from({ length: ARC_SEGMENTS + 1 }, (_, index): LngLat => {
    if (index === 0) return from;
    if (index === ARC_SEGMENTS) return to;
    return toLngLat(quadratic(a, control, b, index / ARC_SEGMENTS));
  });
  return unwrapLngs(points);
}

function quadratic(a: Vector, control: Vector, b: Vector, t: number): Vector {
  const s = 1 - t;
  return add(add(scale(a, s * s), scale(control, 2 * s * t)), scale(b, t * t));
}

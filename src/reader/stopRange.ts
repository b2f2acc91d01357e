/** Stretches of the timeline, as indices of its stops. */
import type { TimeBasis, TimeRange } from "#store/filters";
import type { TimeStop } from "#store/timeline";

/** Indices of the first and the last stop of a stretch, both included. */
export type StopSpan = readonly [first: number, last: number];

/** The stops that a filter of time takes in; `null` while there is none, or it goes by the other date. */
export function spanOf(stops: readonly TimeStop[], time: TimeRange | null, basis: TimeBasis): StopSpan | null {
  if (time === null || time.basis !== basis) return null;
  const first = stops.findIndex(({ date }) => date === time.from);
  const last = stops.findIndex((stop) => stop.last === time.to);
  return first < 0 || last < first ? null : [first, last];
}

/**
 * The filter of time that takes in the stops between two, in either order; `null`, that is none, where they are all
 * that there are, or where one has no date.
 */
export function rangeOf(stops: readonly TimeStop[], basis: TimeBasis, [one, other]: StopSpan): TimeRange | null {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  if (first === 0 && last === stops.length - 1 && last > 0) return null;
  const from = stops[first]?.date ?? null;
  const to = stops[last]?.last ?? null;
  return from === null || to === null ? null : { basis, from, to };
}

/** The stretch with one of its ends moved so that it takes in a stop, too: the end that is nearer, or the later one. */
export function extendedTo([first, last]: StopSpan, stop: number): StopSpan {
  return Math.abs(stop - first) < Math.abs(stop - last) ? [stop, last] : [first, stop];
}

/** Number of stops that have a date; the one without stands last and cannot be chosen. */
export function datedStops(stops: readonly TimeStop[]): number {
  return stops.filter(({ date }) => date !== null).length;
}

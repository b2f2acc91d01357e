/** The middle of the numbers in a list, or the mean of the two in the middle; `null` where there is none. */
export function median(values) {
  return quantile(values, 0.5);
}

/** The value below which a share of the numbers lies, between its two neighbours where it is none of them. */
export function quantile(values, share) {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

/** Above this the target counts as missed, if nearly every round says so: smaller differences come and go. */
const MARGIN = 1.05;
/** Fewer rounds show no noise. */
const LEAST_ROUNDS = 3;
/** Share of rounds that must be above the target. */
const LEAST_ABOVE = 0.75;

/**
 * Ratios of two pages, round by round: both were visited one after the other, so that what slowed one slowed the other.
 * A round without one of the figures, or with nothing to divide by, has no ratio.
 */
export function pairedRatios(own, other) {
  return own.flatMap((value, round) => {
    const by = other[round];
    return Number.isFinite(value) && Number.isFinite(by) && by > 0 ? [value / by] : [];
  });
}

/**
 * `met`: the median is at most the target. `missed`: it is above by more than 5 %, and so are three rounds of four of at
 * least three. `unclear`: above, but no further than noise goes. `unknown`: nothing was measured.
 */
export function verdict(values, target) {
  const middle = median(values);
  if (middle === null) return "unknown";
  if (middle <= target) return "met";
  const above = values.filter((value) => value > target * MARGIN).length;
  const isClear = values.length >= LEAST_ROUNDS && above >= LEAST_ABOVE * values.length && middle > target * MARGIN;
  return isClear ? "missed" : "unclear";
}

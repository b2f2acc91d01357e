import { median, pairedRatios, verdict } from "./statistics.mjs";
import { FLAT_FIGURES, FLAT_FROM, JUDGED_PROFILE, LINEAR_FIGURES, TARGETS } from "./targets.mjs";

/**
 * Holds one run against the targets.
 *
 * @param pages by name: the records of its rounds.
 * @returns per target: median of the ratios (or of the figure), and the verdict.
 */
export function judgePages(pages, profile) {
  const valuesOf = (page, figure) => (pages[page] ?? []).map((record) => record[figure]);
  return TARGETS.flatMap((target) => {
    const own = valuesOf("dateline", target.figure);
    if (own.length === 0 || (target.of !== null && !pages[target.of])) return [];
    const values =
      target.of === null ? own.filter(Number.isFinite) : pairedRatios(own, valuesOf(target.of, target.figure));
    const found = verdict(values, target.most);
    return [{ ...target, value: median(values), verdict: profile === JUDGED_PROFILE ? found : `(${found})` }];
  });
}

/** A step may cost this much more than the excerpts say, for what machines do by themselves. */
const SLACK = 1.25;

/**
 * Holds sizes of story against one another.
 *
 * @param sizes records in order of size, each with `places`, `excerpts` and figures; medians.
 * @returns per figure and size the ratio to a smaller one, what it may be, and the verdict.
 */
export function judgeGrowth(sizes) {
  const base = sizes.find(({ places }) => places >= FLAT_FROM);
  const flat = FLAT_FIGURES.flatMap(({ figure, name, most }) =>
    sizes.flatMap((size) => {
      if (!base || size.places <= base.places || !(base[figure] > 0) || !Number.isFinite(size[figure])) return [];
      const value = size[figure] / base[figure];
      const found = value <= most ? "met" : value <= most * 1.05 ? "unclear" : "missed";
      return [{ name, from: base.places, to: size.places, value, most, verdict: found }];
    }),
  );
  const linear = LINEAR_FIGURES.flatMap(({ figure, name }) =>
    sizes.slice(1).flatMap((size, at) => {
      const before = sizes[at];
      if (!(before[figure] > 0) || !Number.isFinite(size[figure])) return [];
      const value = size[figure] / before[figure];
      const most = size.excerpts / before.excerpts;
      const found = value <= most ? "met" : value <= most * SLACK ? "unclear" : "missed";
      return [{ name, from: before.places, to: size.places, value, most, verdict: found }];
    }),
  );
  return [...flat, ...linear];
}

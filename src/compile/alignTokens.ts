import type { PassageToken } from "./passageTokens";

/** A token of one text and the same token of the other, by index. */
export type TokenPair = readonly [a: number, b: number];

/** What a token costs that only one text has, as a share of its weight. */
const SKIP_COST = 0.4;

const STOP = 0;
const MATCH = 1;
const SKIP_A = 2;
const SKIP_B = 3;

/**
 * The stretch in which two texts agree best, as the pairs of its equal tokens in order; empty when they share none.
 * Local alignment after Smith and Waterman (1981), <https://doi.org/10.1016/0022-2836(81)90087-5>, with weights
 * instead of one score: equal tokens gain the mean of their weights, a token without a partner costs 0.4 of its own.
 * So a stretch reaches over changed words as long as more is shared than changed. Takes time and memory of the
 * product of both lengths.
 */
export function alignTokens(a: readonly PassageToken[], b: readonly PassageToken[]): TokenPair[] {
  const width = b.length + 1;
  const steps = new Uint8Array((a.length + 1) * width);
  const numbers = new Map<string, number>();
  const numberOf = ({ folded }: PassageToken) => {
    const number = numbers.get(folded) ?? numbers.size;
    numbers.set(folded, number);
    return number;
  };
  const otherNumbers = Int32Array.from(b, numberOf);
  const otherWeights = Float64Array.from(b, ({ weight }) => weight);
  let previous = new Float64Array(width);
  let current = new Float64Array(width);
  let best = 0;
  let bestAt = 0;
  for (const [i, own] of a.entries()) {
    const number = numberOf(own);
    for (let j = 0; j < b.length; j++) {
      const weight = otherWeights[j] as number;
      let score = (previous[j + 1] as number) - SKIP_COST * own.weight;
      let step = SKIP_A;
      const skipB = (current[j] as number) - SKIP_COST * weight;
      if (skipB > score) {
        score = skipB;
        step = SKIP_B;
      }
      if (otherNumbers[j] === number) {
        const match = (previous[j] as number) + (own.weight + weight) / 2;
        if (match >= score) {
          score = match;
          step = MATCH;
        }
      }
      if (score <= 0) {
        score = 0;
        step = STOP;
      }
      const at = (i + 1) * width + j + 1;
      current[j + 1] = score;
      steps[at] = step;
      if (score > best) {
        best = score;
        bestAt = at;
      }
    }
    [previous, current] = [current, previous];
  }
  const pairs: TokenPair[] = [];
  for (let at = bestAt; steps[at] !== STOP; ) {
    const step = steps[at];
    if (step === MATCH) {
      pairs.push([Math.floor(at / width) - 1, (at % width) - 1]);
      at -= width + 1;
    } else at -= step === SKIP_A ? width : 1;
  }
  return pairs.reverse();
}

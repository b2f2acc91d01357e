/**
 * Numbers that look random and are the same for the same seed on every machine.
 * Source of the generator: mulberry32 by Tommy Ettinger, public domain.
 *
 * @param {number} seed a whole number.
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** A whole number from `least` to `most`, both included. */
  const between = (least, most) => least + Math.floor(next() * (most - least + 1));
  const pick = (list) => list[Math.floor(next() * list.length)];
  const chance = (share) => next() < share;
  /** The list in another order; the given one stays as it is. */
  const shuffle = (list) => {
    const mixed = [...list];
    for (let at = mixed.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1));
      [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
    }
    return mixed;
  };
  return { next, between, pick, chance, shuffle };
}

/**
 * Draws indices from 0 to `count - 1`, low ones far more often (Zipf and Mandelbrot): of 10,000 the first is drawn some
 * 3 times in 100.
 */
export function createSkewed(random, count) {
  const sums = new Float64Array(count);
  let total = 0;
  for (let at = 0; at < count; at++) {
    total += (at + 2.5) ** -0.95;
    sums[at] = total;
  }
  return () => {
    const wanted = random.next() * total;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

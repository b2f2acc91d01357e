/** One shingle in common happens to any two texts ("in the early hours"). */
const LEAST_SHINGLES = 2;
/** A shingle in more paragraphs than this is a set phrase; it would only make pairs by the thousand. */
const MOST_HOLDERS = 64;

/** A text by what it belongs to and by the numbers of its shingles, each once. */
export interface ShingledText {
  article: number;
  shingles: Int32Array;
}

/** By shingle: how many texts have it, and from where in `texts` they stand, in order. */
interface Holders {
  counts: Int32Array;
  starts: Int32Array;
  texts: Int32Array;
}

/** Only of shingles that make pairs: most of them stand in one text alone. */
function holdersOf(texts: readonly ShingledText[]): Holders {
  let most = 0;
  for (const { shingles } of texts) for (const shingle of shingles) if (shingle > most) most = shingle;
  const counts = new Int32Array(most + 1);
  for (const { shingles } of texts) for (const shingle of shingles) counts[shingle] = (counts[shingle] as number) + 1;
  const starts = new Int32Array(most + 1);
  let total = 0;
  for (const [shingle, count] of counts.entries()) {
    starts[shingle] = total;
    if (makesPairs(count)) total += count;
  }
  const held = new Int32Array(total);
  const next = starts.slice();
  for (const [at, { shingles }] of texts.entries()) {
    for (const shingle of shingles) {
      if (!makesPairs(counts[shingle] as number)) continue;
      const free = next[shingle] as number;
      held[free] = at;
      next[shingle] = free + 1;
    }
  }
  return { counts, starts, texts: held };
}

function makesPairs(count: number): boolean {
  return count >= 2 && count <= MOST_HOLDERS;
}

/**
 * Pairs of texts, by index and in order, of different articles with enough shingles in common. Takes time of the
 * shingles and of the pairs that share one, and memory of the shingles alone.
 */
export function* pairsInCommon(texts: readonly ShingledText[]): Generator<[one: number, other: number]> {
  const { counts, starts, texts: held } = holdersOf(texts);
  const shared = new Uint16Array(texts.length);
  for (const [one, { article, shingles }] of texts.entries()) {
    const others: number[] = [];
    for (const shingle of shingles) {
      const count = counts[shingle] as number;
      if (!makesPairs(count)) continue;
      const start = starts[shingle] as number;
      for (let at = start + count - 1; at >= start; at--) {
        const other = held[at] as number;
        if (other <= one) break;
        if (texts[other]?.article === article) continue;
        if (shared[other] === 0) others.push(other);
        shared[other] = (shared[other] as number) + 1;
      }
    }
    for (const other of others.sort((x, y) => x - y)) {
      if ((shared[other] as number) >= LEAST_SHINGLES) yield [one, other];
      shared[other] = 0;
    }
  }
}

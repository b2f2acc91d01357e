/** A text in the form in which it is compared, with the way back to the text itself. */
export interface FoldedText {
  folded: string;
  /** UTF-16 offset in the text of each unit of `folded`, and its length at the end. */
  origins: ArrayLike<number>;
}

/**
 * A character with what belongs to it: marks, vowels and finals of a Hangul syllable, voicing of narrow Kana, soft hyphens.
 * At most 30 of them, because putting marks into canonical order takes quadratic time.
 */
const CLUSTER =
  /[^\p{M}\u1160-\u11ff\uff9e\uff9f\u00ad][\p{M}\u1160-\u11ff\uff9e\uff9f\u00ad]{0,30}|[\p{M}\u1160-\u11ff\uff9e\uff9f\u00ad]/gsu;

/** Folds a text character by character; all that a character becomes leads back to its beginning. */
export function foldClusters(text: string, foldCluster: (cluster: string) => string): FoldedText {
  const parts: string[] = [];
  const origins: number[] = [];
  // The index of a match of a pattern with the flag u counts UTF-16 units.
  for (const match of text.matchAll(CLUSTER)) {
    const cluster = foldCluster(match[0]);
    parts.push(cluster);
    for (let unit = 0; unit < cluster.length; unit++) origins.push(match.index);
  }
  origins.push(text.length);
  return { folded: parts.join(""), origins };
}

/** The whole characters of the text that units `start` to `end` of its folded form come from, as UTF-16 offsets. */
export function originalRange({ origins }: FoldedText, start: number, end: number): { start: number; end: number } {
  const last = origins[end - 1];
  let next = end;
  while (next < origins.length - 1 && origins[next] === last) next += 1;
  return { start: origins[start] ?? 0, end: origins[next] ?? 0 };
}

/** A text in the form in which names are compared, with the way back to the text itself. */
export interface FoldedText {
  folded: string;
  /** UTF-16 offset in the text of each unit of `folded`, and its length at the end. */
  origins: ArrayLike<number>;
}

/**
 * A character with what belongs to it: marks, vowels and finals of a Hangul syllable, soft hyphens. At most 30 of
 * them, because putting marks into canonical order takes quadratic time.
 */
const CLUSTER = /[^\p{M}\u1160-\u11ff\u00ad][\p{M}\u1160-\u11ff\u00ad]{0,30}|[\p{M}\u1160-\u11ff\u00ad]/gsu;

const SAME: Record<string, string> = {
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "＇": "'",
  "‐": "-",
  "‑": "-",
  "\u00a0": " ",
  "\u202f": " ",
  "\u00ad": "",
};
const SAME_PATTERN = /[’‘ʼ＇‐‑\u00a0\u202f\u00ad]/g;

/**
 * Folds what makes the same name look different: composed and decomposed letters (Unicode NFD), straight and curly
 * apostrophes, hyphens and spaces that do not break, soft hyphens. Capitals stay.
 */
export function foldText(text: string): FoldedText {
  const parts: string[] = [];
  const origins: number[] = [];
  // The index of a match of a pattern with the flag u counts UTF-16 units.
  for (const match of text.matchAll(CLUSTER)) {
    const cluster = match[0].normalize("NFD").replace(SAME_PATTERN, (character) => SAME[character] ?? "");
    parts.push(cluster);
    for (let unit = 0; unit < cluster.length; unit++) origins.push(match.index);
  }
  origins.push(text.length);
  return { folded: parts.join(""), origins };
}

/** A name in the form in which names are compared, its spaces single. */
export function foldName(name: string): string {
  return foldText(name).folded.replace(/\s+/g, " ").trim();
}

import { type FoldedText, foldClusters } from "#story/foldedText";

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
  return foldClusters(text, (cluster) =>
    cluster.normalize("NFD").replace(SAME_PATTERN, (character) => SAME[character] ?? ""),
  );
}

/** A name in the form in which names are compared, its spaces single. */
export function foldName(name: string): string {
  return foldText(name).folded.replace(/\s+/g, " ").trim();
}

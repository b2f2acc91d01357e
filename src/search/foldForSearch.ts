import { type FoldedText, foldClusters } from "#story/foldedText";

/** Marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters; not the vowels of Indian scripts or the voicing of Kana. */
const MARKS =
  /[\u0300-\u036f]|[\u0591-\u05c7]|[\u064b-\u065f]|\u0670|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/g;

/** Letters that Unicode does not take apart, in the spelling of those who lack them, and signs that only join. */
const PLAIN: Record<string, string> = {
  đ: "d",
  ð: "d",
  ø: "o",
  ł: "l",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ة: "ه",
  ى: "ي",
  "\u0640": "",
  "\u00ad": "",
  "\u200b": "",
  "\u200c": "",
  "\u200d": "",
};
const PLAIN_PATTERN = /[đðøłıßæœþةى\u0640\u00ad\u200b\u200c\u200d]/g;
const KANA_VOICING = /[\u3099\u309a]/;

/**
 * Folds what a reader may leave out or spell otherwise: capitals, marks (Hà Nội, ё), wide and narrow forms. Hangul is
 * taken apart into its letters, so that a syllable that is still being typed already matches.
 */
export function foldForSearch(text: string): FoldedText {
  return foldClusters(text, (cluster) => {
    // Most characters of most texts; what follows takes ten times as long.
    if (cluster.length === 1 && cluster < "\u0080") return cluster.toLowerCase();
    const letters = cluster
      .toLowerCase()
      .normalize("NFKD")
      .replace(MARKS, "")
      .replace(PLAIN_PATTERN, (letter) => PLAIN[letter] ?? letter);
    return KANA_VOICING.test(letters) ? letters.normalize("NFC") : letters;
  });
}

/** Characters that are not ASCII, with the one before them: their marks may belong to it. */
const BEYOND_ASCII = /[\0-\x7f]?[^\0-\x7f]+/g;

/** The folded text without the way back: the same as `foldForSearch(text).folded`, and some ten times as fast. */
export function foldedForIndex(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(BEYOND_ASCII)) {
    parts.push(text.slice(from, match.index).toLowerCase(), foldForSearch(match[0]).folded);
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from).toLowerCase());
  return parts.join("");
}

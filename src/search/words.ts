/** A word of a folded text, or two characters of a script that sets no spaces. */
export interface Word {
  term: string;
  /** Offsets in the folded text. */
  start: number;
  end: number;
  /** Words that stand side by side have positions that differ by one. */
  position: number;
  /** Written without spaces: the term is a character and the one after it, if there is one. */
  unspaced: boolean;
}

const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々";

/** In order: a run without spaces, single letters joined by dots (U.S.), a word. */
const WORD = new RegExp(
  `(?<run>[${UNSPACED}]+)|(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L})+\\.?(?![\\p{L}\\p{N}])|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`,
  "gu",
);

/** The words of a text that was folded for search. Chinese, Japanese, Thai and their like come as overlapping pairs of characters. */
export function wordsOf(folded: string): Word[] {
  const words: Word[] = [];
  let position = 0;
  for (const match of folded.matchAll(WORD)) {
    const [text] = match;
    if (match.groups?.run === undefined) {
      words.push({
        term: text.replaceAll(".", ""),
        start: match.index,
        end: match.index + text.length,
        position: position++,
        unspaced: false,
      });
      continue;
    }
    const characters = [...text];
    let start = match.index;
    for (const [n, character] of characters.entries()) {
      const end = start + character.length;
      words.push({ term: character + (characters[n + 1] ?? ""), start, end, position: position++, unspaced: true });
      start = end;
    }
  }
  return words;
}

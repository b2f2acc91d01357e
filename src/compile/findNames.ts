import { foldText } from "./foldedText";
import { type NamedPlace, type NameIndex, primaryLanguage } from "./nameIndex";

/** A name that stands in a text; `places` has more than one entry when the name is ambiguous. */
export interface FoundName {
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  places: readonly NamedPlace[];
}

/** UTF-16 offsets of text in which names do not count. */
export interface Range {
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Scripts that are written without spaces between words: a name may stand right next to other letters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u;
const HANGUL = /\p{Script=Hangul}/u;

/** Small words inside names such as Komsomolsk-on-Amur; "to" and "and" part two names instead. */
const LINK_WORD = String.raw`-(?!(?:to|and|or|via|und|et|y|bis)-)\p{Ll}{1,5}-`;
const INSIDE_AFTER_LINK = new RegExp(`[\\p{L}\\p{M}]${LINK_WORD}$`, "u");
const INSIDE_BEFORE_LINK = new RegExp(`^${LINK_WORD}\\p{Lu}`, "u");

/** English words that end in an apostrophe and these letters still are the name and more. */
const ENGLISH_ENDING = /^'(?:s|d|ll|re|ve)?(?![\p{L}\p{M}])/iu;
const APOSTROPHE_AND_LETTER = /^'\p{L}/u;

function characterBefore(text: string, offset: number): string {
  const low = text.charCodeAt(offset - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && offset > 1;
  return offset === 0 ? "" : text.slice(offset - (isPair ? 2 : 1), offset);
}

function characterAt(text: string, offset: number): string {
  return offset < text.length ? String.fromCodePoint(text.codePointAt(offset) ?? 0) : "";
}

/** Scripts change at a word's edge where one of them needs no spaces: 는Pyongyang에서. */
function joins(name: string, neighbour: string): boolean {
  if (!WORD.test(neighbour)) return false;
  const isEastAsian = UNSPACED.test(neighbour) || HANGUL.test(neighbour);
  return !isEastAsian || HANGUL.test(name);
}

function canStart(folded: string, start: number): boolean {
  const first = characterAt(folded, start);
  if (UNSPACED.test(first)) return true;
  return (
    !joins(first, characterBefore(folded, start)) &&
    !INSIDE_AFTER_LINK.test(folded.slice(Math.max(0, start - 12), start))
  );
}

function canEnd(folded: string, end: number, lang: string): boolean {
  const last = characterBefore(folded, end);
  if (UNSPACED.test(last) || HANGUL.test(last)) return true;
  if (joins(last, characterAt(folded, end))) return false;
  const after = folded.slice(end, end + 12);
  if (INSIDE_BEFORE_LINK.test(after)) return false;
  return !(/^en\b/i.test(lang) && APOSTROPHE_AND_LETTER.test(after) && !ENGLISH_ENDING.test(after));
}

/**
 * Finds names in a text: as written in the index or in capitals, as whole words. Of names that overlap the longest
 * counts, of equally long ones the first. Boundaries are Unicode's letters, marks and digits; Hangul has one on its
 * left only, scripts without spaces have none. What follows an apostrophe (a possessive) stays outside. Names that
 * count in some languages only (see `createNameIndex`) are found in texts of those.
 *
 * @param lang BCP 47, of the text.
 * @param excluded in order; no name touches them.
 */
export function findNames(text: string, lang: string, index: NameIndex, excluded: readonly Range[] = []): FoundName[] {
  const { folded, origins } = foldText(text);
  const primary = primaryLanguage(lang);
  const candidates: FoundName[] = [];
  for (let at = 0; at < folded.length; at++) {
    let node = index.root.next.get(folded[at] ?? "");
    // A unit that shares its origin with the one before is not the start of a character.
    if (!node || (at > 0 && origins[at] === origins[at - 1]) || !canStart(folded, at)) continue;
    for (let end = at + 1; node; end++) {
      if (node.places && origins[end] !== origins[end - 1] && canEnd(folded, end, lang)) {
        const places = node.places.filter(({ langs }) => langs === null || langs.includes(primary));
        const found = { start: origins[at] ?? 0, end: origins[end] ?? text.length, places };
        if (places.length > 0) candidates.push(found);
      }
      node = node.next.get(folded[end] ?? "");
    }
  }
  candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  // Longest first; units of the text that are taken need no search through the ranges.
  const taken = new Uint8Array(text.length);
  for (const range of excluded) taken.fill(1, range.start, range.end);
  const found = candidates.filter((candidate) => {
    if (taken[candidate.start] === 1 || taken[candidate.end - 1] === 1) return false;
    if (taken.subarray(candidate.start, candidate.end).includes(1)) return false;
    taken.fill(1, candidate.start, candidate.end);
    return true;
  });
  return found.sort((a, b) => a.start - b.start);
}

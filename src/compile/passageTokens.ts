/** A word of a paragraph, or a character where words are written without spaces or change their endings. */
export interface PassageToken {
  /** UTF-16 offsets in the paragraph. */
  start: number;
  end: number;
  /** The form in which tokens are compared: NFKC, small letters. */
  folded: string;
  /** How much it says when two texts share it: 1 for a plain word; see `passageTokens`. */
  weight: number;
}

/** A shingle is as many tokens in a row. */
const SHINGLE_WORDS = 3;
const SHINGLE_CHARACTERS = 5;

/**
 * Scripts taken character by character: the ones without spaces, because no dictionary is part of the format, and
 * Hangul, whose words end in particles that a rewording changes.
 */
const CHARACTER =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
const IS_CHARACTER = new RegExp(`^${CHARACTER}`, "u");
const TOKEN = new RegExp(`${CHARACTER}\\p{M}*|(?:(?!${CHARACTER})[\\p{L}\\p{M}\\p{N}])+`, "gu");
const HANGUL = /^\p{Script=Hangul}/u;
const CAPITAL = /^\p{Lu}/u;
const OPENS_SENTENCE = /(?:^|[.!?:—–]["”’»)\]]*\s*)["“‘«([]*$/u;

/** Two characters say about as much as a word, or three syllables of Hangul. */
const CHARACTER_WEIGHT = 0.5;
const SYLLABLE_WEIGHT = 0.35;
/** Initials and what an apostrophe cuts off: `U`, `S`, `s`. */
const LETTER_WEIGHT = 0.25;
/** Every report of an event shares its names; they show little about who wrote its sentences. */
const NAME_WEIGHT = 0.5;

/** Tokens of one text, each weighed by what it is. */
function tokenise(text: string): PassageToken[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: word.normalize("NFKC").toLowerCase(),
    weight: weightOf(word, text, index),
  }));
}

function weightOf(word: string, text: string, index: number): number {
  if (IS_CHARACTER.test(word)) return HANGUL.test(word) ? SYLLABLE_WEIGHT : CHARACTER_WEIGHT;
  if (word.length === 1) return LETTER_WEIGHT;
  const isName = CAPITAL.test(word) && !OPENS_SENTENCE.test(text.slice(Math.max(0, index - 8), index));
  return isName ? NAME_WEIGHT : 1;
}

/**
 * Tokens of the paragraphs of one article. A token that stands in several of them weighs that many times less: what
 * recurs is the article's topic or the language's grammar. Counted inside the article, so that a report that many
 * articles reprint keeps its weight.
 */
export function passageTokens(paragraphs: readonly string[]): PassageToken[][] {
  const tokens = paragraphs.map(tokenise);
  const counts = new Map<string, number>();
  for (const paragraph of tokens) {
    for (const folded of new Set(paragraph.map((token) => token.folded)))
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  return tokens.map((paragraph) =>
    paragraph.map((token) => ({ ...token, weight: token.weight / (counts.get(token.folded) ?? 1) })),
  );
}

/** Number of tokens of a shingle that starts with this one. */
export function shingleLength(token: PassageToken): number {
  return IS_CHARACTER.test(token.folded) ? SHINGLE_CHARACTERS : SHINGLE_WORDS;
}

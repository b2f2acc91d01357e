import { foldForSearch } from "./foldForSearch";
import { type Word, wordsOf } from "./words";

export interface ClauseTerm {
  term: string;
  /** Where it must stand behind the clause's first term, in positions of words. */
  offset: number;
  /** It may go on: a word that is still being typed, or one character of a longer run. */
  open: boolean;
}

/** One thing that a reader looks for: a word, or words side by side. */
export interface Clause {
  terms: ClauseTerm[];
  /** Stood in quotation marks, or is a run of a script without spaces: taken as it is, without guessing at typing errors. */
  literal: boolean;
}

const QUOTED = /["“”„«»「」『』＂]([^"“”„«»「」『』＂]*)(["“”„«»「」『』＂]?)/g;

/** Reads what was typed into a search box; a quotation mark that is not closed yet counts as closed at the end. */
export function parseQuery(query: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const match of query.matchAll(QUOTED)) {
    clauses.push(...looseClauses(query.slice(from, match.index)));
    const closed = match[2] !== "";
    const words = withoutHeldOnes(wordsOf(foldForSearch(match[1] ?? "").folded));
    if (words.length > 0) clauses.push(literal(words, !closed));
    from = match.index + match[0].length;
  }
  clauses.push(...looseClauses(query.slice(from)));
  return clauses;
}

/** Whether a query says too little to look for: nothing, or one letter of an alphabet. */
export function isTooShort(clauses: readonly Clause[]): boolean {
  const terms = clauses.flatMap((clause) => clause.terms);
  return terms.length === 0 || (terms.length === 1 && ONE_LETTER.test(terms[0]?.term ?? ""));
}

const ONE_LETTER = /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]).$/su;

function looseClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  const run: Word[] = [];
  for (const word of withoutHeldOnes(wordsOf(foldForSearch(text).folded))) {
    const goesOn = word.unspaced && run.at(-1)?.end === word.start;
    if (run.length > 0 && !goesOn) clauses.push(literal(run.splice(0), false));
    if (word.unspaced) run.push(word);
    else clauses.push({ terms: [{ term: word.term, offset: 0, open: true }], literal: false });
  }
  if (run.length > 0) clauses.push(literal(run, false));
  return clauses;
}

function literal(words: readonly Word[], lastIsOpen: boolean): Clause {
  const first = words[0]?.position ?? 0;
  const terms = words.map(({ term, position, unspaced }, n) => ({
    term,
    offset: position - first,
    open: (unspaced && isOneCharacter(term)) || (lastIsOpen && n === words.length - 1),
  }));
  return { terms, literal: true };
}

/** Drops the character that ends a run without spaces: the pair before it holds it already. */
function withoutHeldOnes(words: readonly Word[]): Word[] {
  return words.filter((word, n) => {
    const before = words[n - 1];
    return !(word.unspaced && isOneCharacter(word.term) && before?.unspaced && before.end === word.start);
  });
}

function isOneCharacter(term: string): boolean {
  return [...term].length === 1;
}

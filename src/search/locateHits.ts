import { originalRange } from "#story/foldedText";
import type { Clause } from "./parseQuery";
import type { FieldWords } from "./searchRecords";
import type { HitRange } from "./searchResults";
import type { MatchType } from "./wordIndex";
import type { Word } from "./words";

/** Tells how a word matches one that was typed, if it does. */
export interface WordMatches {
  get(word: string): MatchType | undefined;
}

/** A clause with, for each of its terms, the story's terms that it stands for. */
export interface ResolvedClause extends Clause {
  matches: WordMatches[];
}

/** What a record holds of a query. */
export interface Located {
  /** How many clauses it holds. */
  held: number;
  /** How far the found words are from the typed ones, in spelling and from each other; 0: just as typed. */
  cost: number;
  /** What to mark, for each of its fields. */
  ranges: HitRange[][];
  /** Position of the first word in its field, for each field with hits. */
  firstWord: (number | null)[];
}

/** Where a clause was found. */
export interface Spot {
  clause: number;
  /** Positions of its first and last word. */
  from: number;
  to: number;
}

/** A clause, found once. */
interface Occurrence extends Spot {
  field: number;
  /** Offsets in the folded field. */
  start: number;
  end: number;
  cost: number;
}

export const COST: Record<MatchType, number> = { exact: 0, start: 2, similar: 8 };

/** Words that stand further from each other than this are just somewhere in the same text. */
const FARTHEST = 30;

/** Finds all clauses of a query in the words of a record. */
export function locateHits(fields: readonly FieldWords[], clauses: readonly ResolvedClause[]): Located {
  const found = clauses.map((clause, n) => occurrencesOf(clause, n, fields));
  const held = found.filter((occurrences) => occurrences.length > 0);
  const closest = closestTogether(held);
  const all = held.flat();
  const isPhrase = closest.length > 1 && distanceOf(closest) === 0;
  const marked = all.filter(
    (one) =>
      closest.includes(one) ||
      (isPhrase ? all.some((other) => areNeighbours(one, other)) : held.length === 1 || tells(clauses[one.clause])),
  );
  const spelling = held.reduce((sum, occurrences) => sum + Math.min(...occurrences.map(({ cost }) => cost)), 0);
  return {
    held: held.length,
    cost: spelling + distanceOf(closest),
    ranges: fields.map((field, n) => joined(marked, n, field)),
    firstWord: fields.map((field, n) => {
      const inField = marked.filter((one) => one.field === n).map(({ from }) => from);
      return inField.length === 0 ? null : Math.min(...inField) - (field.words[0]?.position ?? 0);
    }),
  };
}

function occurrencesOf(clause: ResolvedClause, number: number, fields: readonly FieldWords[]): Occurrence[] {
  return fields.flatMap(({ words }, field) =>
    words.flatMap((_, at): Occurrence[] => {
      const found = occurrenceAt(clause, words, at);
      return found ? [{ ...found, clause: number, field }] : [];
    }),
  );
}

function occurrenceAt(clause: ResolvedClause, words: readonly Word[], at: number) {
  const first = words[at];
  if (!first) return null;
  const found = { from: first.position, to: first.position, start: first.start, end: first.end, cost: 0 };
  for (const [n, { offset, term }] of clause.terms.entries()) {
    const word = words[at + offset];
    const match = word && clause.matches[n]?.get(word.term);
    if (!match) return null;
    found.cost += COST[match];
    found.to = word.position;
    found.end = match === "similar" || isDotted(word) ? word.end : word.start + term.length;
  }
  return found;
}

/** Its dots are in the text, and not in the term. */
function isDotted({ term, start, end, unspaced }: Word): boolean {
  return !unspaced && end - start !== term.length;
}

/** How far apart clauses stand where they stand closest: what the cost of a record has besides that of spelling. */
export function nearest(held: readonly (readonly Spot[])[]): number {
  return distanceOf(closestTogether(held));
}

/** One occurrence of each clause, so that they stand as close together as they ever do. */
function closestTogether<T extends Spot>(held: readonly (readonly T[])[]): T[] {
  const latest = new Map<number, T>();
  let best: T[] = [];
  for (const occurrence of held.flat().sort((a, b) => a.from - b.from)) {
    latest.set(occurrence.clause, occurrence);
    if (latest.size < held.length) continue;
    const chosen = [...latest.values()];
    if (best.length === 0 || distanceOf(chosen) < distanceOf(best)) best = chosen;
  }
  return best;
}

/** Number of other words between the occurrences; one more when they do not come in the order of the query. */
function distanceOf(chosen: readonly Spot[]): number {
  if (chosen.length < 2) return 0;
  const from = Math.min(...chosen.map((one) => one.from));
  const to = Math.max(...chosen.map((one) => one.to));
  const own = chosen.reduce((sum, one) => sum + one.to - one.from + 1, 0);
  const inOrder = chosen.every((one) => chosen.every((other) => one.clause <= other.clause || one.from >= other.from));
  return Math.min(FARTHEST, Math.max(0, to - from + 1 - own) + (inOrder ? 0 : 1));
}

/** Whether the clauses of two occurrences follow each other as typed: of a phrase, stray words are not worth a mark. */
function areNeighbours(one: Occurrence, other: Occurrence): boolean {
  const [before, after] = one.clause < other.clause ? [one, other] : [other, one];
  return after.clause === before.clause + 1 && after.from === before.to + 1;
}

/** Whether every occurrence is worth a mark; of words such as "the" only that which stands with the others is. */
function tells(clause: ResolvedClause | undefined): boolean {
  return clause !== undefined && (clause.literal || (clause.terms[0]?.term.length ?? 0) > 3);
}

/** The occurrences in one field as ranges of its text, those with nothing but a space, a hyphen or an apostrophe between them as one. */
function joined(occurrences: readonly Occurrence[], field: number, { folded }: FieldWords): HitRange[] {
  const inField = occurrences.filter((one) => one.field === field).sort((a, b) => a.start - b.start || b.end - a.end);
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of inField) {
    const last = runs.at(-1);
    if (last && (start <= last.end || /^[\s'’-]+$/.test(folded.folded.slice(last.end, start)))) {
      last.end = Math.max(last.end, end);
    } else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => originalRange(folded, start, end));
}

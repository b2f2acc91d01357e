import type { ParallelRun, TextRange } from "#story/story";
import type { TokenPair } from "./alignTokens";
import type { PassageToken } from "./passageTokens";

/** One of two passages: a paragraph, its tokens, and the part of it that counts. */
export interface PassageSide {
  text: string;
  tokens: readonly PassageToken[];
  range: TextRange;
}

/** Letters that belong to one word, so that no run ends between them. */
const IN_WORD = /[\p{L}\p{M}\p{N}][’']?$/u;
const WORD_ON = /^[’']?[\p{L}\p{M}\p{N}]/u;
/** Every character here is a word of its own. */
const ALONE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Whether an offset lies between the two units of a character outside the basic plane. */
function cutsPair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** Whether a word goes on across an offset of a text. */
function cutsWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(at, at + 3);
  return (
    IN_WORD.test(before) && WORD_ON.test(after) && !(ALONE.test(before.slice(-1)) || ALONE.test(after.slice(0, 1)))
  );
}

/**
 * Runs of two aligned passages, in order and without a hole. `same` means the same characters: a change of a capital
 * or a comma is a change too. Runs end between whole words, and a change goes on over a space or a comma between two
 * changed words, because a marked phrase reads better than marked splinters.
 */
export function parallelRuns(a: PassageSide, b: PassageSide, pairs: readonly TokenPair[]): ParallelRun[] {
  const same: [a: TextRange, b: TextRange][] = [];
  let next: [number, number] = [a.range[0], b.range[0]];
  const equal = (toA: number, toB: number) => {
    const last = same.at(-1);
    if (last && last[0][1] === next[0] && last[1][1] === next[1]) {
      last[0][1] = toA;
      last[1][1] = toB;
    } else
      same.push([
        [next[0], toA],
        [next[1], toB],
      ]);
    next = [toA, toB];
  };
  /** Of the text between two pairs, what is the same at its start and at its end. */
  const between = (toA: number, toB: number) => {
    const [one, other] = [a.text.slice(next[0], toA), b.text.slice(next[1], toB)];
    const least = Math.min(one.length, other.length);
    let head = 0;
    while (head < least && one[head] === other[head]) head++;
    if (cutsPair(one, head) || cutsPair(other, head)) head--;
    let tail = 0;
    while (tail < least - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
    if (cutsPair(one, one.length - tail) || cutsPair(other, other.length - tail)) tail--;
    if (head > 0) equal(next[0] + head, next[1] + head);
    next = [toA - tail, toB - tail];
    if (tail > 0) equal(toA, toB);
    next = [toA, toB];
  };
  for (const [i, j] of pairs) {
    const [own, other] = [a.tokens[i], b.tokens[j]];
    if (!own || !other) continue;
    between(own.start, other.start);
    if (a.text.slice(own.start, own.end) === b.text.slice(other.start, other.end)) equal(own.end, other.end);
    else next = [own.end, other.end];
  }
  between(a.range[1], b.range[1]);
  return withChanges(
    a,
    b,
    same.flatMap((run) => wholeWords(a.text, b.text, run)),
  );
}

/** A same run without the parts of words at its ends; nothing when no word is left. */
function wholeWords(a: string, b: string, [own, other]: [TextRange, TextRange]): [TextRange, TextRange][] {
  let [start, end, shift] = [own[0], own[1], other[0] - own[0]];
  while (start < end && (cutsWord(a, start) || cutsWord(b, start + shift))) start++;
  while (start < end && (cutsWord(a, end) || cutsWord(b, end + shift))) end--;
  return start < end
    ? [
        [
          [start, end],
          [start + shift, end + shift],
        ],
      ]
    : [];
}

/** Fills what lies between the same runs with changed ones. */
function withChanges(a: PassageSide, b: PassageSide, same: readonly [TextRange, TextRange][]): ParallelRun[] {
  const runs: ParallelRun[] = [];
  let [nextA, nextB] = [a.range[0], b.range[0]];
  const change = (toA: number, toB: number) => {
    if (toA === nextA && toB === nextB) return;
    const last = runs.at(-1);
    if (last?.type === "changed") {
      last.a[1] = toA;
      last.b[1] = toB;
    } else runs.push({ type: "changed", a: [nextA, toA], b: [nextB, toB] });
    [nextA, nextB] = [toA, toB];
  };
  for (const [at, [own, other]] of same.entries()) {
    change(own[0], other[0]);
    const atEdge = own[0] === a.range[0] || other[0] === b.range[0] || at === same.length - 1;
    if (!atEdge && runs.at(-1)?.type === "changed" && !HAS_WORD.test(a.text.slice(...own))) {
      change(own[1], other[1]);
      continue;
    }
    runs.push({ type: "same", a: own, b: other });
    [nextA, nextB] = [own[1], other[1]];
  }
  change(a.range[1], b.range[1]);
  return runs;
}

import { type PassageToken, shingleLength } from "./passageTokens";

/** At most this share of the table is used; fuller ones take longer to search. */
const FULL = 0.6;
const FIRST_SIZE = 1 << 12;

/**
 * Numbers for pairs of numbers, counted from 1. A table of plain numbers instead of a `Map` of texts, with which a story of
 * 100,000 paragraphs took gigabytes more to compile.
 */
function createPairNumbers(): (one: number, other: number) => number {
  let keys = new Int32Array(2 * FIRST_SIZE);
  let numbers = new Int32Array(FIRST_SIZE);
  let used = 0;
  /** The slot of a pair, or the free one where it would be. */
  const slotOf = (one: number, other: number) => {
    let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    const mask = numbers.length - 1;
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (numbers[slot] !== 0 && (keys[2 * slot] !== one || keys[2 * slot + 1] !== other)) slot = (slot + 1) & mask;
    return slot;
  };
  const put = (one: number, other: number, number: number) => {
    const slot = slotOf(one, other);
    keys[2 * slot] = one;
    keys[2 * slot + 1] = other;
    numbers[slot] = number;
  };
  const grow = () => {
    const [oldKeys, oldNumbers] = [keys, numbers];
    keys = new Int32Array(2 * oldKeys.length);
    numbers = new Int32Array(2 * oldNumbers.length);
    for (const [slot, number] of oldNumbers.entries()) {
      if (number !== 0) put(oldKeys[2 * slot] as number, oldKeys[2 * slot + 1] as number, number);
    }
  };
  return (one, other) => {
    const known = numbers[slotOf(one, other)] as number;
    if (known !== 0) return known;
    if (used >= FULL * numbers.length) grow();
    used += 1;
    put(one, other, used);
    return used;
  };
}

/** Gives each shingle a number, the same for the same words; for each text all of its shingles, each once. */
export function createShingleNumbers(): (tokens: readonly PassageToken[]) => Int32Array {
  const words = new Map<string, number>();
  const pairNumber = createPairNumbers();
  const wordNumber = ({ folded }: PassageToken) => {
    let number = words.get(folded);
    if (number === undefined) {
      // Negative, so that a word is never taken for what a pair has become.
      number = -1 - words.size;
      words.set(folded, number);
    }
    return number;
  };
  return (tokens) => {
    const numbers = tokens.map(wordNumber);
    const shingles = new Set<number>();
    for (const [at, token] of tokens.entries()) {
      const length = shingleLength(token);
      if (at + length > tokens.length) continue;
      let shingle = numbers[at] as number;
      for (let next = at + 1; next < at + length; next++) shingle = pairNumber(shingle, numbers[next] as number);
      shingles.add(shingle);
    }
    return Int32Array.from(shingles);
  };
}

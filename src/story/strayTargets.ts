import { closestWord } from "./closestWord";

const PLACE_TARGET = /[(（]\s*place\s*[:：]/gi;

/** `](plce:hanoi`: a scheme that may be a slip of the pen, right after words in square brackets. */
const OTHER_TARGET = /[\]］][ \t]*([(（])[ \t]*([a-z]{3,7})[ \t]*[:：][ \t]*[a-z0-9]/gi;

/** What looks like the target of a place link, the bracket before it included. */
export interface StrayTarget {
  /** UTF-16 offset of the round bracket. */
  offset: number;
  found: string;
}

/**
 * Finds all that looks like the target of a place link in a paragraph, whether or not it is part of one:
 * `(place:hanoi)` anywhere, and `(plce:hanoi)` behind a square bracket, at most two slips from "place".
 */
export function findStrayTargets(paragraph: string): StrayTarget[] {
  const offsets: number[] = [];
  for (const match of paragraph.matchAll(PLACE_TARGET)) offsets.push(match.index);
  for (const match of paragraph.matchAll(OTHER_TARGET)) {
    const [text, bracket = "(", scheme = ""] = match;
    const isPlace = scheme.toLowerCase() === "place";
    if (!isPlace && closestWord(scheme, ["place"]) !== null) offsets.push(match.index + text.indexOf(bracket));
  }
  return offsets
    .sort((a, b) => a - b)
    .map((offset) => {
      const rest = paragraph.slice(offset, offset + 80);
      return { offset, found: /^[^)）]*[)）]/.exec(rest)?.[0] ?? rest };
    });
}

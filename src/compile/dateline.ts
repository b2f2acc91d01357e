import { foldText } from "./foldedText";

const CITY = String.raw`\p{Lu}[\p{Lu}\p{M}.'&-]*(?:[ /]\p{Lu}[\p{Lu}\p{M}.'&-]*){0,5}`;
/** A country or a date after the city, `Sept. 13` and `D.C.` among them. */
const REST = String.raw`(?:,((?:[^.:;()—–\n]|(?<=[ .,]\p{Lu})\.|(?<=\p{L})\.(?= ?\d)){1,40}))?`;
const AGENCY = String.raw`\s*\([^()]{1,40}\)`;
const END = String.raw`\s*:|\s*[—–]|\s--?\s`;

/**
 * `PYONGYANG:`, `SEOUL, South Korea (AP) —`, `HANOI/MOSCOW (Reuters) -`: capitals, then perhaps a country or a date,
 * then perhaps an agency in brackets, then a colon or a dash.
 */
const CAPITALS = new RegExp(`^(${CITY})${REST}(?:${AGENCY}\\s*(?:[-—–:]|--)|${END})`, "u");

/** What follows a dateline that is stated: as above, but a full stop will do, or an agency before a capital. */
const AFTER_STATED = new RegExp(
  `^(?:\\.(?=\\s|$)|${REST}(?:${AGENCY}(?:\\s*(?:[-—–:.]|--)|(?=\\s+["“‘']?\\p{Lu}))|${END}))`,
  "u",
);

/** `Pyongyang and Moscow`, `the North’s capital`: words of a sentence, not a country or a date. */
const SENTENCE = /(?:^|\s)(?:and|or|et|und|y|и|&)(?=\s)|\p{L}['’](?:s(?!\p{L})|(?!\p{L}))/iu;

function isSentence(rest: string | undefined): boolean {
  return rest !== undefined && SENTENCE.test(rest);
}

function statedLength(text: string, stated: string): number {
  const { folded, origins } = foldText(text.slice(0, 4 * stated.length + 64));
  const wanted = foldText(stated).folded;
  if (wanted === "" || folded.slice(0, wanted.length).toLowerCase() !== wanted.toLowerCase()) return 0;
  const length = origins[wanted.length] ?? 0;
  const match = AFTER_STATED.exec(text.slice(length, length + 200));
  return match && !isSentence(match[1]) ? length + match[0].length : 0;
}

/**
 * Length in UTF-16 units of the dateline that a paragraph starts with; 0 when there is none. Names in a dateline are
 * no mentions, so that what may be a sentence is no dateline: `NATO, Pyongyang and Moscow —`.
 *
 * @param stated the article's front matter, where it gives the dateline; capitals need not agree. It counts before a
 *   colon, a dash, a full stop or an agency in brackets, with perhaps a country or a date in between.
 */
export function datelineLength(text: string, stated: string | null): number {
  const length = stated === null ? 0 : statedLength(text, stated);
  if (length > 0) return length;
  const match = CAPITALS.exec(text.slice(0, 300));
  // Two capitals at least: "I:" opens no report.
  const isCity = /\p{Lu}[\p{M}]*\p{Lu}/u.test(match?.[1] ?? "");
  return match && isCity && !isSentence(match[2]) ? match[0].length : 0;
}

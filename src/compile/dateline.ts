import { foldText } from "./foldedText";

/**
 * `PYONGYANG:`, `SEOUL, South Korea (AP) —`, `HANOI/MOSCOW (Reuters) -`: capitals, then perhaps a country or a date,
 * then perhaps an agency in brackets, then a colon or a dash.
 */
const DATELINE =
  /^\p{Lu}[\p{Lu}\p{M}.'&-]*(?:[ /]\p{Lu}[\p{Lu}\p{M}.'&-]*){0,5}(?:,[^.:;()—–\n]{1,40})?(?:\s*\([^()]{1,40}\)\s*(?:[-—–:]|--)|\s*:|\s*[—–]|\s--?\s)/u;

/**
 * Length in UTF-16 units of the dateline that a paragraph starts with; 0 when there is none.
 *
 * @param stated the article's front matter, where it gives the dateline; it counts in the first paragraph only.
 */
export function datelineLength(text: string, stated: string | null): number {
  if (stated !== null && stated !== "") {
    const { folded, origins } = foldText(text.slice(0, 4 * stated.length + 64));
    const wanted = foldText(stated).folded;
    if (folded.startsWith(wanted)) return origins[wanted.length] ?? 0;
  }
  const match = DATELINE.exec(text.slice(0, 300));
  // Two capitals at least: "I:" opens no report.
  return match && /\p{Lu}[\p{M}]*\p{Lu}/u.test(match[0].split(",", 1)[0] ?? "") ? match[0].length : 0;
}

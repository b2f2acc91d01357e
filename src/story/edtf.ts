/**
 * Dates as articles give them: EDTF level 0, and the intervals of level 1.
 * Source: <https://www.loc.gov/standards/datetime/>.
 */

/** How exactly a date is known; an interval is as it says. */
export type EdtfPrecision = "year" | "month" | "day" | "time" | "interval";

export interface EdtfRange {
  /** First millisecond since 1970 UTC; `-Infinity` when the start is open (`..`) or not known. */
  startMs: number;
  /** Last millisecond since 1970 UTC; `Infinity` when the end is open (`..`) or not known. */
  endMs: number;
  precision: EdtfPrecision;
}

/** What an error message says was expected. */
export const EDTF_EXPECTED = "an EDTF date such as 2000, 2023-09, 2023-09-13 or 1950/1953";

const DATE = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?`;
const TIME = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?`;

/** The form of a date; the calendar (30 February, an end before its start) is for `parseEdtf`. */
export const EDTF_PATTERN = new RegExp(`^(${DATE}|${TIME}|${DATE}/(${DATE}|\\.\\.)?|(\\.\\.)?/${DATE})$`);

/** Whether the calendar has all days that a text in the form of `EDTF_PATTERN` names. */
function hasRealDays(text: string): boolean {
  // Of 30 February engines make 2 March, or an invalid date, whose JSON is null.
  return (text.match(/\d{4}-\d\d-\d\d/g) ?? []).every((day) => new Date(day).toJSON()?.startsWith(day));
}

/** Whether a text in the form of `EDTF_PATTERN` is no interval that ends before it starts. */
function isInOrder(text: string): boolean {
  const [first = "", last = ""] = text.split("/");
  const shared = Math.min(first.length, last.length);
  return last === ".." || first.slice(0, shared) <= last.slice(0, shared);
}

/** Whether `parseEdtf` takes a text. It ships in the page without the rest of this file: keep it small. */
export function isEdtf(text: string): boolean {
  return EDTF_PATTERN.test(text) && hasRealDays(text) && isInOrder(text);
}

/** What was expected in place of a text that `parseEdtf` does not take. */
export function edtfExpected(text: string): string {
  if (!EDTF_PATTERN.test(text)) return EDTF_EXPECTED;
  return hasRealDays(text) ? "an interval whose end is not before its start" : "a day that the calendar has";
}

const DAY_MS = 86_400_000;

function utcMs(year: number, month = 1, day = 1): number {
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** Of a valid text that is no interval. */
function parsePoint(text: string): EdtfRange {
  const [year = 0, month, day, hour, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = (
    text.match(/\d+/g) ?? []
  ).map(Number);
  const startMs = utcMs(year, month, day);
  if (month === undefined) return { startMs, endMs: utcMs(year + 1) - 1, precision: "year" };
  if (day === undefined) return { startMs, endMs: utcMs(year, month + 1) - 1, precision: "month" };
  if (hour === undefined) return { startMs, endMs: startMs + DAY_MS - 1, precision: "day" };
  const offsetMinutes = (offsetHour * 60 + offsetMinute) * (text[19] === "-" ? -1 : 1);
  const timeMs = startMs + ((hour * 60 + minute - offsetMinutes) * 60 + second) * 1000;
  return { startMs: timeMs, endMs: timeMs + 999, precision: "time" };
}

function isOpen(end: string): boolean {
  return end === "" || end === "..";
}

/**
 * Reads a date. Days are those of UTC, and so are times without an offset.
 *
 * @returns `null` when `text` is no EDTF date of level 0 and no interval of level 1, when the calendar has no such
 *   day, or when an interval ends before it starts.
 * @example parseEdtf("1950/1953") // 1 January 1950 to 31 December 1953
 * @example parseEdtf("../1953") // startMs is -Infinity
 */
export function parseEdtf(text: string): EdtfRange | null {
  if (!isEdtf(text)) return null;
  const [first = "", last] = text.split("/");
  if (last === undefined) return parsePoint(text);
  const startMs = isOpen(first) ? -Infinity : parsePoint(first).startMs;
  const endMs = isOpen(last) ? Infinity : parsePoint(last).endMs;
  return { startMs, endMs, precision: "interval" };
}

/** Where a range stands in an order of time: its start, or its end when nobody knows the start. */
function sortMs(range: EdtfRange): number {
  return range.startMs === -Infinity ? range.endMs : range.startMs;
}

/** Order of time, for `sort`: by start, then by end, so that a year comes after its January. No date comes last. */
export function compareEdtf(a: string | null, b: string | null): number {
  const left = a === null ? null : parseEdtf(a);
  const right = b === null ? null : parseEdtf(b);
  if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0);
  return compareNumbers(sortMs(left), sortMs(right)) || compareNumbers(left.endMs, right.endMs);
}

function compareNumbers(a: number, b: number): number {
  // Subtraction would give NaN for two infinities.
  return a < b ? -1 : a > b ? 1 : 0;
}

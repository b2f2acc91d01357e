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

const PARTS = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:Z|([+-])(\d{2})(?::(\d{2}))?)?)?)?)?$/;

function utcMs(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, 0);
  return date.getTime();
}

function parsePoint(text: string): EdtfRange | null {
  const match = PARTS.exec(text);
  if (!match) return null;
  const [, yearText, monthText, dayText, hour, minute, second, sign, offsetHour, offsetMinute] = match;
  const year = Number(yearText);
  if (monthText === undefined) {
    return { startMs: utcMs(year, 1, 1), endMs: utcMs(year + 1, 1, 1) - 1, precision: "year" };
  }
  const month = Number(monthText);
  if (dayText === undefined) {
    return { startMs: utcMs(year, month, 1), endMs: utcMs(year, month + 1, 1) - 1, precision: "month" };
  }
  const day = Number(dayText);
  const startOfDay = utcMs(year, month, day);
  if (new Date(startOfDay).getUTCDate() !== day) return null;
  if (hour === undefined) return { startMs: startOfDay, endMs: utcMs(year, month, day + 1) - 1, precision: "day" };
  const local = utcMs(year, month, day, Number(hour), Number(minute), Number(second));
  const offsetMs = (Number(offsetHour ?? 0) * 60 + Number(offsetMinute ?? 0)) * 60_000 * (sign === "-" ? -1 : 1);
  return { startMs: local - offsetMs, endMs: local - offsetMs + 999, precision: "time" };
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
  if (!EDTF_PATTERN.test(text)) return null;
  const slash = text.indexOf("/");
  if (slash === -1) return parsePoint(text);
  const first = text.slice(0, slash);
  const last = text.slice(slash + 1);
  const start = first === "" || first === ".." ? null : parsePoint(first);
  const end = last === "" || last === ".." ? null : parsePoint(last);
  if ((start === null && first !== "" && first !== "..") || (end === null && last !== "" && last !== "..")) return null;
  const range = { startMs: start?.startMs ?? -Infinity, endMs: end?.endMs ?? Infinity, precision: "interval" as const };
  return range.startMs <= range.endMs ? range : null;
}

export function isEdtf(text: string): boolean {
  return parseEdtf(text) !== null;
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

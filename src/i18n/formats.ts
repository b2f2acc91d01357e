/**
 * Purpose: dates, numbers and coordinates as a reader of the interface's language writes them.
 * In and out: values of the story in, text out; units are in the names.
 * Must not know: what the values are about.
 */
import type { EdtfDate, LngLat } from "#story/story";
import { messages } from "./messages";

/** BCP 47 tag of the interface's language. */
export const LOCALE = "en-GB";

interface CalendarDate {
  /** UTC, so that a day stays the same day wherever the page is read. */
  time: Date;
  precision: "year" | "month" | "day";
}

/**
 * An EDTF date or interval, only as precise as it is: `2023-09-14` → "14 Sept 2023", `2023-09` → "Sept 2023",
 * `1950/1953` → "1950–1953". Text that is no such date comes back unchanged.
 */
export function formatDate(date: EdtfDate, locale = LOCALE): string {
  const [first = "", last, ...rest] = date.split("/");
  if (rest.length > 0) return date;
  if (last === undefined) {
    const day = toCalendarDate(first);
    return day ? dateFormat(day, locale).format(day.time) : date;
  }
  const from = toCalendarDate(first);
  const to = toCalendarDate(last);
  if (from && to) {
    // Two numbers close up round the dash, dates of several words do not.
    return from.precision === "year" && to.precision === "year"
      ? messages.yearRange(formatDate(first, locale), formatDate(last, locale))
      : messages.dateRange(formatDate(first, locale), formatDate(last, locale));
  }
  if (from && last === "..") return messages.dateSince(formatDate(first, locale));
  if (to && first === "..") return messages.dateUntil(formatDate(last, locale));
  return date;
}

function toCalendarDate(text: string): CalendarDate | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!found) return null;
  const [, year, month, day] = found;
  const time = new Date(0);
  // Not Date.UTC(), which takes the years 0 to 99 for 1900 to 1999.
  time.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return { time, precision: day ? "day" : month ? "month" : "year" };
}

function dateFormat({ time, precision }: CalendarDate, locale: string): Intl.DateTimeFormat {
  if (precision === "year") return new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric" });
  // "June" and "July" are short enough to stand in full; "Jun" would only save a letter.
  const month = new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "long" }).format(time);
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    month: month.length <= 5 ? "long" : "short",
    ...(precision === "day" ? { day: "numeric" } : {}),
  });
}

/** `[125.754, 39.034]` → "39.03° N, 125.75° E": latitude first, as people write it; all on one line. */
export function formatCoordinates([lng, lat]: LngLat, locale = LOCALE): string {
  const degrees = (value: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(Math.abs(value));
  return messages.coordinates(
    lat < 0 ? messages.degreesSouth(degrees(lat)) : messages.degreesNorth(degrees(lat)),
    lng < 0 ? messages.degreesWest(degrees(lng)) : messages.degreesEast(degrees(lng)),
  );
}

/** Kilometres with their unit, metres below one: `2760` → "2,760 km", `0.2` → "200 m". */
export function formatDistance(km: number, locale = LOCALE): string {
  const [value, unit] = km < 1 ? [km * 1000, "meter"] : [km, "kilometer"];
  const text = new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 0 }).format(value);
  return text.replace(" ", "\u00a0");
}

export function formatNumber(value: number, locale = LOCALE): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** `["outlet", "date"]` → "outlet and date". */
export function formatList(items: readonly string[], locale = LOCALE): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
}

/**
 * Purpose: dates, numbers, distances and directions as a reader of the interface's language writes them.
 * In and out: values of the story in, text of the current language out; units are in the names.
 * Must not know: what the values are about.
 */
import type { EdtfDate, LngLat } from "#story/story";
import { dateTimeFormat, listFormat, numberFormat } from "./intl";
import { localeOf } from "./language";
import { messages } from "./messages";

type Precision = "year" | "month" | "day";

interface CalendarDate {
  /** UTC, so that a day stays the same day wherever the page is read. */
  time: Date;
  precision: Precision;
}

/**
 * An EDTF date or interval, only as precise as it is: `2023-09-14` → "14 Sept 2023", `2023-09` → "Sept 2023",
 * `1950/1953` → "1950–1953". Text that is no such date comes back unchanged.
 */
export function formatDate(date: EdtfDate): string {
  const [first = "", last, ...rest] = date.split("/");
  if (rest.length > 0) return date;
  if (last === undefined) {
    const day = toCalendarDate(first);
    return day ? formatDay(day) : date;
  }
  const from = toCalendarDate(first);
  const to = toCalendarDate(last);
  if (from && to) {
    // Two numbers close up round the dash, dates of several words do not.
    return from.precision === "year" && to.precision === "year"
      ? messages.yearRange(formatDay(from), formatDay(to))
      : messages.dateRange(formatDay(from), formatDay(to));
  }
  if (from && last === "..") return messages.dateSince(formatDay(from));
  if (to && first === "..") return messages.dateUntil(formatDay(to));
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

function formatDay({ time, precision }: CalendarDate): string {
  const write = (month: "long" | "short") =>
    dateTimeFormat(localeOf(), {
      year: "numeric",
      ...(precision === "year" ? {} : { month }),
      ...(precision === "day" ? { day: "numeric" } : {}),
    }).format(time);
  const [whole, short] = [write("long"), write("short")];
  // "June" and "July" stand in full; "Jun" would only save a letter.
  return whole.length <= short.length + 2 ? whole : short;
}

/**
 * Time between two EDTF dates, in the largest unit that both dates and the length allow, rounded down: `1953`, `2000`
 * → "47 years"; `2023-09`, `2024-06-19` → "9 months". Of an interval, the end that faces the other date counts.
 * `null` when there is no whole unit between them, or a date is not known.
 */
export function formatGap(from: EdtfDate, to: EdtfDate): string | null {
  const start = toCalendarDate(from.split("/").at(-1) ?? "");
  const end = toCalendarDate(to.split("/")[0] ?? "");
  if (!start || !end) return null;
  const [a, b] = [start.time, end.time];
  const years = b.getUTCFullYear() - a.getUTCFullYear();
  const precisions = [start.precision, end.precision];
  if (precisions.includes("year")) return years > 0 ? formatDuration(years, "year") : null;
  const dayShort = !precisions.includes("month") && b.getUTCDate() < a.getUTCDate() ? 1 : 0;
  const months = years * 12 + b.getUTCMonth() - a.getUTCMonth() - dayShort;
  if (months >= 24 || months === 12) return formatDuration(Math.floor(months / 12), "year");
  if (months >= 1) return formatDuration(months, "month");
  const days = Math.round((b.getTime() - a.getTime()) / 86_400_000);
  return days > 0 && !precisions.includes("month") ? formatDuration(days, "day") : null;
}

/** `18, "year"` → "18 years". */
export function formatDuration(value: number, unit: "year" | "month" | "day" | "second"): string {
  return numberFormat(localeOf(), { style: "unit", unit, unitDisplay: "long" }).format(value);
}

/** `[125.754, 39.034]` → "39.03° N, 125.75° E": latitude first, as people write it; all on one line. */
export function formatCoordinates([lng, lat]: LngLat): string {
  const format = numberFormat(localeOf(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const degrees = (value: number) => format.format(Math.abs(value));
  return messages.coordinates(
    lat < 0 ? messages.degreesSouth(degrees(lat)) : messages.degreesNorth(degrees(lat)),
    lng < 0 ? messages.degreesWest(degrees(lng)) : messages.degreesEast(degrees(lng)),
  );
}

/** Kilometres with their unit, metres below one: `2760` → "2,760 km", `0.2` → "200 m". */
export function formatDistance(km: number): string {
  const [value, unit] = km < 1 ? [km * 1000, "meter"] : [km, "kilometer"];
  return numberFormat(localeOf(), { style: "unit", unit, maximumFractionDigits: 0 })
    .format(value)
    .replaceAll(" ", "\u00a0");
}

/** The eight points of the compass, clockwise from north. */
const bearings = [
  messages.bearingNorth,
  messages.bearingNorthEast,
  messages.bearingEast,
  messages.bearingSouthEast,
  messages.bearingSouth,
  messages.bearingSouthWest,
  messages.bearingWest,
  messages.bearingNorthWest,
] as const;

/** The same, each as a whole sentence, because languages build them differently. */
const directions = [
  messages.northOf,
  messages.northEastOf,
  messages.eastOf,
  messages.southEastOf,
  messages.southOf,
  messages.southWestOf,
  messages.westOf,
  messages.northWestOf,
] as const;

/** Degrees clockwise from north, of any size, to the nearest of the eight points: `50` → "north-east". */
export function formatBearing(degrees: number): string {
  return nearest(bearings, degrees)();
}

/**
 * Where a place lies as seen from another: `730, 181, "Vladivostok"` → "730 km south of Vladivostok". `bearing` is
 * that of the way from the other place, in degrees clockwise from north.
 */
export function formatDirection(km: number, bearing: number, from: string): string {
  return nearest(directions, bearing)(formatDistance(km), from);
}

function nearest<T>(eight: readonly [T, T, T, T, T, T, T, T], degrees: number): T {
  const turn = (((degrees % 360) + 360) % 360) / 45;
  return eight[(Math.round(turn) % 8) as 0];
}

export function formatNumber(value: number): string {
  return numberFormat(localeOf()).format(value);
}

/** `["outlet", "date"]` → "outlet and date". */
export function formatList(items: readonly string[]): string {
  return listFormat(localeOf()).format(items);
}

/** Formats of `Intl`, kept: making one takes longer than using it a thousand times. */

const kept = new Map<string, unknown>();

function keep<F>(kind: string, locale: string, options: object, make: () => F): F {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  const format = (kept.get(key) as F | undefined) ?? make();
  kept.set(key, format);
  return format;
}

export function pluralRules(locale: string): Intl.PluralRules {
  return keep("plural", locale, {}, () => new Intl.PluralRules(locale));
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return keep("number", locale, options, () => new Intl.NumberFormat(locale, options));
}

/** In UTC, so that a day stays the same day wherever the page is read. */
export function dateTimeFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return keep("date", locale, options, () => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }));
}

export function listFormat(locale: string): Intl.ListFormat {
  return keep("list", locale, {}, () => new Intl.ListFormat(locale, { type: "conjunction" }));
}

/** Answers nothing, rather than the code, for a region that it does not know. */
export function regionNames(locale: string): Intl.DisplayNames {
  return keep("region", locale, {}, () => new Intl.DisplayNames(locale, { type: "region", fallback: "none" }));
}

import { numberFormat, pluralRules } from "./intl";
import { currentLanguage, currentMessage, directionOf, localeOf, type MessageKey } from "./language";

/** Numbers are written in the language's own way; what must not be (a year, an id) is passed as a string. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * A message of the current language. An object of plural forms is chosen from by `count`: the exact number (`=2`)
 * before the category of `Intl.PluralRules`.
 *
 * A formatter of our own, because plurals and placeholders are all that the catalogues use: FormatJS is 12 kB for that,
 * and compilers that make a function of each message put every language into one file.
 */
export function text(key: MessageKey, values: Values = {}): string {
  const message = currentMessage(key);
  const { count } = values;
  const pattern =
    typeof message === "string"
      ? message
      : (message[`=${count}`] ?? message[pluralRules(localeOf()).select(Number(count))] ?? message.other);
  return (pattern ?? key).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name] ?? placeholder;
    return typeof value === "number" ? numberFormat(localeOf()).format(value) : isolated(value);
  });
}

/**
 * In a language that runs from right to left, words that do not are put between FIRST STRONG ISOLATE and its end
 * (UAX #9): numbers and signs beside them would otherwise be drawn on their wrong side.
 */
function isolated(value: string): string {
  const isForeign = directionOf(currentLanguage()) === "rtl" && /[^\P{L}\p{Script=Arabic}]/u.test(value);
  return isForeign ? `\u2068${value}\u2069` : value;
}

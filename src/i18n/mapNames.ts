import { regionNames } from "./intl";
import { currentLanguage, currentMapNames, localeOf } from "./language";

/**
 * What the map calls something in the current language. `key`: an ISO 3166-1 code, or the English name of a sea or a
 * city. A choice of the language's own file comes first, then what CLDR calls the country, then `english`; that is
 * empty for what is named only in languages that have chosen a name.
 */
export function mapName(key: string, english: string): string {
  const chosen = currentMapNames()[key];
  if (chosen !== undefined) return chosen;
  if (currentLanguage() === "en" || !/^[A-Z]{2}$/.test(key)) return english;
  return regionNames(localeOf()).of(key) ?? english;
}

import type { Place } from "#story/story";
import { currentLanguage, type Language } from "./language";

export interface PlaceName {
  /** In the interface's language, or the story's own title where it has none. */
  name: string;
  /** What the place is called where it lies; `null` when that is unknown, or the same. `lang` is BCP 47. */
  local: { name: string; lang: string } | null;
}

/**
 * What a place is called on the page. Only the story's own names are used: nothing is translated or transcribed here.
 * A story that wants another name for one language puts it first among the names of that language.
 */
export function placeName(place: Place, language: Language = currentLanguage()): PlaceName {
  const { title } = place.properties;
  const name = nameIn(place, language) ?? { name: title, lang: null };
  const lang = localLanguage(place);
  const local = lang === null ? null : nameIn(place, lang);
  return { name: name.name, local: local && local.name !== name.name ? local : null };
}

/** Whether a local name tells more than another spelling of the same letters: worth a place in a narrow row. */
export function isOtherScript(name: string, local: string): boolean {
  const own = scriptOf(local);
  return own !== null && own !== scriptOf(name);
}

const SCRIPTS = ["Latin", "Cyrillic", "Hangul", "Arabic", "Han", "Hiragana", "Katakana", "Greek", "Hebrew", "Thai"].map(
  (script) => [script, new RegExp(`\\p{Script=${script}}`, "u")] as const,
);

function scriptOf(text: string): string | null {
  const letter = /\p{L}/u.exec(text)?.[0] ?? "";
  return SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? (letter || null);
}

/** The title when it is one of the language's names; else the first of these, Simplified Chinese before Traditional. */
function nameIn(place: Place, language: string): { name: string; lang: string } | null {
  const found = place.names.flatMap(({ toponym, lang }) => {
    return lang !== null && primarySubtag(lang) === language ? [{ name: toponym, lang }] : [];
  });
  const { title } = place.properties;
  return (
    found.find(({ name }) => name === title) ??
    found.find(({ lang }) => !/^zh-(Hant|TW|HK|MO)/i.test(lang)) ??
    found[0] ??
    null
  );
}

/**
 * The language that most people of the place's country write (CLDR, likely subtags), where all of its countries share
 * it; `null` otherwise.
 */
function localLanguage({ properties: { ccodes } }: Place): string | null {
  const languages = new Set(ccodes.map((ccode) => likelyLanguage(ccode)));
  return languages.size === 1 ? ([...languages][0] ?? null) : null;
}

function likelyLanguage(ccode: string): string | null {
  try {
    const { language } = new Intl.Locale(`und-${ccode}`).maximize();
    return language === "und" ? null : language;
  } catch {
    return null;
  }
}

function primarySubtag(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}

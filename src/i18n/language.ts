/**
 * Purpose: the languages of the interface, and which of them is spoken now.
 * In and out: a BCP 47 tag in, a loaded catalogue and a current language out.
 * Must not know: components, the store, where a choice of language is kept.
 */
// Said so that Node, which the end-to-end tests run in, takes it too.
import english from "./catalogues/en.json" with { type: "json" };
import type { ClassroomKey } from "./classroomCatalogues";

/** A text with `{name}` placeholders, or one text per plural form; `=2` is for exactly two and comes first. */
export type Message = string | Readonly<Record<string, string>>;

export type MessageKey = keyof typeof english | ClassroomKey;

/** What a language lacks is said in English; the tests let nothing be lacking. */
export type Catalogue = Readonly<Partial<Record<MessageKey, Message>>>;

/** BCP 47. */
export type Language = "en" | "ko" | "ru" | "vi" | "zh" | "ja" | "es" | "fr" | "de" | "ar";

/**
 * What the map calls countries (by ISO 3166-1 code), seas and cities (by their English name) where the general data is
 * silent, or where a language has a name of its own for what others call differently.
 */
export type MapNames = Readonly<Record<string, string>>;

export type CatalogueFile = { default: Catalogue };
type MapNamesFile = { default: MapNames };

interface LanguageFacts {
  /** What its speakers call it. */
  name: string;
  dir: "ltr" | "rtl";
  /** For `lang` attributes: what fonts and speech need to know. */
  tag: string;
  /** For `Intl`. Arabic takes Latin digits, so that panel, map and coordinates show the same ones. */
  locale: string;
  load: () => Promise<[CatalogueFile, MapNamesFile]>;
}

type Facts = Partial<LanguageFacts> & Pick<LanguageFacts, "name" | "tag">;

const facts = (given: Facts, load: () => [Promise<CatalogueFile>, Promise<MapNamesFile>]): LanguageFacts => ({
  dir: "ltr",
  locale: given.tag,
  ...given,
  load: () => Promise.all(load()),
});

const inBundle: ReturnType<LanguageFacts["load"]> = Promise.resolve([{ default: english }, { default: {} }]);

/** In the order of the menu. What every language but English says is in files of its own, fetched when it is chosen. */
export const LANGUAGES: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: "English", tag: "en", locale: "en-GB", dir: "ltr", load: () => inBundle },
  ko: facts({ name: "한국어", tag: "ko" }, () => [import("./catalogues/ko.json"), import("./mapNames/ko.json")]),
  ru: facts({ name: "Русский", tag: "ru" }, () => [import("./catalogues/ru.json"), import("./mapNames/ru.json")]),
  vi: facts({ name: "Tiếng Việt", tag: "vi" }, () => [import("./catalogues/vi.json"), import("./mapNames/vi.json")]),
  zh: facts({ name: "简体中文", tag: "zh-Hans" }, () => [import("./catalogues/zh.json"), import("./mapNames/zh.json")]),
  ja: facts({ name: "日本語", tag: "ja" }, () => [import("./catalogues/ja.json"), import("./mapNames/ja.json")]),
  es: facts({ name: "Español", tag: "es" }, () => [import("./catalogues/es.json"), import("./mapNames/es.json")]),
  fr: facts({ name: "Français", tag: "fr" }, () => [import("./catalogues/fr.json"), import("./mapNames/fr.json")]),
  de: facts({ name: "Deutsch", tag: "de" }, () => [import("./catalogues/de.json"), import("./mapNames/de.json")]),
  ar: facts({ name: "العربية", tag: "ar", dir: "rtl", locale: "ar-u-nu-latn" }, () => [
    import("./catalogues/ar.json"),
    import("./mapNames/ar.json"),
  ]),
};

let current: { language: Language; catalogue: Catalogue; mapNames: MapNames } = {
  language: "en",
  catalogue: english,
  mapNames: {},
};
let asked: Language = "en";

/** Texts of a part of the interface that is fetched when it is opened. */
export interface CataloguePart {
  english: Catalogue;
  load(language: Language): Promise<CatalogueFile>;
}

let part: CataloguePart | null = null;

/** From now on there is a part more to speak; call `activateLanguage` to have it in another language than English. */
export function addCataloguePart(added: CataloguePart): void {
  part = added;
}

export function currentLanguage(): Language {
  return current.language;
}

export function currentMessage(key: MessageKey): Message {
  const inEnglish: Catalogue = english;
  return current.catalogue[key] ?? inEnglish[key] ?? part?.english[key] ?? key;
}

export function currentMapNames(): MapNames {
  return current.mapNames;
}

/** Locale of the language for `Intl`, the current one's by default. */
export function localeOf(language: Language = current.language): string {
  return LANGUAGES[language].locale;
}

export function directionOf(language: Language): "ltr" | "rtl" {
  return LANGUAGES[language].dir;
}

/**
 * Makes every message and format speak a language, once its catalogue has arrived. Of several calls the last one
 * counts, in whatever order the files come. Rejects when the file cannot be fetched; the language is then unchanged.
 */
export async function activateLanguage(language: Language): Promise<void> {
  asked = language;
  const [[catalogue, mapNames], more] = await Promise.all([LANGUAGES[language].load(), part?.load(language)]);
  if (asked !== language) return;
  current = { language, catalogue: { ...catalogue.default, ...more?.default }, mapNames: mapNames.default };
}

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}

/** The interface's languages, for who reads addresses. */
export const LANGUAGE_TAGS: readonly Language[] = Object.keys(LANGUAGES).filter(isLanguage);

/** The first of a reader's languages that the interface has, by its primary subtag (RFC 4647, lookup); else English. */
export function preferredLanguage(tags: readonly string[]): Language {
  return tags.map((tag) => tag.toLowerCase().split("-")[0] ?? "").find(isLanguage) ?? "en";
}

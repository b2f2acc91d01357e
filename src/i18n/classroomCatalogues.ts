/**
 * Purpose: the texts of presentation, speaker view and handout, which no reader fetches before they are opened.
 * In and out: `speakClassroom` makes `text` know them, in the language that is spoken and in those chosen later.
 * Must not know: components, the store.
 */
import english from "./classroom/en.json" with { type: "json" };
import { activateLanguage, addCataloguePart, type CatalogueFile, currentLanguage, type Language } from "./language";

export type ClassroomKey = keyof typeof english;

/** Each language in a file of its own. */
export const CLASSROOM_CATALOGUES: Readonly<Record<Language, () => Promise<CatalogueFile>>> = {
  en: () => Promise.resolve({ default: english }),
  ko: () => import("./classroom/ko.json"),
  ru: () => import("./classroom/ru.json"),
  vi: () => import("./classroom/vi.json"),
  zh: () => import("./classroom/zh.json"),
  ja: () => import("./classroom/ja.json"),
  es: () => import("./classroom/es.json"),
  fr: () => import("./classroom/fr.json"),
  de: () => import("./classroom/de.json"),
  ar: () => import("./classroom/ar.json"),
};

/** Call it once before anything of the classroom is rendered. Rejects when a file cannot be fetched: English is said then. */
export async function speakClassroom(): Promise<void> {
  addCataloguePart({ english, load: (language) => CLASSROOM_CATALOGUES[language]() });
  await activateLanguage(currentLanguage());
}

import { describe, expect, it } from "vitest";
import english from "./classroom/en.json";
import { CLASSROOM_CATALOGUES } from "./classroomCatalogues";
import { classroom } from "./classroomMessages";
import { LANGUAGES, type Language, type Message } from "./language";

const languages = Object.keys(LANGUAGES) as Language[];
const keys = Object.keys(english).sort();

/** Names of keys as most keyboards have them, and what is only placeholders and signs. */
const SAME_AS_ENGLISH = ["keyPageDown", "keyPageUp", "keyHome", "keyEnd", "stepOf"];

function formsOf(message: Message): [form: string, text: string][] {
  return typeof message === "string" ? [["text", message]] : Object.entries(message);
}

function placeholders(pattern: string): string[] {
  return [...new Set(Array.from(pattern.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name))].sort();
}

describe.each(languages)("classroom catalogue %s", (language) => {
  const load = async () => Object.entries((await CLASSROOM_CATALOGUES[language]()).default);

  it("has every message and no other", async () => {
    expect((await load()).map(([key]) => key).sort()).toEqual(keys);
    expect(Object.keys(classroom).sort()).toEqual(keys);
  });

  it("has just the plural forms of the language, with placeholders that the English has", async () => {
    const needed = [...new Intl.PluralRules(LANGUAGES[language].locale).resolvedOptions().pluralCategories].sort();
    for (const [key, message] of await load()) {
      const inEnglish = new Set(
        formsOf(english[key as keyof typeof english]).flatMap(([, text]) => placeholders(text)),
      );
      for (const [form, text] of formsOf(message)) {
        expect([key, form, placeholders(text).filter((name) => !inEnglish.has(name))]).toEqual([key, form, []]);
        // A form for one number may say it in words.
        if (form === "text" || form === "other") expect([key, new Set(placeholders(text))]).toEqual([key, inEnglish]);
      }
      if (typeof message === "string") continue;
      const forms = Object.keys(message).filter((form) => !/^=\d+$/.test(form));
      expect([key, forms.sort()]).toEqual([key, needed]);
    }
  });

  if (language === "en") return;

  it("leaves nothing in English", async () => {
    const same = (await load()).filter(([key, message]) => {
      const text = english[key as keyof typeof english];
      return !SAME_AS_ENGLISH.includes(key) && JSON.stringify(message) === JSON.stringify(text);
    });
    expect(same).toEqual([]);
  });
});

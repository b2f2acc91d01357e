import { afterAll, beforeAll, describe, expect, it } from "vitest";
import english from "./catalogues/en.json";
import { activateLanguage, type Catalogue, LANGUAGES, type Language, type Message } from "./language";
import { messages } from "./messages";
import { text } from "./text";

const languages = Object.keys(LANGUAGES) as Language[];
const keys = Object.keys(english).sort();

/** Texts that are right as they are in English: names, signs between placeholders, and words that languages share. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly Language[] | "all">> = {
  product: "all",
  summaryAndPosition: "all",
  eventLine: "all",
  mentionWithNote: "all",
  journeyAndDistance: "all",
  markerWithKind: "all",
  markerWithDirection: "all",
  markerWithKindAndDirection: "all",
  groupLabel: "all",
  moreExcerpts: "all",
  citationInferred: "all",
  citationSource: "all",
  citationOutlet: "all",
  keyEscape: "all",
  yearRange: "all",
  dateRange: "all",
  coordinates: "all",
  degreesNorth: "all",
  degreesSouth: "all",
  degreesEast: "all",
  degreesWest: "all",
  citation: ["fr"],
  facetArticle: ["fr"],
  fieldDate: ["fr"],
  filter: ["de"],
  filters: ["de"],
  legDistance: ["fr"],
  menu: ["fr"],
  pause: ["fr"],
};

async function catalogueOf(language: Language): Promise<Catalogue> {
  return (await LANGUAGES[language].load())[0].default;
}

function formsOf(message: Message): [form: string, text: string][] {
  return typeof message === "string" ? [["text", message]] : Object.entries(message);
}

function placeholders(pattern: string): string[] {
  return [...new Set(Array.from(pattern.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name))].sort();
}

/** Whether a form is for one number only, so that it may say it in words. */
function isExact(form: string, rules: Intl.PluralRules): boolean {
  if (form.startsWith("=")) return true;
  return Array.from({ length: 201 }, (_, count) => count).filter((count) => rules.select(count) === form).length === 1;
}

describe.each(languages)("catalogue %s", (language) => {
  const rules = new Intl.PluralRules(LANGUAGES[language].locale);
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOf(language);
    await activateLanguage(language);
  });
  afterAll(() => activateLanguage("en"));

  it("has every message and no other", () => {
    expect(Object.keys(catalogue).sort()).toEqual(keys);
  });

  it("has just the plural forms of the language", () => {
    const needed = [...rules.resolvedOptions().pluralCategories].sort();
    for (const [key, message] of Object.entries(catalogue)) {
      if (typeof message === "string")
        expect([key, typeof english[key as keyof typeof english]]).toEqual([key, "string"]);
      else {
        const forms = Object.keys(message).filter((form) => !/^=\d+$/.test(form));
        expect([key, ...forms.sort()]).toEqual([key, ...needed]);
      }
    }
  });

  it("keeps the placeholders in every form", () => {
    for (const [key, message] of Object.entries(catalogue)) {
      const model = formsOf(english[key as keyof typeof english]).find(([form]) => form === "other" || form === "text");
      const expected = placeholders(model?.[1] ?? "");
      for (const [form, pattern] of formsOf(message)) {
        const found = placeholders(pattern);
        const withCount = isExact(form, rules) && expected.includes("count") ? [...found, "count"] : found;
        expect([key, form, ...new Set(withCount.sort())]).toEqual([key, form, ...expected]);
      }
    }
  });

  it("has no empty text, no straight quotation mark and no space at an end", () => {
    for (const [key, message] of Object.entries(catalogue))
      for (const [form, pattern] of formsOf(message))
        expect([key, form, pattern]).toEqual([key, form, expect.stringMatching(/^(?!\s)[^"']+(?<!\s)$/)]);
  });

  it("says every message without leaving a placeholder", () => {
    for (const [key, message] of Object.entries(messages) as [string, (...values: unknown[]) => string][])
      for (const value of [0, 1, 2, 3, 5, 11, 21, 100]) {
        const said = message(...Array.from({ length: message.length }, () => value));
        expect([key, said]).toEqual([key, expect.stringMatching(/^[^{}]+$/)]);
      }
  });
});

describe.each(languages.filter((language) => language !== "en"))("translation %s", (language) => {
  it("leaves nothing in English", async () => {
    const catalogue = await catalogueOf(language);
    const same = keys.filter((key) => {
      const [own, model] = [catalogue, english].map((one) => JSON.stringify(one[key as keyof typeof english]));
      const allowed = SAME_AS_ENGLISH[key];
      return own === model && allowed !== "all" && !allowed?.includes(language);
    });
    expect(same).toEqual([]);
  });
});

describe("the façade", () => {
  it("has a function for every message, and a message for every function", () => {
    expect(Object.keys(messages).sort()).toEqual(keys);
  });
});

describe("plural forms", () => {
  afterAll(() => activateLanguage("en"));

  it.each([
    [
      "ru",
      ["0 отрывков", "1 отрывок", "2 отрывка", "3 отрывка", "5 отрывков", "11 отрывков", "21 отрывок", "100 отрывков"],
    ],
    ["ar", ["لا مقتطفات", "مقتطف واحد", "مقتطفان", "3 مقتطفات", "5 مقتطفات", "11 مقتطفًا", "21 مقتطفًا", "100 مقتطف"]],
  ] as [Language, string[]][])("of %s for 0, 1, 2, 3, 5, 11, 21, 100", async (language, expected) => {
    await activateLanguage(language);
    expect([0, 1, 2, 3, 5, 11, 21, 100].map((count) => text("excerptCount", { count }))).toEqual(expected);
  });

  it("takes the exact number before the category", async () => {
    await activateLanguage("ru");
    expect([1, 5, 21].map((count) => text("articlesHeading", { count }))).toEqual([
      "Статья",
      "Пять статей",
      "21 статья",
    ]);
  });
});

import { afterEach, describe, expect, it } from "vitest";
import { activateLanguage, currentLanguage, directionOf, preferredLanguage } from "./language";
import { messages } from "./messages";

afterEach(() => activateLanguage("en"));

describe("preferredLanguage", () => {
  it.each([
    [["ko-KR", "en"], "ko"],
    [["zh-TW"], "zh"],
    [["pt-BR", "FR-ca", "en"], "fr"],
    [["pt"], "en"],
    [[], "en"],
    [["constructor"], "en"],
  ])("of %j is %s", (tags, language) => {
    expect(preferredLanguage(tags)).toBe(language);
  });
});

describe("activateLanguage", () => {
  it("makes messages speak the language", async () => {
    await activateLanguage("de");
    expect(currentLanguage()).toBe("de");
    expect(messages.places()).toBe("Orte");
  });

  it("keeps the last of several choices, in whatever order the catalogues come", async () => {
    await Promise.all([activateLanguage("ja"), activateLanguage("ar"), activateLanguage("ko")]);
    expect(currentLanguage()).toBe("ko");
  });
});

describe("directionOf", () => {
  it("is right to left for Arabic alone", () => {
    expect([directionOf("ar"), directionOf("ja")]).toEqual(["rtl", "ltr"]);
  });
});

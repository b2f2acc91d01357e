import { afterEach, describe, expect, it } from "vitest";
import {
  formatBearing,
  formatCoordinates,
  formatDate,
  formatDirection,
  formatDistance,
  formatGap,
  formatList,
  formatNumber,
} from "./formats";
import { activateLanguage, type Language } from "./language";

afterEach(() => activateLanguage("en"));

describe("formatDate", () => {
  it.each([
    ["2023-09-14", "14 Sept 2023"],
    ["2024-06-19", "19 June 2024"],
    ["2023-09", "Sept 2023"],
    ["2000", "2000"],
    ["0079", "79"],
    ["1950/1953", "1950–1953"],
    ["2023-09/2024-06", "Sept 2023 – June 2024"],
    ["2023-09-13/2023-09-17", "13 Sept 2023 – 17 Sept 2023"],
    ["1953/2023-09", "1953 – Sept 2023"],
    ["2023-09/..", "since Sept 2023"],
    ["../1953", "until 1953"],
  ])("writes %s as %s", (date, text) => {
    expect(formatDate(date)).toBe(text);
  });

  it("leaves text that is no date as it is", () => {
    expect(formatDate("last week")).toBe("last week");
    expect(formatDate("2000/2001/2002")).toBe("2000/2001/2002");
  });

  it.each([
    ["ko", "2023-09-14", "2023년 9월 14일"],
    ["ko", "2023-09", "2023년 9월"],
    ["ko", "1950/1953", "1950년~1953년"],
    ["ru", "2024-06-19", "19 июня 2024 г."],
    ["vi", "2023-09-14", "14 tháng 9, 2023"],
    ["zh", "2023-09-14", "2023年9月14日"],
    ["ja", "2000", "2000年"],
    ["es", "2024-06-19", "19 jun 2024"],
    ["fr", "2024-06-19", "19 juin 2024"],
    ["de", "2023-09-14", "14. Sept. 2023"],
    ["ar", "2023-09", "سبتمبر 2023"],
    ["de", "../1953", "bis 1953"],
  ] as [Language, string, string][])("in %s writes %s as %s", async (language, date, text) => {
    await activateLanguage(language);
    expect(formatDate(date)).toBe(text);
  });
});

describe("formatGap", () => {
  it.each([
    ["1953", "2000", "47 years"],
    ["2000", "2018", "18 years"],
    ["2018", "2023-09", "5 years"],
    ["2023-09", "2024-06-19", "9 months"],
    ["2023-09-13/2023-09-17", "2024-06-18", "9 months"],
    ["2023-09-17", "2024-06-16", "8 months"],
    ["2023-01", "2024-01", "1 year"],
    ["2023-01", "2024-02", "13 months"],
    ["2020-01", "2022-12", "2 years"],
    ["2024-06-12", "2024-06-19", "7 days"],
  ])("between %s and %s is %s", (from, to, text) => {
    expect(formatGap(from, to)).toBe(text);
  });

  it.each([
    ["2024-06-19", "2024-06-19"],
    ["2024-06", "2024-06-19"],
    ["2024", "2024-06"],
    ["1950/..", "1953"],
    ["1953", "1950"],
  ])("between %s and %s is no whole unit", (from, to) => {
    expect(formatGap(from, to)).toBeNull();
  });

  it("follows the language", async () => {
    await activateLanguage("ru");
    expect(formatGap("2000", "2021")).toBe("21 год");
    expect(formatGap("2000", "2018")).toBe("18 лет");
  });
});

describe("formatCoordinates", () => {
  it("puts latitude first, with hemispheres", () => {
    expect(formatCoordinates([125.75432, 39.03385])).toBe("39.03°\u00a0N,\u00a0125.75°\u00a0E");
    expect(formatCoordinates([-58.4, -34.6])).toBe("34.60°\u00a0S,\u00a058.40°\u00a0W");
  });

  it("names the hemispheres in the language, with Latin digits in Arabic", async () => {
    await activateLanguage("vi");
    expect(formatCoordinates([105.84, 21.02])).toBe("21,02°\u00a0B,\u00a0105,84°\u00a0Đ");
    await activateLanguage("ar");
    expect(formatCoordinates([105.84, 21.02])).toBe("21.02°\u00a0شمالًا،\u00a0105.84°\u00a0شرقًا");
  });
});

describe("formatDistance", () => {
  it.each([
    [2760, "2,760\u00a0km"],
    [1, "1\u00a0km"],
    [0.2, "200\u00a0m"],
  ])("writes %d km as %s", (km, text) => {
    expect(formatDistance(km)).toBe(text);
  });
});

describe("formatNumber", () => {
  it.each([
    ["en", "12,500"],
    ["de", "12.500"],
    ["ar", "12,500"],
  ] as [Language, string][])("groups digits as %s does", async (language, text) => {
    await activateLanguage(language);
    expect(formatNumber(12500)).toBe(text);
  });
});

describe("formatBearing", () => {
  it.each([
    [0, "north"],
    [50, "north-east"],
    [112, "east"],
    [113, "south-east"],
    [337.4, "north-west"],
    [350, "north"],
    [-90, "west"],
    [765, "north-east"],
  ])("calls %d degrees %s", (degrees, words) => {
    expect(formatBearing(degrees)).toBe(words);
  });
});

describe("formatDirection", () => {
  it.each([
    ["en", "730\u00a0km south of Vladivostok"],
    ["ko", "Vladivostok에서 남쪽으로 730km"],
    ["ru", "730\u00a0км к югу от пункта Vladivostok"],
    ["fr", "730\u202fkm au sud de Vladivostok"],
    ["ar", "على بُعد 730\u00a0كم جنوب \u2068Vladivostok\u2069"],
  ] as [Language, string][])("in %s is one sentence", async (language, sentence) => {
    await activateLanguage(language);
    expect(formatDirection(730.4, 181, "Vladivostok")).toBe(sentence);
  });
});

describe("formatList", () => {
  it("joins with the language's own word", async () => {
    expect(formatList(["outlet", "date"])).toBe("outlet and date");
    await activateLanguage("de");
    expect(formatList(["outlet", "date"])).toBe("outlet und date");
  });
});

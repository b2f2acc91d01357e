import { describe, expect, it } from "vitest";
import { formatCoordinates, formatDate, formatDistance, formatList } from "./formats";

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

  it("follows the language", () => {
    expect(formatDate("2023-09-14", "de")).toBe("14. Sept. 2023");
    expect(formatDate("2023-09", "ko")).toBe("2023년 9월");
  });
});

describe("formatCoordinates", () => {
  it("puts latitude first, with hemispheres", () => {
    expect(formatCoordinates([125.75432, 39.03385])).toBe("39.03°\u00a0N,\u00a0125.75°\u00a0E");
    expect(formatCoordinates([-58.4, -34.6])).toBe("34.60°\u00a0S,\u00a058.40°\u00a0W");
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

describe("formatList", () => {
  it("joins with the language's own word", () => {
    expect(formatList(["outlet", "date"])).toBe("outlet and date");
    expect(formatList(["outlet", "date"], "de")).toBe("outlet und date");
  });
});

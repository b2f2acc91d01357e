import { describe, expect, it } from "vitest";
import type { Place, Toponym } from "#story/story";
import { isOtherScript, placeName } from "./placeNames";

function place(title: string, ccodes: string[], names: [toponym: string, lang: string | null][]): Place {
  return {
    properties: { title, ccodes },
    names: names.map(([toponym, lang]): Toponym => ({ toponym, lang })),
  } as Place;
}

const pyongyang = place(
  "Pyongyang",
  ["KP"],
  [
    ["Pyongyang", "en"],
    ["평양", "ko"],
    ["平壤", "zh-Hant"],
    ["平壤市", "zh-Hans"],
    ["Pionyang", "es"],
    ["Pyongyang", "fr"],
  ],
);

describe("placeName", () => {
  it("is the name in the interface's language, with the local one beside", () => {
    expect(placeName(pyongyang, "es")).toEqual({ name: "Pionyang", local: { name: "평양", lang: "ko" } });
    expect(placeName(pyongyang, "en")).toEqual({ name: "Pyongyang", local: { name: "평양", lang: "ko" } });
  });

  it("does not say the same name twice", () => {
    expect(placeName(pyongyang, "ko")).toEqual({ name: "평양", local: null });
  });

  it("falls back to the story's own title", () => {
    expect(placeName(pyongyang, "ru").name).toBe("Pyongyang");
  });

  it("takes Simplified Chinese before Traditional, and that before nothing", () => {
    expect(placeName(pyongyang, "zh").name).toBe("平壤市");
    expect(placeName(place("Taipei", ["TW"], [["臺北", "zh-Hant"]]), "zh").name).toBe("臺北");
  });

  it("takes the title where it is one of several names of the language", () => {
    const spaceport = place(
      "Vostochny Cosmodrome",
      ["RU"],
      [
        ["Vostochny", "en"],
        ["Vostochny Cosmodrome", "en"],
      ],
    );
    expect(placeName(spaceport, "en")).toEqual({ name: "Vostochny Cosmodrome", local: null });
  });

  it("has a local name for an area of two countries only where they share a language", () => {
    const names: [string, string][] = [
      ["비무장지대", "ko"],
      ["Граница", "ru"],
    ];
    expect(placeName(place("DMZ", ["KP", "KR"], names), "en").local).toEqual({ name: "비무장지대", lang: "ko" });
    expect(placeName(place("Border", ["KP", "RU"], names), "en").local).toBeNull();
  });

  it("has no local name without a country, and minds no code that is none", () => {
    expect(placeName(place("Sea", [], [["바다", "ko"]]), "en").local).toBeNull();
    expect(placeName(place("Sea", ["K1"], [["바다", "ko"]]), "en").local).toBeNull();
  });
});

describe("isOtherScript", () => {
  it.each([
    ["Pyongyang", "평양", true],
    ["Hanoi", "Hà Nội", false],
    ["Москва", "Moskva", true],
    ["河内", "Hà Nội", true],
    ["平壤", "평양", true],
  ])("%s, %s: %s", (name, local, other) => {
    expect(isOtherScript(name, local)).toBe(other);
  });
});

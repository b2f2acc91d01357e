import { describe, expect, it } from "vitest";
import { elementTexts, packedText } from "./elementTexts";

const KNOWN = { en: "Open the map", fr: "Ouvrir la carte| : ", ja: "地図を開く|：" };

describe("elementTexts", () => {
  it("speaks the first language that it knows", () => {
    expect(elementTexts(KNOWN, "Sommet", undefined, "fr-CA")).toEqual([
      "fr",
      "Ouvrir la carte",
      "Ouvrir la carte : Sommet",
    ]);
    expect(elementTexts(KNOWN, "頂上", "JA", "en")[2]).toBe("地図を開く：頂上");
  });

  it("speaks English where it knows none", () => {
    expect(elementTexts(KNOWN, "Summit", "xx", "constructor")).toEqual(["en", "Open the map", "Open the map: Summit"]);
  });

  it("has no name for a map without a title", () => {
    expect(elementTexts(KNOWN, "", "fr")[2]).toBe("");
  });
});

describe("packedText", () => {
  it("packs what the element unpacks", () => {
    expect(packedText("Open the map", "Open the map: {title}")).toBe(KNOWN.en);
    expect(packedText("Ouvrir la carte", "Ouvrir la carte : {title}")).toBe(KNOWN.fr);
  });

  it("refuses messages that it could not unpack", () => {
    expect(() => packedText("Open", "{title}: open")).toThrow(
      "found “{title}: open”, expected “Open”, a sign and {title}",
    );
  });
});

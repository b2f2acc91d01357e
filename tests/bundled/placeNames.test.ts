import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "#i18n/language";
import { placeName } from "#i18n/placeNames";
import { bundledStory } from "./bundledStory";

const places = bundledStory().places.features;
const languages = Object.keys(LANGUAGES) as Language[];

describe("the bundled story", () => {
  it("names every place in every language of the interface", () => {
    const lacking = places.flatMap(({ id, names }) =>
      languages
        .filter((language) => !names.some(({ lang }) => lang?.split("-")[0] === language))
        .map((language) => `${id} ${language}`),
    );
    expect(lacking).toEqual([]);
  });

  it("has the name beside that people of the place use", () => {
    const local = Object.fromEntries(places.map((place) => [place.id, placeName(place, "en").local?.name]));
    expect(local).toEqual({
      pyongyang: "평양",
      vostochny: "Космодром Восточный",
      "komsomolsk-on-amur": "Комсомольск-на-Амуре",
      vladivostok: "Владивосток",
      hanoi: "Hà Nội",
      dmz: "한반도 비무장지대",
    });
  });
});

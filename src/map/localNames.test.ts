import type { FeatureCollection } from "geojson";
import { afterEach, expect, it } from "vitest";
import { activateLanguage, LANGUAGES, type Language } from "#i18n/language";
import { localNames } from "./localNames";
import type { NameSource } from "./wholeNames";

afterEach(() => activateLanguage("en"));

const layer = (...properties: { name: string; key?: string; ccode?: string }[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: properties.map((one) => ({
    type: "Feature",
    properties: one,
    geometry: { type: "Point", coordinates: [0, 0] },
  })),
});
const layers: Record<NameSource, FeatureCollection> = {
  countries: layer({ name: "North Korea", ccode: "KP" }, { name: "DR Congo", ccode: "CD" }),
  seas: layer({ name: "Bering Sea" }, { name: "", key: "Sea of Japan" }),
  cities: layer({ name: "Tokyo", ccode: "JP" }, { name: "Niigata", ccode: "JP" }),
};
const said = (source: NameSource) => localNames(layers[source], source).features.map((one) => one.properties?.name);

it("leaves English as the file has it, without contested names", () => {
  expect(said("countries")).toEqual(["North Korea", "DR Congo"]);
  expect(said("seas")).toEqual(["Bering Sea"]);
});

it("names countries, seas and known cities in the language", async () => {
  await activateLanguage("ru");
  expect(said("countries")).toEqual(["КНДР", "ДР Конго"]);
  expect(said("seas")).toEqual(["Берингово море", "Японское море"]);
  expect(said("cities")).toEqual(["Токио", "Niigata"]);
});

it.each([
  ["ko", ["동해"]],
  ["ja", ["日本海"]],
  ["fr", []],
] as [Language, string[]][])("takes the choice of %s for a contested sea from its file", async (language, expected) => {
  await activateLanguage(language);
  expect(said("seas").slice(1)).toEqual(expected);
});

it.each(Object.keys(LANGUAGES) as Language[])("has a name for every country in %s", async (language) => {
  await activateLanguage(language);
  expect(said("countries").every((name) => name !== "" && !/^[A-Z]{2}$/.test(name))).toBe(true);
});

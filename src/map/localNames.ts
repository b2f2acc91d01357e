import type { FeatureCollection } from "geojson";
import { currentLanguage, type Language } from "#i18n/language";
import { mapName } from "#i18n/mapNames";
import { memoisedPair } from "#store/memoised";
import type { NameSource } from "./wholeNames";

/** The names of the basemap in the current language; those that it does not name are left out. */
export function localNames(names: FeatureCollection, source: NameSource): FeatureCollection {
  return (source === "countries" ? countriesIn : othersIn)(names, currentLanguage());
}

const countriesIn = memoisedPair((names: FeatureCollection, _language: Language) => named(names, "ccode"));
const othersIn = memoisedPair((names: FeatureCollection, _language: Language) => named(names, "key"));

function named(names: FeatureCollection, keyOf: "ccode" | "key"): FeatureCollection {
  const features = names.features.flatMap((feature) => {
    const english = String(feature.properties?.name ?? "");
    const name = mapName(String(feature.properties?.[keyOf] ?? english), english);
    return name === "" ? [] : [{ ...feature, properties: { ...feature.properties, name } }];
  });
  return { type: "FeatureCollection", features };
}

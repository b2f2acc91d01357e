// Writes src/compile/countryBoxes.ts: where countries lie, to find swapped coordinates.
// Run after an update of world-atlas: node scripts/makeCountryBoxes.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoBounds } from "d3-geo";
import countries from "i18n-iso-countries";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/countries-10m.json"), "utf8"));

// The atlas gives Kosovo no number; XK is what gazetteers use for it.
const CODES_BY_NAME = { Kosovo: "XK" };

const parts = new Map();
for (const country of feature(atlas, atlas.objects.countries).features) {
  const code = CODES_BY_NAME[country.properties.name] ?? countries.numericToAlpha2(country.id ?? "");
  if (code) parts.set(code, [...(parts.get(code) ?? []), country]);
}

const down = (degrees) => Math.floor(degrees * 10) / 10;
const up = (degrees) => Math.ceil(degrees * 10) / 10;
const rows = [...new Set([...Object.keys(countries.getAlpha2Codes()), ...parts.keys()])].sort().map((code) => {
  const features = parts.get(code);
  if (!features) return `  ${code}: null,`;
  const [[west, south], [east, north]] = geoBounds({ type: "FeatureCollection", features });
  return `  ${code}: [${down(west)}, ${down(south)}, ${up(east)}, ${up(north)}],`;
});

writeFileSync(
  new URL("../src/compile/countryBoxes.ts", import.meta.url),
  `// Made by scripts/makeCountryBoxes.mjs from Natural Earth 1:10m (public domain, by way of world-atlas); do not edit.
import type { BoundingBox } from "#story/story";

/** By ISO 3166-1 alpha-2 code and XK: degrees, rounded outwards; \`null\` where Natural Earth has no such country. */
export const COUNTRY_BOXES: Readonly<Record<string, BoundingBox | null>> = {
${rows.join("\n")}
};
`,
);

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

/** Boxes of one country that are nearer than this become one: the check adds a margin to each anyway. */
const NEAR_DEGREES = 2;

/** Boxes become one as well where it takes in no more than this of other land and sea, in square degrees. */
const WASTE_SQUARE_DEGREES = 70;

function boxesOf({ geometry }) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((coordinates) => {
    const [west, south, east, north] = geoBounds({ type: "Polygon", coordinates }).flat();
    if (west > -180 || east < 180) return [west, south, east, north];
    // Rings that jump from 180 to -180 seem to go round the globe; Antarctica does.
    const lngs = coordinates[0].map(([lng]) => (lng < 0 ? lng + 360 : lng));
    const [first, last] = [Math.min(...lngs), Math.max(...lngs)];
    return last - first > 180 ? [west, south, east, north] : [first, south, last > 180 ? last - 360 : last, north];
  });
}

/** Degrees from west to east; a box may cross the antimeridian. */
function width([west, , east]) {
  return west <= east ? east - west : east - west + 360;
}

function area(box) {
  return width(box) * (box[3] - box[1]);
}

/** The smallest box round two others, on whichever side of the globe that is. */
function union(a, b) {
  const south = Math.min(a[1], b[1]);
  const north = Math.max(a[3], b[3]);
  const spans = [
    [a, b],
    [b, a],
  ].map(([first, second]) => {
    const start = (((second[0] - first[0]) % 360) + 360) % 360;
    const reach = Math.max(width(first), start + width(second));
    const east = first[0] + reach;
    return { west: first[0], east: east > 180 ? east - 360 : east, reach };
  });
  const { west, east, reach } = spans[0].reach <= spans[1].reach ? spans[0] : spans[1];
  return reach >= 360 ? [-180, south, 180, north] : [west, south, east, north];
}

function gap(a, b) {
  const box = union(a, b);
  const lat = box[3] - box[1] - (a[3] - a[1]) - (b[3] - b[1]);
  return Math.max(width(box) - width(a) - width(b), lat, 0);
}

function merge(boxes) {
  const merged = [...boxes];
  for (;;) {
    let best = null;
    for (let a = 0; a < merged.length; a++) {
      for (let b = a + 1; b < merged.length; b++) {
        const waste = area(union(merged[a], merged[b])) - area(merged[a]) - area(merged[b]);
        const isNear = gap(merged[a], merged[b]) <= NEAR_DEGREES;
        if ((isNear || waste <= WASTE_SQUARE_DEGREES) && (best === null || waste < best.waste)) best = { a, b, waste };
      }
    }
    if (best === null) return merged;
    const [second] = merged.splice(best.b, 1);
    merged[best.a] = union(merged[best.a], second);
  }
}

const parts = new Map();
for (const country of feature(atlas, atlas.objects.countries).features) {
  const code = CODES_BY_NAME[country.properties.name] ?? countries.numericToAlpha2(country.id ?? "");
  if (code) parts.set(code, [...(parts.get(code) ?? []), ...boxesOf(country)]);
}

const down = (degrees) => Math.floor(degrees * 10) / 10;
const up = (degrees) => Math.ceil(degrees * 10) / 10;
const rows = [...new Set([...Object.keys(countries.getAlpha2Codes()), ...parts.keys()])].sort().map((code) => {
  const boxes = merge(parts.get(code) ?? [])
    .sort((a, b) => area(b) - area(a))
    .map(([west, south, east, north]) => [down(west), down(south), up(east), up(north)].join(" "));
  return `  ${code}: "${boxes.join(", ")}",`;
});

writeFileSync(
  new URL("../src/compile/countryBoxes.ts", import.meta.url),
  `// Made by scripts/makeCountryBoxes.mjs from Natural Earth 1:10m (public domain, by way of world-atlas); do not edit.

/**
 * By ISO 3166-1 alpha-2 code and XK: boxes round the parts of the country, the largest first, parted by commas. Each is
 * west, south, east, north in degrees, rounded outwards; west > east when it crosses the antimeridian. Empty where
 * Natural Earth has no such country.
 */
export const COUNTRY_BOXES: Readonly<Record<string, string>> = {
${rows.join("\n")}
};
`,
);

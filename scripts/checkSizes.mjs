/**
 * Purpose: holds the build to its budgets, in brotli bytes on the wire.
 * In and out: reads dist/ and its manifest; prints a table; fails when a budget is passed, naming the largest files.
 * Must not know: how the files are made.
 */
import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const files = readdirSync(new URL("assets/", dist)).map((name) => `assets/${name}`);

const alreadyCompressed = /\.(woff2|png|jpg|webp)$/;

function wireBytes(path) {
  const body = readFileSync(new URL(path, dist));
  if (alreadyCompressed.test(path)) return body.length;
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Files of a manifest entry: its code, what that imports at once, and its styles. */
function graph(key, seen = new Set()) {
  if (seen.has(key)) return [];
  seen.add(key);
  const entry = manifest[key];
  if (!entry) throw new Error(`The manifest has no entry ${key}`);
  return [entry.file, ...(entry.css ?? []), ...(entry.imports ?? []).flatMap((next) => graph(next, seen))];
}

function entryOf(end) {
  const key = Object.keys(manifest).find((name) => name.endsWith(end));
  if (!key) throw new Error(`The manifest has no entry that ends in ${end}`);
  return key;
}

/** Latin subsets of the page's two families: what an English story fetches. */
const pageFonts = files.filter((name) => /-latin-wght-normal.*\.woff2$/.test(name));
const mapFonts = files.filter((name) => /-latin-\d+-(normal|italic).*\.woff2$/.test(name));
const data = (role) => files.filter((name) => new RegExp(`/${role}-[\\w-]+\\.json$`).test(name));

const styles = graph("index.html").filter((name) => name.endsWith(".css"));
/** Places are links to their excerpts in the page itself: they open before any script has arrived. */
const untilExcerpt = ["index.html", ...styles, ...pageFonts];
const alive = ["index.html", ...graph("index.html"), "story.json", ...pageFonts];
const live = [
  ...alive,
  ...graph(entryOf("src/map/MapView.ts")),
  // Copied into the build as they come, so the manifest does not know them.
  ...files.filter((name) => /maplibre-gl.*\.js$/.test(name)),
  ...data("world"),
  ...data("region"),
  ...mapFonts,
];

/** The embed: at first without fonts of its own; live with all that the reader's map needs. */
const embedAtFirst = ["embed.html", ...graph("embed.html")];
const embedLive = [
  ...embedAtFirst,
  ...graph(entryOf("src/app/embedMain.tsx")),
  "story.json",
  ...pageFonts,
  ...graph(entryOf("src/map/MapView.ts")),
  ...files.filter((name) => /maplibre-gl.*\.js$/.test(name)),
  ...data("world"),
  ...data("region"),
  ...mapFonts,
];

const kB = 1000;
const budgets = [
  { what: "page with all of the story's text and its poster", paths: ["index.html"], most: 27 * kB },
  // 24 kB is the aim; all styles are still in one file.
  { what: "reader before first paint", paths: ["index.html", ...styles], most: 39 * kB },
  { what: "reader until a place opens its excerpts", paths: untilExcerpt, most: 100 * kB },
  { what: "reader with all its code but the map's", paths: alive, most: 215 * kB },
  { what: "reader with the live map", paths: live, most: 640 * kB },
  { what: "embed before interaction", paths: embedAtFirst, most: 60 * kB },
  { what: "custom element for pages of others", paths: ["embed.js"], most: 3 * kB },
  { what: "embed with the live map", paths: embedLive, most: 640 * kB },
  { what: "basemap, world", paths: data("world"), most: 45 * kB },
  { what: "basemap, region", paths: data("region"), most: 80 * kB },
];

let failed = false;
for (const { what, paths, most } of budgets) {
  const sizes = [...new Set(paths)].map((path) => ({ path, bytes: wireBytes(path) }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  if (sizes.length === 0) throw new Error(`${what}: no file found`);
  console.log(`${total > most ? "✗" : "✓"} ${what}: ${inKB(total)} of ${inKB(most)}`);
  if (total > most) {
    failed = true;
    for (const { path, bytes } of sizes.sort((a, b) => b.bytes - a.bytes).slice(0, 6))
      console.log(`    ${inKB(bytes)} ${path}`);
  }
}
if (failed) process.exit(1);

function inKB(bytes) {
  return `${(bytes / kB).toFixed(1)} kB`;
}

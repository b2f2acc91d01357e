/**
 * Purpose: holds the build to its budgets, in brotli bytes on the wire.
 * In and out: reads dist/ and its manifest; prints a table; fails when a budget is passed, naming the largest files and the
 * modules that have grown most since `--accept` wrote down their sizes.
 * Must not know: how the files are made.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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
const pageFonts = files.filter((name) => /(libre-franklin|source-serif-4)-latin-wght-normal.*\.woff2$/.test(name));
const mapFonts = files.filter((name) => /-latin-\d+-(normal|italic).*\.woff2$/.test(name));
const data = (role) => files.filter((name) => new RegExp(`/${role}-[\\w-]+\\.json$`).test(name));

/** Places are links to their excerpts in the page itself: they open before any script has arrived. */
const untilExcerpt = ["index.html", ...graph("index.html"), ...pageFonts];
const alive = [...untilExcerpt, ...graph(entryOf("src/app/main.tsx")), "story.json"];
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

/** Files that the service worker names. */
function keptPaths() {
  const worker = readFileSync(new URL("sw.js", dist), "utf8");
  return ["index.html", "story.json", "embed.html", "embed.js", ...files].filter((path) =>
    worker.includes(`"${path}"`),
  );
}

const kB = 1000;
const budgets = [
  { what: "page with all of the story's text, its poster and its styles", paths: ["index.html"], most: 34 * kB },
  { what: "reader until a place opens its excerpts", paths: untilExcerpt, most: 100 * kB },
  // The bundled story’s tour, its notes and questions among it, takes 2 kB of this.
  { what: "reader with all its code but the map's", paths: alive, most: 217 * kB },
  { what: "reader with the live map", paths: live, most: 640 * kB },
  { what: "embed before interaction", paths: embedAtFirst, most: 60 * kB },
  { what: "custom element for pages of others", paths: ["embed.js"], most: 3 * kB },
  { what: "embed with the live map", paths: embedLive, most: 640 * kB },
  { what: "basemap, world", paths: data("world"), most: 45 * kB },
  { what: "basemap, region", paths: data("region"), most: 80 * kB },
  // What a worker that keeps the page for offline use fetches, as far as the page has not done so already.
  { what: "all that is kept for offline use", paths: keptPaths(), most: 1300 * kB },
];
const single = new URL("../dist-single/dateline.html", import.meta.url);
if (existsSync(single)) budgets.push({ what: "single file", paths: [single.href], most: 900 * kB });

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

/** Modules with their bytes before compression: as accepted last, and as they are. */
const acceptedAt = new URL("moduleSizes.json", import.meta.url);
const sizes = JSON.parse(readFileSync(new URL(".vite/modules.json", dist), "utf8"));
if (process.argv.includes("--accept")) writeFileSync(acceptedAt, `${JSON.stringify(sizes, null, 2)}\n`);
if (failed) {
  const accepted = JSON.parse(readFileSync(acceptedAt, "utf8"));
  const grown = Object.entries(sizes)
    .map(([name, bytes]) => ({ name, by: bytes - (accepted[name] ?? 0) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by);
  console.log("Grown most since sizes were accepted (npm run sizes -- --accept), before compression:");
  for (const { name, by } of grown.slice(0, 8)) console.log(`    +${inKB(by)} ${name}`);
  process.exit(1);
}

function inKB(bytes) {
  return `${(bytes / kB).toFixed(1)} kB`;
}

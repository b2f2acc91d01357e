/**
 * `npm run bench`: measures the production build in a real browser beside other pages and judges the ratios; never an
 * absolute time, which is the machine's. `npm run bench -- --growth`: made stories of 10 to 10,000 places instead.
 *
 * --profile desktop,mid-phone   --runs 5   --only plain-leaflet,dateline,interactions,embed (sizes with --growth)
 * --quick  one round, to see that it works   --write  puts the tables into docs/performance.md
 *
 * Exit code 1 when a target is missed by clearly more than noise: see `verdict` in report/statistics.mjs.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureBrowser, ensurePackages, root, stop } from "../scripts/install.mjs";

ensurePackages();
const { values } = parseArgs({
  options: {
    growth: { type: "boolean", default: false },
    profile: { type: "string", default: "desktop,mid-phone" },
    runs: { type: "string", default: "5" },
    only: { type: "string" },
    quick: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

const { PROFILES } = await import("./measure/profiles.mjs");
const profiles = values.profile.split(",");
for (const name of profiles) {
  if (!PROFILES[name]) stop(`--profile is not known: found ${name}, expected ${Object.keys(PROFILES).join(" or ")}.`);
}
const runs = values.quick ? 1 : Number(values.runs);
if (!(Number.isInteger(runs) && runs > 0)) stop(`--runs is not a number: found ${values.runs}, expected 1 or more.`);

const executablePath = await ensureBrowser();
const only = values.only?.split(",") ?? null;
const options = { profiles, runs, only, isQuick: values.quick, log: (line) => console.error(line) };

const { machine, packageVersion } = await import("./measure/machine.mjs");
const { chromium } = await import("@playwright/test");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const taken = {
  date: new Date().toISOString().slice(0, 10),
  runs,
  machine: machine(`Chromium ${browser.version()}`),
  versions: Object.fromEntries(["maplibre-gl", "leaflet", "react"].map((name) => [name, packageVersion(root, name)])),
};
await browser.close();

const { reportGrowth, reportPages } = await import("./report/report.mjs");
let report;
let measured;
if (values.growth) {
  const { measureGrowth, SIZES } = await import("./growth.mjs");
  measured = await measureGrowth(executablePath, only?.map(Number) ?? SIZES, options);
  report = reportGrowth(measured, taken);
} else {
  const { measurePages } = await import("./pages.mjs");
  measured = await measurePages(executablePath, options);
  report = reportPages(measured, taken);
}

const folder = join(root, ".cache/bench");
mkdirSync(folder, { recursive: true });
const file = join(folder, values.growth ? "growth.json" : "pages.json");
writeFileSync(file, `${JSON.stringify({ ...taken, judged: report.judged, profiles: measured }, null, 1)}\n`);
console.log(report.text);
console.log(`\nAll figures: ${file}`);
if (values.write) {
  const { fillTables } = await import("./report/fillTables.mjs");
  fillTables(join(root, "docs/performance.md"), values.growth ? "growth" : "pages", report.text);
}

const missed = report.judged.filter(({ verdict }) => verdict === "missed");
if (missed.length > 0) {
  console.error(
    `\n${missed.length} missed by more than noise: ${[...new Set(missed.map(({ name }) => name))].join(", ")}.`,
  );
  process.exit(1);
}

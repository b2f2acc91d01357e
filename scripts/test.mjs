/**
 * `npm test`: installs what is missing and runs every check. Ends with one line that counts the tests. `npm run test:long`
 * (`--long`) also runs the browser tests that are tagged `@long`.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBrowser, ensurePackages, root, run, stop } from "./install.mjs";

ensurePackages();
const browser = await ensureBrowser();

const chosen = process.argv.includes("--long") ? [] : ["--grep-invert", "@long"];
const reports = `${root}/.cache/reports`;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const steps = [
  ["types", "npx", ["tsc"]],
  ["lint, format and import boundaries", "npx", ["biome", "ci", "--error-on-warnings", "."]],
  ["unused code", "npx", ["knip"]],
  [
    "unit tests",
    "npx",
    ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile=${reports}/unit.json`],
  ],
  ["build", "npm", ["run", "build"]],
  ["build of the single file", "npm", ["run", "build:single"]],
  ["sizes", "node", ["scripts/checkSizes.mjs"]],
  ["browser tests", "npx", ["playwright", "test", ...chosen]],
];

for (const [name, command, args] of steps) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const code = run(command, args, { env: { ...process.env, CHROMIUM_PATH: browser } });
  if (code !== 0) stop(`\n${name}: failed`);
  console.log(`── ${name}: done in ${Math.round((Date.now() - started) / 1000)} s`);
}

const unit = JSON.parse(readFileSync(`${reports}/unit.json`, "utf8"));
const inBrowser = JSON.parse(readFileSync(`${reports}/browser.json`, "utf8")).stats;
const passed = unit.numPassedTests + inBrowser.expected + inBrowser.flaky;
const failed = unit.numFailedTests + inBrowser.unexpected;
if (inBrowser.flaky > 0)
  console.log(`\n${inBrowser.flaky} of the browser tests passed only at their second try: see “flaky” above.`);
console.log(`\n${passed} passed, ${failed} failed, ${unit.numPendingTests + inBrowser.skipped} skipped`);
if (failed > 0 || passed === 0) process.exit(1);

/**
 * Purpose: brings in what a fresh checkout lacks, with nothing but Node: packages, and a browser for the tests.
 * In and out: called by start.mjs and test.mjs; returns when all is there, or stops the process with one line.
 * Must not know: what is served or tested.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a command in the checkout, with its output shown; gives its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    ...options,
  });
  return result.status ?? 1;
}

export function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Installs the packages of the lock file unless they are there already. */
export function ensurePackages() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Dateline needs Node 20.19 or later: found ${process.versions.node}.`);
  }
  if (packagesAreCurrent()) return;
  console.log("Installing packages …");
  if (run("npm", ["ci"]) !== 0) stop("npm ci failed: see the lines above.");
}

// npm writes this file last, so an interrupted installation does not pass for a whole one.
function packagesAreCurrent() {
  const installed = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(`${root}/package-lock.json`).mtimeMs) return true;
  const wanted = JSON.parse(readFileSync(`${root}/package-lock.json`, "utf8")).packages;
  const found = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || found[path]?.version === entry.version,
  );
}

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Path of a Chromium that can be started, or `null`. `CHROMIUM_PATH` comes first. */
async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : stop(`CHROMIUM_PATH names no file: ${named}.`);
  const { chromium } = await import("@playwright/test");
  return [chromium.executablePath(), ...systemBrowsers].find((path) => existsSync(path)) ?? null;
}

/**
 * Finds a browser for the tests; failing that, tries Playwright's download, then the system's package manager where it
 * may be used. Gives its path. Without one the tests fail: they are never skipped.
 */
export async function ensureBrowser() {
  let found = await findBrowser();
  if (!found) {
    console.log("No Chromium found. Trying Playwright's download …");
    run("npx", ["playwright", "install", "chromium"], { timeout: 300_000 });
    found = await findBrowser();
  }
  if (!found && mayUseApt()) {
    console.log("Trying the system's package manager …");
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"]);
    found = await findBrowser();
  }
  if (!found) {
    stop("No browser for the tests: install Chromium, or name one in CHROMIUM_PATH, and run npm test again.");
  }
  ensureKoreanFont();
  return found;
}

function mayUseApt() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

// Place names stand in their own script too; without a font the browser draws boxes and the tests would not see it.
function ensureKoreanFont() {
  if (process.platform !== "linux") return;
  const list = spawnSync("fc-list", [":lang=ko"], { encoding: "utf8" });
  if (list.status === 0 && list.stdout.trim() !== "") return;
  if (mayUseApt()) {
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", "fonts-noto-cjk", "fontconfig"]);
  }
}

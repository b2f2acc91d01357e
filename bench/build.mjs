/** Builds of the page for the bench: the checkout's own when it is missing or stale, and one for each made story. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root, run, stop } from "../scripts/install.mjs";

const SOURCES = ["src", "public", "index.html", "embed.html", "vite.config.ts", "package-lock.json"];

function newest(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** @returns the folder of the production build, made now if it is missing or older than what it is made from. */
export function ensureBuild() {
  const dist = join(root, "dist");
  const built = newest(join(dist, "index.html"));
  const story = process.env.DATELINE_STORY ?? "data";
  const changed = Math.max(...[...SOURCES, story].map((path) => newest(join(root, path))));
  if (built > changed) return dist;
  console.log(built === 0 ? "Building …" : "The build is stale: building …");
  if (run("npm", ["run", "build"]) !== 0) stop("npm run build failed: see the lines above.");
  return dist;
}

/** Builds a story into a folder; milliseconds, or `null` when the build failed, whose reason stands on the terminal then. */
export function buildInto(story, folder) {
  const started = performance.now();
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const args = [vite, "build", "--configLoader", "runner", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, DATELINE_STORY: story },
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status === 0) return Math.round(performance.now() - started);
  console.error(stderr.slice(-2000));
  return null;
}

/** Bytes on the disk and number of files below a folder. */
export function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { bytes, files: files.length };
}

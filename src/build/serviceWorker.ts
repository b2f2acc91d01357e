/**
 * Purpose: gives a build the service worker that keeps it for when there is no network.
 * In and out: the folder of a finished build in; `sw.js` in it out, with the list of the files to keep.
 * Must not know: what the worker does with them.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";
import type { OfflineBuild } from "#offline/build";
import { PARTS_FOLDER } from "./storyParts";

export const WORKER_FILE = "sw.js";

/** For pages of others and their robots; the page itself never asks for them. */
const NOT_KEPT = /^(sw\.js|share\.png|oembed\.json|story\.schema\.json|\.vite\/.*)$/;

/** Of a long story, whose parts the worker keeps as they are read: its outline and what it is counted by are kept anyway. */
const KEPT_AS_READ = /^(story\.json|(places|articles|lists)\/.*|parts\/[^/]*\/(places|articles|search)\/.*)$/;

/** Letters that no language of the interface needs; their fonts are kept where the story has such letters. */
const RARE_FONTS: [file: RegExp, letters: RegExp][] = [
  [/-greek-/, /[\u0370-\u03ff\u1f00-\u1fff]/],
  [/-cyrillic-ext-/, /[\u0460-\u048f\u0492-\u052f\u1c80-\u1c88\u20b4\u2de0-\u2dff\ua640-\ua69f]/],
];

/** Vite plugin for the build only. It goes last: the worker keeps the very files that were written. */
export function serviceWorker(): Plugin {
  let root = "";
  return {
    name: "dateline-service-worker",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      root = config.root;
    },
    writeBundle: {
      order: "post",
      sequential: true,
      handler: ({ dir }) => writeServiceWorker(root, dir ?? ""),
    },
  };
}

/**
 * @param root - of the project
 * @param dist - folder of a finished build
 */
export async function writeServiceWorker(root: string, dist: string): Promise<void> {
  writeFileSync(join(dist, WORKER_FILE), await workerScript(root, keptFiles(dist)));
}

/** Files that the page may ask for, each with the digest of its contents. */
export function keptFiles(dist: string): OfflineBuild["files"] {
  const story = readFileSync(join(dist, "story.json"), "utf8");
  const isLong = existsSync(join(dist, PARTS_FOLDER));
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !NOT_KEPT.test(path))
    .filter((path) => !isLong || !KEPT_AS_READ.test(path))
    .filter((path) => !RARE_FONTS.some(([file, letters]) => file.test(path) && !letters.test(story)))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, digest(readFileSync(join(dist, path)))]));
}

async function workerScript(root: string, files: OfflineBuild["files"]): Promise<string> {
  const version = digest(JSON.stringify(files)).slice(0, 12);
  const output = await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    define: { DATELINE_BUILD: JSON.stringify({ version, files } satisfies OfflineBuild) },
    build: {
      write: false,
      target: "es2022",
      lib: { entry: resolve(root, "src/offline/serviceWorker.ts"), formats: ["iife"], name: "datelineOffline" },
    },
  });
  const { output: written } = (Array.isArray(output) ? output[0] : output) as Rolldown.RolldownOutput;
  return written[0].code;
}

function digest(contents: string | Buffer): string {
  return createHash("sha256").update(contents).digest("base64url");
}

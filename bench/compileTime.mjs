/**
 * Purpose: how long a story folder takes to compile, in a process of its own.
 * In and out: `node bench/compileTime.mjs FOLDER` prints one line of JSON: milliseconds, counts and issues.
 * Must not know: how the page is built.
 */
import { runnerImport } from "vite";
import { root } from "../scripts/install.mjs";

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("No story to compile: found no folder, expected node bench/compileTime.mjs FOLDER.");
  process.exit(1);
}
const { module } = await runnerImport("./src/build/buildStory.ts", {
  root,
  configFile: false,
  logLevel: "error",
});
const started = performance.now();
const { story, issues } = module.buildStory(folder);
const compileMs = Math.round(performance.now() - started);
if (story === null) {
  for (const { file, line, message } of issues.slice(0, 5)) console.error(`${file}:${line} ${message}`);
  process.exit(1);
}
console.log(
  JSON.stringify({
    compileMs,
    places: story.places.features.length,
    articles: story.articles.length,
    excerpts: story.excerpts.length,
    parallels: story.parallels.length,
    warnings: issues.length,
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);

/**
 * Purpose: how cost grows with the story: the same measurements for made stories of 10 to 10,000 places.
 * In and out: sizes and profiles in; per profile one record of medians for each size out.
 * Must not know: what growth is good.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/install.mjs";
import { buildInto, sizeOf } from "./build.mjs";
import { writeStory } from "./makeStory.mjs";
import { datelinePage, placesOf } from "./measure/dateline.mjs";
import { queriesFor, settleAlive, timesOfSearches } from "./measure/interactions.mjs";
import { PROFILES } from "./measure/profiles.mjs";
import { startSites } from "./measure/siteServer.mjs";
import { calmVisit, open } from "./measure/visit.mjs";
import { median, quantile } from "./report/statistics.mjs";
import { inRounds } from "./rounds.mjs";
import { createRandom } from "./story/random.mjs";
import { createWords } from "./story/words.mjs";

export const SIZES = [10, 100, 1000, 10_000];
const SEED = 1;
/** The words that stand in stories of all sizes. */
const COMMON_WORDS = 400;
/** Compiling the largest story once takes as long as all others together. */
const LARGE = 5000;

function storyOf(places) {
  const folder = join(root, ".cache/bench/stories", `${places}-seed-${SEED}`);
  mkdirSync(join(folder, ".."), { recursive: true });
  if (!existsSync(folder)) writeStory(folder, { places, seed: SEED });
  return folder;
}

/** In processes of their own; `null` where it fails, whose reason stands on the terminal then. */
function compileTimes(story, runs) {
  return Array.from({ length: runs }, () => {
    const { status, stdout } = spawnSync(process.execPath, [join(root, "bench/compileTime.mjs"), story], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    return status === 0 ? JSON.parse(stdout) : null;
  });
}

/** What costs time before anybody reads. */
function buildSize(places, { runs, isQuick, log }) {
  const story = storyOf(places);
  log(`${places} places: compiling …`);
  const compiled = compileTimes(story, places > LARGE || isQuick ? 1 : runs).filter((result) => result !== null);
  const dist = join(root, ".cache/bench/builds", String(places));
  log(`${places} places: building …`);
  const buildMs = buildInto(story, dist);
  const size = buildMs === null ? { bytes: null, files: null } : sizeOf(dist);
  return {
    places,
    excerpts: compiled[0]?.excerpts ?? null,
    articles: compiled[0]?.articles ?? null,
    compileMs: median(compiled.map(({ compileMs }) => compileMs)),
    compilePeakMB: median(compiled.map(({ peakMB }) => peakMB)),
    buildMs,
    distBytes: size.bytes,
    distFiles: size.files,
    dist: buildMs === null ? null : dist,
  };
}

async function searchVisit(context, page, profile) {
  const { browser, page: tab } = await open(context, page, profile);
  try {
    await settleAlive(context, tab, page, profile);
    const names = [...placesOf(page.folder).titles.values()];
    const words = createWords(createRandom(SEED)).all.slice(0, COMMON_WORDS);
    const times = await timesOfSearches(tab, profile, queriesFor(SEED, names, words));
    return { search50: quantile(times, 0.5), search95: quantile(times, 0.95) };
  } finally {
    await browser.close();
  }
}

const FIGURES = [
  "ready",
  "click",
  "fcp",
  "mapIdle",
  "blocking",
  "bytesReady",
  "bytesAsked",
  "bytes",
  "heapMB",
  "search50",
  "search95",
];

/** @returns per profile: sizes with their medians, and all records. */
export async function measureGrowth(executablePath, sizes, options) {
  const built = sizes.map((places) => buildSize(places, options));
  const folders = {};
  for (const { places, dist } of built) if (dist) folders[`places-${places}.site.test`] = dist;
  const sites = await startSites(folders);
  const context = { executablePath, sites };
  const profiles = {};
  try {
    for (const name of options.profiles) {
      const profile = PROFILES[name];
      const visits = built.flatMap(({ places, dist }) => {
        if (!dist) return [];
        const page = datelinePage(dist, `places-${places}.site.test`);
        const visit = async () => ({
          ...(await calmVisit(context, page, profile)),
          ...(await searchVisit(context, page, profile).catch((error) => ({
            searchError: error.message.split("\n")[0],
          }))),
        });
        return [{ name: String(places), visit }];
      });
      const records = await inRounds(visits, options.runs, options);
      profiles[name] = {
        sizes: built.map(({ dist, ...size }) => {
          const own = records[size.places] ?? [];
          const figures = FIGURES.map((figure) => [figure, median(own.map((record) => record[figure]))]);
          return { ...size, ...Object.fromEntries(figures) };
        }),
        records,
      };
    }
  } finally {
    sites.close();
  }
  return profiles;
}

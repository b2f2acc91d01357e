/**
 * Purpose: writes a story folder of any size, the same for the same seed, to see how cost grows.
 * In and out: `node bench/makeStory.mjs --places 1000 --seed 1 --out DIR`; `--excerpts` are ten per place unless given.
 * Must not know: how stories are compiled or shown.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { articleFile, makeArticles } from "./story/articles.mjs";
import { makePlaces } from "./story/places.mjs";
import { createRandom } from "./story/random.mjs";
import { createQuotes, storyYaml } from "./story/storyYaml.mjs";
import { createWords } from "./story/words.mjs";

/** Fewer do not make the journeys and the tour. */
const LEAST_PLACES = 5;

/**
 * The files of a story folder one after the other, each with its path in the folder and its text.
 *
 * @param {{ places: number, excerpts?: number, seed: number }} options
 * @throws RangeError for fewer than five places.
 */
export function* storyFiles({ places: count, excerpts = 10 * count, seed }) {
  if (!(Number.isInteger(count) && count >= LEAST_PLACES)) {
    throw new RangeError(`A story needs places: found ${count}, expected a whole number of at least ${LEAST_PLACES}.`);
  }
  // Words do not depend on the number of places, so that what is searched for stands in stories of all sizes.
  const words = createWords(createRandom(seed));
  const random = createRandom(seed + count);
  const places = makePlaces(random, count);
  const collection = { type: "FeatureCollection", features: places };
  yield { path: "places.geojson", text: `${JSON.stringify(collection, null, 1)}\n` };
  const quotes = createQuotes(places);
  for (const article of makeArticles(random, words, places, excerpts)) {
    quotes.see(article);
    yield { path: `articles/${article.id}.md`, text: articleFile(article) };
  }
  const title = `A story of ${count.toLocaleString("en")} places`;
  const dek = `Made from the seed ${seed}: no word of it was ever printed.`;
  yield { path: "story.yaml", text: storyYaml({ title, dek, places, quotes: quotes.byPlace, words }) };
}

/** Writes a story into a folder that is there only once it is whole. */
export function writeStory(folder, options) {
  if (existsSync(folder)) throw new Error(`The folder is there already: found ${folder}, expected none.`);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(join(unfinished, "articles"), { recursive: true });
  for (const { path, text } of storyFiles(options)) writeFileSync(join(unfinished, path), text);
  renameSync(unfinished, folder);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      places: { type: "string", default: "1000" },
      excerpts: { type: "string" },
      seed: { type: "string", default: "1" },
      out: { type: "string" },
    },
  });
  if (!values.out) {
    console.error("No folder to write to: found no --out, expected --out DIR.");
    process.exit(1);
  }
  try {
    writeStory(values.out, {
      places: Number(values.places),
      ...(values.excerpts === undefined ? {} : { excerpts: Number(values.excerpts) }),
      seed: Number(values.seed),
    });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

import { createSkewed } from "./random.mjs";

/** How many made words the prose draws from, besides the small words of English. */
const WORDS = 6000;

const SMALL = (
  "the of to and a in that is was for on with as it by at from his be has are an were which this will had have not " +
  "but they who more their been also about after its one would when or there two first over out up new than other into " +
  "all could last some most only before between under against during while since until through where because many"
).split(" ");

const ONSETS = "b bl br c ch cl cr d dr f fl fr g gl gr h j l m n p pl pr qu r s sc sh sl sp st str t tr v w".split(
  " ",
);
const MIDDLES = "a e i o u ai ea ee oa ou".split(" ");
const CODAS = ["", "", "", "l", "m", "n", "nd", "nt", "r", "rd", "rt", "s", "st", "t", "ck", "ng"];
const ENDINGS = ["", "", "", "", "ed", "er", "ing", "ion", "ly", "ment", "s", "al", "ive", "ty"];

const GIVEN =
  "Adan Brena Cael Dorit Elim Fessa Goran Hesta Ivo Jelka Kiran Lorna Milo Nadia Orin Petra Rafe Sorel".split(" ");
const FAMILY =
  "Abersen Brandvik Castell Dorreman Eskola Farrow Gantz Hollis Iversk Jarreau Kestrin Lavelle Morrow".split(" ");

/**
 * The words of a story's prose.
 *
 * @returns `next()` gives a word, `rare()` one that seldom stands in a text, `person()` a full name, `all` the made words.
 */
export function createWords(random) {
  const made = new Set();
  while (made.size < WORDS) {
    const syllables = random.between(1, 3);
    let word = "";
    for (let at = 0; at < syllables; at++) word += random.pick(ONSETS) + random.pick(MIDDLES);
    word += random.pick(CODAS) + random.pick(ENDINGS);
    if (word.length >= 4 && word.length <= 13) made.add(word);
  }
  const all = [...made];
  const smallIndex = createSkewed(random, SMALL.length);
  const madeIndex = createSkewed(random, all.length);
  return {
    all,
    next: () => (random.chance(0.45) ? SMALL[smallIndex()] : all[madeIndex()]),
    rare: () => all[random.between(all.length >> 1, all.length - 1)],
    person: () => `${random.pick(GIVEN)} ${random.pick(FAMILY)}`,
  };
}

import { createSkewed } from "./random.mjs";

const OUTLET_FIRST = "Harbour Northern Evening Daily Morning National Coastal River United Metro".split(" ");
const OUTLET_SECOND = "Courier Herald Observer".split(" ");
export const OUTLETS = OUTLET_FIRST.flatMap((first) => OUTLET_SECOND.map((second) => `The ${first} ${second}`));

const FIRST_YEAR = 1995;
const LAST_YEAR = 2024;

/** Share of articles that carry a paragraph of an earlier one with a few words changed, as agencies' reports are. */
const REPEATING = 0.06;
/** Share of paragraphs that name no place, and of those with a place that name two. */
const WITHOUT_PLACE = 0.28;
const WITH_TWO = 0.25;

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}

/** A sentence of `count` words, with names of places in it where they are given. */
function makeSentence(random, words, count, names) {
  const parts = Array.from({ length: count }, () => {
    if (random.chance(0.02)) return words.person();
    if (random.chance(0.02)) return String(random.between(2, 900));
    return words.next() + (random.chance(0.06) ? "," : "");
  });
  for (const name of names)
    parts.splice(random.between(1, parts.length - 1), 0, `${random.pick(["in", "near", "from"])} ${name}`);
  const text = capital(parts.join(" ").replace(/,$/, ""));
  return random.chance(0.12) ? `“${text},” ${words.person()} said.` : `${text}.`;
}

function makeParagraph(random, words, names) {
  const wanted = random.between(30, 90);
  const sentences = [];
  for (let made = 0; made < wanted; ) {
    const count = random.between(8, 24);
    made += count;
    sentences.push({ count });
  }
  const naming = random.between(0, sentences.length - 1);
  return sentences.map(({ count }, at) => makeSentence(random, words, count, at === naming ? names : [])).join(" ");
}

/** The paragraph with about one word in fifteen replaced; names of places, which have a capital, stay. */
function reword(random, words, paragraph) {
  return paragraph.replace(/(?<= )[a-z]{4,}/g, (word) => (random.chance(1 / 15) ? words.rare() : word));
}

function makeDate(random) {
  const year = random.between(FIRST_YEAR, LAST_YEAR);
  const [month, day] = [random.between(1, 12), random.between(1, 28)].map((number) => String(number).padStart(2, "0"));
  return random.chance(0.1) ? `${year}-${month}` : `${year}-${month}-${day}`;
}

/**
 * Articles one after the other, until the story has `excerpts` of them and every place is in one. An excerpt is one
 * paragraph for one place that it names.
 *
 * @returns per article: `id`, `frontMatter`, and `paragraphs` with their `text` and the indices of their `places`.
 */
export function* makeArticles(random, words, places, excerpts) {
  const placeIndex = createSkewed(random, places.length);
  const uncovered = random.shuffle(places.keys());
  /** The last paragraphs that named a place, for articles that repeat one. */
  const repeatable = [];
  let made = 0;
  for (let number = 1; made < excerpts || uncovered.length > 0; number++) {
    const own = uncovered.pop();
    const others = Array.from({ length: random.between(2, 4) }, placeIndex);
    const count = random.between(5, 15);
    const ownAt = random.between(0, count - 1);
    const paragraphs = Array.from({ length: count }, (_, at) => {
      let named = [];
      if (at === ownAt && own !== undefined) named = [own];
      else if (!random.chance(WITHOUT_PLACE)) named = [random.pick(others)];
      if (named.length > 0 && random.chance(WITH_TWO)) named = [...new Set([...named, random.pick(others)])];
      return {
        text: makeParagraph(
          random,
          words,
          named.map((index) => places[index].properties.title),
        ),
        places: named,
      };
    });
    if (repeatable.length > 0 && random.chance(REPEATING)) {
      const { text, places: named } = random.pick(repeatable);
      paragraphs.push({ text: reword(random, words, text), places: named });
    }
    const naming = paragraphs.filter((paragraph) => paragraph.places.length > 0);
    made += naming.reduce((sum, paragraph) => sum + paragraph.places.length, 0);
    if (naming.length > 0) repeatable.push(random.pick(naming));
    if (repeatable.length > 200) repeatable.shift();
    const date = makeDate(random);
    const id = `${date}-${String(number).padStart(5, "0")}`;
    const title = capital(Array.from({ length: random.between(5, 10) }, words.next).join(" "));
    const url = random.chance(0.8) ? `https://news.example/${id}` : null;
    yield { id, frontMatter: { title, publisher: random.pick(OUTLETS), date, url, lang: "en" }, paragraphs };
  }
}

/** The text of an article's file. */
export function articleFile({ frontMatter, paragraphs }) {
  const fields = Object.entries(frontMatter).filter(([, value]) => value !== null);
  const head = fields.map(([key, value]) => `${key}: ${key === "date" ? value : JSON.stringify(value)}`);
  return `---\n${head.join("\n")}\n---\n\n${paragraphs.map(({ text }) => text).join("\n\n")}\n`;
}

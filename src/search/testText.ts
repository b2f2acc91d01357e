/** Stories for tests, made from a seed: words of many lengths, few of them frequent, as in real texts. */
import type { Block, Story } from "#story/story";
import { testArticle, testPlace } from "#story/testParts";

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES = [
  "ba",
  "co",
  "den",
  "fri",
  "gul",
  "ha",
  "jo",
  "kest",
  "lu",
  "mar",
  "né",
  "or",
  "pla",
  "ro",
  "sti",
  "tu",
];
const PARAGRAPHS = 6;

/** Words of all its texts, the most frequent first. */
export function generatedWords(count: number): string[] {
  const random = seededRandom(count);
  const words = new Set<string>();
  while (words.size < count) {
    const length = 1 + Math.floor(Math.log2(words.size + 2) / 3 + random() * 2);
    words.add(Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(""));
  }
  return [...words];
}

/** A story of so many paragraphs, six to an article, about two places that no text names. */
export function generatedStory(paragraphs: number): Story {
  const random = seededRandom(paragraphs);
  const words = generatedWords(4000);
  // The square makes low numbers frequent: about as Zipf's law has it.
  const word = () => words[Math.floor(words.length * random() ** 4)] ?? "";
  const sentence = (length: number) => `${Array.from({ length }, word).join(" ")}.`;
  const articles = Array.from({ length: paragraphs / PARAGRAPHS }, (_, n) =>
    testArticle(`article-${n}`, {
      title: sentence(5),
      publisher: `The ${word()} Herald`,
      blocks: Array.from(
        { length: PARAGRAPHS },
        (): Block => ({ type: "paragraph", text: `${sentence(15)} ${sentence(20)}`, mentions: [] }),
      ),
    }),
  );
  return {
    version: 1,
    title: "Generated",
    dek: null,
    lang: "en",
    credits: [],
    articles,
    places: { type: "FeatureCollection", features: [testPlace("Xanadu"), testPlace("Zembla")] },
    excerpts: [],
    events: [],
    journeys: [],
    tour: [],
    parallels: [],
  };
}

import { describe, expect, it } from "vitest";
import { placeRecords } from "./searchRecords";
import type { SearchResults } from "./searchResults";
import { createStorySearch } from "./searchStory";
import { shardIndexFiles } from "./shardIndex";
import { createShardSearch, MOST_LISTED } from "./shardSearch";
import { generatedStory, seededRandom } from "./testText";

/** No more texts than the search in the page looks at word by word, so that its order is that of the story. */
const story = generatedStory(840);
const files = new Map(
  Array.from(shardIndexFiles(story, { shardBytes: 4000, placesBytes: 600 }), ({ path, bytes }) => [path, bytes]),
);
const whole = createStorySearch(story);
/** A search in files that are changed on the way, with the paths that it has fetched. */
function searchIn(
  contents: ReadonlyMap<string, Uint8Array>,
  change: (path: string, bytes: Uint8Array) => Uint8Array = (_, bytes) => bytes,
  of = story,
) {
  const fetched: string[] = [];
  const search = createShardSearch({
    fetchFile: async (path) => {
      fetched.push(path);
      const bytes = contents.get(path);
      if (!bytes) throw new Error(`${path} could not be fetched: the server answered 404.`);
      return change(path, bytes);
    },
    places: Promise.resolve(placeRecords(of)),
  });
  const ask = async (query: string) => {
    const results = await search.search(query, () => {});
    if (!results) throw new Error("no results");
    return results;
  };
  return { ask, search, fetched };
}

const passagesOf = ({ articles }: SearchResults) =>
  articles.flatMap(({ passages }) =>
    passages.map(({ article, block, ranges, excerpt, place }) => ({ article, block, ranges, excerpt, place })),
  );
const key = ({ article, block }: { article: string; block: number }) => `${article} ${block}`;

/** Share of the best passages of the first ten articles in the search in the page that the search in files lists, too. */
async function recallOf(queries: readonly string[], ask: (query: string) => Promise<SearchResults>) {
  let [found, expected] = [0, 0];
  for (const query of queries) {
    const there = new Set(passagesOf(await ask(query)).map(key));
    const { articles } = whole.search(query);
    const first = articles.flatMap(({ passages }) => passages.slice(0, 1).map(key)).slice(0, 10);
    expected += first.length;
    found += first.filter((one) => there.has(one)).length;
  }
  expect(expected).toBeGreaterThanOrEqual(queries.length);
  return found / expected;
}

const random = seededRandom(7);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const texts = story.articles.flatMap(({ blocks }) =>
  blocks.flatMap((block) => (block.type === "gap" ? [] : [block.text.split(/[ .]+/).filter(Boolean)])),
);
const textsWith = (word: string) => texts.filter((text) => text.includes(word)).length;
/** Left out, because where they stand is not looked up: words of more than half of the texts, and beginnings of very many. */
const stop = new Set(texts.flat().filter((word) => word.length < 3 || textsWith(word) > texts.length / 2));
const words = [...new Set(texts.flat())].filter((word) => !stop.has(word));
const long = words.filter((word) => word.length > 5);
const neighbours = texts.flatMap((text) =>
  text.slice(1).flatMap((word, n) => (stop.has(word) || stop.has(text[n] ?? "") ? [] : [[text[n] ?? "", word]])),
);
const pairs = texts.map((text) => text.filter((word) => !stop.has(word)));
const many = <T>(make: () => T) => Array.from({ length: 20 }, make);

describe("the search in files", () => {
  it.each([
    ["words", many(() => pick(long))],
    ["beginnings", many(() => pick(long).slice(0, 4))],
    ["neighbours", many(() => pick(neighbours).join(" "))],
    [
      "words of one text",
      many(() => {
        const text = pick(pairs);
        return `${pick(text)} ${pick(text)}`;
      }),
    ],
    ["phrases", many(() => `"${pick(neighbours).join(" ")}"`)],
  ])("finds and marks for %s what the search in the page does, in its order", async (_, queries) => {
    const { ask } = searchIn(files);
    for (const query of queries) {
      const [here, there] = [whole.search(query), await ask(query)];
      expect([query, there.matched, there.counts]).toEqual([query, here.matched, here.counts]);
      if (here.counts.passages <= MOST_LISTED.passages) {
        expect([query, passagesOf(there)]).toEqual([query, passagesOf(here)]);
      }
    }
    expect(await recallOf(queries, ask)).toBeGreaterThanOrEqual(0.95);
  });

  it("finds words with a typing error behind the first letter", async () => {
    const { ask } = searchIn(files);
    const misspelt = many(() => {
      const word = pick(long);
      const at = 1 + Math.floor(random() * (word.length - 1));
      return `${word.slice(0, at)}q${word.slice(at + 1)}`;
    });
    expect(await recallOf(misspelt, ask)).toBeGreaterThanOrEqual(0.95);
  });

  it("counts all that hold words which stand nearly everywhere", async () => {
    const { ask } = searchIn(files);
    for (const word of [...stop].filter((one) => textsWith(one) > texts.length / 2)) {
      const [here, there] = [whole.search(`${word} ${long[0]}`), await ask(`${word} ${long[0]}`)];
      expect([word, there.matched, there.counts]).toEqual([word, here.matched, here.counts]);
    }
    expect(stop.size).toBeGreaterThan(0);
  });

  it("finds headlines and outlets", async () => {
    const { ask } = searchIn(files);
    const { counts, articles } = await ask("herald");
    expect(counts).toMatchObject({ headlines: story.articles.length, passages: 0 });
    expect(articles.map(({ fetched }) => fetched?.id)).toEqual(
      story.articles.slice(0, MOST_LISTED.headlines).map(({ id }) => id),
    );
  });

  it("needs few files for a word, and each once", async () => {
    const { ask, fetched } = searchIn(files);
    await ask(long[0] ?? "");
    const first = fetched.length;
    expect(fetched.filter((path) => !/^(headlines|passages)/.test(path)).length).toBeLessThanOrEqual(4);
    expect(first).toBeLessThanOrEqual(4 + MOST_LISTED.headlines + MOST_LISTED.passages);
    await ask(long[0] ?? "");
    expect(fetched).toHaveLength(first);
  });

  it("tells places at once, before anything could be fetched", async () => {
    const pending: SearchResults[] = [];
    const search = createShardSearch({
      fetchFile: () => new Promise(() => {}),
      places: Promise.resolve(placeRecords(story)),
    });
    void search.search("xana", (results) => pending.push(results));
    await expect.poll(() => pending.map(({ places }) => places.map(({ place }) => place))).toEqual([["Xanadu"]]);
    expect(pending[0]).toMatchObject({ matched: "all", pending: true, counts: { places: 1 } });
  });

  it("leaves out places that hold fewer of the words than a text", async () => {
    const { ask } = searchIn(files);
    const [one = "", other = ""] = pick(neighbours);
    const { matched, places } = await ask(`xanadu ${one} ${other}`);
    expect([matched, places]).toEqual(["some", []]);
    expect((await ask("xanadu qqqq")).places.map(({ place }) => place)).toEqual(["Xanadu"]);
  });

  it("says that nothing was found only when all files for it were had", async () => {
    expect((await searchIn(files).ask("qqqqqq")).matched).toBe("none");
    for (const missing of ["manifest.json", "terms/0.bin", "letters/0.txt"]) {
      const some = new Map([...files].filter(([path]) => path !== missing));
      // Before all other words, and misspelt.
      const { ask } = searchIn(some);
      await expect(ask("baqqqqq")).rejects.toThrow(`${missing} could not be fetched`);
    }
  });

  it("names a file that is not whole, and asks for it again the next time", async () => {
    for (const kind of ["manifest", "terms", "passages", "beginnings"]) {
      let spoilt = true;
      const { ask } = searchIn(files, (path, bytes) =>
        spoilt && path.startsWith(kind) ? bytes.subarray(0, bytes.length - 1) : bytes,
      );
      const query = kind === "beginnings" ? "b" : (long[0] ?? "");
      await expect(ask(`${query} ${query}`)).rejects.toThrow(new RegExp(`^${kind}.* is not whole: `));
      spoilt = false;
      expect((await ask(`${query} ${query}`)).matched).toBe("all");
    }
  });

  it("refuses texts of another version than the index", async () => {
    const other = new Map(
      Array.from(shardIndexFiles({ ...story, articles: story.articles.toReversed() }), ({ path, bytes }) => [
        path,
        bytes,
      ]),
    );
    const mixed = new Map(
      [...files].map(([path, bytes]) => [path, path.startsWith("passages") ? (other.get(path) ?? bytes) : bytes]),
    );
    await expect(searchIn(mixed).ask(`"${neighbours[0]?.join(" ")}"`)).rejects.toThrow("does not fit the index");
  });

  it("stops fetching when another query has come", async () => {
    const { search, fetched } = searchIn(files);
    let wanted = true;
    const found = search.search(
      long[0] ?? "",
      () => {},
      () => wanted,
    );
    wanted = false;
    expect(await found).toBeNull();
    expect(fetched.filter((path) => path.startsWith("passages"))).toEqual([]);
  });
});

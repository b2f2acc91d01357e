import { beforeAll, describe, expect, it, vi } from "vitest";
import { cutStory } from "#compile/storyParts";
import { NO_CHOICES } from "#store/choices";
import { NO_FILTERS } from "#store/filters";
import { shownExcerpts } from "#store/placeExcerpts";
import { createStoryStore } from "#store/storyStore";
import { openArchive } from "#story/archive";
import { partPath } from "#story/storyParts";
import { longStory } from "#story/testArchive";
import { loadParts } from "./partsLoader";

const FOLDER = "https://example.org/parts/1/";
const whole = longStory(270);
const cut = cutStory(whole);
const files = new Map<string, unknown>([
  [partPath({ type: "rows" }), cut.rows],
  ...[...cut.pages()].map((page): [string, unknown] => [partPath(page), page]),
  ...[...cut.articles()].map((part): [string, unknown] => [
    partPath({ type: "article", article: part.article.id }),
    part,
  ]),
]);

beforeAll(() => vi.stubGlobal("document", { baseURI: "https://example.org/" }));

/** A store and what is asked for; an answer comes when the test says so. */
function open() {
  const store = createStoryStore(openArchive(cut.outline, FOLDER));
  const asked: { path: string; signal: AbortSignal; answer: (value: unknown) => void; fail: (why: string) => void }[] =
    [];
  const stop = loadParts(store, {
    fetchPart: (url, signal) =>
      new Promise((answer, fail) => {
        const path = url.slice(FOLDER.length);
        asked.push({ path, signal, answer, fail: (why) => fail(new Error(why)) });
      }),
  });
  const answerLast = async () => {
    const last = asked.at(-1);
    last?.answer(files.get(last.path));
    await vi.waitFor(() => expect(store.getState().failures.size + 1).toBeGreaterThan(0));
    await new Promise((done) => setTimeout(done));
  };
  return { store, asked, stop, answerLast, paths: () => asked.map(({ path }) => path) };
}

const shown = (store: ReturnType<typeof open>["store"]) => shownExcerpts(store.getState()).map(({ id }) => id);
const ofHue = whole.excerpts.filter(({ place }) => place === "hue").map(({ id }) => id);

describe("the loader", () => {
  it("fetches nothing for the overview", () => {
    expect(open().paths()).toEqual([]);
  });

  it("fetches the first page of a place that is opened, and the next when more is wished for", async () => {
    const { store, paths, answerLast } = open();
    store.getState().selectPlace("hue");
    expect(paths()).toEqual(["places/hue/0.json"]);
    await answerLast();
    expect(shown(store)).toEqual(ofHue.slice(0, 50));
    expect(paths()).toHaveLength(1);
    store.getState().wishMore("hue", 51);
    expect(paths()).toEqual(["places/hue/0.json", "places/hue/1.json"]);
    await answerLast();
    expect(shown(store)).toEqual(ofHue.slice(0, 100));
  });

  it("fetches page after page until the excerpt of an address is found", async () => {
    const { store, paths, answerLast } = open();
    const sought = ofHue[160] ?? "";
    store.getState().restore({ ...NO_CHOICES, selected: "hue", excerpt: sought }, null);
    for (let page = 0; page < 4; page += 1) await answerLast();
    expect(paths()).toEqual([0, 1, 2, 3].map((page) => `places/hue/${page}.json`));
    expect(store.getState().excerpt).toBe(sought);
    expect(shown(store)).toContain(sought);
  });

  it("lets go of an excerpt that the place turns out not to have", async () => {
    const { store, answerLast } = open();
    store.getState().restore({ ...NO_CHOICES, selected: "dalat", excerpt: "dalat-none" }, null);
    expect(store.getState().excerpt).toBe("dalat-none");
    await answerLast();
    expect(store.getState().excerpt).toBeNull();
  });

  it("counts first when filters are set, and fetches only the pages that have something left", async () => {
    const { store, paths, answerLast } = open();
    store
      .getState()
      .restore({ ...NO_CHOICES, selected: "hue", filters: { ...NO_FILTERS, articles: ["article-20"] } }, null);
    expect(paths()).toEqual(["rows.json"]);
    await answerLast();
    expect(paths()).toEqual(["rows.json", "places/hue/4.json"]);
    await answerLast();
    expect(shown(store)).toEqual(ofHue.slice(200, 210));
  });

  it("drops filters of what the story turns out not to have", async () => {
    const { store, answerLast } = open();
    store.getState().restore({ ...NO_CHOICES, filters: { ...NO_FILTERS, outlets: ["Gazette", "Nobody"] } }, null);
    expect(store.getState().filters.outlets).toEqual(["Gazette", "Nobody"]);
    await answerLast();
    expect(store.getState().filters.outlets).toEqual(["Gazette"]);
  });

  it("fetches an article that is opened, and goes to the excerpt that it was opened at", async () => {
    const { store, paths, answerLast } = open();
    store.getState().restore({ ...NO_CHOICES, article: "article-3", excerpt: "hue-article-3x4" }, null);
    expect(paths()).toEqual(["articles/article-3.json"]);
    expect(store.getState().passageRequest).toBeNull();
    await answerLast();
    expect(store.getState().passageRequest).toEqual({ block: 4 });
    expect(store.getState().story.articles.find(({ id }) => id === "article-3")).toEqual(whole.articles[3]);
  });

  it("fetches what a step of the tour quotes", () => {
    const { store, paths } = open();
    store.getState().goToStep(1);
    expect(paths()).toEqual(["articles/article-0.json", "places/dalat/0.json"]);
  });

  it("breaks off what is no longer wanted", () => {
    const { store, asked } = open();
    store.getState().selectPlace("hue");
    store.getState().selectPlace("dalat");
    expect(asked.map(({ path, signal }) => [path, signal.aborted])).toEqual([
      ["places/hue/0.json", true],
      ["places/dalat/0.json", false],
    ]);
  });

  it("has few on their way at once", () => {
    const { store, paths } = open();
    store.getState().wishTexts(["article-1", "article-2", "article-3", "article-4", "article-5"]);
    expect(paths()).toHaveLength(3);
  });

  it("says why a part could not be had, leaves it at that, and tries again when told to", async () => {
    const { store, asked, paths, answerLast } = open();
    store.getState().selectPlace("dalat");
    asked[0]?.fail("0.json could not be fetched: the server answered 404.");
    await vi.waitFor(() => expect(store.getState().failures.size).toBe(1));
    expect(store.getState().failures.get("places/dalat/0.json")).toBe(
      "0.json could not be fetched: the server answered 404.",
    );
    store.getState().setSheet("full");
    expect(paths()).toHaveLength(1);
    store.getState().retryPart("places/dalat/0.json");
    expect(paths()).toHaveLength(2);
    await answerLast();
    expect(shown(store)).toHaveLength(1);
  });

  it("takes nothing of a part that is not as it should be", async () => {
    const { store, asked } = open();
    const before = store.getState().story;
    store.getState().selectPlace("dalat");
    asked[0]?.answer({ ...(files.get("places/dalat/0.json") as object), place: "hue" });
    await vi.waitFor(() =>
      expect([...store.getState().failures.values()]).toEqual([
        '0.json: place is not valid: found "hue", expected dalat.',
      ]),
    );
    expect(store.getState().story).toBe(before);
  });

  it("fetches nothing once it is stopped", () => {
    const { store, stop, paths } = open();
    stop();
    store.getState().selectPlace("hue");
    expect(paths()).toEqual([]);
  });
});

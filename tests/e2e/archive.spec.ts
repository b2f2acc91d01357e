import { readdirSync } from "node:fs";
import type { Excerpt, Story } from "../../src/story/story";
import { type Archive, buildArchive, expect, readBuilt, test } from "./driverArchive";
import { SearchOf } from "./driverSearch";

let story: Story;
/** The place with most excerpts: they do not fit into one page of the build. */
let largest: string;
let ofLargest: Excerpt[];

test.use({ launchOptions: { args: ["--no-sandbox", "--disable-3d-apis"], ...chromium() } });

function chromium(): { executablePath?: string } {
  const path = process.env.CHROMIUM_PATH;
  return path ? { executablePath: path } : {};
}

test.beforeAll(() => {
  test.setTimeout(600_000);
  story = buildArchive();
  const counts = new Map<string, number>();
  for (const { place } of story.excerpts) counts.set(place, (counts.get(place) ?? 0) + 1);
  [largest = ""] = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  ofLargest = story.excerpts.filter(({ place }) => place === largest);
  expect(ofLargest.length).toBeGreaterThan(50);
});

test("a place opens from the list, and its excerpts come word for word, page after page", async ({ archive }) => {
  await archive.open();
  await expect(archive.reader.rows).toHaveCount(100);
  expect(archive.server.asked.filter((path) => path.endsWith("/story.json"))).toEqual([]);
  await archive.reader.button("Show 20 more").first().click();
  await expect(archive.reader.rows).toHaveCount(120);
  await archive.reader.row(largest).click();
  await expect(archive.excerpts).not.toHaveCount(0);
  await expect(async () => {
    await archive.scrollToEnd();
    expect(await archive.excerpts.count()).toBe(ofLargest.length);
  }).toPass();
  expect(await archive.shownTexts()).toEqual(ofLargest.map(({ text }) => text));
});

test("passages are read before the code is there: a screen of them at once, all of them when it is", async ({
  archive,
}) => {
  const release = await archive.bare.holdCode();
  await archive.openPage("");
  await archive.reader.row(largest).click();
  const first = ofLargest.slice(0, 10).map(({ text }) => text);
  await expect(archive.builtPassages(largest)).toHaveText(first);
  await expect(archive.builtPassages(largest).first()).toBeInViewport();
  // They lead to this page, not to another copy of it.
  const context = archive.builtSection(largest).locator("figcaption a").first();
  await expect(context).toHaveAttribute("href", `#article=${ofLargest[0]?.article}`);
  await expect(archive.builtSection(largest).getByRole("link", { name: `${said(ofLargest)} excerpts` })).toBeVisible();
  await expect(archive.excerpts).toHaveCount(0);
  release();
  await expect(archive.excerpts).not.toHaveCount(0);
  expect((await archive.shownTexts()).slice(0, 10)).toEqual(first);
});

test("where the passages cannot be had, a link leads to them", async ({ archive }) => {
  const release = await archive.bare.holdCode();
  archive.server.broken = /places.*html$/;
  await archive.openPage("");
  await archive.reader.row(largest).click();
  await expect(archive.builtSection(largest).getByRole("link")).toBeInViewport();
  release();
  await expect(archive.excerpts).not.toHaveCount(0);
  archive.reader.forgive(/503/);
});

test("filters leave what they leave of the whole story, and a place shows that", async ({ archive }) => {
  const outlet = story.articles[0]?.publisher ?? "";
  const left = story.excerpts.filter(({ article }) => publisherOf(article) === outlet);
  await archive.open();
  await archive.reader.button("Filter").first().click();
  await archive.facet("Outlet").getByRole("checkbox", { name: outlet }).check();
  await expect(archive.filterCount).toHaveText(`${said(left)} of ${said(story.excerpts)} excerpts`);
  await archive.reader.row(largest).click();
  const own = left.filter(({ place }) => place === largest).map(({ text }) => text);
  await expect(async () => {
    await archive.scrollToEnd();
    expect(await archive.shownTexts()).toEqual(own);
  }).toPass();
});

test("an article opens at the passage, whole", async ({ archive }) => {
  const [first] = ofLargest;
  const article = story.articles.find(({ id }) => id === first?.article);
  await archive.open(`#place=${largest}`);
  await archive
    .excerpt(first?.id ?? "")
    .getByRole("button", { name: "Read in context" })
    .click();
  for (const block of article?.blocks ?? [])
    if (block.type === "paragraph") await expect(archive.page.locator(".article-body")).toContainText(block.text);
  await expect(archive.page.getByRole("heading", { level: 1 })).toHaveText(article?.title ?? "");
});

test("an address leads to an excerpt that is far down the list", async ({ archive }) => {
  const sought = ofLargest.at(-1) as Excerpt;
  await archive.open(`#place=${largest}&excerpt=${sought.id}`);
  await expect(archive.excerpt(sought.id)).toBeInViewport();
  await expect(archive.excerpt(sought.id).locator("blockquote")).toHaveText(sought.text);
  expect(archive.page.url()).toContain(sought.id);
});

test("a part that is missing says so, and comes when it is tried again", async ({ archive }) => {
  archive.server.broken = new RegExp(`/places/${largest}/0\\.json$`);
  await archive.open();
  await archive.reader.row(largest).click();
  await expect(archive.alert).toContainText("0.json could not be fetched: the server answered 503.");
  await expect(archive.excerpts).toHaveCount(0);
  archive.server.broken = null;
  await archive.reader.button("Try again").click();
  await expect(archive.excerpts).not.toHaveCount(0);
  archive.reader.forgive(/503/);
});

test("a phrase is found in text that the page did not have, and leads to it", async ({ archive }) => {
  const { reader } = archive;
  const search = await searchIn(archive);
  const { words, text } = somePhrase();
  await search.find(`"${words}"`);
  await expect(search.hits).toHaveCount(1);
  expect(await search.marks(search.hits.first())).toEqual([words]);
  await search.hits.first().click();
  await expect(
    search.excerptInFocus.or(reader.page.locator("[data-block]")).filter({ hasText: text }).first(),
  ).toBeVisible();
});

test("places are there at once, texts when they arrive, and the wait is told", async ({ archive }) => {
  const { reader } = archive;
  const search = await searchIn(archive);
  const title = story.places.features.find(({ id }) => id === largest)?.properties.title ?? "";
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await reader.page.route(/\/search\/passages\//, async (route) => {
    await held;
    await route.continue();
  });
  await search.find(title);
  await expect(search.hit(title).first()).toBeVisible();
  await expect(reader.page.locator(".search-panel")).toHaveAttribute("aria-busy", "true");
  await expect(reader.page.locator(".search-passage")).toHaveCount(0);
  release();
  await expect(reader.page.locator(".search-passage").first()).toBeVisible();
  await expect(reader.page.locator(".search-panel")).not.toHaveAttribute("aria-busy", "true");
});

test("a file that could not be had is told, and never that nothing was found; trying again finds", async ({
  archive,
}) => {
  const { reader } = archive;
  const search = await searchIn(archive);
  await reader.page.route(/\/search\/terms\//, (route) => route.fulfill({ status: 200, body: "<!doctype html>" }));
  const { words } = somePhrase();
  await search.box.fill(`"${words}"`);
  await expect(reader.page.getByRole("alert")).toContainText("is not whole");
  await expect(reader.page.getByText("Nothing in this story holds")).toHaveCount(0);
  await reader.page.unroute(/\/search\/terms\//);
  await reader.button("Try again").click();
  await expect(search.hits).toHaveCount(1);
});

test("the tour quotes its articles", async ({ archive }) => {
  const at = story.tour.findIndex(({ evidence }) => evidence.length > 0);
  await archive.open(`#tour=${at + 1}`);
  await expect(archive.page.locator("blockquote").first()).toContainText(story.tour[at]?.evidence[0]?.quote ?? "-");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("links lead to every place, and its excerpts stand there", async ({ archive }) => {
    await archive.openPage("");
    await expect(archive.page.locator(".story-text-place")).toHaveCount(100);
    await archive.link("All places");
    await expect(archive.page.locator("main li a")).toHaveCount(120);
    await archive.page.locator(`main a[href$="places/${largest}.html"]`).click();
    expect(await archive.plainQuotes()).toEqual(ofLargest.map(({ text }) => text));
  });
});

test("every excerpt and every article stands on a page that a list leads to @long", async ({ archive }) => {
  const linked = new Set(
    readdirSync(".cache/archive-dist/lists").flatMap((list) =>
      [...readBuilt(`lists/${list}`).matchAll(/href="\.\.\/((?:places|articles)\/[^"]*)"/g)].map(([, path]) => path),
    ),
  );
  expect(linked.size).toBe(story.places.features.length + story.articles.length);
  for (const { id } of story.places.features) {
    await archive.page.setContent(readBuilt(`places/${id}.html`));
    const texts = story.excerpts.filter(({ place }) => place === id).map(({ text }) => text);
    expect(await archive.plainQuotes()).toEqual(texts);
  }
});

async function searchIn(archive: Archive): Promise<SearchOf> {
  await archive.open();
  return new SearchOf(archive.reader);
}

/** Six words in the middle of a passage, and the passage. */
function somePhrase(): { words: string; text: string } {
  const [mark = ""] = readdirSync(".cache/archive-dist/parts");
  const file = JSON.parse(readBuilt(`parts/${mark}/search/passages/3.json`));
  const text: string = file.passages[2].text;
  const [words = ""] = /(?<= )[a-z]+(?: [a-z]+){5}(?= )/.exec(text) ?? [];
  return { words, text };
}

function publisherOf(article: string): string | null {
  return story.articles.find(({ id }) => id === article)?.publisher ?? null;
}

/** A number of excerpts, as an English page writes it. */
function said({ length }: readonly Excerpt[]): string {
  return length.toLocaleString("en");
}

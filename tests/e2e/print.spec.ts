import { builtStory, expect, test } from "./driverPage";

const story = builtStory();

test.use({ viewport: { width: 1000, height: 700 }, colorScheme: "dark" });

const FURNITURE = [
  ".top-bar",
  ".reader-controls",
  ".reader-timeline",
  ".map-places",
  ".panel-nav",
  ".place-tabs",
  ".excerpt-actions",
  ".article-nav",
];

test("a place prints with its map, every excerpt whole with its source, and where it is from", async ({
  bare,
  reader,
}) => {
  await reader.open();
  await reader.row("vostochny").click();
  await expect(reader.heading("Vostochny Cosmodrome")).toBeVisible();
  await bare.usePaper();
  expect(await bare.shown(FURNITURE)).toEqual([]);
  await expect(bare.poster).toBeVisible();
  await expect(reader.page.locator(".map-stage canvas")).toBeHidden();
  expect(await bare.backgroundOf("body")).toBe("rgb(255, 255, 255)");
  const excerpts = story.excerpts.filter(({ place }) => place === "vostochny");
  expect((await reader.shownExcerpts()).map(({ text }) => text)).toEqual(excerpts.map(({ text }) => text));
  expect(await bare.breaksInside("article.excerpt")).toEqual(["avoid"]);
  await expect(reader.page.locator("article.excerpt .article-source:visible")).toHaveCount(excerpts.length);
  await expect(reader.page.locator(".print-colophon")).toContainText("#place=vostochny");
  expect(await bare.printedPages()).toBeGreaterThan(1);
});

test("an article prints with its map, its source and all its paragraphs in order", async ({ bare, reader }) => {
  const article = story.articles[0];
  if (!article) throw new Error("The story has no article");
  await bare.open(`#article=${article.id}`);
  await reader.mapIsReady();
  await bare.usePaper();
  expect(await bare.shown(FURNITURE)).toEqual([]);
  await expect(bare.poster).toBeVisible();
  await expect(reader.page.locator(".map-stage canvas")).toBeHidden();
  const text = ((await reader.page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
  let from = 0;
  for (const block of article.blocks) {
    if (block.type === "gap") continue;
    const at = text.indexOf(block.text.replace(/\s+/g, " ").trim(), from);
    expect(at, block.text).toBeGreaterThanOrEqual(from);
    from = at;
  }
  await expect(reader.page.locator(".article-source:visible").first()).toBeVisible();
  await expect(reader.page.locator(".print-colophon")).toContainText(`#article=${article.id}`);
});

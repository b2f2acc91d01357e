import { buildWithTitle, changeTitle, expect, STICK, test } from "./driverOffline";
import { builtStory } from "./driverPage";
import { SearchOf } from "./driverSearch";
import { hashesOfTour, pageThroughTour } from "./driverTour";

const story = builtStory();

// What hangs here hangs for good.
test.describe.configure({ timeout: 90_000 });
test.use({ serviceWorkers: "allow", viewport: { width: 900, height: 640 } });

// Of a map drawn in software on a busy machine.
test.afterEach(({ reader }) => reader.forgive(/GPU stall due to ReadPixels/));

test("after one visit everything works without a network", async ({ kept, reader, site }) => {
  await reader.open();
  await kept.untilKept();
  await site.stop();
  site.asked.length = 0;
  // Also what the page has not fetched so far.
  const [article = ""] = story.articles.map(({ id }) => id);
  await kept.goTo(`#article=${article}`);
  await expect(reader.page.locator(`[data-article="${article}"]`)).toBeVisible();
  await kept.goTo("#");

  await kept.reload();
  await reader.mapIsReady();
  await reader.row("hanoi").click();
  await expect(reader.heading("Hanoi")).toBeVisible();
  expect((await reader.shownExcerpts()).length).toBe(story.excerpts.filter(({ place }) => place === "hanoi").length);

  const search = new SearchOf(reader);
  await search.find("Kumsusan State Guest House");
  await search.hit("He then accompanied Putin").click();
  await expect(reader.heading("Pyongyang")).toBeVisible();

  await kept.open(`./?from=list#article=${article}`);
  await expect(reader.page.locator(`[data-article="${article}"]`)).toBeVisible();
  expect((await kept.printed()).length).toBeGreaterThan(20_000);

  await kept.open("./#place=hanoi&lang=ko");
  await expect(reader.page.locator('html[lang="ko"]')).toBeAttached();
  await kept.open("./embed.html?place=hanoi");
  await expect(reader.page.locator(".embed-card blockquote").first()).toBeVisible();

  await kept.open("./#tour=cover");
  expect(await pageThroughTour(reader.page, story.tour.length)).toEqual(hashesOfTour(story.tour.length));
  await kept.open("./#handout");
  await expect(reader.page.getByRole("button", { name: "Print or save as PDF" })).toBeVisible();
  await kept.open("./#speaker=abcdefgh12345678");
  await expect(reader.page.getByText("Waiting for the presentation.")).toBeVisible();
  expect(site.asked).toEqual([]);
});

test("a new version waits until the reader takes it, and the tab beside stays with its own", async ({
  kept,
  reader,
  site,
}) => {
  await reader.open();
  await kept.untilKept();
  await kept.reload();
  const beside = await kept.otherTab();
  const [next] = await Promise.all([buildWithTitle("Three summits"), beside.reader.heading(story.title).waitFor()]);
  site.folders.set(STICK, next);

  expect(await kept.lookForUpdate()).toBe(true);
  await expect(kept.updateNotice).toBeVisible();
  expect(await kept.title()).toBe(story.title);
  await kept.page.reload();
  await expect(kept.updateNotice).toBeVisible();
  await expect(reader.heading(story.title)).toBeVisible();
  expect(await kept.fetched("story.json")).toContain(story.title);

  await kept.goTo("#tour=1");
  await expect(kept.page.locator(".present").first()).toBeVisible();
  await expect(kept.updateNotice).toHaveCount(0);
  await reader.press("Escape");
  await kept.update();
  await expect(reader.heading("Three summits")).toBeVisible();
  expect(JSON.parse(await kept.fetched("story.json")).title).toBe("Three summits");
  expect(JSON.parse(await beside.fetched("story.json")).title).toBe(story.title);
  await beside.reader.row("hanoi").click();
  await expect(beside.reader.heading("Hanoi")).toBeVisible();
  expect((await kept.keptVersions()).length).toBe(2);

  await beside.page.reload();
  await expect.poll(() => beside.fetched("story.json")).toContain("Three summits");
  await kept.page.reload();
  await expect.poll(() => kept.keptVersions().then((all) => all.map(({ title }) => title))).toEqual(["Three summits"]);
  beside.reader.forgive(/GPU stall due to ReadPixels/);
  expect(beside.reader.faults).toEqual([]);
});

test("a new version that does not come whole leaves the old one as it is", async ({ kept, reader, site }) => {
  await reader.open();
  await kept.untilKept();
  const before = await kept.keptVersions();
  site.folders.set(STICK, await buildWithTitle("Three summits"));
  for (const fault of ["missing", "of another version"]) {
    if (fault === "missing") site.broken = /story\.json$/;
    else {
      site.broken = null;
      changeTitle(site.folders.get(STICK) ?? "", "Four summits");
    }
    expect(await kept.lookForUpdate(), fault).toBe(false);
    expect(await kept.keptVersions()).toEqual(before);
  }
  await site.stop();
  await kept.reload();
  await expect(reader.heading(story.title)).toBeVisible();
  await expect(kept.updateNotice).toHaveCount(0);
});

test("deployments on one origin keep to themselves", async ({ kept, reader, site }) => {
  const below = `${STICK}older/`;
  site.folders.set(below, await buildWithTitle("Three summits"));
  await reader.open();
  await kept.untilKept();
  await kept.open(`.${below.slice(STICK.length - 1)}`);
  await reader.mapIsReady();
  await kept.untilKept();
  await kept.reload();
  await expect.poll(() => kept.keptVersions(below)).toMatchObject([{ title: "Three summits" }]);
  expect(await kept.keptVersions(STICK)).toMatchObject([{ title: story.title }]);
  await site.stop();
  await kept.reload();
  await expect(reader.heading("Three summits")).toBeVisible();
  await kept.open("./");
  await expect(reader.heading(story.title)).toBeVisible();
});

test("an embed keeps nothing, nor does a page whose reader saves data", async ({ kept, reader }) => {
  await kept.open("./embed.html?live=1");
  await reader.mapIsReady();
  expect(await kept.isRegistered()).toBe(false);
  await kept.saveData();
  await reader.open();
  await kept.atRest();
  expect(await kept.isRegistered()).toBe(false);
  await kept.install();
  await kept.untilKept();
});

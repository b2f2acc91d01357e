import { builtStory } from "./driverPage";
import { SearchOf } from "./driverSearch";
import { expect, test } from "./driverSingle";
import { hashesOfTour, pageThroughTour } from "./driverTour";

const story = builtStory();

test.describe.configure({ timeout: 90_000 });
test.use({ viewport: { width: 900, height: 640 } });

// Of a map drawn in software on a busy machine.
test.afterEach(({ reader }) => reader.forgive(/GPU stall due to ReadPixels/));

test("one file on a disk shows the live map, opens places, finds and prints, and asks for nothing", async ({
  file,
  reader,
}) => {
  await file.open();
  await reader.mapIsReady();
  await expect(reader.page.locator(".poster")).toBeHidden();
  await reader.row("hanoi").click();
  await expect(reader.heading("Hanoi")).toBeVisible();
  expect((await reader.shownExcerpts()).length).toBe(story.excerpts.filter(({ place }) => place === "hanoi").length);
  expect(reader.page.url()).toMatch(/#place=hanoi$/);

  const search = new SearchOf(reader);
  await search.find("Kumsusan State Guest House");
  await search.hit("He then accompanied Putin").click();
  await expect(reader.heading("Pyongyang")).toBeVisible();
  expect((await file.printed()).length).toBeGreaterThan(20_000);
});

test("its addresses lead to articles and languages", async ({ file, reader }) => {
  const article = story.articles[0]?.id ?? "";
  await file.open(`#article=${article}&lang=ko`);
  await expect(reader.page.locator(`[data-article="${article}"]`)).toBeVisible();
  await expect(reader.page.locator('html[lang="ko"]')).toBeAttached();
});

test("the tour runs by Page Down alone, with a speaker view beside it that hears", async ({ file, reader }) => {
  await file.open("#tour=cover");
  await reader.page.locator(".present").first().waitFor();
  const [view] = await Promise.all([reader.page.waitForEvent("popup"), reader.press("s")]);
  await expect(view.getByText("Connected", { exact: true })).toBeVisible();
  await reader.page.bringToFront();
  expect(await pageThroughTour(reader.page, story.tour.length)).toEqual(hashesOfTour(story.tour.length));
  await expect(view.getByText("Nothing follows.")).toBeVisible();
});

test("the handout opens and prints, and what is shared is the file", async ({ file, reader }) => {
  await file.open("#handout");
  await expect(reader.button("Print or save as PDF")).toBeVisible();
  await expect(reader.page.locator(".qr-code")).toHaveCount(0);
  expect((await file.printed()).length).toBeGreaterThan(20_000);
  await file.open();
  await file.isAlive();
  await file.openShareDialog();
  await expect(reader.page.getByRole("dialog").getByText("Pass on the file itself.")).toBeVisible();
  await expect(reader.page.locator(".qr-code, iframe")).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("it can be read", async ({ file, reader }) => {
    await file.open();
    await expect(reader.page.locator(".poster")).toBeVisible();
    expect(await reader.page.locator('li[id*="&excerpt="]').count()).toBe(story.excerpts.length);
  });
});

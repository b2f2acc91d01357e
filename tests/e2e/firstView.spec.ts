import { builtStory, expect, test } from "./driverPage";

const [first] = builtStory().excerpts.filter(({ place }) => place === "vostochny");

test.describe("under a finger", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("nothing is computed until the page is used; its code is at hand, the map's is not asked for", async ({
    bare,
    reader,
  }) => {
    await bare.open();
    await expect.poll(() => bare.askedFor()).toContain("story.json");
    await reader.page.waitForTimeout(1500);
    expect(await bare.isLive).toBe(false);
    const asked = await bare.askedFor();
    expect(asked).toContain("main.js");
    expect(asked.filter((name) => /maplibre|world|region/.test(name))).toEqual([]);
  });

  test("a place is read before the code is there, and the map arrives on it", async ({ bare, reader }) => {
    const release = await bare.holdCode();
    await bare.open();
    await bare.posterLink("vostochny").tap();
    await expect(bare.element(`place=vostochny&excerpt=${first?.id}`)).toBeInViewport();
    expect(await bare.isLive).toBe(false);
    release();
    await expect(reader.heading("Vostochny Cosmodrome")).toBeVisible();
    await reader.mapIsReady();
    await expect(reader.marker("vostochny")).toBeVisible();
    expect(await reader.page.evaluate(() => location.hash)).toBe("#place=vostochny");
    await reader.page.goBack();
    await expect(reader.page.getByRole("heading", { level: 1, name: "Two summits, six places" })).toBeVisible();
  });

  test("a button that is pressed too early is answered later", async ({ bare, reader }) => {
    const release = await bare.holdCode();
    await bare.open();
    await reader.button("Filter").tap();
    expect(await bare.isLive).toBe(false);
    release();
    await expect(reader.button("Filter")).toHaveAttribute("aria-expanded", "true");
  });

  test("code that does not arrive leaves the page readable, and is asked for again", async ({ bare, reader }) => {
    await reader.page.route(/\/assets\/main-[^/]*\.js$/, (route) => route.abort());
    await bare.open();
    await bare.posterLink("vostochny").tap();
    await expect(bare.element(`place=vostochny&excerpt=${first?.id}`)).toBeInViewport();
    await expect.poll(() => reader.faults.join()).toMatch(/stays as it was built/);
    reader.forgive(/stays as it was built|ERR_FAILED/);
    await reader.page.unroute(/\/assets\/main-[^/]*\.js$/);
    await bare.element("place=vostochny").getByRole("link").first().tap();
    await expect.poll(() => bare.isLive).toBe(true);
  });
});

test.describe("with a mouse", () => {
  test.use({ viewport: { width: 1000, height: 700 } });

  test("what is typed before the code is there is searched when it is", async ({ bare, reader }) => {
    const release = await bare.holdCode();
    await bare.open();
    const box = reader.page.getByRole("searchbox");
    await box.pressSequentially("spacep");
    expect(await bare.isLive).toBe(false);
    release();
    await expect.poll(() => bare.isLive).toBe(true);
    await box.pressSequentially("ort");
    await expect(box).toHaveValue("spaceport");
    await expect(reader.heading("Results for “spaceport”")).toBeVisible();
  });

  test("the page comes to life by itself, and its map too", async ({ bare, reader }) => {
    await bare.open();
    await expect.poll(() => bare.isLive).toBe(true);
    await reader.mapIsReady();
  });
});

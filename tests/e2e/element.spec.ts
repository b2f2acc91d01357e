import { expect, test } from "./driverElement";

const TITLE = "Two summits, six places";
const NAME = `Open the map: ${TITLE}`;

for (const width of [320, 768, 1200]) {
  test(`at ${width} pixels the element keeps its room, shows a picture, and comes alive when it is pressed`, async ({
    site,
  }) => {
    await site.open({ form: "element", free: true }, width);
    await expect(site.button).toHaveAccessibleName(NAME);
    await expect.poll(() => site.pictureIsThere()).toBe(true);
    await expect(site.picture).toHaveAccessibleName("Map of six places in East Asia");
    await expect(site.title).toHaveText(TITLE);
    await expect(site.iframes).toHaveCount(0);
    expect(site.asked("embed.html")).toEqual([]);
    const reserved = await site.height();
    const before = await site.shift();

    await site.button.click();
    await expect(site.liveMap).toBeVisible({ timeout: 90_000 });
    await expect(site.iframes).toHaveAttribute("title", TITLE);
    await expect.poll(async () => (await site.events("dateline-ready")).map(({ title }) => title)).toEqual([TITLE]);
    expect((await site.events("dateline-height")).length).toBeGreaterThan(0);
    expect(Math.abs((await site.height()) - reserved)).toBeLessThanOrEqual(1);
    expect((await site.shift()) - before).toBe(0);
  });

  test(`at ${width} pixels a div becomes the element without a shift where the page reserves its room`, async ({
    site,
  }) => {
    await site.open({ form: "div", attributes: { place: "hanoi", theme: "dark" } }, width);
    await expect(site.button).toHaveAccessibleName(NAME);
    await expect.poll(() => site.pictureIsThere()).toBe(true);
    expect(await site.height()).toBe(560);
    expect(await site.shift()).toBe(0);
    expect(site.asked("embed.html")).toEqual([]);
    await site.button.click();
    await expect(site.iframes).toHaveAttribute("src", /\?place=hanoi&theme=dark&origins=[^&]+&live=1$/);
    expect(await site.height()).toBe(560);
  });

  test(`at ${width} pixels a plain frame shows the picture and the text, and no live map`, async ({ site }) => {
    await site.open({ form: "iframe" }, width);
    await expect(site.frame.getByRole("heading", { level: 1 })).toHaveText(TITLE);
    await expect(site.frame.locator(".poster-drawing").filter({ visible: true })).toHaveCount(1);
    expect(site.asked("MapView.js")).toEqual([]);
    expect(await site.shift()).toBe(0);
  });
}

test("nothing but the script is asked for before the page has loaded, or while the map is far away", async ({
  site,
}) => {
  await site.open({ form: "element", above: 9000, attributes: { live: "" } });
  await expect(site.button).toHaveAccessibleName(NAME);
  expect(site.requested.map((path) => path.replace(/.*\//, ""))).toEqual(["embed.js"]);
  await site.scrollTo(9000 - 700 - 800);
  await expect.poll(() => site.asked("poster.svg").length).toBe(1);
  expect(site.asked("embed.html")).toEqual([]);
  await site.scrollTo(9000 - 300);
  await expect.poll(() => site.asked("embed.html").length).toBe(1);
  expect(await site.shift()).toBe(0);
});

test("a map below the view waits until the page has loaded; one in the view does not", async ({ site }) => {
  await site.open({ form: "element", above: 1500, slow: true, bare: true, attributes: { live: "" } }, 768, 1300);
  await expect.poll(() => site.askedAfterLoad("poster.svg")).toEqual([true]);
  await expect.poll(() => site.askedAfterLoad("embed.html")).toEqual([true]);
  await site.open({ form: "element", slow: true, bare: true });
  await expect.poll(() => site.askedAfterLoad("poster.svg")).toEqual([false]);
});

test("far away the live map goes; what was chosen in it is there again when it comes back", async ({ site }) => {
  await site.open({ form: "element", free: true, above: 3000 });
  await site.scrollTo(3000);
  await site.button.click();
  await expect(site.liveMap).toBeVisible({ timeout: 90_000 });
  await expect.poll(async () => (await site.events("dateline-ready")).length).toBe(1);
  const height = await site.height();
  await site.forge({ dateline: 1, type: "height", height: 1000 });
  await site.forge({ dateline: 1, type: "select", place: "dmz" });
  await site.select("hanoi");
  await expect.poll(async () => (await site.events("dateline-select")).map(({ place }) => place)).toEqual(["hanoi"]);
  expect(await site.height()).toBe(height);

  await site.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await site.scrollTo(0);
  await expect(site.iframes).toHaveCount(0);
  expect(await site.height()).toBe(height);
  await site.scrollTo(3000);
  expect(await site.pictureIsThere()).toBe(true);
  await site.button.click();
  await expect(site.iframes).toHaveAttribute("src", /place=hanoi/);
  await expect(site.frame.getByRole("heading", { name: "Hanoi" }).first()).toBeVisible({ timeout: 90_000 });
});

test("a map that is opened by keyboard has the keyboard; one that comes by itself does not take it", async ({
  site,
}) => {
  await site.open({ form: "element" });
  await site.button.focus();
  await site.page.keyboard.press("Enter");
  await expect.poll(() => site.isInside()).toBe(true);

  await site.open({ form: "element", attributes: { live: "" } });
  await expect(site.iframes).toHaveClass("live");
  expect(await site.isInside()).toBe(false);
});

test("thirty maps on one page: none is ever blank, and few are live", async ({ site }) => {
  await site.open({ form: "element", count: 30, attributes: { live: "" } }, 360, 1800);
  const end = await site.pageHeight();
  expect(end).toBeGreaterThan(30 * 560);
  const seen = { inView: 0, most: 0 };
  for (let y = 0; y < end; y += 1500) {
    await site.scrollTo(y);
    await expect.poll(async () => (await site.shown()).blank).toBe(0);
    const { inView, live } = await site.shown();
    seen.inView += inView;
    seen.most = Math.max(seen.most, live);
  }
  expect(seen.inView).toBeGreaterThanOrEqual(30);
  await expect.poll(async () => (await site.shown()).live).toBeGreaterThan(0);
  expect(seen.most).toBeLessThanOrEqual(8);
  await site.scrollTo(0);
  await expect.poll(async () => (await site.shown()).blank).toBe(0);
  await expect(site.element.locator("iframe")).toHaveClass("live");
});

test("the picture is dark on a dark page, and where the element says so", async ({ site }) => {
  const lightness = async () => {
    await expect.poll(() => site.pictureIsThere()).toBe(true);
    return site.lightness();
  };
  await site.open({ form: "element" });
  expect(await lightness()).toBeGreaterThan(190);
  await site.open({ form: "element", attributes: { theme: "dark" } });
  expect(await lightness()).toBeLessThan(80);
  await site.useColours("dark");
  await site.open({ form: "element" });
  expect(await lightness()).toBeLessThan(80);
  await site.open({ form: "element", attributes: { theme: "light" } });
  expect(await lightness()).toBeGreaterThan(190);
});

test("paper has the picture, also of a map that was live", async ({ site }) => {
  await site.open({ form: "element", attributes: { live: "" } });
  await expect(site.iframes).toHaveClass("live");
  await expect(site.picture).toBeHidden();
  await site.print();
  await expect(site.picture).toBeVisible();
  await expect(site.iframes).toBeHidden();
  await expect(site.button).toBeHidden();
  expect(await site.pictureIsThere()).toBe(true);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  for (const form of ["element", "div"] as const)
    test(`a reader of the ${form} has a picture, a title and a link`, async ({ site }) => {
      await site.open({ form });
      await expect(site.page.getByRole("img", { name: "Map of six places in East Asia" })).toBeVisible();
      await expect(site.page.getByRole("link", { name: TITLE })).toHaveAttribute("href", /\/stories\/two-summits\/$/);
    });
});

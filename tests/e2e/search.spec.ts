import { expect, type Reader, test } from "./driver";
import { SearchOf } from "./driverSearch";

async function opened(reader: Reader): Promise<SearchOf> {
  await reader.open({ waitForMap: false });
  return new SearchOf(reader);
}

test("a Korean name finds its place, by keyboard alone", async ({ reader }) => {
  const search = await opened(reader);
  await reader.press("/");
  await expect(search.box).toBeFocused();
  await search.find("평양");
  await expect(search.hits).toHaveCount(1);
  expect(await search.marks(search.hits.first())).toEqual(["평양"]);
  await expect(search.hits.first()).toContainText("평양 · Pyongyang");
  await expect(search.said("1 place")).toBeAttached();
  await reader.press("Enter");
  await expect(reader.heading("Pyongyang")).toBeFocused();
  await expect(search.box).toHaveValue("");
});

test("a typing error finds place and passage, and the arrow keys lead to them", async ({ reader }) => {
  const search = await opened(reader);
  await search.find("Vladivostock");
  await expect(search.hits).toHaveCount(2);
  await reader.press("ArrowDown");
  await expect(search.hits.nth(0)).toBeFocused();
  await reader.press("ArrowDown");
  await expect(search.hits.nth(1)).toBeFocused();
  expect(await search.marks(search.hits.nth(1))).toEqual(["Vladivostok"]);
  await reader.press("ArrowUp");
  await reader.press("ArrowUp");
  await expect(search.box).toBeFocused();
  await reader.press("ArrowDown");
  await reader.press("ArrowDown");
  await reader.press("Enter");
  await expect(reader.heading("Vladivostok")).toBeFocused();
  await expect(search.excerptInFocus).toContainText("then going to Vladivostok");
});

test("words of a passage lead to it, under the place that they are about", async ({ reader }) => {
  const search = await opened(reader);
  await search.find("Kumsusan State Guest House");
  const passage = search.hit("He then accompanied Putin");
  expect(await search.marks(passage)).toEqual(["Kumsusan State Guest House"]);
  await passage.click();
  await expect(reader.heading("Pyongyang")).toBeVisible();
  await expect(search.excerptInFocus).toContainText("He then accompanied Putin in his limousine");
});

test("a phrase is found word for word, also where no place is named: there the article opens", async ({ reader }) => {
  const search = await opened(reader);
  await search.find('"full and unconditional support"');
  await expect(search.hits).toHaveCount(2);
  for (const n of [0, 1]) expect(await search.marks(search.hits.nth(n))).toEqual(["full and unconditional support"]);
  await search.hit("vowed").click();
  await expect(
    reader.heading("Kim Jong Un Shows Support for Putin on Ukraine War at Pivotal Meeting in Russia"),
  ).toBeVisible();
  await search.find('"support unconditional"');
  await expect(search.hits).toHaveCount(0);
});

test("the place that is open already opens at the passage", async ({ reader }) => {
  const search = await opened(reader);
  await reader.row("pyongyang").click();
  await search.find("loudspeakers");
  await reader.press("Escape");
  await search.find("handshake");
  await search.hit("a handshake that lasted").click();
  await expect(reader.heading("Pyongyang")).toBeFocused();
  await expect(search.excerptInFocus).toContainText("a handshake that lasted about 40 seconds");
});

test("Escape closes the search and leads focus back to where it was", async ({ reader }) => {
  const search = await opened(reader);
  await reader.tabTo("data-place-row", "dmz");
  await search.box.focus();
  await search.find("hanoi");
  await reader.press("Escape");
  await expect(reader.row("dmz")).toBeFocused();
  await expect(search.box).toHaveValue("");

  await search.box.focus();
  await search.find("hanoi");
  await reader.press("ArrowDown");
  await reader.press("Escape");
  await expect(reader.row("dmz")).toBeFocused();
});

test("nothing found is said in a sentence, with one way out", async ({ reader }) => {
  const search = await opened(reader);
  await search.find("Godzilla");
  await expect(search.sentence("Nothing in this story holds “Godzilla”.")).toBeVisible();
  await search.wayOut.click();
  await expect(reader.rows.first()).toBeVisible();
  await expect(search.box).toBeFocused();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the box opens over the bar, results fill the sheet, and what is found leaves the map in view", async ({
    reader,
  }) => {
    const search = await opened(reader);
    await search.opener.tap();
    await expect(search.box).toBeFocused();
    await search.find("ha noi");
    await expect.poll(() => reader.sheetHeight()).toBeGreaterThan(700);
    await search.hits.first().tap();
    await expect(reader.heading("Hanoi")).toBeVisible();
    await expect.poll(() => reader.shareOfMap()).toBeGreaterThan(0.4);
    await search.opener.tap();
    await search.find("dmz");
    await search.closer.tap();
    await expect(reader.heading("Hanoi")).toBeVisible();
    await expect(search.opener).toBeFocused();
  });
});

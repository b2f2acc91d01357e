import { buildStory } from "#build/buildStory";
import { changedPixels, expect, test } from "./driver";

test("a mention that is pointed at rings its marker, and a marker its row", async ({ reader }) => {
  await reader.open();
  await reader.row("vostochny").click();
  await reader.stillMap();
  const marker = await reader.pointOnMap("pyongyang");
  const before = await reader.stillMap();
  await reader.mention("Pyongyang").first().hover();
  const ringed = await reader.stillMap();
  expect(changedPixels(before, ringed, { ...marker, radius: 48 })).toBeGreaterThan(60);

  await reader.button(/^Close/).click();
  await reader.stillMap();
  await reader.pointAt(await reader.pointOf("hanoi"));
  await expect(reader.row("hanoi")).toHaveAttribute("data-hovered", "true");
});

test("a mention of another place leads there", async ({ reader }) => {
  await reader.open({ waitForMap: false });
  await reader.row("komsomolsk-on-amur").click();
  await reader.mention("Vladivostok").click();
  await expect(reader.heading("Vladivostok")).toBeVisible();
});

test("next and previous step through the places in order of count, round the end", async ({ reader }) => {
  await reader.open({ waitForMap: false });
  await reader.row("pyongyang").click();
  await expect(reader.text("1 of 6")).toBeVisible();
  await reader.button("Next place").click();
  await expect(reader.heading("Vostochny Cosmodrome")).toBeVisible();
  await expect(reader.text("2 of 6")).toBeVisible();
  await reader.button("Previous place").click();
  await reader.button("Previous place").click();
  await expect(reader.text("6 of 6")).toBeVisible();
});

test("closing leads back: same map, same scroll, focus on the row", async ({ reader }) => {
  await reader.open();
  const before = await reader.stillMap();
  const [start, far] = [await reader.pointOf("hanoi"), await reader.pointOf("komsomolsk-on-amur")];
  await reader.row("hanoi").click();
  await expect(reader.heading("Hanoi")).toBeVisible();
  await reader.button("Next place").click();
  await reader.stillMap();
  await reader.button(/^Close/).click();
  await expect(reader.row("hanoi")).toBeFocused();
  await reader.leaveFocus();
  await reader.pointAt({ x: 5, y: 5 });
  const after = await reader.stillMap();
  expect(await reader.pointOf("hanoi")).toEqual(start);
  expect(await reader.pointOf("komsomolsk-on-amur")).toEqual(far);
  // A label may stay on the other side of its marker: it does not jump back for its own sake.
  expect(changedPixels(before, after)).toBeLessThan(1500);
});

test("a click on empty map closes nothing", async ({ reader }) => {
  await reader.open();
  await reader.row("hanoi").click();
  await expect(reader.heading("Hanoi")).toBeVisible();
  await reader.stillMap();
  await reader.clickMapAt(await reader.emptyPoint());
  await expect(reader.heading("Hanoi")).toBeVisible();
});

test("filters narrow the passages to one kind of mention, and count them", async ({ reader }) => {
  await reader.open({ waitForMap: false });
  await reader.row("pyongyang").click();
  await reader.tab("Government").click();
  expect((await reader.shownExcerpts()).length).toBe(9);
  await expect(reader.tab("Government")).toContainText("9");
  await reader.tab("City").click();
  expect((await reader.shownExcerpts()).length).toBe(15);
});

test("what a source does not state is said, and what was inferred is marked", async ({ reader }) => {
  await reader.open({ waitForMap: false });
  await reader.row("dmz").click();
  const cards = await reader.page.locator("article[data-excerpt]").allInnerTexts();
  expect(cards[0]).toMatch(/NBC News/);
  expect(cards[0]).toMatch(/inferred/i);
  expect(cards[1]).toMatch(/Outlet not stated/);
});

test.describe("a story of oddities", () => {
  test.beforeEach(async ({ reader }) => {
    const { story } = buildStory("tests/fixtures/oddities");
    await reader.page.route("**/story.json", (route) => route.fulfill({ json: story }));
  });

  test("names and text with HTML in them show as text", async ({ reader }) => {
    await reader.open();
    await expect(reader.heading("Odd <b>names</b> & places")).toBeVisible();
    await reader.row("busan").click();
    await expect(reader.heading("Busan <img src=x onerror='window.broken = true'>")).toBeVisible();
    const [first, second] = await reader.shownExcerpts();
    expect(first?.text).toBe(
      "Ships leave Busan for the <b>north</b> & return; the Port of Busan [sic] counts them, 5 < 6.",
    );
    expect(second?.text).toContain("<script>window.broken = true</script>");
    expect(await reader.page.evaluate(() => "broken" in window)).toBe(false);
  });

  test("overlapping places open a short list", async ({ reader }) => {
    await reader.open();
    await reader.clickMapAt(await reader.pointOf("busan-port"));
    await expect(reader.chooser).toBeVisible();
    await reader.chooser.getByRole("button", { name: /Port of Busan/ }).click();
    await expect(reader.heading("Port of Busan")).toBeVisible();
    await expect(reader.chooser).toBeHidden();
  });

  test("a place without excerpts is listed with none, and says so", async ({ reader }) => {
    await reader.open();
    await reader.clickMapAt(await reader.pointOf("sapporo"));
    await expect(reader.heading("Sapporo")).toBeVisible();
    await expect(reader.text("No article here mentions Sapporo.")).toBeVisible();
  });
});

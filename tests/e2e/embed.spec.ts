import { builtStory, expect, test } from "./driverEmbed";

test.use({ viewport: { width: 680, height: 520 } });

const story = builtStory();
const passagesOf = (place: string) => story.excerpts.filter((one) => one.place === place).map(({ text }) => text);

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("every passage can be read, places lead to theirs, and the full map is a link away", async ({ embed }) => {
    await embed.open();
    await expect(embed.title).toHaveText(story.title);
    expect((await embed.writtenPassages()).sort()).toEqual(story.excerpts.map(({ text }) => text).sort());
    await expect(embed.textOf("hanoi").getByRole("heading")).not.toBeInViewport();
    await embed.posterPlace("hanoi").click();
    await expect(embed.textOf("hanoi").getByRole("heading")).toBeInViewport();
    await expect(embed.fullMap).toHaveAttribute("href", "./index.html");
    await expect(embed.button("Zoom in")).not.toBeVisible();
  });
});

test("nothing but the page is fetched until a reader comes, and nothing moves when the map does", async ({ embed }) => {
  await embed.watchShift();
  await embed.open();
  await expect(embed.posterPlace("hanoi")).toBeVisible();
  const before = embed.requested.filter(
    (name) => !/^((embed|early|fetching|identifiers)-[\w-]+\.(js|css)|icon\.svg)$/.test(name),
  );
  expect(before).toEqual(["embed.html"]);
  await embed.showInterest();
  await embed.mapIsReady();
  expect(embed.requested).toContain("story.json");
  expect(await embed.shift()).toBeLessThan(0.02);
});

test("a place that is pressed before the code has come shows its text at once and opens later", async ({ embed }) => {
  let letGo = () => {};
  await embed.holdCodeUntil(new Promise((resolve) => (letGo = resolve)));
  await embed.open();
  await expect(embed.textOf("hanoi").getByRole("heading")).not.toBeInViewport();
  await embed.posterPlace("hanoi").click();
  await expect(embed.textOf("hanoi").getByRole("heading")).toBeInViewport();
  letGo();
  await expect(embed.cardName).toHaveText(["Hanoi"]);
  await expect(embed.quote).toHaveText(passagesOf("hanoi")[0] ?? "", { useInnerText: false });
});

test("the look that the address asks for is there before any file has come", async ({ embed }) => {
  await embed.withoutFirstCode();
  await embed.open();
  const light = await embed.ground();
  await expect(embed.title).toBeVisible();
  await embed.open("?theme=dark");
  expect(await embed.ground()).not.toBe(light);
  await embed.open("#plain");
  await expect(embed.title).not.toBeVisible();
  await embed.open("?transparent=1");
  expect(await embed.ground()).toBe("rgba(0, 0, 0, 0)");
});

test("the card steps through the passages of a place, round the end, and closes", async ({ embed }) => {
  await embed.open("?place=dmz");
  await expect(embed.step).toHaveText("1 of 2");
  const first = await embed.quote.textContent();
  await embed.button("Next passage").click();
  await expect(embed.step).toHaveText("2 of 2");
  const second = await embed.quote.textContent();
  expect([first, second].sort()).toEqual(passagesOf("dmz").sort());
  await embed.button("Next passage").click();
  await expect(embed.step).toHaveText("1 of 2");
  await embed.button(/^Close, back/).click();
  await expect(embed.textOf("pyongyang")).toBeVisible();
});

test("the times count and filter the passages of the place", async ({ embed }) => {
  await embed.open("?place=dmz");
  await expect(embed.time("2018")).toHaveAccessibleName(/1 excerpt$/);
  await expect(embed.time("Sept 2023")).toHaveAccessibleName(/0 excerpts$/);
  await embed.time("2018").click();
  await expect(embed.time("2018")).toHaveAttribute("aria-pressed", "true");
  await expect(embed.step).toHaveCount(0);
  await expect(embed.quote).toHaveCount(1);
  await embed.time("Sept 2023").click();
  await expect(embed.quote).toHaveCount(0);
  await embed.button("Show all times").click();
  await expect(embed.step).toHaveText("1 of 2");
});

test("a step of the tour is in the card, steps to the others, round the end, and gives way to what is opened", async ({
  embed,
}) => {
  const { tour } = story;
  const [first, last] = [tour[0], tour.at(-1)];
  const at = tour.findIndex(({ evidence }) => evidence.length === 1) + 1;
  const shown = tour[at - 1];
  await embed.open(`?tour=${at}`);
  await expect(embed.cardName).toHaveText([shown?.title ?? ""]);
  await expect(embed.step).toHaveText(`${at} of ${tour.length}`);
  await expect(embed.quote).toHaveText([shown?.evidence[0]?.quote ?? ""]);
  await expect(embed.card).toContainText(shown?.question ?? "");
  await expect(embed.fullMap).toHaveAttribute("href", `./index.html#tour=${at}`);
  for (let steps = at; steps > 1; steps--) await embed.button("Previous step").click();
  await expect(embed.cardName).toHaveText([first?.title ?? ""]);
  await embed.button("Previous step").click();
  await expect(embed.cardName).toHaveText([last?.title ?? ""]);
  await embed.button("Close the tour").click();
  await expect(embed.textOf("pyongyang")).toBeVisible();
  await embed.mapIsReady();
  await embed.open(`?tour=${at}&live=1`);
  await embed.mapIsReady();
  await embed.pressOnMap("vladivostok");
  await expect(embed.cardName).toHaveText(["Vladivostok"]);
});

test("the full map opens where the embed is", async ({ embed, reader }) => {
  await embed.open("?place=dmz&time=event:2018");
  await expect(embed.cardName).toHaveText(["Korean DMZ"]);
  await expect(embed.fullMap).toHaveAttribute("target", "_blank");
  await expect(embed.fullMap).toHaveAttribute("rel", "noopener");
  const address = await embed.fullMap.getAttribute("href");
  expect(address).toMatch(/^\.\/index\.html#/);
  await reader.page.goto(address ?? "");
  await expect(reader.heading("Korean DMZ")).toBeVisible();
  await expect.poll(async () => (await reader.shownExcerpts()).length).toBe(1);
});

test("a host keeps its focus, its history and its wheel", async ({ embed }) => {
  await embed.openInHost("?live=1&place=dmz");
  const entries = await embed.entriesOfHistory();
  await embed.mapIsReady();
  await expect(embed.cardName).toHaveText(["Korean DMZ"]);
  expect(await embed.focusOfHost()).toBe("field");
  await embed.wheelOverMap(300);
  await expect.poll(() => embed.scrollOfHost()).toBeGreaterThan(100);
  await embed.button("Next passage").click();
  await embed.time("2018").click();
  await embed.button(/^Close, back/).click();
  await embed.time("All times").click();
  await embed.link("Hanoi").click();
  await expect(embed.cardName).toHaveText(["Hanoi"]);
  expect(await embed.entriesOfHistory()).toBe(entries);
});

test("a place of the picture makes no entry of history", async ({ embed }) => {
  await embed.openInHost();
  const entries = await embed.entriesOfHistory();
  await embed.posterPlace("hanoi").click();
  await expect(embed.cardName).toHaveText(["Hanoi"]);
  expect(await embed.entriesOfHistory()).toBe(entries);
});

test.describe("another story", () => {
  test("that is none is refused whole, in words", async ({ embed }) => {
    await embed.open("?story=story.schema.json");
    await expect(embed.alert).toContainText("This story cannot be shown. story.schema.json");
    await expect(embed.quote).toHaveCount(0);
  });

  test("from elsewhere is not even asked for", async ({ embed }) => {
    await embed.open("?story=https://stories.example.org/story.json");
    await expect(embed.alert).toContainText("Stories from https://stories.example.org are not allowed here.");
  });

  test("from here is shown, without a link to a page that may not exist", async ({ embed }) => {
    await embed.open("?story=story.json&place=hanoi");
    await expect(embed.cardName).toHaveText(["Hanoi"]);
    await expect(embed.fullMap).toHaveCount(0);
  });
});

test("a static embed never fetches a map", async ({ embed }) => {
  await embed.open("?static&place=hanoi");
  await expect(embed.textOf("hanoi").getByRole("heading")).toBeInViewport();
  await embed.showInterest();
  await embed.posterPlace("dmz").click();
  await expect(embed.textOf("dmz").getByRole("heading")).toBeInViewport();
  expect(embed.requested.filter((name) => /embedMain|story\.json/.test(name))).toEqual([]);
});

test("plain has neither title nor credit; a language speaks at once", async ({ embed }) => {
  await embed.open("?plain&lang=de&place=dmz");
  await expect(embed.button("Nächste Passage")).toBeVisible();
  await expect(embed.title).toBeHidden();
  await expect(embed.root.getByRole("contentinfo")).toBeHidden();
});

test("a field finds a place by any of its names", async ({ embed }) => {
  await embed.open("?search");
  const field = embed.root.getByRole("combobox", { name: "Find a place" });
  await field.fill("Hà Nội");
  await field.press("Enter");
  await expect(embed.cardName).toHaveText(["Hanoi"]);
});

test("axe finds nothing: as built, with a place or a step of the tour open, dark, and narrow", async ({
  embed,
  reader,
}) => {
  await embed.open();
  expect(await embed.violations()).toEqual([]);
  await embed.open("?tour=6");
  await expect(embed.quote).toHaveCount(2);
  await embed.mapIsReady();
  expect(await embed.violations()).toEqual([]);
  await embed.open("?place=hanoi");
  await embed.mapIsReady();
  expect(await embed.violations()).toEqual([]);
  await reader.useColours("dark");
  expect(await embed.violations()).toEqual([]);
  await reader.page.setViewportSize({ width: 320, height: 640 });
  expect(await embed.violations()).toEqual([]);
});

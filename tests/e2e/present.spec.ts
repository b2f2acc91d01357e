import { builtStory, expect, type LessonDriver, test } from "./driverPresent";

const story = builtStory();
const count = story.tour.length;
const last = count + 1;
const titles = [story.title, ...story.tour.map(({ title }) => title)];
/** A step with a quote about a place of its own, words beside the map. */
const quoted =
  story.tour.findIndex(
    ({ layout, evidence, places }) => layout === "both" && evidence.length === 1 && places.includes("vostochny"),
  ) + 1;
const pair = story.tour.findIndex(({ evidence }) => evidence.length === 2) + 1;

const isAt = (lesson: LessonDriver, step: number) => expect(lesson.stage).toHaveAttribute("data-step", String(step));

test("PageDown alone leads from the cover to the end, PageUp alone back, over the same titles and cameras", async ({
  lesson,
  reader,
}) => {
  await lesson.open("#tour=cover", { map: true });
  const seen: [title: string, camera: string][] = [];
  for (let step = 0; step <= last; step++) {
    await isAt(lesson, step);
    if (step <= count) expect(await lesson.title()).toBe(titles[step]);
    seen.push([await lesson.title(), await lesson.camera()]);
    await reader.press("PageDown");
  }
  await isAt(lesson, last);
  expect(new Set(seen.map(([, camera]) => camera)).size).toBeGreaterThan(3);
  await expect.poll(() => lesson.hash()).toBe(`#tour=${last}`);
  for (let step = last; step >= 0; step--) {
    await isAt(lesson, step);
    expect([await lesson.title(), await lesson.camera()]).toEqual(seen[step]);
    await reader.press("PageUp");
  }
  await isAt(lesson, 0);
});

test("exploring rests the tour; one key brings step and camera back, and the next step goes on from there", async ({
  lesson,
  reader,
}) => {
  await lesson.open(`#tour=${quoted}`, { map: true });
  const camera = await lesson.camera();
  const title = await lesson.title();
  await lesson.dragMap();
  await expect(lesson.paused).toBeVisible();
  expect(await lesson.title()).toBe(title);
  expect(await lesson.camera()).not.toBe(camera);
  await reader.press("r");
  await expect(lesson.paused).toHaveCount(0);
  expect(await lesson.camera()).toBe(camera);
  await isAt(lesson, quoted);

  await reader.clickMapAt(await reader.pointOf("vladivostok"));
  await expect(lesson.paused).toBeVisible();
  await expect.poll(() => lesson.title()).toBe("Vladivostok");
  await expect(lesson.quotes.first()).toContainText("Vladivostok");
  await lesson.action("resume").click();
  await expect.poll(() => lesson.title()).toBe(title);
  expect(await lesson.camera()).toBe(camera);

  await lesson.dragMap();
  await expect(lesson.paused).toBeVisible();
  await reader.press("ArrowRight");
  await isAt(lesson, quoted + 1);
  await expect(lesson.paused).toHaveCount(0);
});

test("names can be guessed and distances measured, on the map", async ({ lesson, reader }) => {
  await lesson.open(`#tour=${quoted}`, { map: true });
  await reader.press("d");
  await expect(lesson.measured).toHaveText("Choose a point on the map.");
  await reader.clickMapAt(await reader.pointOf("vladivostok"));
  await expect(lesson.measured).toHaveText("Choose a second point.");
  await reader.marker("komsomolsk-on-amur").press("Enter");
  await expect(lesson.measured).toHaveText(/^(8[5-9]|9[0-6])\d\skm as the crow flies$/);
  await expect(lesson.paused).toHaveCount(0);
  await reader.press("d");
  await expect(lesson.measured).toHaveCount(0);
  await reader.press("k");
  for (const name of ["Vostochny", "Vladivostok"])
    await expect(reader.map.getByRole("button", { name })).toHaveCount(0);
  await expect(reader.map.getByRole("button", { name: /^Hidden place 1,/ })).toHaveCount(1);
});

test("every key that steps", async ({ lesson, reader }) => {
  await lesson.open("#tour=3");
  for (const key of ["ArrowRight", "ArrowDown", "PageDown", "Space", "n"]) {
    await reader.press(key);
    await isAt(lesson, 4);
    await reader.press("PageUp");
    await isAt(lesson, 3);
  }
  for (const key of ["ArrowLeft", "ArrowUp", "PageUp", "Shift+Space", "p"]) {
    await reader.press(key);
    await isAt(lesson, 2);
    await reader.press("PageDown");
    await isAt(lesson, 3);
  }
  await reader.press("Home");
  await isAt(lesson, 0);
  await expect(lesson.where).toHaveText("Cover");
  await reader.press("End");
  await isAt(lesson, last);
  await expect(lesson.where).toHaveText("End");
});

test("every key of the screen: layouts, bar, black and white, larger and legible text", async ({ lesson, reader }) => {
  await lesson.open(`#tour=${quoted}`);
  expect(await lesson.shows()).toEqual({ words: true, map: true });
  await reader.press("q");
  expect(await lesson.shows()).toEqual({ words: true, map: false });
  await reader.press("m");
  expect(await lesson.shows()).toEqual({ words: false, map: true });
  await reader.press("m");
  expect(await lesson.shows()).toEqual({ words: true, map: true });
  await reader.press("h");
  await expect(lesson.bar).toHaveCount(0);
  await reader.press("h");
  await expect(lesson.bar).toBeVisible();
  for (const [key, blank] of [
    ["b", "black"],
    [".", "black"],
    ["v", "white"],
    [",", "white"],
  ] as const) {
    await reader.press(key);
    await expect(lesson.blank).toHaveAttribute("data-blank", blank);
    await reader.press(key === "b" ? "PageDown" : key);
    await expect(lesson.blank).toHaveCount(0);
  }
  await isAt(lesson, quoted);
  const size = await lesson.quoteSizePx();
  await reader.press("l");
  expect(await lesson.quoteSizePx()).toBeCloseTo(size * 1.25, 0);
  await reader.press("l");
  await reader.press("a");
  await expect.poll(() => lesson.quoteFont()).toContain("Atkinson Hyperlegible");
  await reader.press("a");
});

test("dialogs: keys, all steps, and a jump by number or title; Escape closes them and gives the focus back", async ({
  lesson,
  reader,
}) => {
  await lesson.open("#tour=2");
  await reader.press("?");
  await expect(lesson.dialog).toContainText("Page Down");
  await reader.press("PageDown");
  await reader.press("Escape");
  await expect(lesson.dialog).toHaveCount(0);
  await isAt(lesson, 2);
  await reader.press("g");
  for (const key of "1x") await reader.press(key);
  await reader.press("Backspace");
  await reader.press("Enter");
  await isAt(lesson, 1);
  await reader.press("g");
  await reader.page.keyboard.type(titles[quoted] ?? "");
  await reader.press("Enter");
  await isAt(lesson, quoted);
  await reader.press("o");
  await lesson.dialog.getByRole("button", { name: titles[pair] ?? "" }).click();
  await isAt(lesson, pair);
  await lesson.action("help").focus();
  await reader.press("Enter");
  await lesson.dialog.waitFor();
  await reader.press("Escape");
  await expect(lesson.action("help")).toBeFocused();
});

test("F5 does not reload; Escape leaves the full screen first and the presentation second", async ({
  lesson,
  reader,
}) => {
  await lesson.open("#tour=2");
  await lesson.markPage();
  await reader.press("F5");
  await expect.poll(() => lesson.isFullScreen()).toBe(true);
  await reader.press("Escape");
  await expect.poll(() => lesson.isFullScreen()).toBe(false);
  await isAt(lesson, 2);
  await lesson.escape();
  expect(await lesson.isMarkedPage()).toBe(true);
  expect(await lesson.hash()).not.toContain("tour");
});

test("keys of others stay theirs: a focused button, modifiers, letters that are switched off", async ({
  lesson,
  reader,
}) => {
  await lesson.open("#tour=2");
  await lesson.action("quote").focus();
  await reader.press("Space");
  await isAt(lesson, 2);
  expect(await lesson.layout()).toBe("quote");
  await reader.press("PageDown");
  await isAt(lesson, 3);
  for (const key of ["Control+ArrowRight", "Alt+n", "Meta+b"]) await reader.press(key);
  await isAt(lesson, 3);
  await reader.press("?");
  await lesson.dialog.getByRole("checkbox").uncheck();
  await reader.press("Escape");
  for (const key of ["n", "b", "q", "?"]) await reader.press(key);
  await isAt(lesson, 3);
  await expect(lesson.blank).toHaveCount(0);
  await expect(lesson.dialog).toHaveCount(0);
  await reader.press("ArrowLeft");
  await isAt(lesson, 2);
});

test("hidden names cannot be read, and take the same room", async ({ lesson, reader }) => {
  await lesson.open(`#tour=${quoted}`);
  const quote = lesson.quotes.first();
  const box = await quote.boundingBox();
  const text = story.tour[quoted - 1]?.evidence[0]?.quote;
  await expect(quote).toHaveText(text ?? "");
  await reader.press("k");
  await expect(lesson.hiddenWords).not.toHaveCount(0);
  expect(await quote.ariaSnapshot()).not.toMatch(/vostochny/i);
  expect(await quote.ariaSnapshot()).toContain("hidden");
  expect((await quote.boundingBox())?.height).toBe(box?.height);
  await reader.press("k");
  await expect(lesson.hiddenWords).toHaveCount(0);
});

test("autoplay goes on by itself at its pace and stops when it is switched off", async ({ lesson, reader }) => {
  await lesson.open("#tour=cover");
  await reader.press("?");
  await lesson.dialog.getByRole("slider").press("Home");
  await reader.press("Escape");
  await reader.press("t");
  await isAt(lesson, 1);
  await isAt(lesson, 2);
  await reader.press("t");
  await expect(lesson.action("autoplay")).toHaveCount(0);
});

test("each step is said once, and every passage stands there word for word with its source", async ({
  lesson,
  reader,
}) => {
  await lesson.open("#tour=cover");
  for (const [n, step] of story.tour.entries()) {
    await reader.press("PageDown");
    await expect(lesson.said).toHaveText(`Step ${n + 1} of ${count}: ${step.title}`);
    if (step.layout !== "map")
      expect(await lesson.quotes.allTextContents()).toEqual(step.evidence.map(({ quote }) => quote));
  }
});

for (const theme of ["light", "dark"] as const) {
  test(`large enough for a room, and 7:1, ${theme}`, async ({ lesson, reader }) => {
    await reader.useColours(theme);
    await lesson.open("#tour=cover", { size: { width: 1920, height: 1080 } });
    expect(12 * (await lesson.magnification())).toBeGreaterThanOrEqual(20);
    for (let step = 0; step <= last; step++) {
      await isAt(lesson, step);
      const texts = await lesson.texts();
      expect(texts.length).toBeGreaterThan(5);
      expect
        .soft(
          texts.filter(({ sizePx }) => sizePx < 20),
          `step ${step}`,
        )
        .toEqual([]);
      expect
        .soft(
          texts.filter(({ contrast }) => contrast < 7),
          `step ${step}`,
        )
        .toEqual([]);
      if (await lesson.quotes.count()) expect(await lesson.quoteSizePx()).toBeGreaterThanOrEqual(50);
      await reader.press("PageDown");
    }
    for (const key of ["?", "o", "g"]) {
      await reader.press(key);
      await lesson.dialog.waitFor();
      const texts = await lesson.texts();
      expect
        .soft(
          texts.filter(({ sizePx }) => sizePx < 20),
          key,
        )
        .toEqual([]);
      expect
        .soft(
          texts.filter(({ contrast }) => contrast < 7),
          key,
        )
        .toEqual([]);
      await reader.press("Escape");
    }
  });
}

test("axe finds nothing, and no words are cut, in any view and mode", async ({ lesson, reader }) => {
  await lesson.open("#tour=cover");
  const views: { name: string; keys: string[] }[] = [
    { name: "cover", keys: ["Home"] },
    { name: "quote and map", keys: Array.from({ length: quoted }, () => "PageDown") },
    { name: "names hidden", keys: ["k"] },
    { name: "map alone", keys: ["k", "m"] },
    { name: "words alone", keys: ["q"] },
    { name: "end", keys: ["q", "End"] },
    { name: "black", keys: ["b"] },
    { name: "keys", keys: ["b", "?"] },
    { name: "jump", keys: ["Escape", "g"] },
    { name: "all steps", keys: ["Escape", "o"] },
  ];
  const modes = [
    { name: "light", size: { width: 960, height: 540 } },
    { name: "dark phone", dark: true, size: { width: 320, height: 640 } },
    { name: "forced colours", forcedColours: true, size: { width: 960, height: 540 } },
  ];
  for (const { name, keys } of views) {
    for (const key of keys) await reader.press(key);
    for (const mode of modes) {
      await lesson.access.see({ ...mode, reducedMotion: true });
      expect.soft(await lesson.access.violations(), `${name}, ${mode.name}`).toEqual([]);
      expect.soft(await lesson.access.cutWords(), `${name}, ${mode.name}`).toEqual([]);
    }
  }
});

test("the reader leads to the presentation by a link, and back", async ({ reader, lesson }) => {
  await reader.open({ waitForMap: false });
  const link = reader.page.getByRole("link", { name: "Present the tour" }).first();
  await expect(link).toHaveAttribute("href", "#tour=cover");
  await link.click();
  await isAt(lesson, 0);
  await lesson.action("next").click();
  await isAt(lesson, 1);
  await lesson.action("leave").click();
  await expect(link.or(reader.heading(story.title)).first()).toBeVisible();
  await expect(lesson.stage).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, isMobile: true });

  test("a swipe or a tap at the edge steps", async ({ lesson }) => {
    await lesson.open("#tour=2", { size: { width: 390, height: 844 } });
    await lesson.swipe(-160);
    await isAt(lesson, 3);
    await lesson.swipe(160);
    await isAt(lesson, 2);
    await lesson.tapWords(0.9);
    await isAt(lesson, 3);
    await lesson.tapWords(0.1);
    await isAt(lesson, 2);
    for (const id of ["next", "previous", "help", "leave"]) {
      const box = await lesson.action(id).boundingBox();
      expect([id, Math.min(box?.width ?? 0, box?.height ?? 0) >= 44]).toEqual([id, true]);
    }
    const small = (await lesson.texts()).filter(({ sizePx }) => sizePx < 12);
    expect(small).toEqual([]);
  });
});

test("200 steps neither slow it down nor leak @long", async ({ lesson }) => {
  test.setTimeout(600_000);
  await lesson.open("#tour=cover", { map: true });
  const times: number[] = [];
  let [step, by, early] = [0, 1, 0];
  for (let n = 1; n <= 200; n++) {
    if (step === last) by = -1;
    if (step === 0) by = 1;
    step += by;
    times.push(await lesson.timedStep(by === 1 ? "PageDown" : "PageUp", String(step)));
    await lesson.camera();
    if (n === 20) early = await lesson.heap();
  }
  expect((await lesson.heap()) / early).toBeLessThanOrEqual(1.2);
  const median = (some: number[]) => [...some].sort((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0;
  expect(median(times.slice(-40))).toBeLessThan(2 * median(times.slice(0, 40)) + 50);
});

import { expect, test } from "./driver";
import { FilterControls, Times } from "./driverTime";

const BY_EVENT = ["1953", "2000", "2018", "Sept 2023", "19 June 2024"];

test("shows the stops of events with the gaps written out, and one square for each excerpt", async ({ reader }) => {
  const times = new Times(reader);
  await reader.open({ waitForMap: false });
  const stops = await times.stops();
  expect(stops.map(({ date }) => date)).toEqual(BY_EVENT);
  expect(stops.map(({ squares }) => squares)).toEqual([1, 2, 1, 18, 21]);
  expect(stops.map(({ own }) => own)).toEqual([0, 0, 0, 0, 0]);
  expect(await times.gaps()).toEqual(["47 years", "18 years", "5 years", "9 months"]);
  await reader.row("pyongyang").click();
  const own = (await times.stops()).map((stop) => stop.own);
  expect(own.reduce((sum, count) => sum + count, 0)).toBe(27);
});

test("a stop filters, once more clears, and the map's markers show 0", async ({ reader }) => {
  const times = new Times(reader);
  const filters = new FilterControls(reader);
  await reader.open();
  await reader.stillMap();
  await times.stop("2000").click();
  expect(await times.chosen()).toEqual(["2000"]);
  expect((await times.stops()).map(({ outside }) => outside)).toEqual([true, false, true, true, true]);
  await expect(filters.line).toContainText("2 of 43 excerpts");
  await expect.poll(() => filters.onMap()).toMatchObject({ pyongyang: 2, vostochny: 0, hanoi: 0 });
  await reader.row("hanoi").click();
  await expect(reader.text("No article here mentions Hanoi in 2000.")).toBeVisible();
  await reader.button("Show all times").click();
  expect((await reader.shownExcerpts()).length).toBe(3);
  await times.stop("2000").click();
  await times.stop("2000").click();
  expect(await times.chosen()).toEqual([]);
  await expect(filters.line).toBeHidden();
});

test("a stretch of time is brushed with the mouse, and moved by its handles", async ({ reader }) => {
  const times = new Times(reader);
  await reader.open({ waitForMap: false });
  await times.drag(times.stop("2000"), times.stop("Sept 2023"));
  expect(await times.chosen()).toEqual(["2000", "2018", "Sept 2023"]);
  await times.drag(times.stop("Sept 2023"), times.stop("2018"));
  expect(await times.chosen()).toEqual(["2018", "Sept 2023"]);
  await times.drag(times.handle("To"), times.stop("19 June 2024"));
  expect(await times.chosen()).toEqual(["2018", "Sept 2023", "19 June 2024"]);
  await times.drag(times.handle("From"), times.stop("1953"));
  // All there is: no filter.
  expect(await times.chosen()).toEqual([]);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 1440, height: 600 } });

  test("a stretch of time is brushed where all stops are in view", async ({ reader }) => {
    const times = new Times(reader);
    await reader.open({ waitForMap: false });
    await times.swipe(times.stop("2000"), times.stop("Sept 2023"));
    expect(await times.chosen()).toEqual(["2000", "2018", "Sept 2023"]);
  });
});

test("a stretch of time is chosen by keyboard alone", async ({ reader }) => {
  const times = new Times(reader);
  await reader.open({ waitForMap: false });
  await times.stop("2000").focus();
  await reader.press("Enter");
  await reader.press("Shift+ArrowRight");
  await reader.press("Shift+ArrowRight");
  expect(await times.chosen()).toEqual(["2000", "2018", "Sept 2023"]);
  await reader.press("Shift+ArrowLeft");
  expect(await times.chosen()).toEqual(["2000", "2018"]);
  await expect(times.stop("2018")).toBeFocused();
  await times.handle("From").focus();
  await reader.press("ArrowRight");
  expect(await times.chosen()).toEqual(["2018"]);
  await expect(times.handle("From")).toHaveAttribute("aria-valuetext", "2018");
  await times.handle("To").focus();
  await reader.press("End");
  expect(await times.chosen()).toEqual(["2018", "Sept 2023", "19 June 2024"]);
  await times.allTimes.focus();
  await reader.press("Enter");
  expect(await times.chosen()).toEqual([]);
});

test("a click with the shift key extends the stretch", async ({ reader }) => {
  const times = new Times(reader);
  await reader.open({ waitForMap: false });
  await times.stop("2018").click();
  await times.stop("19 June 2024").click({ modifiers: ["Shift"] });
  expect(await times.chosen()).toEqual(["2018", "Sept 2023", "19 June 2024"]);
});

test("time goes by events or by publication, whose dates are said to be inferred", async ({ reader }) => {
  const times = new Times(reader);
  const filters = new FilterControls(reader);
  await reader.open({ waitForMap: false });
  await times.stop("19 June 2024").click();
  await times.goBy("By publication");
  await expect.poll(async () => (await times.stops()).map(({ date }) => date)).toEqual(["Sept 2023", "June 2024"]);
  await expect(times.stop("June 2024")).toContainText("3 articles");
  await expect(times.stop("June 2024")).toContainText("date inferred");
  // The chosen event stays chosen, and says by which date.
  await expect(filters.chip("Event: 19 June 2024")).toBeVisible();
  expect((await times.stops()).map(({ squares }) => squares)).toEqual([0, 21]);
  await times.stop("June 2024").click();
  await expect(filters.chip("Published: June 2024")).toBeVisible();
  await expect(filters.line).toContainText("26 of 43 excerpts");
});

test("where nothing should move, steps take the place of playing", async ({ reader }) => {
  const times = new Times(reader);
  await reader.open({ waitForMap: false });
  await expect(reader.button("Play")).toHaveCount(0);
  await reader.button("Next date").click();
  expect(await times.chosen()).toEqual(["1953"]);
  await reader.button("Next date").click();
  expect(await times.chosen()).toEqual(["2000"]);
  await reader.button("Previous date").click();
  await reader.button("Previous date").click();
  expect(await times.chosen()).toEqual(["1953"]);
});

test.describe("playing", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("goes from stop to stop, can be paused, and ends at the last", async ({ reader }) => {
    const times = new Times(reader);
    const { clock } = reader.page;
    await clock.install({ time: 0 });
    await reader.open({ waitForMap: false });
    await clock.pauseAt(3_600_000);
    await reader.button("Play").click();
    expect(await times.chosen()).toEqual(["1953"]);
    await clock.runFor(2600);
    expect(await times.chosen()).toEqual(["2000"]);
    await reader.button("Pause").click();
    await clock.runFor(10_000);
    expect(await times.chosen()).toEqual(["2000"]);
    await reader.button("Play").click();
    expect(await times.chosen()).toEqual(["2018"]);
    for (let step = 0; step < 4; step++) await clock.runFor(2600);
    expect(await times.chosen()).toEqual(["19 June 2024"]);
    await expect(reader.button("Play")).toBeVisible();
  });

  test("gives way to any choice of the reader", async ({ reader }) => {
    const times = new Times(reader);
    const { clock } = reader.page;
    await clock.install({ time: 0 });
    await reader.open({ waitForMap: false });
    await clock.pauseAt(3_600_000);
    await reader.button("Play").click();
    await reader.row("pyongyang").click();
    await clock.runFor(10_000);
    expect(await times.chosen()).toEqual(["1953"]);
    // By keyboard, since a map that flies keeps the mouse waiting.
    await reader.button("Play").focus();
    await reader.press("Enter");
    expect(await times.chosen()).toEqual(["2000"]);
    await times.stop("Sept 2023").focus();
    await reader.press("Enter");
    await clock.runFor(10_000);
    expect(await times.chosen()).toEqual(["Sept 2023"]);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("stops are chips over the sheet, with the numbers of the open place", async ({ reader }) => {
    const times = new Times(reader);
    await reader.open({ waitForMap: false });
    await reader.row("vostochny").click();
    await expect(times.allTimes).toContainText("9");
    await expect(times.stop("2000")).toContainText("0");
    await times.stop("Sept 2023").click();
    expect(await times.chosen()).toEqual(["Sept 2023"]);
    for (const chip of [times.allTimes, times.stop("2000"), times.stop("19 June 2024")]) {
      const box = await chip.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.width).toBeGreaterThanOrEqual(44);
    }
    expect(await reader.shareOfMap()).toBeGreaterThanOrEqual(0.4);
    // They move with the sheet.
    const bottom = async () => {
      const box = await times.allTimes.boundingBox();
      return 844 - Math.round((box?.y ?? 0) + (box?.height ?? 0)) - (await reader.sheetHeight());
    };
    const gap = await bottom();
    expect(gap).toBeGreaterThanOrEqual(0);
    await reader.grip.focus();
    await reader.press("Enter");
    await reader.press("Enter");
    await reader.settled();
    expect(await reader.sheetHeight()).toBe(96);
    expect(await bottom()).toBe(gap);
  });
});

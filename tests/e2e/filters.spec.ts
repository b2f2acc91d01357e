import { expect, type Reader, test } from "./driver";
import { type Counts, FilterControls, Times } from "./driverTime";

const NONE: Counts = { pyongyang: 0, vostochny: 0, hanoi: 0, dmz: 0, "komsomolsk-on-amur": 0, vladivostok: 0 };

/** What to choose, and what is then left of each place. */
const combinations: { name: string; choose: (reader: Reader) => Promise<void>; left: Counts }[] = [
  {
    name: "an outlet",
    choose: async (reader) => new FilterControls(reader).value("Outlet", "NBC News").check(),
    left: { pyongyang: 6, vostochny: 1, hanoi: 2, dmz: 1 },
  },
  {
    name: "an outlet that is not stated",
    choose: async (reader) => new FilterControls(reader).value("Outlet", "Outlet not stated").check(),
    left: { pyongyang: 7, vostochny: 2, hanoi: 1, dmz: 1 },
  },
  {
    name: "a kind of mention and a year",
    choose: async (reader) => {
      const filters = new FilterControls(reader);
      await filters.value("Kind of mention", "Government").check();
      await filters.value("Year of publication", "2023").check();
    },
    left: { pyongyang: 7 },
  },
  {
    name: "two kinds and a time",
    choose: async (reader) => {
      const filters = new FilterControls(reader);
      await filters.value("Kind of mention", "Described").check();
      await filters.value("Kind of mention", "Wider area").check();
      await new Times(reader).stop("19 June 2024").click();
    },
    left: { pyongyang: 6, hanoi: 2, dmz: 1 },
  },
  {
    name: "an article of another year",
    choose: async (reader) => {
      const filters = new FilterControls(reader);
      await filters.value("Article", "Kim Jong Un meets with Putin").check();
      await filters.value("Year of publication", "2023").check();
    },
    left: {},
  },
];

for (const { name, choose, left } of combinations) {
  test(`map, list, timeline, articles and panel agree on ${name}`, async ({ reader }) => {
    const filters = new FilterControls(reader);
    const times = new Times(reader);
    await reader.open({ waitForMap: false });
    await filters.open();
    await choose(reader);
    await expect(filters.line).toBeVisible();

    const listed = await filters.listed();
    expect(listed).toEqual({ ...NONE, ...left });
    const total = Object.values(listed).reduce((sum, count) => sum + count, 0);
    await expect(filters.line).toContainText(`${total} of 43 excerpts`);
    await expect.poll(() => filters.onMap()).toEqual(listed);
    expect(await filters.ofArticles()).toBe(total);
    const inTime = (await times.stops()).filter(({ outside }) => !outside);
    expect(inTime.reduce((sum, { squares }) => sum + squares, 0)).toBe(total);
    for (const place of ["pyongyang", "hanoi"]) {
      const count = listed[place] ?? 0;
      await reader.row(place).click();
      expect((await reader.shownExcerpts()).length).toBe(count);
      const own = (await times.stops()).filter(({ outside }) => !outside).reduce((sum, stop) => sum + stop.own, 0);
      expect(own).toBe(count);
      await reader.button(/^Close/).click();
    }
  });
}

test("chips take a filter back, one by one or all, and the focus stays beside them", async ({ reader }) => {
  const filters = new FilterControls(reader);
  await reader.open({ waitForMap: false });
  await filters.open();
  await filters.value("Outlet", "NBC News").check();
  await filters.value("Kind of mention", "Government").check();
  await expect(filters.line).toContainText("3 of 43 excerpts");
  await filters.chip("NBC News").focus();
  await reader.press("Enter");
  await expect(filters.chip("NBC News")).toHaveCount(0);
  await expect(filters.chip("Government")).toBeFocused();
  await expect(filters.value("Outlet", "NBC News")).not.toBeChecked();
  await reader.button("Clear all").click();
  await expect(filters.line).toBeHidden();
  await expect(reader.heading("Two summits, six places")).toBeFocused();
});

test("a place with nothing left says why, and offers a way out", async ({ reader }) => {
  const filters = new FilterControls(reader);
  await reader.open({ waitForMap: false });
  await filters.open();
  await filters.value("Kind of mention", "Government").check();
  await reader.row("dmz").click();
  await expect(reader.text("No article here mentions Korean DMZ in this way.")).toBeVisible();
  await reader.button("Show all excerpts").click();
  expect((await reader.shownExcerpts()).length).toBe(2);
});

test("a kind that the place has no tab for, or several, marks no tab", async ({ reader }) => {
  const filters = new FilterControls(reader);
  await reader.open({ waitForMap: false });
  await filters.open();
  await filters.value("Kind of mention", "Government").check();
  await filters.value("Kind of mention", "Wider area").check();
  await reader.row("pyongyang").click();
  expect((await reader.shownExcerpts()).length).toBe(12);
  await expect(reader.tab("All")).toHaveAttribute("aria-selected", "false");
  await reader.tab("All").click();
  await expect(reader.tab("All")).toHaveAttribute("aria-selected", "true");
  await expect(filters.line).toBeHidden();
});

test("a place has the way to the filters too, and the last one taken back leaves the focus where it is", async ({
  reader,
}) => {
  const filters = new FilterControls(reader);
  await reader.open({ waitForMap: false });
  await reader.row("pyongyang").click();
  await filters.open();
  const outlet = filters.value("Outlet", "NBC News");
  await outlet.check();
  await expect(filters.line).toBeVisible();
  await outlet.uncheck();
  await expect(filters.line).toBeHidden();
  await expect(outlet).toBeFocused();
});

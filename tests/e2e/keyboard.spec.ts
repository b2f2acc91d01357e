import { AccessDriver } from "./driverAccess";
import { expect, test } from "./driverKeyboard";
import { builtStory } from "./driverPage";

const story = builtStory();
const places = story.places.features.map(({ id }) => id);
const journey = story.journeys[0];

for (const [device, options] of [
  ["desktop", { viewport: { width: 1280, height: 800 } }],
  ["phone", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
] as const) {
  test.describe(`by keyboard alone, on a ${device}`, () => {
    test.use(options);

    test.describe("without waiting for the map", () => {
      test.beforeEach(async ({ reader }) => new AccessDriver(reader).withoutMap());
      test.afterEach(({ reader }) => reader.forgive(/No map|WebGL/i));

      const open = async (reader: ConstructorParameters<typeof AccessDriver>[0], hash = "") => {
        const access = new AccessDriver(reader);
        await access.open(hash);
        await access.isShown(".map-failure");
      };

      test("Tab goes through the whole page and back, and every stop is seen", async ({ keyboard, reader }) => {
        await open(reader);
        const there = (await keyboard.walk()).map(({ mark }) => mark);
        for (const place of places) {
          expect(there).toContain(`data-poster=${place}`);
          expect(there).toContain(`data-place-row=${place}`);
        }
        for (const { id } of story.journeys) expect(there).toContain(`data-opener=journey ${id}`);
        for (const { id } of story.articles) expect(there).toContain(`data-opener=source ${id}`);
        expect(there).toContain("data-opener=menu");
        const back = (await keyboard.walk("Shift+Tab")).map(({ mark }) => mark);
        expect(back.reverse()).toEqual(there);
      });

      test("every excerpt of a place is reached, and what can be done with it", async ({ keyboard, reader }) => {
        await open(reader);
        await keyboard.to("data-place-row=vostochny");
        await keyboard.press("Enter");
        await expect(reader.heading("Vostochny Cosmodrome")).toBeFocused();
        const stops = await keyboard.walk();
        const own = story.excerpts.filter(({ place }) => place === "vostochny");
        for (const { id } of own) expect(stops.map(({ mark }) => mark)).toContain(`data-opener=context ${id}`);
        expect(stops.filter(({ name }) => name.startsWith("Copy citation"))).toHaveLength(own.length);
        await keyboard.press("Escape");
        await expect(reader.row("vostochny")).toBeFocused();
        expect((await keyboard.focus())?.fault).toBeNull();
      });

      test("a filter is set and taken back", async ({ keyboard, reader }) => {
        await open(reader);
        await keyboard.to(/^Filter$/);
        await keyboard.press("Enter");
        await expect(reader.page.getByRole("group", { name: "Article" })).toBeVisible();
        await keyboard.to(/^2023/);
        await keyboard.press("Space");
        const chip = reader.button(/^Remove filter/);
        await expect(chip).toHaveCount(1);
        await keyboard.to(/^Remove filter/, "Shift+Tab");
        await keyboard.press("Enter");
        await expect(chip).toHaveCount(0);
        await expect.poll(async () => (await keyboard.focus())?.fault).toBeNull();
      });

      test("stops and ends of the timeline", async ({ keyboard, reader }) => {
        await open(reader);
        await keyboard.to(/^1953/);
        await keyboard.press("ArrowRight");
        expect((await keyboard.focus())?.name).toMatch(/^2000/);
        await keyboard.press("Space");
        await expect(reader.button(/^2000/)).toHaveAttribute("aria-pressed", "true");
        await keyboard.press("Shift+ArrowRight");
        await expect(reader.button(/^2018/)).toHaveAttribute("aria-pressed", "true");
        if (device === "phone") return;
        await keyboard.to("data-end=to");
        await keyboard.press("ArrowRight");
        await expect(reader.page.locator("[data-end=to]")).toHaveAttribute("aria-valuetext", /2023/);
      });

      test("each leg of a journey, and back to where it was opened", async ({ keyboard, reader }) => {
        await open(reader);
        await keyboard.to(`data-opener=journey ${journey?.id}`);
        await keyboard.press("Enter");
        await expect(reader.heading(journey?.title ?? "")).toBeFocused();
        for (const index of journey?.legs.keys() ?? []) {
          await keyboard.to(`data-leg=${index}`);
          await keyboard.press("Enter");
          await expect(reader.page.locator(`[data-leg="${index}"]`)).toHaveAttribute("aria-current", "step");
        }
        await keyboard.press("Escape");
        await expect(reader.page.locator(`[data-opener="journey ${journey?.id}"]`)).toBeFocused();
        expect((await keyboard.focus())?.fault).toBeNull();
      });

      test("an article, a mention in it, the comparison, and back by Escape", async ({ keyboard, reader }) => {
        await open(reader);
        await keyboard.to("data-place-row=vostochny");
        await keyboard.press("Enter");
        const { mark } = await keyboard.to(/^data-opener=context /);
        await keyboard.press("Enter");
        await expect(reader.page.locator(".article-body")).toBeVisible();
        await keyboard.to(/^\.mention/);
        await keyboard.press("Enter");
        await expect(reader.page.locator(".article-body")).toBeVisible();
        await keyboard.press("Escape");
        await expect.poll(async () => (await keyboard.focus())?.mark).toBe(mark);
        await keyboard.to(/^Compare with/, "Shift+Tab");
        await keyboard.press("Enter");
        await expect(reader.page.locator("dialog[open]")).toBeVisible();
        await keyboard.press("Escape");
        await expect(reader.page.locator("dialog[open]")).toHaveCount(0);
        expect((await keyboard.focus())?.name).toMatch(/^Compare with/);
        await keyboard.press("Escape");
        await expect(reader.row("vostochny")).toBeFocused();
      });

      test("the list of keys, and the search with its results", async ({ keyboard, reader }) => {
        await open(reader);
        // On a control, single keys are silent: the heading of what was opened is none.
        await keyboard.to("data-place-row=hanoi");
        await keyboard.press("Enter");
        await expect(reader.heading("Hanoi")).toBeFocused();
        await keyboard.press("?");
        await expect(reader.page.locator("dialog[open]")).toBeVisible();
        await keyboard.press("Tab");
        await keyboard.press("Escape");
        await expect(reader.heading("Hanoi")).toBeFocused();
        await keyboard.press("/");
        await expect(reader.page.getByRole("searchbox")).toBeFocused();
        await reader.page.keyboard.type("vladivostok");
        await expect(reader.heading("Results for “vladivostok”")).toBeVisible();
        for (const hit of await reader.page.locator("[data-search-hit]").all()) {
          await keyboard.press("ArrowDown");
          await expect(hit).toBeFocused();
        }
        await keyboard.press("Escape");
        await expect(reader.heading("Hanoi")).toBeFocused();
        await expect.poll(async () => (await keyboard.focus())?.fault).toBeNull();
      });
    });

    test("every place on the live map, and back to it", async ({ keyboard, reader }) => {
      await reader.open();
      for (const place of places) {
        await reader.marker(place).focus();
        expect((await keyboard.focus())?.fault, place).toBeNull();
      }
      const stops = await keyboard.walk("Shift+Tab");
      expect(stops.length).toBeGreaterThan(3);
      const walked = (await keyboard.walk()).map(({ mark }) => mark);
      for (const place of places) expect(walked).toContain(`data-map-place=${place}`);
      await keyboard.to("data-map-place=hanoi");
      await keyboard.press("Enter");
      await expect(reader.heading("Hanoi")).toBeFocused();
      await keyboard.press("Escape");
      await expect(reader.marker("hanoi")).toBeFocused();
      await expect.poll(async () => (await keyboard.focus())?.fault).toBeNull();
    });
  });
}

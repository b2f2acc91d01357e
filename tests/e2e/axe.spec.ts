import { type AccessDriver, expect, type Mode, test } from "./driverAccess";
import { builtStory } from "./driverPage";

const story = builtStory();
const [parallel] = story.parallels;
const article = parallel?.passages[0].article ?? "";
const excerpt = story.excerpts.find((one) => one.place === "vostochny" && one.article === article);

const NARROW = { width: 320, height: 640 };
const MODES: Mode[] = [
  { name: "as it comes" },
  { name: "dark", dark: true },
  { name: "forced colours", forcedColours: true },
  { name: "reduced motion", reducedMotion: true },
  { name: "320 pixels wide", size: NARROW },
  { name: "text at 200 %", text: 200 },
];

interface View {
  name: string;
  hash: string;
  /** Something that only this view shows. */
  shows: string;
  open?: (access: AccessDriver) => Promise<void>;
}

const VIEWS: View[] = [
  { name: "overview", hash: "", shows: ".overview" },
  { name: "place at an excerpt", hash: `#place=vostochny&excerpt=${excerpt?.id}`, shows: "[data-in-focus]" },
  { name: "article", hash: `#article=${article}`, shows: ".article-body" },
  { name: "journey with a leg", hash: "#journey=kim-2023&leg=1", shows: "[aria-current=step]" },
  { name: "search with results", hash: "#q=putin", shows: "[data-search-hit]" },
  { name: "search in vain", hash: "#q=xylophone", shows: ".notice" },
  {
    name: "filters open, one of them set",
    hash: "#years=2023",
    shows: ".filter-chip",
    open: (access) => access.openFilters(),
  },
  { name: "menu open", hash: "", shows: ".overview", open: (access) => access.openMenu() },
  { name: "share dialog", hash: "#place=hanoi", shows: ".excerpt", open: (access) => access.openShare() },
  { name: "list of keys", hash: "", shows: ".overview", open: (access) => access.openShortcuts() },
  {
    name: "choice of places",
    hash: `#article=${article}`,
    shows: ".article-body",
    open: (access) => access.openChooser(),
  },
  {
    name: "comparison",
    hash: "#place=vostochny",
    shows: ".excerpt",
    open: (access) => access.openComparison(),
  },
  { name: "map in words", hash: "", shows: ".overview", open: (access) => access.openWords() },
  { name: "notice of a broken address", hash: "#place=atlantis", shows: ".notice-bar p" },
];

for (const { name, hash, shows, open } of VIEWS) {
  test(`${name}: axe finds nothing and no words are cut, in any mode`, async ({ access, reader }) => {
    await access.withoutMap();
    await access.open(hash);
    await access.isShown(shows);
    await access.isShown(".map-failure");
    await open?.(access);
    for (const mode of MODES) {
      await access.see(mode);
      expect.soft(await access.violations(), mode.name).toEqual([]);
      expect.soft(await access.cutWords(), mode.name).toEqual([]);
    }
    reader.forgive(/No map|WebGL/i);
  });
}

for (const mode of MODES.slice(0, 2)) {
  test(`the live map, ${mode.name}: axe finds nothing, and every place has a name of its own`, async ({ access }) => {
    await access.see({ ...mode, reducedMotion: true });
    for (const hash of ["", "#place=vostochny", "#journey=putin-2024&leg=1"]) {
      await access.open(hash, { waitForMap: true });
      expect.soft(await access.violations(), hash).toEqual([]);
      const names = await access.namesOnMap();
      expect(names.length).toBeGreaterThan(2);
      expect(new Set(names).size, names.join("; ")).toBe(names.length);
    }
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page as built: axe finds nothing, in any mode", async ({ access }) => {
    await access.openBare();
    for (const mode of MODES) {
      await access.see(mode);
      expect.soft(await access.violations(), mode.name).toEqual([]);
    }
  });
});

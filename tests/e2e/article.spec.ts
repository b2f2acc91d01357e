import { bundledStory, listedPassages } from "../bundled/bundledStory";
import { changedPixels } from "./driver";
import { expect, test } from "./driverArticle";

// Software draws the map: the fewer pixels, the sooner.
test.use({ viewport: { width: 1000, height: 700 } });

const story = bundledStory();
const listed = listedPassages();
const title = (place: string) => story.places.features.find(({ id }) => id === place)?.properties.title ?? "";

/** Two articles that speak of all six places between them are walked in every run, the others in the long one. */
const always: readonly string[] = ["2023-09-kim-pledges-full-support", "2024-06-kim-meets-putin"];

for (const { id, title: headline, blocks } of story.articles) {
  const tag = always.includes(id) ? [] : ["@long"];
  const places = [...new Set(listed.filter(({ article }) => article === id).map(({ place }) => place))];

  const passagesOf = (place: string) =>
    listed.filter((one) => one.article === id && one.place === place).map(({ passage }) => passage);

  test.describe(`“${headline}” (${id})`, () => {
    test("is shown word for word, with its gaps", async ({ reader, article }) => {
      await reader.open({ waitForMap: false });
      await article.open(id);
      await expect(reader.heading(headline)).toBeVisible();
      expect(await article.blocks()).toEqual(blocks.map((block) => (block.type === "gap" ? null : block.text)));
    });

    test(`leads from its text to ${places.join(", ")}`, { tag }, async ({ reader, article }) => {
      await reader.open();
      await article.open(id);
      for (const place of places) {
        const passages = listed.filter((one) => one.article === id && one.place === place);
        const words = passages.flatMap(({ mentions }) => mentions.map((mention) => mention.words));
        const first = words.find((one) => listedPlaces(id, one).length === 1) ?? "";
        await article.mention(first).first().click();
        await expect.poll(() => article.marks()).toEqual(words);
        await expect(article.placeLine).toContainText(
          `${title(place)}: ${passages.length} passage${passages.length > 1 ? "s" : ""} in this article`,
        );
        await expect(article.panel(id)).toBeVisible();
        await expect.poll(() => article.yellowAt(place)).toBeGreaterThan(20);
      }
    });

    test(`is led to by the markers of ${places.join(", ")}`, { tag }, async ({ reader, article }) => {
      await reader.open();
      await article.open(id);
      for (const place of places) {
        await article.scrollTo("start");
        await reader.clickMapAt(await reader.pointOf(place));
        await expect(article.here).toContainText(passagesOf(place)[0] ?? "");
        await expect(article.here).toBeInViewport({ ratio: 0.9 });
        await expect(article.panel(id)).toBeVisible();
        await expect(reader.button(`Back to ${title(place)}`)).toBeVisible();
      }
    });

    test(`is led through by the markers of ${places.join(", ")}`, { tag: "@long" }, async ({ reader, article }) => {
      await reader.open();
      await article.open(id);
      for (const place of places) {
        await article.scrollTo("start");
        const starts = passagesOf(place);
        // Once more than there are passages: after the last comes the first.
        for (const start of [...starts, starts[0] ?? ""]) {
          await reader.clickMapAt(await reader.pointOf(place));
          await expect(article.here).toContainText(start);
          await expect(article.here).toBeInViewport({ ratio: 0.9 });
          await expect(article.panel(id)).toBeVisible();
        }
      }
    });
  });
}

/** Places that words of an article stand for, by the hand-written list. */
function listedPlaces(article: string, words: string): string[] {
  const found = listed.filter((one) => one.article === article && one.mentions.some((each) => each.words === words));
  return [...new Set(found.map(({ place }) => place))];
}

const HANOI_AT_END = "2024-06-kim-meets-putin";

test("words for two places open a short list, which points out the one that is chosen", async ({ reader, article }) => {
  await reader.open({ waitForMap: false });
  await article.open("2023-09-kim-pledges-full-support");
  await article.mention("two more cities in the Far East").click();
  await reader.chooser.getByRole("button", { name: /Vladivostok/ }).click();
  await expect.poll(() => article.marks()).toEqual(["two more cities in the Far East", "Vladivostok"]);
  await expect(article.panel("2023-09-kim-pledges-full-support")).toBeVisible();
});

test("a mention that is pointed at rings its marker, and a marker raises its ticks", async ({ reader, article }) => {
  await reader.open();
  await article.open(HANOI_AT_END);
  const marker = await reader.pointOnMap("pyongyang");
  const before = await reader.stillMap();
  await article.mention("Kumsusan Palace").hover();
  const ringed = await reader.stillMap();
  expect(changedPixels(before, ringed, { ...marker, radius: 48 })).toBeGreaterThan(60);
  await reader.pointAt(await reader.pointOf("hanoi"));
  await expect.poll(() => article.raisedTicks()).toBe(2);
});

test("places light up on the map as their passages come into view, and the camera stays", async ({
  reader,
  article,
}) => {
  await reader.open();
  await article.open(HANOI_AT_END);
  await article.scrollTo("start");
  const [hanoi, far] = [await reader.pointOnMap("hanoi"), await reader.pointOf("komsomolsk-on-amur")];
  const start = await reader.stillMap();
  await article.scrollTo("end");
  const end = await reader.stillMap();
  expect(changedPixels(start, end, { ...hanoi, radius: 20 })).toBeGreaterThan(20);
  expect(await reader.pointOnMap("hanoi")).toEqual(hanoi);
  expect(await reader.pointOf("komsomolsk-on-amur")).toEqual(far);
});

test.describe("a map that does not show Hanoi", () => {
  test.beforeEach(async ({ reader, article }) => {
    await reader.open();
    await reader.row("pyongyang").click();
    for (let n = 0; n < 3; n++) {
      await reader.button("Zoom in").click();
      await reader.stillMap();
    }
    await expect(reader.marker("hanoi")).toBeHidden();
    await article.readInContext("Putin last visited Pyongyang in 2000");
    await expect(article.here).toContainText("Putin last visited Pyongyang in 2000");
    await expect(article.here).toBeInViewport({ ratio: 0.9 });
  });

  test("goes there by a click on its mention", async ({ reader, article }) => {
    await article.mention("Vietnam").first().click();
    await expect(reader.marker("hanoi")).toBeVisible();
  });

  test("goes there when its passage is read", async ({ reader, article }) => {
    await article.scrollTo("end");
    await expect(reader.marker("hanoi")).toBeVisible();
  });

  test("is left alone once the reader has moved it", async ({ reader, article }) => {
    await article.scrollTo("start");
    await article.drag({ x: 60, y: 0 });
    await reader.stillMap();
    const before = await reader.pointOf("pyongyang");
    await article.scrollTo("end");
    await reader.stillMap();
    await expect(reader.marker("hanoi")).toBeHidden();
    expect(await reader.pointOf("pyongyang")).toEqual(before);
  });
});

test("a place that the article does not speak of opens its own panel, and all of a place are one press away", async ({
  reader,
  article,
}) => {
  await reader.open();
  await article.open("2023-09-pivotal-meeting");
  await article.mention("Vostochny Cosmodrome").click();
  await reader.button("All 9 excerpts").click();
  await expect(reader.heading("Vostochny Cosmodrome")).toBeVisible();
  expect((await reader.shownExcerpts()).length).toBe(9);
  await reader.press("Escape");
  await article.open("2023-09-pivotal-meeting");
  await reader.clickMapAt(await reader.pointOf("hanoi"));
  await expect(reader.heading("Hanoi")).toBeVisible();
});

test("by keyboard: into the article, along its barcode, to a mention, and back to where it was opened", async ({
  reader,
  article,
}) => {
  await reader.open({ waitForMap: false });
  await article.source(HANOI_AT_END).focus();
  await reader.press("Enter");
  await expect(
    reader.heading("Kim Jong Un meets with Putin in North Korea, vows ‘full support’ for Ukraine war"),
  ).toBeFocused();
  await reader.press("Tab");
  await expect(article.tick(1)).toBeFocused();
  await reader.press("End");
  await expect(article.tick(9)).toBeFocused();
  await reader.press("ArrowLeft");
  await expect(article.tick(8)).toBeFocused();
  await reader.press("Enter");
  await expect(article.here).toContainText("After leaving North Korea");
  await expect(article.here).toBeInViewport({ ratio: 0.9 });
  await reader.press("Tab");
  await expect(article.mention("Kumsusan Palace")).toBeFocused();
  await expect(article.mention("Kumsusan Palace")).toBeInViewport({ ratio: 1 });
  await reader.press("Enter");
  await expect(article.mention("Kumsusan Palace")).toBeFocused();
  await expect(article.placeLine).toContainText("Pyongyang: 6 passages");
  await reader.press("Escape");
  await expect(reader.heading("Pyongyang")).toBeVisible();
  await reader.press("Escape");
  await expect(article.source(HANOI_AT_END)).toBeFocused();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the map keeps 40 % of the view, and a tap on it leads on in the article", async ({ reader, article }) => {
    await reader.open();
    await article.open(HANOI_AT_END);
    expect(await reader.shareOfMap()).toBeGreaterThanOrEqual(0.4);
    await reader.tapMapAt(await reader.pointOf("hanoi"));
    await expect(article.here).toContainText("After leaving North Korea");
    await expect(article.here).toBeInViewport({ ratio: 0.9 });
  });
});

import english from "../../src/i18n/catalogues/en.json" with { type: "json" };
import { LANGUAGES, type Language } from "../../src/i18n/language";
import { expect, test } from "./driverLanguages";

test.use({ viewport: { width: 1000, height: 700 }, locale: "en-GB" });

const others = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== "en");

/** Whole texts of the English catalogue that no other language shares, and no story is likely to hold. */
const englishTexts = new Set(
  Object.values(english)
    .flatMap((message) => (typeof message === "string" ? [message] : Object.values(message)))
    .filter((text) => !text.includes("{") && text.includes(" ")),
);

test("another language keeps selection, filters and address, and is there after a reload", async ({ speaker }) => {
  await speaker.open("#place=pyongyang&kinds=government");
  await expect(speaker.title).toHaveText("Pyongyang");
  const shown = await speaker.excerpts.count();
  expect(shown).toBeGreaterThan(0);

  await speaker.choose("ko");
  await speaker.speaks("ko");
  await expect(speaker.title).toHaveText("평양");
  await expect(speaker.excerpts).toHaveCount(shown);
  await expect
    .poll(() => Object.fromEntries(speaker.hash))
    .toMatchObject({ place: "pyongyang", kinds: "government", lang: "ko" });

  await speaker.reload();
  await speaker.speaks("ko");
  await expect(speaker.title).toHaveText("평양");
  await expect(speaker.excerpts).toHaveCount(shown);
});

test("the name that people of a place use stands beside, marked as theirs", async ({ speaker }) => {
  await speaker.open("#place=hanoi&lang=ru");
  await speaker.speaks("ru");
  await expect(speaker.title).toHaveText("Ханой");
  await expect(speaker.localName).toHaveText("Hà Nội");
  await speaker.open("#place=hanoi&lang=vi");
  await speaker.speaks("vi");
  await expect(speaker.title).toHaveText("Hà Nội");
  await expect(speaker.localName).toBeEmpty();
});

test("Arabic mirrors the page, and counts in the digits of the map", async ({ speaker }) => {
  await speaker.open("#place=pyongyang");
  const [middle, scale] = [await speaker.panelMiddle(), await speaker.pointerScale()];
  expect(middle).toBeGreaterThan(0.5);

  await speaker.choose("ar");
  await speaker.speaks("ar");
  expect(await speaker.direction()).toBe("rtl");
  await expect.poll(() => speaker.panelMiddle()).toBeCloseTo(1 - middle, 1);
  await expect.poll(() => speaker.pointerScale()).toBe(-scale);
  await expect(speaker.title).toHaveText("بيونغ يانغ");
  expect((await speaker.ownTexts()).filter((text) => /[٠-٩۰-۹]/.test(text))).toEqual([]);
});

test("an article that is open changes its language all through", async ({ speaker }) => {
  await speaker.open("#article=2023-09-pivotal-meeting");
  await expect(speaker.gaps.first()).toHaveAccessibleName("Text left out here");
  await expect(speaker.sameReports.first()).toContainText("carries the same report");
  await speaker.choose("de");
  await speaker.speaks("de");
  await expect(speaker.gaps.first()).toHaveAccessibleName("Hier ist Text ausgelassen");
  await expect(speaker.sameReports.first()).toContainText("bringt dieselbe Meldung");
});

test("a place has its name in the language also where nothing is said of it, and where it is found", async ({
  reader,
  speaker,
}) => {
  await speaker.open("#place=dmz&kinds=government&lang=ko");
  await speaker.speaks("ko");
  await expect(reader.text("한반도 비무장지대: 이런 방식으로 언급한 기사 없음.")).toBeVisible();
  await speaker.open("#q=비무장지대&lang=ko");
  await expect(speaker.firstFound).toContainText("한반도 비무장지대");
  await expect(speaker.firstFound).not.toContainText("Korean DMZ");
});

test("the map speaks the language, with every letter found", async ({ reader, speaker }) => {
  await speaker.open("#lang=ar");
  await speaker.speaks("ar");
  await reader.mapIsReady();
  await expect(reader.marker("pyongyang")).toHaveAccessibleName(/بيونغ يانغ/);
});

// One of each direction in every run.
const always: readonly Language[] = ["ko", "ar"];

for (const language of others) {
  const tag = always.includes(language) ? [] : ["@long"];
  test(`nothing of the interface is left in English: ${language}`, { tag }, async ({ speaker }) => {
    for (const view of ["", "place=pyongyang&", "article=2024-06-putin-visits&", "journey=kim-2023&"]) {
      await speaker.open(`#${view}lang=${language}`);
      await speaker.speaks(LANGUAGES[language].tag);
      await expect.poll(async () => (await speaker.ownTexts()).filter((text) => englishTexts.has(text))).toEqual([]);
    }
  });
}

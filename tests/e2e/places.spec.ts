import { listedPassages } from "../bundled/bundledStory";
import { expect, type Reader, test, yellowPixels } from "./driver";

const listed = listedPassages();

const places = [
  { id: "pyongyang", title: "Pyongyang", count: 27 },
  { id: "vostochny", title: "Vostochny Cosmodrome", count: 9 },
  { id: "hanoi", title: "Hanoi", count: 3 },
  { id: "dmz", title: "Korean DMZ", count: 2 },
  { id: "komsomolsk-on-amur", title: "Komsomolsk-on-Amur", count: 1 },
  { id: "vladivostok", title: "Vladivostok", count: 1 },
];

async function expectPlace(reader: Reader, place: (typeof places)[number]) {
  await expect(reader.heading(place.title)).toBeVisible();
  const expected = listed.filter((entry) => entry.place === place.id);
  expect(expected.length).toBe(place.count);
  const shown = await reader.shownExcerpts();
  expect(shown.map((excerpt) => excerpt.marks)).toEqual(
    expected.map((entry) => entry.mentions.map((mention) => mention.words)),
  );
  for (const [n, excerpt] of shown.entries()) expect(excerpt.text.startsWith(expected[n]?.passage ?? "")).toBe(true);
}

test("the list gives every place its passages, with its mentions marked", async ({ reader }) => {
  await reader.open({ waitForMap: false });
  await expect(reader.rows).toHaveCount(places.length);
  for (const place of places) {
    await reader.row(place.id).click();
    await expectPlace(reader, place);
    await reader.button("Close").click();
  }
});

test("the keyboard alone gives every place its passages, and leads back to its row", async ({ reader }) => {
  await reader.open({ waitForMap: false });
  for (const place of places) {
    await reader.tabTo("data-place-row", place.id);
    await reader.press("Enter");
    await expectPlace(reader, place);
    expect(await reader.focused()).toBe(place.title);
    await reader.press("Escape");
    await expect(reader.row(place.id)).toBeFocused();
  }
});

for (const place of places) {
  test(`a click on the map opens ${place.title}, and paints it as selected`, async ({ reader }) => {
    await reader.open();
    const before = await reader.stillMap();
    expect(yellowPixels(before, { ...(await reader.pointOnMap(place.id)), radius: 14 })).toBe(0);
    await reader.clickMapAt(await reader.pointOf(place.id));
    await expectPlace(reader, place);
    const after = await reader.stillMap();
    expect(yellowPixels(after, { ...(await reader.pointOnMap(place.id)), radius: 14 })).toBeGreaterThan(20);
  });
}

test("the places on the map can be reached and opened by keyboard", async ({ reader }) => {
  await reader.open();
  for (const place of places) {
    await reader.marker(place.id).focus();
    await reader.press("Enter");
    await expectPlace(reader, place);
    await reader.press("Escape");
  }
});

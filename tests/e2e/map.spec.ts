import { changedPixels, expect, test } from "./driver";

const STORY_PLACES = ["pyongyang", "vostochny", "hanoi", "dmz", "komsomolsk-on-amur", "vladivostok"];

test("on the whole globe every place is still seen, and the DMZ opens by a click", async ({ reader }) => {
  await reader.open();
  await reader.zoomOut(3);
  for (const place of STORY_PLACES) {
    await expect(reader.marker(place)).toBeVisible();
  }
  const square = await reader.pointOnMap("dmz");
  const before = await reader.stillMap();
  await reader.clickMapAt(await reader.pointOf("dmz"));
  await expect(reader.heading("Korean DMZ")).toBeVisible();
  await reader.zoomOut(3);
  expect(changedPixels(before, await reader.stillMap(), { ...square, radius: 12 })).toBeGreaterThan(40);
});

test("a marker can be hit 11 pixels from its middle, in every direction", async ({ reader }) => {
  await reader.open();
  const { x, y } = await reader.pointOf("komsomolsk-on-amur");
  for (const [dx, dy] of [
    [11, 0],
    [-11, 0],
    [0, 11],
    [0, -11],
  ] as const) {
    await reader.clickMapAt({ x: x + dx, y: y + dy });
    await expect(reader.heading("Komsomolsk-on-Amur")).toBeVisible();
    await reader.button(/^Close/).click();
    await reader.stillMap();
  }
});

test("light and dark are two different maps with the same places", async ({ reader }) => {
  await reader.open();
  const light = await reader.stillMap();
  await reader.useColours("dark");
  const dark = await reader.stillMap();
  expect(changedPixels(light, dark)).toBeGreaterThan(light.width * light.height * 0.8);
  await reader.clickMapAt(await reader.pointOf("hanoi"));
  await expect(reader.heading("Hanoi")).toBeVisible();
});

test("the buttons zoom, turn north up and lead back to the whole story", async ({ reader }) => {
  await reader.open();
  const home = await reader.stillMap();
  await reader.button("Zoom in").click();
  expect(changedPixels(home, await reader.stillMap())).toBeGreaterThan(5000);
  await reader.button("Show the whole story").click();
  await reader.leaveFocus();
  const again = await reader.stillMap();
  // The markers, and not all of the map: MapLibre leaves a country's name on the side that it has moved to.
  for (const place of STORY_PLACES) {
    expect(changedPixels(home, again, { ...(await reader.pointOnMap(place)), radius: 12 }), place).toBeLessThan(20);
  }
});

test("without WebGL the places are read all the same, and a notice says why there is no map", async ({ reader }) => {
  await reader.page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await reader.open({ waitForMap: false });
  await expect(reader.page.getByText(/This browser cannot draw the map\./)).toBeVisible();
  await reader.row("pyongyang").click();
  expect((await reader.shownExcerpts()).length).toBe(27);
  await expect(reader.button("Zoom in")).toBeHidden();
  reader.forgive(/No map|WebGL/i);
});

import { expect, test } from "./driver";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("a tap on the map opens a place, and at least 40 % of the view stays map", async ({ reader }) => {
  await reader.open();
  await reader.tapMapAt(await reader.pointOf("vostochny"));
  await expect(reader.heading("Vostochny Cosmodrome")).toBeVisible();
  expect((await reader.shownExcerpts()).length).toBe(9);
  expect(await reader.shareOfMap()).toBeGreaterThanOrEqual(0.4);
});

test("a tap on empty map lowers the sheet and closes nothing", async ({ reader }) => {
  await reader.open();
  await reader.tapMapAt(await reader.pointOf("vostochny"));
  await expect(reader.heading("Vostochny Cosmodrome")).toBeVisible();
  await reader.stillMap();
  const before = await reader.sheetHeight();
  await reader.tapMapAt({ x: 24, y: 300 });
  await expect.poll(() => reader.sheetHeight()).toBe(96);
  expect(before).toBeGreaterThan(400);
  await expect(reader.heading("Vostochny Cosmodrome")).toBeAttached();
});

test("the sheet steps through its heights by keyboard", async ({ reader }) => {
  await reader.open({ waitForMap: false });
  const heights = [await reader.sheetHeight()];
  for (let step = 0; step < 3; step++) {
    await reader.grip.focus();
    await reader.press("Enter");
    await reader.settled();
    heights.push(await reader.sheetHeight());
  }
  expect(heights).toEqual([422, 776, 96, 422]);
});

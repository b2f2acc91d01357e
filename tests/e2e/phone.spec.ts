import { expect, test } from "./driverSheet";

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

test("arrow keys raise and lower the sheet from its grip", async ({ reader }) => {
  await reader.open({ waitForMap: false });
  await reader.grip.focus();
  const heights: number[] = [];
  for (const key of ["ArrowUp", "ArrowUp", "ArrowDown", "Home", "End"]) {
    await reader.press(key);
    await reader.settled();
    heights.push(await reader.sheetHeight());
  }
  expect(heights).toEqual([776, 776, 422, 96, 776]);
});

test("the sheet follows a finger on its head, and rests at the nearest height", async ({ reader, sheet }) => {
  await reader.open({ waitForMap: false });
  const heights = await sheet.swipe(await sheet.head(), -250, { rest: true });
  expect(heights.at(-1)).toBe(422 + 250);
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
  await expect.poll(() => reader.sheetHeight()).toBe(776);
  await sheet.swipe(await sheet.head(), 640, { rest: true });
  await expect.poll(() => reader.sheetHeight()).toBe(96);
});

test("the grip is dragged too, without being pressed by it", async ({ reader, sheet }) => {
  await reader.open({ waitForMap: false });
  const { x, y } = await sheet.head();
  await sheet.swipe({ x: x + 40, y }, -60, { rest: true });
  await expect.poll(() => reader.sheetHeight()).toBe(422);
  await reader.tapMapAt({ x: x + 40, y });
  await expect.poll(() => reader.sheetHeight()).toBe(776);
});

test("a finger on the text scrolls it and leaves the sheet; a low sheet is raised by its text", async ({
  reader,
  sheet,
}) => {
  await reader.open({ waitForMap: false });
  await sheet.swipe({ x: 200, y: 760 }, -200);
  await expect.poll(() => sheet.scrolled()).toBeGreaterThan(100);
  expect(await reader.sheetHeight()).toBe(422);
  await reader.grip.focus();
  await reader.press("Home");
  await expect.poll(() => reader.sheetHeight()).toBe(96);
  await sheet.swipe({ x: 200, y: 820 }, -280, { rest: true });
  await expect.poll(() => reader.sheetHeight()).toBe(422);
});

test.describe("a phone on its side", () => {
  test.use({ viewport: { width: 844, height: 390 } });

  test("has the panel beside the map, which keeps half the width", async ({ reader, sheet }) => {
    await reader.open({ waitForMap: false });
    await reader.row("hanoi").click();
    await expect(reader.heading("Hanoi")).toBeVisible();
    const { width, height } = await sheet.freeMap();
    expect(width).toBeGreaterThanOrEqual(420);
    expect(height).toBeGreaterThanOrEqual(300);
    await expect(reader.grip).toBeHidden();
  });
});

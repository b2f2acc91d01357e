import { expect, test } from "./driverAddress";

test("keys lead through places, passages, legs and panels", async ({ address, reader }) => {
  await address.open();
  await reader.press("j");
  await expect(reader.heading("Pyongyang")).toBeVisible();
  await reader.press("]");
  await expect(reader.heading("Vostochny Cosmodrome")).toBeVisible();
  await reader.press("k");
  await expect(reader.heading("Pyongyang")).toBeVisible();
  await reader.press("n");
  await expect.poll(() => address.hash()).toContain("#place=pyongyang&excerpt=");
  await reader.press("Escape");
  await expect.poll(() => address.hash()).toBe("");
  await address.type("#journey=kim-2023");
  await expect.poll(() => address.title.textContent()).toContain("Kim");
  await reader.press("n");
  await reader.press("n");
  await expect.poll(() => address.hash()).toBe("#journey=kim-2023&leg=2");
  await reader.press("p");
  await expect.poll(() => address.hash()).toBe("#journey=kim-2023&leg=1");
});

test("the map is zoomed by keys, also from the panel", async ({ address, reader }) => {
  await address.open("#place=hanoi", { waitForMap: true });
  await reader.press("-");
  await expect.poll(() => address.camera()).toHaveLength(4);
  const [, , zoom = 0] = await address.camera();
  await reader.stillMap();
  await reader.press("+");
  await expect.poll(async () => (await address.camera())[2]).toBeCloseTo(zoom + 1, 1);
  await reader.press("0");
  await expect.poll(() => address.hash()).toBe("#place=hanoi");
});

test("the slash leads into the search, where letters are letters", async ({ address, reader }) => {
  await address.open();
  await reader.press("/");
  await expect(address.searchBox).toBeFocused();
  for (const key of "jk?/n") await reader.press(key);
  await expect(address.searchBox).toHaveValue("jk?/n");
  await expect(address.dialog).toHaveCount(0);
  expect(await address.hash()).not.toContain("place=");
});

test("the list of keys opens by ?, keeps keys to itself, and gives the focus back", async ({ address, reader }) => {
  await address.open();
  await reader.press("j");
  await expect(reader.heading("Pyongyang")).toBeFocused();
  const before = await address.hash();
  await reader.press("?");
  await expect(address.dialog).toBeVisible();
  await expect(address.dialog).toContainText("Next place");
  await reader.press("j");
  expect(await address.hash()).toBe(before);
  await reader.press("Escape");
  await expect(address.dialog).toHaveCount(0);
  await expect(reader.heading("Pyongyang")).toBeFocused();
});

test("single keys are silent while a control has the focus; Escape is not", async ({ address, reader }) => {
  await address.open();
  await reader.row("hanoi").focus();
  for (const key of ["j", "?", "/", "]"]) await reader.press(key);
  expect(await address.hash()).toBe("");
  await expect(address.dialog).toHaveCount(0);
  await expect(reader.row("hanoi")).toBeFocused();
  await reader.press("Enter");
  await expect(reader.heading("Hanoi")).toBeVisible();
  await reader.press("Tab");
  await reader.press("j");
  await expect(reader.heading("Hanoi")).toBeVisible();
  await reader.press("Escape");
  await expect.poll(() => address.hash()).toBe("");
});

test("single keys can be switched off, for good; Escape stays", async ({ address, reader }) => {
  await address.open("#place=hanoi");
  await address.menuButton.click();
  await address.singleKeys.uncheck();
  await reader.press("Escape");
  await expect(address.menu).toBeHidden();
  await expect(address.menuButton).toBeFocused();
  // It closed the menu, and not the place.
  await expect(reader.heading("Hanoi")).toBeVisible();
  await reader.leaveFocus();
  for (const key of ["j", "?", "/", "0"]) await reader.press(key);
  await expect(reader.heading("Hanoi")).toBeVisible();
  await expect(address.dialog).toHaveCount(0);
  await reader.press("Escape");
  await expect.poll(() => address.hash()).toBe("");
  await address.open();
  await reader.press("j");
  expect(await address.hash()).toBe("");
});

test("keys with modifiers belong to the browser", async ({ address, reader }) => {
  await address.open();
  for (const key of ["Control+j", "Alt+j", "Meta+j"]) await reader.press(key);
  expect(await address.hash()).toBe("");
  await reader.press("j");
  await expect(reader.heading("Pyongyang")).toBeVisible();
});

import { expect, test } from "./driverAddress";

const ARTICLE = "2023-09-pivotal-meeting";
const HEADLINE = /pivotal meeting/i;

test.describe("a link opens", () => {
  test("a place", async ({ address, reader }) => {
    await address.open("#place=hanoi");
    await expect(reader.heading("Hanoi")).toBeVisible();
    expect(await address.hash()).toBe("#place=hanoi");
    // Nobody has asked for the focus.
    expect(await reader.focused()).not.toBe("Hanoi");
  });

  test("a journey and its leg", async ({ address }) => {
    await address.open("#journey=kim-2023&leg=2");
    await expect(address.title).toHaveText(/Kim, Sept 2023/);
    expect(await address.hash()).toBe("#journey=kim-2023&leg=2");
  });

  test("an article, over the place below it", async ({ address, reader }) => {
    await address.open(`#place=vostochny&article=${ARTICLE}`);
    await expect(address.title).toHaveText(HEADLINE);
    await reader.press("Escape");
    await expect(reader.heading("Vostochny Cosmodrome")).toBeVisible();
  });

  test("filters and the date they go by", async ({ address, reader }) => {
    await address.open("#place=pyongyang&time=published:2023-09&basis=published&kinds=government");
    await expect(address.filters).toContainText("2023");
    const shown = await reader.shownExcerpts();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(22);
  });

  test("the search", async ({ address }) => {
    await address.open("#q=warning%20shots");
    await expect(address.searchBox).toHaveValue("warning shots");
  });

  test("a language, mirrored where it is read from right to left", async ({ address, reader }) => {
    await address.open("#place=hanoi&lang=ar");
    await expect(address.html).toHaveAttribute("dir", "rtl");
    await expect(address.html).toHaveAttribute("lang", "ar");
    await expect(reader.button("كل الأماكن").first()).toBeVisible();
  });

  test("a camera", async ({ address, reader }) => {
    await address.open("#map=21.03,105.85,5,0", { waitForMap: true });
    const [hanoi, box] = [await reader.pointOf("hanoi"), await reader.map.boundingBox()];
    expect(hanoi.x).toBeCloseTo((box?.x ?? 0) + (box?.width ?? 0) / 2, -2);
    expect(hanoi.y).toBeCloseTo((box?.y ?? 0) + (box?.height ?? 0) / 2, -2);
    expect(await address.hash()).toBe("#map=21.03,105.85,5,0");
  });
});

test("Back and Forward go through what was opened, without doubles", async ({ address, reader }) => {
  await address.open();
  const before = await address.entries();
  await reader.row("hanoi").click();
  await expect(reader.heading("Hanoi")).toBeVisible();
  await reader.button("Next place").click();
  await expect.poll(() => address.hash()).not.toBe("#place=hanoi");
  const second = await address.hash();
  await reader
    .button(/^Read in context/)
    .first()
    .click();
  await expect.poll(() => address.hash()).toContain("&article=");
  const third = await address.hash();
  expect(await address.entries()).toBe(before + 3);

  await address.back();
  await expect.poll(() => address.hash()).toBe(second);
  await address.back();
  await expect(reader.heading("Hanoi")).toBeVisible();
  await address.back();
  await expect(reader.heading("Two summits, six places")).toBeVisible();
  expect(await address.hash()).toBe("");
  await address.forward();
  await expect(reader.heading("Hanoi")).toBeVisible();
  await address.forward();
  await address.forward();
  await expect.poll(() => address.hash()).toBe(third);
  expect(await address.entries()).toBe(before + 3);
});

test("what the map is moved to is in the address, and Back leads there", async ({ address, reader }) => {
  await address.open("", { waitForMap: true });
  const entries = await address.entries();
  await reader.zoomOut(1);
  await expect.poll(() => address.camera()).toHaveLength(4);
  const left = await address.hash();
  await reader.row("hanoi").click();
  await reader.stillMap();
  await expect.poll(() => address.hash()).toBe("#place=hanoi");
  expect(await address.entries()).toBe(entries + 1);
  await address.back();
  await expect.poll(() => address.hash()).toBe(left);
  await reader.stillMap();
  await reader.button("Zoom in").click();
  await expect.poll(async () => (await address.camera())[2]).toBeCloseTo(Number(left.split(",")[2]) + 1, 1);
  await reader.button("Show the whole story").click();
  await expect.poll(() => address.hash()).toBe("");
});

test("Back closes the search, and a search that was closed is not found again", async ({ address, reader }) => {
  await address.open("#place=hanoi");
  await address.searchBox.fill("dmz");
  await expect.poll(() => address.hash()).toBe("#place=hanoi&q=dmz");
  await address.back();
  await expect(address.searchBox).toHaveValue("");
  await expect(reader.heading("Hanoi")).toBeVisible();
  await address.forward();
  await expect(address.searchBox).toHaveValue("dmz");
  await address.searchBox.press("Escape");
  await expect.poll(() => address.hash()).toBe("#place=hanoi");
});

test("a broken link says what it asked for, and shows the rest", async ({ address, reader }) => {
  await address.open("#place=atlantis");
  await expect(address.notice).toHaveText(
    "This link asks for “atlantis”, which is not in this story, so the whole story is shown.",
  );
  await expect(reader.heading("Two summits, six places")).toBeVisible();
  expect(await address.hash()).toBe("");
  await reader.button("Dismiss this notice").click();
  await expect(address.notice).toHaveCount(0);
  for (const hash of ["#place=hanoi&excerpt=gone", "#place=hanoi&map=%E0%A4%A", "#place=hanoi&time=soon"]) {
    await address.type(hash);
    await expect(reader.heading("Hanoi")).toBeVisible();
    await expect(address.notice).toContainText("the rest of it is shown");
    await expect.poll(() => address.hash()).toBe("#place=hanoi");
  }
  await address.type("#place=dmz");
  await expect(address.notice).toHaveCount(0);
});

test("what blog systems append, and hashes of others, change nothing", async ({ address, reader }) => {
  await address.open("#?secret=Xy12");
  await expect(reader.heading("Two summits, six places")).toBeVisible();
  await expect(address.notice).toHaveCount(0);
  await address.type("#place=hanoi#?secret=Xy12");
  await expect(reader.heading("Hanoi")).toBeVisible();
  await address.type("#top");
  await expect(address.notice).toHaveCount(0);
  await expect(reader.heading("Hanoi")).toBeVisible();
});

test("another language keeps what is open, and is kept", async ({ address, reader }) => {
  await address.open("#place=hanoi&kinds=wider");
  await address.chooseLanguage("한국어");
  await expect(address.html).toHaveAttribute("lang", "ko");
  await expect.poll(() => address.hash()).toBe("#place=hanoi&kinds=wider&lang=ko");
  await expect(reader.heading("하노이")).toBeVisible();
  await address.open("#place=hanoi");
  await expect(address.html).toHaveAttribute("lang", "ko");
  expect(await address.hash()).toBe("#place=hanoi");
});

test("colours are kept", async ({ address, reader }) => {
  await address.open();
  await address.menuButton.click();
  await address.menu.getByText("Dark").click();
  await expect(address.html).toHaveAttribute("data-theme", "dark");
  await reader.press("Escape");
  await address.open("#place=hanoi");
  await expect(address.html).toHaveAttribute("data-theme", "dark");
});

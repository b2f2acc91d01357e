import { encode } from "uqr";
import { yellowPixels } from "./driver";
import { expect, test } from "./driverAccess";
import { builtStory } from "./driverPage";
import { inkBelow, ShareDriver } from "./driverShare";

const story = builtStory();
const CREDIT = "Map: Natural Earth, GeoNames · Dashed: disputed boundary";

test.use({ viewport: { width: 1000, height: 700 } });

test("the link opens the same view, and both pictures show it with title and credit", async ({ reader }) => {
  const share = new ShareDriver(reader);
  await share.at("./#place=pyongyang&years=2024");
  await reader.mapIsReady();
  await reader.button("Zoom in").click();
  await reader.stillMap();
  const at = await reader.pointOnMap("pyongyang");
  await share.open();

  const link = await share.field("Address").inputValue();
  expect(new URL(link).hash).toMatch(/^#place=pyongyang&years=2024&map=[\d.,-]+$/);

  const png = await share.download("Download PNG");
  expect(png.name).toBe("two-summits-six-places.png");
  const picture = await share.pictureOf(png.bytes);
  const map = await reader.map.boundingBox();
  expect(picture.width).toBe(Math.round(map?.width ?? 0));
  expect(picture.height).toBeGreaterThan((map?.height ?? 0) + 40);
  // The selected marker, which is drawn by the map alone; and the words below it.
  expect(yellowPixels(picture, { ...at, radius: 24 })).toBeGreaterThan(60);
  expect(inkBelow(picture, 50)).toBeGreaterThan(200);

  const svg = await share.download("Download SVG");
  expect(svg.name).toBe("two-summits-six-places.svg");
  const drawing = await share.svgTexts(svg.bytes.toString());
  expect(drawing.size).toEqual([picture.width, picture.height]);
  expect(drawing.places).toContain("pyongyang");
  expect(drawing.texts).toEqual(expect.arrayContaining(["Pyongyang", story.title, CREDIT]));

  await share.at(link);
  await expect(reader.heading("Pyongyang")).toBeVisible();
  await reader.mapIsReady();
  await expect.poll(() => new URL(reader.page.url()).hash).toBe(new URL(link).hash);
});

test("each code holds the view, and its frame opens there without moving the page round it", async ({
  access,
  reader,
}) => {
  await access.withoutMap();
  const share = new ShareDriver(reader);
  await share.at("./#place=hanoi");
  await share.open();
  const code = share.field("Code for the page");

  await share.choose("Tall");
  await share.choose("Dark");
  const address = await share.sourceIn(await code.inputValue());
  expect(new URL(address).search).toBe("?place=hanoi&theme=dark");
  await expect(code).toHaveValue(/^<iframe .* height="720"/);
  await expect(share.preview).toHaveAttribute("src", address);
  await expect(share.preview).toHaveAttribute("height", "720");
  await expect(share.previewed.getByRole("heading", { name: "Hanoi" })).toBeAttached();
  await expect(share.previewed.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await share.scrolled()).toBe(0);

  for (const [form, start] of [
    ["Element", "<dateline-map "],
    ["Box and script", "<div data-dateline="],
  ] as const) {
    await share.choose(form);
    const html = await code.inputValue();
    expect(html.startsWith(start)).toBe(true);
    expect(html).toMatch(/height="720".*theme="dark"/);
    expect(html).toContain('/embed.js"></script>');
    expect(new URL(await share.sourceIn(html)).search).toBe("?place=hanoi");
  }
  reader.forgive(/No (live )?map|WebGL/i);
});

test("a scanner reads the link off the code", async ({ reader }) => {
  const share = new ShareDriver(reader);
  await share.at("./#place=vostochny&years=2023");
  await share.open();
  const link = await share.field("Address").inputValue();
  expect(link).toContain("#place=vostochny&years=2023");
  const modules = await share.qrModules("QR code of the link");
  expect(modules.length).toBeGreaterThanOrEqual(21);
  expect(modules).toEqual(encode(link, { ecc: "L", border: 0 }).data);
});

test("copying needs no permission; where nothing may be copied the text is left selected", async ({ reader }) => {
  const share = new ShareDriver(reader);
  await share.at("./#place=hanoi");
  await share.open();
  const link = await share.field("Address").inputValue();
  await share.refuseClipboard();
  await reader.button("Copy link").click();
  await expect(reader.text("The link is copied.")).toBeAttached();
  expect(await share.pasted()).toBe(link);

  await reader.press("Escape");
  await share.at("./#place=hanoi");
  await share.open();
  await share.refuseClipboard({ alsoCommand: true });
  const code = await share.field("Code for the page").inputValue();
  await reader.button("Copy code").click();
  await expect(share.dialog.getByText(/The text is selected: copy it/)).toBeVisible();
  expect(await share.selection()).toBe(code);
});

test("the dialog goes by keyboard, and gives the focus back", async ({ reader }) => {
  const share = new ShareDriver(reader);
  await share.at("./#place=hanoi");
  await reader.page.locator('[data-opener="menu"]').focus();
  await reader.press("Enter");
  await reader.press("Tab");
  await reader.press("Enter");
  await expect(share.dialog).toBeVisible();
  await reader.press("Tab");
  expect(await share.selection()).toContain("#place=hanoi");
  await reader.press("Escape");
  await expect(share.dialog).toBeHidden();
  await expect(reader.heading("Hanoi")).toBeVisible();
  expect(await reader.focused()).toBe("Menu");
});

test("without a live map, the drawing of the whole story is what there is", async ({ access, reader }) => {
  await access.withoutMap();
  const share = new ShareDriver(reader);
  await share.at("./");
  await expect(reader.page.getByText(/This browser cannot draw the map\./)).toBeVisible();
  await share.open();
  await expect(reader.button("Download PNG")).toHaveCount(0);
  const { bytes } = await share.download("Download SVG");
  const drawing = await share.svgTexts(bytes.toString());
  expect([...new Set(drawing.places)].sort()).toEqual(story.places.features.map(({ id }) => id).sort());
  expect(drawing.texts).toContain(CREDIT);
  reader.forgive(/No (live )?map|WebGL/i);
});

test("on a phone the picture is of what the sheet leaves free, also in Arabic", async ({ access, reader }) => {
  await reader.page.setViewportSize({ width: 390, height: 844 });
  const share = new ShareDriver(reader);
  await share.at("./#place=hanoi&lang=ar");
  await reader.mapIsReady();
  await reader.page.locator('[data-opener="menu"]').click();
  await reader.button("مشاركة").click();
  await share.dialog.waitFor();
  expect(await access.cutWords()).toEqual([]);
  const { bytes } = await share.download("تنزيل PNG");
  const picture = await share.pictureOf(bytes);
  expect(picture.width).toBeLessThanOrEqual(390);
  expect(picture.height).toBeLessThan(560);
  expect(inkBelow(picture, 50)).toBeGreaterThan(100);
});

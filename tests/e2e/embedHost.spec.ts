import { expect, test } from "./driverHost";

const WIDTHS = [320, 768, 1200];

/** Each published listener, with what its host adds to the frame's address. */
const HOSTS: [listener: string, address: string][] = [
  ["amp", "#amp=1"],
  ["frames", ""],
  ["pym", "?initialWidth=320&childId=map-1"],
  ["datawrapper", ""],
  ["datawrapperById", "?theme=light"],
  ["medium", "?theme=light"],
  ["wordpress", ""],
  ["openIframeResizer", ""],
];

for (const [listener, address] of HOSTS) {
  test(`a news page that listens as ${listener} gives the frame its height at every width`, async ({ host }) => {
    await host.setWidth(WIDTHS[0] ?? 0);
    await host.open({ listener, address });
    for (const width of WIDTHS) {
      await host.setWidth(width);
      await expect.poll(async () => (await host.frameHeight()) - (await host.wantedHeight())).toBe(0);
    }
    expect(await host.wantedHeight()).toBeGreaterThan(350);
    expect(host.isLive).toBe(false);
  });
}

const SELECT = { dateline: 1, type: "select", place: "hanoi" };

/** Wrong in themselves, whoever says them. */
const MALFORMED: unknown[] = [
  "select",
  null,
  [SELECT],
  JSON.stringify(SELECT),
  { ...SELECT, dateline: 2 },
  { ...SELECT, type: "steal" },
  { ...SELECT, type: "constructor" },
  { ...SELECT, place: 5 },
  { ...SELECT, place: ["hanoi"] },
  { ...SELECT, extra: true },
  { ...SELECT, place: "x".repeat(20_000) },
  { dateline: 1, type: "theme", theme: "url(https://evil.example)" },
  { dateline: 1, type: "lang", lang: "../../x" },
  { dateline: 1, type: "filter", years: ["2018"] },
  JSON.parse('{"dateline":1,"type":"select","place":"hanoi","__proto__":{"polluted":true}}'),
  JSON.parse('{"dateline":1,"type":"select","place":"hanoi","constructor":{"prototype":{"polluted":true}}}'),
];

test("500 forged messages change nothing and raise nothing, and the news page itself is heard", async ({ host }) => {
  await host.setWidth(768);
  await host.open();
  await host.settle();
  const many = (messages: unknown[], count: number) =>
    Array.from({ length: count }, (_, index) => messages[index % messages.length]);
  await host.tell(...many(MALFORMED, 250));
  await host.tellFromBeside(...many([SELECT, ...MALFORMED], 250));
  await host.settle();
  // One message that was heard would have fetched the live map.
  expect(host.isLive).toBe(false);
  expect(await host.heard()).toEqual([]);
  await host.tell({ dateline: 1, type: "select", place: "vladivostok" });
  await expect.poll(() => host.typesHeard(), { timeout: 60_000 }).toContain("select");
  const chosen = (await host.heard()).filter(({ data }) => data.type === "select");
  expect(chosen.map(({ data }) => data.place)).toEqual(["vladivostok"]);
});

test("a news page of an origin that the embed's address does not list is neither heard nor told", async ({ host }) => {
  await host.setWidth(768);
  await host.open({ address: "?live=1&origins=https://news.example" });
  await host.liveMap.waitFor({ timeout: 90_000 });
  const card = await host.card();
  await host.tell(SELECT);
  await host.settle();
  expect(await host.card()).toBe(card);
  expect(await host.heard()).toEqual([]);
});

test("the live map works in a sandbox that leaves it no origin and no storage", async ({ host }) => {
  await host.setWidth(768);
  await host.open({ listener: "openIframeResizer", address: "?live=1", sandbox: "allow-scripts" });
  await host.liveMap.waitFor({ timeout: 90_000 });
  await host.tell(SELECT);
  await expect.poll(() => host.typesHeard()).toEqual(expect.arrayContaining(["ready", "select"]));
  expect((await host.heard()).map(({ origin }) => origin)).toContain("null");
  await expect.poll(async () => (await host.frameHeight()) - (await host.wantedHeight())).toBe(0);
});

test.describe("a dark news page", () => {
  test.use({ colorScheme: "dark" });

  test("has a dark embed, unless a theme is asked for", async ({ host }) => {
    await host.setWidth(768);
    await host.open();
    await expect.poll(async () => Math.max(...(await host.ground()))).toBeLessThan(80);
    await host.open({ address: "?theme=light" });
    await expect.poll(async () => Math.min(...(await host.ground()))).toBeGreaterThan(200);
    await host.tell({ dateline: 1, type: "theme", theme: "dark" });
    await expect.poll(async () => Math.max(...(await host.ground()))).toBeLessThan(80);
  });
});

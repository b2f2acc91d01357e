import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Reader, test } from "./driver";
import { clickMark, focusedMark, focusFirstMark, marks } from "./driverGroups";

const PLACES = 300;
const letters = "abcdefghijklmnopqrstuvwxyz";
const titleOf = (n: number) => `Ort${letters[Math.floor(n / 26)]}${letters[n % 26]}`;

/** Places in heaps, as cities have them: around ten middles, each with a paragraph of its own. */
function writeStory(folder: string): void {
  const features = Array.from({ length: PLACES }, (_, n) => {
    const [heap, turn] = [n % 10, n * 2.4];
    const away = 0.05 * Math.sqrt(n);
    const coordinates = [heap * 4 + away * Math.cos(turn), 44 + (heap % 3) * 4 + away * Math.sin(turn)];
    return {
      type: "Feature",
      id: titleOf(n).toLowerCase(),
      properties: { title: titleOf(n), ccodes: [], fclasses: ["P"] },
      names: [{ toponym: titleOf(n), lang: "en" }],
      geometry: { type: "Point", coordinates },
    };
  });
  const paragraphs = Array.from({ length: PLACES }, (_, n) => `The ferry stopped at ${titleOf(n)} before noon.`);
  mkdirSync(join(folder, "articles"), { recursive: true });
  writeFileSync(join(folder, "places.geojson"), JSON.stringify({ type: "FeatureCollection", features }));
  writeFileSync(join(folder, "story.yaml"), "title: Three hundred landings\nlang: en\n");
  const head = "---\ntitle: All landings\npublisher: The Ferry\ndate: 2020-05-01\nlang: en\n---\n\n";
  writeFileSync(join(folder, "articles/landings.md"), `${head}${paragraphs.join("\n\n")}\n`);
}

test.describe("a story of 300 places", () => {
  const port = Number(process.env.DATELINE_PORT ?? "4179") + 2000;
  const address = `http://127.0.0.1:${port}/landings/`;
  let folder: string;
  let server: ChildProcess | undefined;
  test.use({ baseURL: address });

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    folder = mkdtempSync(join(tmpdir(), "dateline-many-"));
    const [story, dist] = [join(folder, "story"), join(folder, "dist")];
    writeStory(story);
    execFileSync(
      "node",
      ["node_modules/vite/bin/vite.js", "build", "--configLoader", "runner", "--outDir", dist, "--emptyOutDir"],
      { env: { ...process.env, DATELINE_STORY: story }, stdio: "pipe" },
    );
    server = spawn("node", ["tests/e2e/serveDist.mjs", `${port}`, "/landings/"], {
      env: { ...process.env, DATELINE_DIST: dist },
      stdio: "ignore",
    });
    const status = () =>
      fetch(address).then(
        (response) => response.status,
        () => 0,
      );
    await expect.poll(status, { timeout: 30_000 }).toBe(200);
  });

  test.afterAll(async () => {
    const ended = new Promise((resolve) => server?.once("exit", resolve));
    server?.kill();
    if (server) await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  test.beforeEach(async ({ reader }) => {
    await reader.open();
  });

  /** The markers once they are others than those. */
  async function othersThan(reader: Reader, before: string): Promise<Awaited<ReturnType<typeof marks>>> {
    await expect.poll(async () => JSON.stringify(await marks(reader))).not.toBe(before);
    return marks(reader);
  }

  test("groups places that fall together, and by mouse each click comes nearer to one of them", async ({ reader }) => {
    let shown = await marks(reader);
    expect(shown.length).toBeLessThanOrEqual(60);
    expect(shown.reduce((sum, { size }) => sum + size, 0)).toBe(PLACES);
    for (let step = 0; step < 12; step += 1) {
      const [first] = [...shown].sort((a, b) => b.size - a.size);
      if (!first || first.size === 1) break;
      await clickMark(reader, first);
      shown = await othersThan(reader, JSON.stringify(shown));
    }
    const [single] = shown;
    expect(single?.size).toBe(1);
    if (single) await clickMark(reader, single);
    const title = single?.name.split(",")[0] ?? "";
    await expect(reader.heading(title)).toBeVisible();
    await expect(reader.text(`The ferry stopped at ${title} before noon.`).first()).toBeVisible();
  });

  test("by keyboard, Enter opens a group and the focus goes on to a part of it", async ({ reader }) => {
    await focusFirstMark(reader);
    expect(await focusedMark(reader)).toMatch(/^Group of \d+ places, \d+ excerpts; Ort\w+ \+\d+$/);
    for (let step = 0; step < 12; step += 1) {
      const focused = await focusedMark(reader);
      if (!focused?.startsWith("Group")) break;
      await reader.press("Enter");
      await expect.poll(() => focusedMark(reader)).not.toBe(focused);
      await expect.poll(() => focusedMark(reader)).not.toBeNull();
    }
    const name = await focusedMark(reader);
    expect(name).toMatch(/^Ort\w+, 1 excerpt/);
    await reader.press("Enter");
    await expect(reader.heading(name?.split(",")[0] ?? "")).toBeVisible();
  });
});

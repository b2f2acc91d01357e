import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./driver";
import {
  action,
  allowClipboard,
  clipboard,
  columns,
  compared,
  dialog,
  excerpt,
  openAtSource,
  refuseClipboard,
  sourceLinks,
} from "./driverCitation";

const FIXTURE = "tests/fixtures/stories/with-urls";
const JEST = "“Nobody in Hanoi waits for a ferry,” she said — half in jest, half-heartedly, but the R&D office did.";

test.describe("a story whose articles state their URLs", () => {
  const port = Number(process.env.DATELINE_PORT ?? "4179") + 1000;
  const address = `http://127.0.0.1:${port}/harbour/`;
  const publisher = `${address}publisher/ferry.html`;
  let folder: string;
  let server: ChildProcess | undefined;
  test.use({ baseURL: address });

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    folder = mkdtempSync(join(tmpdir(), "dateline-urls-"));
    const [story, dist] = [join(folder, "story"), join(folder, "dist")];
    cpSync(FIXTURE, story, { recursive: true });
    // The port is not known before, and the page must be of the same origin as the reader.
    const article = join(story, "articles/ferry.md");
    writeFileSync(article, readFileSync(article, "utf8").replace("{PUBLISHER}", publisher));
    execFileSync(
      "node",
      ["node_modules/vite/bin/vite.js", "build", "--configLoader", "runner", "--outDir", dist, "--emptyOutDir"],
      { env: { ...process.env, DATELINE_STORY: story }, stdio: "pipe" },
    );
    mkdirSync(join(dist, "publisher"));
    copyFileSync(join(FIXTURE, "publisher.html"), join(dist, "publisher/ferry.html"));
    server = spawn("node", ["tests/e2e/serveDist.mjs", `${port}`, "/harbour/"], {
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

  test("“Open at source” goes to the passage on the publisher’s page, in a tab without an opener", async ({
    reader,
  }) => {
    await reader.open({ waitForMap: false });
    await reader.row("hanoi").click();
    const short = excerpt(reader, "Nobody in Hanoi");
    await expect(short.getByRole("link", { name: /Open at source/ })).toHaveAttribute("rel", "noopener");
    expect(await openAtSource(reader, short, "Nobody in")).toMatchObject({ hasOpener: false, inView: 1 });
    const long = excerpt(reader, "Then the storm came up");
    expect(await openAtSource(reader, long, "Then the storm")).toMatchObject({ hasOpener: false, inView: 1 });
  });

  test("of words that stand twice it finds the ones that are meant", async ({ reader }) => {
    await reader.open({ waitForMap: false });
    await reader.row("hanoi").click();
    for (const nth of [1, 0]) {
      const card = excerpt(reader, "Hanoi slept.").nth(nth);
      expect(await openAtSource(reader, card, "Hanoi slept.", nth)).toMatchObject({ inView: 1 });
    }
  });

  test("“Copy citation” puts text and HTML on the clipboard and says so", async ({ reader }) => {
    await allowClipboard(reader);
    await reader.open({ waitForMap: false });
    await reader.row("hanoi").click();
    const card = excerpt(reader, "Nobody in Hanoi");
    await action(card, /Copy citation/).click();
    await expect(action(card, /^Copied$/)).toBeVisible();
    await expect(card.getByRole("status").filter({ hasText: "The citation is copied." })).toHaveCount(1);
    const link = `${publisher}#top:~:text=%E2%80%9CNobody%20in%20Hanoi%20waits%20for%20a%20ferry%2C%E2%80%9D%20she%20said%20%E2%80%94%20half%20in%20jest%2C%20half%2Dheartedly%2C%20but%20the%20R%26D%20office%20did.`;
    const source = "The Example & Sons: The “late” ferry (14 Sept 2023)";
    const { text, html } = await clipboard(reader);
    expect(text).toBe(`${JEST}\n\n— ${source}\n${link}`);
    expect(html).toBe(
      `<blockquote lang="en" dir="ltr" cite="${link}"><p>${JEST.replace("&", "&amp;")}</p><footer lang="en" dir="ltr">— The Example &amp; Sons: <cite lang="en" dir="ltr">The “late” ferry</cite> (<time datetime="2023-09-14">14 Sept 2023</time>)<br><a href="${link}">${link}</a></footer></blockquote>`,
    );
    await expect(action(card, /Copy citation/)).toBeVisible();
  });

  test("where the clipboard is refused, the citation is there to be copied by hand", async ({ reader }) => {
    await reader.open({ waitForMap: false });
    await reader.row("hanoi").click();
    await refuseClipboard(reader);
    const button = action(excerpt(reader, "Nobody in Hanoi"), /Copy citation/);
    await button.click();
    const field = dialog(reader).getByRole("textbox", { name: "Citation" });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(new RegExp(`^${JEST}\n\n— The Example & Sons: `));
    expect(
      await field.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd - area.value.length]),
    ).toEqual([0, 0]);
    await reader.press("Escape");
    await expect(button).toBeFocused();
    await expect(reader.heading("Hanoi")).toBeVisible();
  });
});

test("the bundled articles state no URL, so no link leads out", async ({ reader }) => {
  await reader.open({ waitForMap: false });
  await reader.row("pyongyang").click();
  await expect(reader.button("Copy citation").first()).toBeVisible();
  await expect(sourceLinks(reader)).toHaveCount(0);
});

test("the same report stands beside, word for word with its changes marked, all by keyboard", async ({ reader }) => {
  await reader.open({ waitForMap: false });
  await reader.row("vostochny").click();
  // The other article has “Cosmodrome”; it comes after.
  const card = excerpt(reader, "The decision to meet at the Vostochny cosmodrome").first();
  const compare = action(card, /^Compare with “Kim Jong Un Shows Support/);
  await compare.focus();
  await reader.press("Enter");
  await expect(dialog(reader)).toHaveAccessibleName("The same report in two articles");
  await expect(dialog(reader).getByRole("button", { name: "Close" })).toBeFocused();

  const [here, there] = await compared(reader);
  expect(here?.article).toBe("2023-09-kim-pledges-full-support");
  expect(there?.article).toBe("2023-09-pivotal-meeting");
  expect(await card.locator("blockquote.quote").textContent()).toBe(here?.text);
  expect(here?.changes).toEqual(["cosmodrome", "territory", "that", "increasing", "from its", "launch"]);
  expect(there?.changes).toEqual(["Cosmodrome", "soil", "enhancing", "of his", "put"]);
  const [left, right] = await columns(reader);
  expect(right?.y).toBe(left?.y);
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + 300);

  await reader.press("Escape");
  await expect(dialog(reader)).toHaveCount(0);
  await expect(compare).toBeFocused();
  await expect(reader.heading("Vostochny Cosmodrome")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the two passages stand one under the other", async ({ reader }) => {
    await reader.open({ waitForMap: false });
    await reader.row("vostochny").click();
    await action(excerpt(reader, "The decision to meet at the Vostochny Cosmodrome"), /^Compare/)
      .first()
      .click();
    const [first, second] = await columns(reader);
    expect(second?.x).toBe(first?.x);
    expect(second?.y).toBeGreaterThan((first?.y ?? 0) + 200);
  });
});

import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

const port = 4181;
const address = `http://127.0.0.1:${port}/`;
const article = "articles/2024-06-putin-visits.md";
let folder: string;
let server: ChildProcess | undefined;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-dev-"));
  cpSync("data", folder, { recursive: true });
});

test.afterEach(async () => {
  const ended = new Promise((resolve) => server?.once("exit", resolve));
  server?.kill();
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

async function startServer() {
  server = spawn(
    "node",
    ["node_modules/vite/bin/vite.js", "--configLoader", "runner", "--port", `${port}`, "--strictPort"],
    {
      env: { ...process.env, DATELINE_STORY: folder },
      stdio: "ignore",
    },
  );
  const status = () =>
    fetch(address).then(
      (response) => response.status,
      () => 0,
    );
  await expect.poll(status, { timeout: 60_000 }).toBe(200);
}

function edit(from: string, to: string) {
  const path = join(folder, article);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

test("an edited article shows without a reload, and an error shows with file, line and column", async ({ page }) => {
  await startServer();
  await page.goto(address);
  await page.locator('[data-place-row="hanoi"]').click();
  await expect(page.locator("article[data-excerpt]")).toHaveCount(3);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  edit("a warm welcome", "a very warm welcome");
  await expect(page.getByText("a very warm welcome")).toBeVisible();

  edit("(place:hanoi", "(place:atlantis");
  const overlay = page.locator("vite-error-overlay");
  await expect(overlay).toBeVisible();
  await expect(overlay).toContainText(/articles\/2024-06-putin-visits\.md:\d+:\d+.*atlantis/);
  await expect(page.getByText("a very warm welcome")).toBeAttached();

  edit("(place:atlantis", "(place:hanoi");
  await expect(overlay).toBeHidden();
  await expect(page.getByRole("heading", { name: "Hanoi", exact: true })).toBeVisible();
  expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
});

test("a folder that is broken from the start comes to life when it is mended", async ({ page }) => {
  edit("(place:hanoi", "(place:atlantis");
  await startServer();
  await page.goto(address);
  await expect(page.locator("vite-error-overlay")).toContainText(/putin-visits\.md:\d+:\d+.*atlantis/);

  edit("(place:atlantis", "(place:hanoi");
  await page.locator('[data-place-row="hanoi"]').click();
  await expect(page.getByRole("heading", { name: "Hanoi", exact: true })).toBeVisible();
});

test("what editors leave for a moment while they save does not stop the server", async ({ page }) => {
  await startServer();
  await page.goto(address);
  await page.locator('[data-place-row="hanoi"]').click();
  symlinkSync("nowhere", join(folder, "articles", "lock.md"));
  edit("a warm welcome", "a very warm welcome");
  await expect(page.getByText("a very warm welcome")).toBeVisible();
});

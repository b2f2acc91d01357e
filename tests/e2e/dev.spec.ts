import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

const port = 4181;
let folder: string;
let server: ChildProcess;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-dev-"));
  cpSync("data", folder, { recursive: true });
  server = spawn("node", ["node_modules/vite/bin/vite.js", "--port", `${port}`, "--strictPort"], {
    env: { ...process.env, DATELINE_STORY: folder },
    stdio: "ignore",
  });
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}/`).then(
          (response) => response.status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
});

test.afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

function edit(file: string, from: string, to: string) {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

test("an edited article shows without a reload, and an error shows with file, line and column", async ({ page }) => {
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.locator('[data-place-row="hanoi"]').click();
  await expect(page.locator("article[data-excerpt]")).toHaveCount(3);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  const article = "articles/2024-06-putin-visits.md";
  edit(article, "a warm welcome", "a very warm welcome");
  await expect(page.getByText("a very warm welcome")).toBeVisible();

  edit(article, "(place:hanoi", "(place:atlantis");
  const overlay = page.locator("vite-error-overlay");
  await expect(overlay).toBeVisible();
  await expect(overlay).toContainText(/articles\/2024-06-putin-visits\.md:\d+:\d+.*atlantis/);
  await expect(page.getByText("a very warm welcome")).toBeAttached();

  edit(article, "(place:atlantis", "(place:hanoi");
  await expect(overlay).toBeHidden();
  await expect(page.getByRole("heading", { name: "Hanoi", exact: true })).toBeVisible();
  expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
});

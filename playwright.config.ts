import { defineConfig } from "@playwright/test";

const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: "tests/e2e",
  // The map is drawn in software on the machines that run this: two at a time starve each other.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  outputDir: ".cache/browser",
  reporter: [["list"], ["json", { outputFile: ".cache/reports/browser.json" }]],
  use: {
    baseURL: "http://127.0.0.1:4179/stories/two-summits/",
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: "node tests/e2e/serveDist.mjs 4179 /stories/two-summits/",
    url: "http://127.0.0.1:4179/stories/two-summits/",
    reuseExistingServer: false,
  },
});

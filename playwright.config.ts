import { defineConfig } from "@playwright/test";

const executablePath = process.env.CHROMIUM_PATH;
const port = process.env.DATELINE_PORT ?? "4179";
const address = `http://127.0.0.1:${port}/stories/two-summits/`;

export default defineConfig({
  testDir: "tests/e2e",
  // The map is drawn in software on the machines that run this: two at a time starve each other.
  workers: 1,
  // A map drawn in software stalls now and then on a busy machine. What passes only at its second try is named at the end.
  retries: 1,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  outputDir: ".cache/browser",
  reporter: [["list"], ["json", { outputFile: ".cache/reports/browser.json" }]],
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: "reduce" },
    // It would answer what tests mean to answer themselves; `offline.spec.ts` lets it work.
    serviceWorkers: "block",
    // A trace takes a picture of every step, which costs a third of the time.
    trace: "on-first-retry",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--use-angle=swiftshader-webgl",
        "--enable-unsafe-swiftshader",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: `node tests/e2e/serveDist.mjs ${port} /stories/two-summits/`,
    url: address,
    reuseExistingServer: false,
  },
});

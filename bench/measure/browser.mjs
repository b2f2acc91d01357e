import { chromium } from "@playwright/test";

/** Painted in software, and WebGL by SwiftShader: what a machine without a graphics card can do, the same for each page. */
const FLAGS = [
  "--no-sandbox",
  "--use-angle=swiftshader-webgl",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-default-apps",
  "--disable-extensions",
  "--metrics-recording-only",
  "--no-default-browser-check",
  "--disable-domain-reliability",
  "--dns-prefetch-disable",
  "--no-pings",
  "--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication",
];
/** Asked for by the browser itself and not by a page. */
const HOUSEKEEPING = ["*.google.com", "*.googleapis.com", "*.gvt1.com"];

const WARM = `data:text/html,<canvas></canvas><script>
document.querySelector("canvas").getContext("webgl2")?.clear(16384)</script>`;

/**
 * A new browser with empty caches that has drawn one picture: a reader's browser is running already.
 *
 * @param sites all host names lead to it.
 */
export async function startBrowser(executablePath, sites) {
  const rules = [...HOUSEKEEPING.map((host) => `MAP ${host} ~NOTFOUND`), `MAP * 127.0.0.1:${sites.port}`].join(",");
  const browser = await chromium.launch({
    executablePath,
    args: [...FLAGS, `--host-resolver-rules=${rules}`, `--ignore-certificate-errors-spki-list=${sites.spkiHash}`],
  });
  const page = await browser.newPage();
  await page.goto(WARM);
  await page.screenshot();
  await page.close();
  return browser;
}

/**
 * A page under a profile, with the recorder in it, not yet at any address. The worker for offline use is kept from
 * starting: it fetches what the page has fetched once more, when the page is at rest.
 */
export async function openPage(browser, profile, init) {
  const context = await browser.newContext({
    ...profile.context,
    ignoreHTTPSErrors: true,
    serviceWorkers: "block",
    reducedMotion: "no-preference",
  });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message.slice(0, 200)));
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  if (profile.net) await session.send("Network.emulateNetworkConditions", { offline: false, ...profile.net });
  if (profile.cpu > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: profile.cpu });
  if (init) await page.addInitScript(init.script, init.argument);
  return { page, session, errors };
}

/**
 * Purpose: one cold visit to a page: until it is at rest and then one press on the place, or a press as soon as it can be.
 * In and out: a page's description and a profile in; one record of numbers out, milliseconds since the navigation.
 * Must not know: what the pages are, which figures are good.
 */
import { openPage, startBrowser } from "./browser.mjs";
import { sleep } from "./machine.mjs";
import { recorder } from "./recorder.mjs";

const TIMEOUT_MS = 60_000;
/** Nothing was fetched, and no long task ran, for so long: the page is at rest. */
const QUIET_MS = 1500;
/** After this a press that did nothing is made again. */
const AGAIN_MS = 4000;

async function strike(page, profile, { x, y }) {
  if (profile.hasTouch) await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
}

/** @returns whether the page came to rest in time. */
export async function settle(page, sites, wanted, timeoutMs = TIMEOUT_MS) {
  const started = Date.now();
  const signals = Object.keys(wanted.signals ?? {}).length;
  while (Date.now() - started < timeoutMs) {
    await sleep(150);
    const now = await page.evaluate(() => {
      const { seen } = window.__bench;
      const [start, duration] = seen.long.at(-1) ?? [0, 0];
      return {
        isReady: seen.ready !== null,
        isComplete: document.readyState === "complete",
        quietMs: performance.now() - start - duration,
        signals: Object.keys(seen.signals).length,
      };
    });
    const isThere = now.isComplete && (now.isReady || !wanted.place) && now.signals >= signals;
    if (isThere && now.quietMs > QUIET_MS / 2 && sites.isQuiet(QUIET_MS)) return true;
  }
  return false;
}

/**
 * Presses the place until its excerpt is on the screen.
 *
 * @returns milliseconds from the press to the words, when that was, and how many presses it took; nulls if it never was.
 */
async function press(page, profile) {
  await page.evaluate(() => window.__bench.arm());
  const started = Date.now();
  let presses = 0;
  let lastAt = 0;
  while (Date.now() - started < TIMEOUT_MS) {
    const { shown, click, point } = await page.evaluate(() => {
      const { seen, where } = window.__bench;
      return { shown: seen.shown, click: seen.click, point: where() };
    });
    if (shown > 0) return { ms: shown - click, shown, presses };
    if (point && (presses === 0 || Date.now() - lastAt > AGAIN_MS)) {
      presses++;
      lastAt = Date.now();
      await strike(page, profile, point);
    } else await sleep(15);
  }
  return { ms: null, shown: null, presses };
}

/** Sum of what long tasks are longer than 50 ms, from a time on. */
export function blockingMs(long, from) {
  return long.reduce((sum, [start, duration]) => {
    const own = Math.min(duration, start + duration - from);
    return sum + Math.max(0, own - 50);
  }, 0);
}

/** Bytes of bodies as sent, tiles aside: a stub's bytes say nothing. */
function bytesOf(log, before = Infinity) {
  return log.reduce((sum, { bytes, tile, at }) => sum + (tile || at > before ? 0 : bytes), 0);
}

/** Bytes of bodies that had arrived whole by a time of the page, and the page itself, as sent. */
function arrivedBytes(time) {
  return performance
    .getEntriesByType("resource")
    .reduce(
      (sum, { responseEnd, encodedBodySize }) => sum + (responseEnd > 0 && responseEnd <= time ? encodedBodySize : 0),
      performance.getEntriesByType("navigation")[0].encodedBodySize,
    );
}

export async function open(context, page, profile) {
  const { executablePath, sites } = context;
  const browser = await startBrowser(executablePath, sites);
  const opened = await openPage(browser, profile, { script: recorder, argument: page.wanted ?? {} });
  sites.reset(profile);
  await opened.page.goto(`https://${page.host}/${page.path ?? ""}`, { waitUntil: "commit", timeout: TIMEOUT_MS });
  return { browser, ...opened };
}

/** Whether a page fetches its map at a reader's first move alone: the visit that presses at once then says when it is drawn. */
const waitsForInterest = (page, profile) => page.mapOnTouch === true && profile.hasTouch;

/** A page as it comes to rest while nobody touches it: one that waits for interest gives no sign of its map. */
export function untouched(page, profile) {
  return waitsForInterest(page, profile) ? { ...page, wanted: { ...page.wanted, signals: {} } } : page;
}

/** A visit that waits until all is there and still, then presses the place. */
export async function calmVisit(context, described, profile) {
  const { sites } = context;
  const page = untouched(described, profile);
  const { browser, page: tab, session, errors } = await open(context, page, profile);
  try {
    const settled = await settle(tab, sites, page.wanted);
    const { seen, origin } = await tab.evaluate(() => ({ seen: window.__bench.seen, origin: performance.timeOrigin }));
    const log = sites.log();
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    const already = await tab.evaluate(() => window.__bench.isShown());
    const { ms: click } = await press(tab, profile);
    return {
      settled,
      fcp: seen.fcp,
      lcp: seen.lcp,
      cls: seen.cls,
      blocking: blockingMs(seen.long, seen.fcp ?? 0),
      long: seen.long.map(([start, duration]) => [Math.round(start), Math.round(duration)]),
      ready: seen.ready,
      mapIdle: seen.signals.mapIdle ?? null,
      click,
      bytesReady: seen.ready === null ? null : await tab.evaluate(arrivedBytes, seen.ready),
      bytesAsked: seen.ready === null ? null : bytesOf(log, origin + seen.ready),
      bytes: bytesOf(log),
      requests: log.filter(({ own }) => own).length,
      thirdParty: log.filter(({ own, tile }) => !own && !tile).length,
      tiles: log.filter(({ tile }) => tile).length,
      heapMB: usedSize / 2 ** 20,
      failed: log.filter(({ status, own }) => own && status >= 400).map(({ path }) => path),
      errors: [...errors, ...(already ? ["the excerpt was on the screen before the press"] : [])],
    };
  } finally {
    await browser.close();
  }
}

/** A visit that presses the place the moment it can be hit. */
export async function earlyVisit(context, page, profile) {
  const { browser, page: tab } = await open(context, page, profile);
  try {
    await tab.waitForFunction(() => window.__bench?.seen.ready != null, null, { timeout: TIMEOUT_MS, polling: "raf" });
    const { shown, presses } = await press(tab, profile);
    if (!waitsForInterest(page, profile)) return { early: shown, earlyPresses: presses };
    await tab.waitForFunction(() => window.__bench.seen.signals.mapIdle, null, { timeout: TIMEOUT_MS, polling: 100 });
    const mapIdle = await tab.evaluate(() => window.__bench.seen.signals.mapIdle);
    return { early: shown, earlyPresses: presses, mapIdle };
  } finally {
    await browser.close();
  }
}

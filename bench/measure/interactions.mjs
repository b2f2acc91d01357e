/**
 * Purpose: what a reader of Dateline does once the page is at rest: another place, an article, a search, the tour.
 * In and out: a build in; milliseconds from each press or key to what it shows out.
 * Must not know: other pages.
 */
import { createRandom } from "../story/random.mjs";
import { placesOf } from "./dateline.mjs";
import { open, settle, untouched } from "./visit.mjs";

/** A phone that is four times slower draws the map for many seconds, and answers nothing meanwhile. */
const TIMEOUT_MS = 90_000;
const MAP_SHOWN = '[data-map-shown="true"]';

/** Milliseconds from the first press after `arm` until `what` is on the screen, the press made by `act`. */
async function timed(tab, what, act) {
  await tab.evaluate((wanted) => window.__bench.arm(wanted), what);
  await act();
  await tab.waitForFunction(() => window.__bench.seen.shown > 0, null, { timeout: TIMEOUT_MS, polling: 50 });
  return tab.evaluate(() => window.__bench.seen.shown - window.__bench.seen.click);
}

/** `null` where the page has no such thing: the rest of the run goes on. */
async function attempt(errors, name, run) {
  try {
    return await run();
  } catch (error) {
    errors.push(`${name}: ${error.message.split("\n")[0]}`);
    return null;
  }
}

/** Until the page and its map live. A phone's wait for a first sign of use, which any key is. */
export async function settleAlive({ sites }, tab, page, profile) {
  await settle(tab, sites, untouched(page, profile).wanted);
  if (!profile.hasTouch) return;
  await tab.keyboard.press("Shift");
  await tab.locator(MAP_SHOWN).waitFor({ state: "attached", timeout: TIMEOUT_MS });
}

/** One visit: each figure once. */
export async function interactionVisit(context, page, profile) {
  const { sites } = context;
  const { byCount, titles, steps } = placesOf(page.folder);
  const { browser, page: tab, errors } = await open(context, page, profile);
  tab.setDefaultTimeout(TIMEOUT_MS);
  const press = (locator) => (profile.hasTouch ? locator.tap() : locator.click());
  const row = (id) => tab.locator(`[data-place-row="${id}"]`).first();
  try {
    await settle(tab, sites, untouched(page, profile).wanted);
    const [first, second] = byCount;
    const headed = (id) => ({ excerpt: "h1, h2", text: titles.get(id) });
    const excerpt = { excerpt: page.wanted.excerpt, text: "" };
    const firstPlace = await attempt(errors, "first place", () => timed(tab, excerpt, () => press(row(first))));
    // The first press brings a phone's page to life; what follows is pressed in a page that lives, its map among it.
    await tab.locator(MAP_SHOWN).waitFor({ state: "attached", timeout: TIMEOUT_MS });
    await attempt(errors, "back", () => tab.goBack());
    const otherPlace = await attempt(errors, "other place", () => timed(tab, headed(second), () => press(row(second))));
    const article = await attempt(errors, "article", () =>
      timed(tab, { excerpt: "[data-article] [data-block]", text: "" }, () =>
        // On a phone the button is named in one word.
        press(tab.locator('[data-opener^="context "]').first()),
      ),
    );
    const tour = steps.length < 2 ? null : await attempt(errors, "tour", () => tourStep(tab, steps));
    const search = await attempt(errors, "search", async () => {
      await tab.goto(`https://${page.host}/`, { waitUntil: "commit" });
      await settleAlive(context, tab, page, profile);
      return timesOfSearches(tab, profile, [titles.get(first)]);
    });
    return { firstPlace, otherPlace, article, tour, search: search?.[0] ?? null, errors };
  } finally {
    await browser.close();
  }
}

/** From a key to the next step of the tour, the presentation being open; `titles` are those of its steps. */
async function tourStep(tab, [first, second]) {
  await tab.evaluate(() => {
    location.hash = "#tour=1";
  });
  await tab.getByRole("heading", { name: first }).first().waitFor({ timeout: TIMEOUT_MS });
  // The map of a step is drawn before the next is asked for.
  await tab.waitForTimeout(1500);
  return timed(tab, { excerpt: "h1, h2", text: second }, () => tab.keyboard.press("ArrowRight"));
}

/** From the last key of each query to its results on the screen, in milliseconds; typed key by key. */
export async function timesOfSearches(tab, profile, queries) {
  const box = tab.locator("[data-search-input]");
  if (!(await box.isVisible())) {
    const opener = tab.getByRole("search").getByRole("button").first();
    await (profile.hasTouch ? opener.tap() : opener.click());
  }
  await box.waitFor({ timeout: TIMEOUT_MS });
  const times = [];
  for (const query of queries) {
    await box.fill("");
    await box.pressSequentially(query.slice(0, -1), { delay: 60 });
    times.push(
      await timed(tab, { excerpt: ".search-heading", text: query }, () =>
        box.press(query.at(-1), { timeout: TIMEOUT_MS }),
      ),
    );
  }
  return times;
}

/**
 * Thirty queries, the same for the same seed and words: names of places, words, two words, beginnings, and typing errors.
 *
 * @param names of places.
 * @param words that stand in the articles.
 */
export function queriesFor(seed, names, words) {
  const random = createRandom(seed);
  const word = () => random.pick(words);
  const swapped = (text) => {
    const at = random.between(1, text.length - 2);
    return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
  };
  const kinds = [
    () => random.pick(names),
    word,
    () => `${word()} ${word()}`,
    () => word().slice(0, random.between(3, 5)),
    () => swapped(word()),
  ];
  return Array.from({ length: 30 }, (_, at) => kinds[at % kinds.length]());
}

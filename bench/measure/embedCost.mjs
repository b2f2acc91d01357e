/**
 * Purpose: what an embed costs the page of others that it stands in, until somebody touches it.
 * In and out: a build in; the same news page without and with the embed, visited, out.
 * Must not know: what the embed shows.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { blockingMs, open, settle } from "./visit.mjs";

/** Of one site with the embed's, so that both run in one process, which is the one that is slowed down and watched. */
const EMBED = "https://dateline.site.test/";

const EMBEDS = {
  none: '<div class="room"></div>',
  // What any frame costs, whatever is in it.
  "empty-frame": '<iframe class="room" src="line.html" title="One line" height="560" loading="lazy"></iframe>',
  iframe: `<iframe class="room" src="${EMBED}embed.html" title="The map" height="560" loading="lazy" allowfullscreen></iframe>`,
  element: `<dateline-map src="${EMBED}embed.html"></dateline-map>`,
};

const SENTENCE = "The reporting from both meetings keeps returning to a handful of places along one line of railway. ";

const ONE_LINE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>One line</title><p>One line of text.</p>';

function html(form) {
  const paragraph = `<p>${SENTENCE.repeat(4)}</p>`;
  const script = form === "element" ? `<script async src="${EMBED}embed.js"></script>` : "";
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A news page</title><meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{margin:0;font:19px/1.55 Georgia,serif}main{max-inline-size:680px;margin-inline:auto;padding:0 16px}.room{inline-size:100%;block-size:560px;border:0}dateline-map{display:block;block-size:560px;overflow:hidden}</style>${script}</head>
<body><main><h1>A line across a peninsula</h1>${paragraph}${EMBEDS[form]}${paragraph.repeat(6)}</main></body></html>
`;
}

/** Puts the news pages below `.cache`. */
export function prepareHosts(root) {
  return Object.keys(EMBEDS).map((form) => {
    const folder = join(root, ".cache/bench/pages", `host-${form}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), html(form));
    if (form === "empty-frame") writeFileSync(join(folder, "line.html"), ONE_LINE);
    return { name: form, host: `news-${form}.site.test`, folder, wanted: {} };
  });
}

/** One visit to a news page; nothing is touched. */
export async function hostVisit(context, host, profile) {
  const { sites } = context;
  const { browser, page: tab, errors } = await open(context, host, profile);
  try {
    const settled = await settle(tab, sites, host.wanted);
    const { seen, loadedAt } = await tab.evaluate(() => {
      const [navigation] = performance.getEntriesByType("navigation");
      return { seen: window.__bench.seen, loadedAt: performance.timeOrigin + navigation.loadEventEnd };
    });
    const ofEmbed = sites.log().filter((entry) => entry.host === new URL(EMBED).hostname);
    return {
      settled,
      fcp: seen.fcp,
      lcp: seen.lcp,
      cls: seen.cls,
      longTasks: seen.long.length,
      longest: Math.max(0, ...seen.long.map(([, duration]) => duration)),
      blocking: blockingMs(seen.long, 0),
      requests: ofEmbed.length,
      requestsBeforeLoad: ofEmbed.filter(({ at }) => at < loadedAt).length,
      bytes: ofEmbed.reduce((sum, { bytes }) => sum + bytes, 0),
      errors,
    };
  } finally {
    await browser.close();
  }
}

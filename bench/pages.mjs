/**
 * Purpose: Dateline's build beside other pages, what a reader does in it, and what its embed costs, in one run.
 * In and out: profiles and a number of rounds in; per profile the records of all rounds out.
 * Must not know: which figures are good.
 */
import { root } from "../scripts/install.mjs";
import { ensureBuild } from "./build.mjs";
import { datelinePage } from "./measure/dateline.mjs";
import { hostVisit, prepareHosts } from "./measure/embedCost.mjs";
import { interactionVisit } from "./measure/interactions.mjs";
import { preparePeers } from "./measure/peers.mjs";
import { PROFILES } from "./measure/profiles.mjs";
import { startSites } from "./measure/siteServer.mjs";
import { calmVisit, earlyVisit } from "./measure/visit.mjs";
import { inRounds, merged } from "./rounds.mjs";

/** What `--only` may name, besides the pages. */
export const PARTS = ["interactions", "embed"];

/** @param options `profiles`, `runs`, `only` (names of pages and parts, or `null` for all), `isQuick`, `log`. */
export async function measurePages(executablePath, options) {
  const dateline = datelinePage(ensureBuild());
  const pages = [dateline, ...preparePeers(root)];
  const hosts = prepareHosts(root);
  const isWanted = (name) => options.only === null || options.only.includes(name);
  const sites = await startSites(Object.fromEntries([...pages, ...hosts].map(({ host, folder }) => [host, folder])));
  const context = { executablePath, sites };
  const profiles = {};
  try {
    for (const name of options.profiles) {
      const profile = PROFILES[name];
      const log = (line) => options.log(`${name}: ${line}`);
      const rounds = (visits) => inRounds(visits, options.runs, { ...options, log });
      const visited = pages.filter((page) => isWanted(page.name));
      // Both visits of a page are in the same round: what is compared was measured within a minute or two.
      const records = await rounds(
        visited.flatMap((page) => [
          { name: page.name, visit: () => calmVisit(context, page, profile) },
          { name: `${page.name} early`, visit: () => earlyVisit(context, page, profile) },
        ]),
      );
      profiles[name] = {
        pages: Object.fromEntries(
          visited.map(({ name: page }) => [page, merged(records[page], records[`${page} early`])]),
        ),
        interactions: isWanted("interactions")
          ? (await rounds([{ name: "interactions", visit: () => interactionVisit(context, dateline, profile) }]))
              .interactions
          : null,
        hosts: isWanted("embed")
          ? await rounds(hosts.map((host) => ({ name: host.name, visit: () => hostVisit(context, host, profile) })))
          : null,
      };
    }
  } finally {
    sites.close();
  }
  return profiles;
}

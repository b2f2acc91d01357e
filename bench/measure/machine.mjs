import { readFileSync } from "node:fs";
import os from "node:os";

/** What the figures were taken on, for the tables. */
export function machine(browser) {
  const cpus = os.cpus();
  return {
    cpu: `${cpus.length} × ${cpus[0]?.model ?? "unknown"}`,
    memoryGB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.platform()} ${os.release()}`,
    node: process.version,
    browser,
  };
}

function busy() {
  const total = { busy: 0, all: 0 };
  for (const { times } of os.cpus()) {
    const all = Object.values(times).reduce((sum, value) => sum + value, 0);
    total.all += all;
    total.busy += all - times.idle;
  }
  return total;
}

/** Share of the machine that was at work during a time in which this program does nothing. */
async function loadNow(ms) {
  const before = busy();
  await sleep(ms);
  const after = busy();
  return (after.busy - before.busy) / Math.max(1, after.all - before.all);
}

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Waits until others leave the machine alone, a minute at most.
 *
 * @returns share of the machine that others use, from 0 to 1; the report says where it was not small.
 */
export async function whenQuiet(mostMs) {
  const started = Date.now();
  for (;;) {
    const load = await loadNow(500);
    if (load < 0.15 || Date.now() - started > mostMs) return load;
  }
}

/** Version of a package in node_modules. */
export function packageVersion(root, name) {
  return JSON.parse(readFileSync(`${root}/node_modules/${name}/package.json`, "utf8")).version;
}

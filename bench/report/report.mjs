import { judgeGrowth, judgePages } from "./judge.mjs";
import {
  embedTable,
  growthTable,
  growthVerdicts,
  interactionsTable,
  longTasks,
  pagesTable,
  targetsTable,
} from "./table.mjs";

/** Above this share others used the machine, and times of that round say little. */
const BUSY = 0.3;

function header({ date, runs, machine, versions }) {
  const { cpu, memoryGB, system, node, browser } = machine;
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const rounds = runs === 1 ? "one round" : `medians of ${runs} rounds`;
  return `${date}, ${rounds}. ${cpu}, ${memoryGB} GB, ${system}; ${browser}, Node ${node}; ${packages.join(", ")}.`;
}

function busyRounds(records) {
  const busy = Object.values(records)
    .flat()
    .filter(({ load }) => load > BUSY).length;
  return busy === 0 ? [] : [`${busy} visits were made while others used more than ${BUSY * 100} % of the machine.`];
}

function problems(records) {
  return Object.entries(records).flatMap(([name, rounds]) => {
    const said = rounds.flatMap(({ errors = [], failed = [], settled }) => [
      ...errors,
      ...failed.map((path) => `not found: ${path}`),
      ...(settled === false ? ["did not come to rest"] : []),
    ]);
    return [...new Set(said)].map((problem) => `${name}: ${problem}`);
  });
}

/** The text of a run and what was judged in it. */
export function reportPages(profiles, taken) {
  const judged = [];
  const parts = [header(taken)];
  for (const [name, { pages, interactions, hosts }] of Object.entries(profiles)) {
    const own = judgePages(pages, name);
    judged.push(...own);
    parts.push(`### ${name}`);
    if (Object.keys(pages).length > 0) {
      parts.push("Milliseconds, kB as sent.", pagesTable(pages));
      if (pages.dateline) parts.push(`Long tasks of Dateline before a press: ${longTasks(pages.dateline)}.`);
    }
    if (own.length > 0) parts.push(targetsTable(own));
    if (interactions) parts.push("What a reader does, in milliseconds:", interactionsTable(interactions));
    if (hosts) parts.push("A news page without and with an embed that nobody touches:", embedTable(hosts));
    const all = { ...pages, ...(interactions ? { interactions } : {}), ...(hosts ?? {}) };
    parts.push(...busyRounds(all), ...problems(all).map((problem) => `- ${problem}`));
  }
  return { text: parts.join("\n\n"), judged };
}

/** The text of a run and what was judged in it. */
export function reportGrowth(profiles, taken) {
  const judged = [];
  const parts = [header(taken)];
  for (const [name, { sizes, records }] of Object.entries(profiles)) {
    const own = judgeGrowth(sizes);
    judged.push(...own);
    parts.push(`### ${name}`, growthTable(sizes), growthVerdicts(own));
    const searches = Object.entries(records).flatMap(([size, rounds]) =>
      rounds.flatMap(({ searchError }) => (searchError ? [`${size}: search: ${searchError}`] : [])),
    );
    const failed = sizes.filter(({ buildMs }) => buildMs === null).map(({ places }) => `${places}: the build failed`);
    const said = [...new Set([...failed, ...problems(records), ...searches])];
    parts.push(...busyRounds(records), ...said.map((problem) => `- ${problem}`));
  }
  return { text: parts.join("\n\n"), judged };
}

/**
 * Purpose: takes visits to several pages in turns, so that a machine that slows down slows all of them.
 * In and out: visits by name in; the records of their rounds out.
 * Must not know: what is measured, or what is good.
 */
import { whenQuiet } from "./measure/machine.mjs";

/** How long a visit waits for others to leave the machine alone. */
const MOST_WAIT_MS = 20_000;

/**
 * @param visits `{ name, visit }`, each of which gives a record of figures.
 * @param log gets a line for each visit.
 * @returns by name: a record per round, with `load`, the share of the machine that others used just before it. A visit
 *   that fails leaves a record of its error alone.
 */
export async function inRounds(visits, runs, { isQuick, log }) {
  const records = Object.fromEntries(visits.map(({ name }) => [name, []]));
  for (let round = 0; round < runs; round++) {
    for (const { name, visit } of visits) {
      const load = isQuick ? null : await whenQuiet(MOST_WAIT_MS);
      const started = Date.now();
      let record;
      try {
        record = await visit();
      } catch (error) {
        record = { errors: [error.message.split("\n")[0]] };
      }
      records[name].push({ ...record, load });
      const problems = record.errors?.length > 0 ? ` (${record.errors.join("; ")})` : "";
      log(`${name}, round ${round + 1} of ${runs}: ${((Date.now() - started) / 1000).toFixed(1)} s${problems}`);
    }
  }
  return records;
}

/** One record of a round from two visits in it. */
export function merged(records, more) {
  return records.map((record, round) => {
    const other = more[round] ?? {};
    return { ...record, ...other, errors: [...(record.errors ?? []), ...(other.errors ?? [])] };
  });
}

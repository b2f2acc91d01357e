/**
 * Purpose: finds which documents hold the clauses of a query, and ranks them without their texts.
 * In and out: clauses in; the documents that hold most of them out, the best first.
 * Must not know: what stands in documents, or how they are shown.
 */
import { nearest, type ResolvedClause, type Spot } from "./locateHits";
import type { Clause } from "./parseQuery";
import { type ShardStore, totalOf } from "./shardStore";
import { type DocList, type FoundTerm, findTerm } from "./shardTerms";

export interface FoundClause extends ResolvedClause {
  /** For each document what its words cost in spelling; `NOT_HELD` where it does not hold the clause. */
  costs: Uint8Array;
  /** Where it stands, in documents for which `wanted` is 1, as far as that is known without their texts. */
  spots: (wanted: Uint8Array) => Map<number, SpotRange[]>;
}

/** Positions of the first and last word of a clause. */
interface SpotRange {
  from: number;
  to: number;
}

const NOT_HELD = 255;

/** A word in a larger share of the documents says nothing by standing near another. */
const MOST_NEAR = 1 / 2;

/**
 * Fetches what is needed to know which documents hold a clause.
 *
 * @param near - whether it matters where in a document it stands: there are other clauses
 */
export async function findClause(store: ShardStore, clause: Clause, near: boolean): Promise<FoundClause> {
  const total = totalOf(await store.manifest());
  const found = await Promise.all(
    clause.terms.map(({ term, open }) => findTerm(store, term, { open, guess: !clause.literal })),
  );
  const [first] = found;
  if (first && clause.terms.length === 1) {
    const isTelling = ({ docs }: DocList) => near && docs.length <= total * MOST_NEAR;
    const lists = await Promise.all(first.lists.map((list) => (isTelling(list) ? withPlaces(store, list) : list)));
    const spots = (wanted: Uint8Array) => spotsOf(lists, wanted);
    return { ...clause, matches: [first.matches], costs: cheapest(lists, total), spots };
  }
  return findPhrase(store, clause, found, total);
}

/** Words side by side; one that is still being typed and may become almost any word is left out. */
async function findPhrase(
  store: ShardStore,
  clause: Clause,
  found: readonly FoundTerm[],
  total: number,
): Promise<FoundClause> {
  const kept = clause.terms.flatMap((term, n) => {
    const one = found[n];
    return one && !one.widespread ? [{ ...term, ...one }] : [];
  });
  const wanted = new Uint8Array(total).fill(1);
  for (const { lists } of kept) {
    const costs = cheapest(lists, total);
    for (let doc = 0; doc < total; doc += 1) if (costs[doc] === NOT_HELD) wanted[doc] = 0;
  }
  const places = await Promise.all(
    kept.map(async ({ lists }) => spotsOf(await Promise.all(lists.map((list) => withPlaces(store, list))), wanted)),
  );
  const [begin, ...others] = kept;
  const held = new Map<number, SpotRange[]>();
  const costs = new Uint8Array(total).fill(NOT_HELD);
  for (const [doc, starts] of places[0] ?? []) {
    const spots = starts.filter(({ from }) =>
      others.every(({ offset }, n) =>
        places[n + 1]?.get(doc)?.some((spot) => spot.from - from === offset - (begin?.offset ?? 0)),
      ),
    );
    if (spots.length === 0) continue;
    const length = (kept.at(-1)?.offset ?? 0) - (begin?.offset ?? 0);
    held.set(
      doc,
      spots.map(({ from }) => ({ from, to: from + length })),
    );
    costs[doc] = 0;
  }
  return {
    ...clause,
    terms: kept.map(({ term, offset, open }) => ({ term, offset: offset - (begin?.offset ?? 0), open })),
    matches: kept.map(({ matches }) => matches),
    costs,
    spots: () => held,
  };
}

async function withPlaces(store: ShardStore, list: DocList): Promise<DocList> {
  if (list.places || list.placesFile === null) return list;
  return { ...list, places: await store.positions(list.placesFile, list.docs.length) };
}

function cheapest(lists: readonly DocList[], total: number): Uint8Array {
  const costs = new Uint8Array(total).fill(NOT_HELD);
  for (const { docs, cost } of lists) {
    for (const doc of docs) if (cost < (costs[doc] ?? 0)) costs[doc] = cost;
  }
  return costs;
}

function spotsOf(lists: readonly DocList[], wanted: Uint8Array): Map<number, SpotRange[]> {
  const spots = new Map<number, SpotRange[]>();
  for (const { docs, places } of lists) {
    if (!places) continue;
    for (const [n, doc] of docs.entries()) {
      if (wanted[doc] !== 1) continue;
      const ofDoc = spots.get(doc) ?? [];
      for (let at = places.starts[n] ?? 0; at < (places.starts[n + 1] ?? 0); at += 1) {
        const from = places.positions[at] ?? 0;
        ofDoc.push({ from, to: from });
      }
      spots.set(doc, ofDoc);
    }
  }
  return spots;
}

/** In words, of clauses of which one stands who knows where. */
const UNKNOWN_DISTANCE = 10;

export interface RankedDocs {
  /** How many clauses each of them holds. */
  held: number;
  /** Of the documents with numbers in the range, how many hold as many clauses, and the best of them. */
  best(from: number, to: number, most: number): { docs: number[]; count: number };
}

/** Documents that hold the most clauses; the best have the least cost, as far as it is known without their texts. */
export function rankDocs(clauses: readonly FoundClause[], total: number): RankedDocs {
  const counts = new Uint8Array(total);
  let held = 0;
  for (const { costs } of clauses) {
    for (let doc = 0; doc < total; doc += 1) {
      if (costs[doc] === NOT_HELD) continue;
      const count = (counts[doc] ?? 0) + 1;
      counts[doc] = count;
      held = Math.max(held, count);
    }
  }
  const wanted = counts.map((count) => (held > 0 && count === held ? 1 : 0));
  const spots = held < 2 ? [] : clauses.map((clause) => clause.spots(wanted));
  const costOf = (doc: number): number => {
    const spelling = clauses.reduce((sum, { costs }) => sum + (costs[doc] === NOT_HELD ? 0 : (costs[doc] ?? 0)), 0);
    const found = spots.flatMap((ofClause, clause): Spot[][] => {
      const ofDoc = ofClause.get(doc);
      return ofDoc ? [ofDoc.map((spot) => ({ ...spot, clause }))] : [];
    });
    const distance = nearest(found);
    return spelling + (spots.length > 0 && found.length < held ? Math.max(distance, UNKNOWN_DISTANCE) : distance);
  };
  return {
    held,
    best(from, to, most) {
      const byCost: number[][] = [];
      let count = 0;
      for (let doc = from; doc < to; doc += 1) {
        if (wanted[doc] !== 1) continue;
        count += 1;
        const cost = costOf(doc);
        const alike = byCost[cost] ?? [];
        byCost[cost] = alike;
        if (alike.length < most) alike.push(doc);
      }
      return { docs: byCost.flat().slice(0, most), count };
    },
  };
}

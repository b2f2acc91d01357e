import type { Place } from "#story/story";

/** Numbers of excerpts of places in a fixed order; that of any run of them at once. */
export class PlaceCounts {
  /** The counts that these are, by place id. */
  readonly of: ReadonlyMap<string, number>;
  readonly #sums: Float64Array;

  constructor(order: readonly Place[], counts: ReadonlyMap<string, number>) {
    this.of = counts;
    this.#sums = new Float64Array(order.length + 1);
    let sum = 0;
    for (const [position, { id }] of order.entries()) {
      sum += counts.get(id) ?? 0;
      this.#sums[position + 1] = sum;
    }
  }

  at(position: number): number {
    return this.sum(position, position + 1);
  }

  /** Of the places from `start` to before `end`. */
  sum(start: number, end: number): number {
    return (this.#sums[end] ?? 0) - (this.#sums[start] ?? 0);
  }

  /** Position of the place with most excerpts of a run, the first of equals; -1 when all are among `without`. */
  largest(start: number, end: number, without: ReadonlySet<number>): number {
    let largest = -1;
    let most = -1;
    for (let position = start; position < end; position += 1) {
      const count = this.at(position);
      if (count <= most || without.has(position)) continue;
      most = count;
      largest = position;
    }
    return largest;
  }
}

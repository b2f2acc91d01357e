import { describe, expect, it } from "vitest";
import { datedStops, extendedTo, rangeOf, spanOf } from "./stopRange";

const stop = (date: string | null) => ({ date, last: date, name: date, events: [], articles: [] });
const stops = ["1953", "2000", "2023-09", null].map(stop);

describe("stretches of the timeline", () => {
  it("are found from the filter of time, when it goes by the same date", () => {
    const time = { basis: "event", from: "2000", to: "2023-09" } as const;
    expect(spanOf(stops, time, "event")).toEqual([1, 2]);
    expect(spanOf(stops, time, "published")).toBeNull();
    expect(spanOf(stops, null, "event")).toBeNull();
    expect(spanOf(stops, { ...time, to: "2024" }, "event")).toBeNull();
  });

  it("become a filter of time, in whichever order they were drawn", () => {
    expect(rangeOf(stops, "event", [2, 1])).toEqual({ basis: "event", from: "2000", to: "2023-09" });
    expect(rangeOf(stops, "event", [1, 3])).toBeNull();
  });

  it("are no filter where they are all there is, which they are not beside a stop without a date", () => {
    expect(rangeOf(stops, "event", [0, 2])).toEqual({ basis: "event", from: "1953", to: "2023-09" });
    expect(rangeOf(stops.slice(0, 3), "event", [0, 2])).toBeNull();
  });

  it("are extended at the end that is nearer", () => {
    expect(extendedTo([3, 5], 1)).toEqual([1, 5]);
    expect(extendedTo([3, 5], 8)).toEqual([3, 8]);
    expect(extendedTo([3, 9], 5)).toEqual([5, 9]);
  });

  it("reach over the stops with a date only", () => {
    expect(datedStops(stops)).toBe(3);
  });
});

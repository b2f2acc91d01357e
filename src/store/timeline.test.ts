import { describe, expect, it } from "vitest";
import { type Filters, NO_FILTERS, type TimeBasis } from "./filters";
import { testStory } from "./testStory";
import { timeline, timeStops } from "./timeline";

const story = testStory();

function shown(filters: Partial<Filters>, basis: TimeBasis) {
  return timeline(story, { ...NO_FILTERS, ...filters }, basis).map(({ date, excerpts, inTime }) => [
    date,
    excerpts.map(({ id }) => id).join(" "),
    inTime,
  ]);
}

describe("timeStops", () => {
  it("are the dates of events in order, and last of all no date", () => {
    const stops = timeStops(story, "event");
    expect(stops.map(({ date }) => date)).toEqual(["1953", "2000-06", "2000-06-04", null]);
    expect(stops.map(({ events }) => events.map(({ id }) => id).join())).toEqual(["war", "treaty", "visit", ""]);
    expect(stops.every(({ articles }) => articles.length === 0)).toBe(true);
  });

  it("are the dates of publication, when time goes by that", () => {
    const stops = timeStops(story, "published");
    expect(stops.map(({ date }) => date)).toEqual(["2000-06", "2001-02-03", null]);
    expect(stops.map(({ articles }) => articles.map(({ id }) => id).join())).toEqual(["article", "report", "undated"]);
  });
});

describe("timeline", () => {
  it("gives each stop its excerpts, all in time while no time is chosen", () => {
    expect(shown({}, "event")).toEqual([
      ["1953", "1", true],
      ["2000-06", "2 3", true],
      ["2000-06-04", "4", true],
      [null, "5", true],
    ]);
  });

  it("keeps the excerpts of stops out of time, for the reader to choose from", () => {
    expect(shown({ time: { basis: "event", from: "1953", to: "1953" } }, "event")).toEqual([
      ["1953", "1", true],
      ["2000-06", "2 3", false],
      ["2000-06-04", "4", false],
      [null, "5", false],
    ]);
  });

  it("keeps stops that the other filters leave empty", () => {
    expect(shown({ articles: ["report"] }, "event")).toEqual([
      ["1953", "", true],
      ["2000-06", "3", true],
      ["2000-06-04", "4", true],
      [null, "", true],
    ]);
  });

  it("counts a time of the other basis like any other filter", () => {
    expect(shown({ time: { basis: "event", from: "2000-06", to: "2000-06-04" } }, "published")).toEqual([
      ["2000-06", "2", true],
      ["2001-02-03", "3 4", true],
      [null, "", true],
    ]);
  });
});

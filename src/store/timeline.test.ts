import { describe, expect, it } from "vitest";
import { type Filters, NO_FILTERS, type TimeBasis } from "./filters";
import { testEvent, testExcerpt, testMention, testStory } from "./testStory";
import { countAtStop, timeline, timeStops } from "./timeline";

const story = testStory();
/** In the order of the rows. */
const byPlace = story.places.features.flatMap(({ id }) => story.excerpts.filter(({ place }) => place === id));

function shown(filters: Partial<Filters>, basis: TimeBasis) {
  return timeline(story, { ...NO_FILTERS, ...filters }, basis).map(({ date, rows, inTime }) => [
    date,
    rows.map((row) => byPlace[row]?.id).join(" "),
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

  it("says how many of a stop's excerpts are a place's", () => {
    const counts = (place: string) =>
      timeline(story, NO_FILTERS, "event").map((stop) => countAtStop(story, stop, place));
    expect(counts("hanoi")).toEqual([1, 2, 0, 0]);
    expect(counts("hue")).toEqual([0, 0, 1, 1]);
    expect(counts("dalat")).toEqual([0, 0, 0, 0]);
  });
});

describe("a story of very many dates", () => {
  const many = testStory(
    Array.from({ length: 900 }, (_, day) =>
      testExcerpt(`${day}`, "hue", [testMention("hue")], { event: `event-${day}` }),
    ),
  );
  many.events = many.excerpts.map((_, day) =>
    testEvent(`event-${day}`, new Date(86_400_000 * day).toISOString().slice(0, 10)),
  );

  it("has its years for stops, from the first date in each to the last", () => {
    const stops = timeStops(many, "event");
    expect(stops.map(({ name, date, last }) => [name, date, last])).toEqual([
      ["1970", "1970-01-01", "1970-12-31"],
      ["1971", "1971-01-01", "1971-12-31"],
      ["1972", "1972-01-01", "1972-06-18"],
    ]);
    expect(timeline(many, NO_FILTERS, "event").map(({ rows }) => rows.length)).toEqual([365, 365, 170]);
  });
});

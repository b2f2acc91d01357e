import { describe, expect, it } from "vitest";
import { testPlace } from "#story/testParts";
import { createArchiveClient, type OpenArchivePort } from "./archiveClient";
import { groupHits } from "./groupHits";
import type { ArchiveAnswer, ArchiveRequest } from "./searchMessages";
import type { SearchResults } from "./searchResults";

const places = (count: number) => ({
  lang: "en",
  places: { type: "FeatureCollection" as const, features: Array.from({ length: count }, (_, n) => testPlace(`p${n}`)) },
});

/** Ports that keep what they are sent. */
function ports() {
  const opened: {
    requests: ArchiveRequest[];
    answer: (answer: ArchiveAnswer) => void;
    fail: () => void;
    closed: boolean;
  }[] = [];
  const open: OpenArchivePort = (answer, fail) => {
    const port = { requests: [] as ArchiveRequest[], answer, fail, closed: false };
    opened.push(port);
    return {
      post: (request) => port.requests.push(request),
      close() {
        port.closed = true;
      },
    };
  };
  return { opened, open };
}

const results = (query: string, pending?: true): SearchResults => ({
  ...groupHits(query, "none", []),
  ...(pending ? { pending } : {}),
});

describe("createArchiveClient", () => {
  it("opens nothing before the first query, and sends all places, some at a time", async () => {
    const { opened, open } = ports();
    const client = createArchiveClient(places(1000), "https://a.example/search/", open);
    expect(opened).toHaveLength(0);
    client.ask("hue", () => {});
    const [first, second, third] = opened[0]?.requests ?? [];
    expect(first).toEqual({ type: "archive", folder: "https://a.example/search/" });
    expect(second).toMatchObject({ type: "places", last: false });
    expect(third).toMatchObject({ type: "query", query: "hue" });
    const sent = () => opened[0]?.requests.flatMap((request) => (request.type === "places" ? [request] : [])) ?? [];
    await expect.poll(() => sent().at(-1)?.last).toBe(true);
    expect(sent().flatMap(({ records }) => records.map(({ place }) => place))).toEqual(
      places(1000).places.features.map(({ id }) => id),
    );
    expect(sent().length).toBeGreaterThan(2);
  });

  it("hears several answers to one query, and none to one that was given up", () => {
    const { opened, open } = ports();
    const client = createArchiveClient(places(1), "https://a.example/search/", open);
    const heard: [string, boolean][] = [];
    const hear = ({ query, pending }: SearchResults) => heard.push([query, pending === true]);
    client.ask("hu", hear);
    client.ask("hue", hear);
    opened[0]?.answer({ id: 1, results: results("hu") });
    opened[0]?.answer({ id: 2, results: results("hue", true) });
    opened[0]?.answer({ id: 2, results: results("hue") });
    expect(heard).toEqual([
      ["hue", true],
      ["hue", false],
    ]);
    client.ask("hue", hear);
    expect(heard.at(-1)).toEqual(["hue", false]);
    expect(opened[0]?.requests.filter(({ type }) => type === "query")).toHaveLength(2);
  });

  it("says why something could not be had, and starts anew when it is asked again", () => {
    const { opened, open } = ports();
    const client = createArchiveClient(places(1), "https://a.example/search/", open);
    const failures: string[] = [];
    const found: string[] = [];
    const ask = () =>
      client.ask(
        "hue",
        ({ query }) => found.push(query),
        (why) => failures.push(why),
      );
    ask();
    opened[0]?.answer({ id: 1, error: "terms/3.bin could not be fetched" });
    expect([failures, found, opened[0]?.closed]).toEqual([["terms/3.bin could not be fetched"], [], true]);
    ask();
    expect(opened[1]?.requests.map(({ type }) => type)).toEqual(["archive", "places", "query"]);
    opened[1]?.answer({ id: 2, results: results("hue") });
    expect([failures.length, found]).toEqual([1, ["hue"]]);
  });

  it("searches in the page where workers fail", async () => {
    const { opened, open } = ports();
    const client = createArchiveClient(places(3), "https://a.example/search/", open);
    const found: SearchResults[] = [];
    client.ask("p2", (one) => found.push(one));
    opened[0]?.fail();
    await expect.poll(() => found.map(({ places: named }) => named.map(({ place }) => place))).toContainEqual(["p2"]);
    expect(opened[0]?.closed).toBe(true);
    client.close();
  });
});

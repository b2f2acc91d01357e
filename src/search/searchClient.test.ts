import { describe, expect, it } from "vitest";
import { bundledStory } from "../../tests/bundled/bundledStory";
import { createSearchClient, type OpenPort } from "./searchClient";
import type { SearchAnswer } from "./searchMessages";
import { createResponder } from "./searchResponder";
import type { SearchResults } from "./searchResults";

const story = bundledStory();

/** A port that keeps its answers back until they are let go, one after the other. */
function slowPort() {
  const respond = createResponder();
  const held: SearchAnswer[] = [];
  const calls = { answer: (_: SearchAnswer) => {}, fail: () => {}, closed: false };
  const open: OpenPort = (onAnswer, onFail) => {
    Object.assign(calls, { answer: onAnswer, fail: onFail });
    return {
      post(request) {
        const answer = respond(request);
        if (answer) held.push(answer);
      },
      close() {
        calls.closed = true;
      },
    };
  };
  const release = () => {
    const answer = held.shift();
    if (answer) calls.answer(answer);
  };
  return { open, held, calls, release };
}

function asked(queries: readonly string[], open: OpenPort) {
  const seen: string[] = [];
  const client = createSearchClient(story, open);
  for (const query of queries) client.ask(query, (results: SearchResults) => seen.push(results.query));
  return { seen, client };
}

describe("createSearchClient", () => {
  it("asks for the last of several queries when the first is answered, and drops that answer", () => {
    const port = slowPort();
    const { seen } = asked(["hanoi", "dmz", "평양"], port.open);
    expect(port.held.map(({ results }) => results.query)).toEqual(["hanoi"]);
    port.release();
    expect(seen).toEqual([]);
    port.release();
    expect(seen).toEqual(["평양"]);
  });

  it("takes an answer that comes twice for no answer to what was asked since", () => {
    const port = slowPort();
    const { seen, client } = asked(["hanoi"], port.open);
    const [answer] = port.held;
    port.release();
    client.ask("dmz", (results) => seen.push(results.query));
    if (answer) port.calls.answer(answer);
    expect(seen).toEqual(["hanoi"]);
    expect(port.held.map(({ results }) => results.query)).toEqual(["dmz"]);
  });

  it("gives all who ask for one query the one answer", () => {
    const port = slowPort();
    const { seen, client } = asked(["hanoi", "hanoi"], port.open);
    port.release();
    client.ask("hanoi", (results) => seen.push(results.query));
    expect(seen).toEqual(["hanoi", "hanoi", "hanoi"]);
    expect(port.held).toEqual([]);
  });

  it("searches in the page when the port fails, the open query first", async () => {
    const port = slowPort();
    const { seen, client } = asked(["hanoi"], port.open);
    port.calls.fail();
    await expect.poll(() => seen).toEqual(["hanoi"]);
    expect(port.calls.closed).toBe(true);
    client.ask("dmz", (results) => seen.push(results.query));
    await expect.poll(() => seen).toEqual(["hanoi", "dmz"]);
  });

  it("searches in the page where there are no workers", async () => {
    const { seen } = asked(["hanoi"], () => {
      throw new Error("refused");
    });
    await expect.poll(() => seen).toEqual(["hanoi"]);
  });
});

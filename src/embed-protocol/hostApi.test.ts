import { describe, expect, it } from "vitest";
import { MENTION_KINDS } from "#story/mentionKinds";
import type { FrameMessage } from "./frameWindow";
import { createHostListener, type HostMessage, hostOrigins, MAX_MESSAGE_LENGTH, parseHostMessage } from "./hostApi";

const NEWS = "https://news.example";

/** A frame's window that keeps what is said to its parent, and hears what the test says. */
function frameIn(allowedOrigins: readonly string[], ancestorOrigins?: string[]) {
  const posted: [message: unknown, targetOrigin: string][] = [];
  const heard: HostMessage[] = [];
  const listeners = new Set<(event: FrameMessage) => void>();
  const parent = { postMessage: (message: unknown, targetOrigin: string) => void posted.push([message, targetOrigin]) };
  const window = {
    parent,
    addEventListener: (_: "message", listener: (event: FrameMessage) => void) => void listeners.add(listener),
    removeEventListener: (_: "message", listener: (event: FrameMessage) => void) => void listeners.delete(listener),
    ...(ancestorOrigins ? { location: { ancestorOrigins } } : {}),
  };
  const link = createHostListener({ window, allowedOrigins, onMessage: (message) => heard.push(message) });
  const tell = (data: unknown, event: Partial<FrameMessage> = {}) => {
    for (const listener of listeners) listener({ source: parent, origin: NEWS, data, ...event });
  };
  return { ...link, posted, heard, tell, parent };
}

const select = { dateline: 1, type: "select", place: "hanoi" };

describe("what a host may say", () => {
  it.each<[HostMessage["type"], Record<string, unknown>[]]>([
    [
      "select",
      [
        { place: "hanoi" },
        { place: null },
        { place: "dmz", excerpt: "e1" },
        { article: "a1" },
        { journey: "kim", leg: 2 },
      ],
    ],
    [
      "filter",
      [
        {},
        { years: [2018], outlets: ["Reuters", ""], articles: ["a1"], kinds: ["named"] },
        { time: { basis: "event", from: "2000", to: "2018-04-27" } },
        { time: null, years: [] },
      ],
    ],
    ["tour", [{ step: 1 }]],
    ["theme", [{ theme: "dark" }, { theme: "light" }, { theme: "auto" }]],
    ["lang", [{ lang: "ko" }, { lang: "zh-Hans" }]],
  ])("%s", (type, bodies) => {
    for (const body of bodies) {
      const message = { dateline: 1, type, ...body };
      expect(parseHostMessage(message)).toEqual(message);
    }
  });

  it("is every kind of mention that the filters know", () => {
    const message = { dateline: 1, type: "filter", kinds: [...MENTION_KINDS] };
    expect(parseHostMessage(message)).toEqual(message);
  });

  it.each<[string, unknown]>([
    ["no object", "select"],
    ["nothing", undefined],
    ["a list", [select]],
    ["of another version", { ...select, dateline: 2 }],
    ["of a version in words", { ...select, dateline: "1" }],
    ["of no version", { type: "select", place: "hanoi" }],
    ["of an unknown type", { dateline: 1, type: "steal" }],
    ["of a type that all objects have", { dateline: 1, type: "constructor" }],
    ["an event of our own", { dateline: 1, type: "ready", title: "", places: [] }],
    ["a choice of nothing", { dateline: 1, type: "select" }],
    ["a leg of no journey", { dateline: 1, type: "select", leg: 1 }],
    ["with a key too many", { ...select, extra: 1 }],
    ["with a key too many that says nothing", { ...select, extra: undefined }],
    ["with a place that JSON would make null", { ...select, place: Number.NaN }],
    ["with an empty id", { ...select, place: "" }],
    ["with a long id", { ...select, place: "x".repeat(201) }],
    ["with a number for an id", { ...select, place: 5 }],
    ["with a step between steps", { dateline: 1, type: "tour", step: 1.5 }],
    ["with a step 0", { dateline: 1, type: "tour", step: 0 }],
    ["with no such day", { dateline: 1, type: "filter", time: { basis: "event", from: "2023-02-30", to: "2024" } }],
    ["with half a range", { dateline: 1, type: "filter", time: { basis: "event", from: "2023" } }],
    ["with an unknown kind", { dateline: 1, type: "filter", kinds: ["rumour"] }],
    ["with a long list", { dateline: 1, type: "filter", years: Array(101).fill(2000) }],
    ["with an unknown theme", { dateline: 1, type: "theme", theme: "pink" }],
    ["with no language", { dateline: 1, type: "lang", lang: "../en" }],
    ["with a prototype of its own", JSON.parse('{"dateline":1,"type":"tour","step":1,"__proto__":{"step":2}}')],
    ["with a constructor", JSON.parse('{"dateline":1,"type":"tour","step":1,"constructor":{"prototype":{}}}')],
  ])("is nothing %s", (_, data) => {
    expect(parseHostMessage(data)).toBeNull();
  });

  it("is at most so long", () => {
    const outlets = (length: number) => Array.from({ length }, (_, index) => String(index).padEnd(180, "x"));
    const message = (length: number) => ({ dateline: 1, type: "filter", outlets: outlets(length) });
    expect(JSON.stringify(message(53)).length).toBeLessThan(MAX_MESSAGE_LENGTH);
    expect(parseHostMessage(message(53))).toEqual(message(53));
    expect(JSON.stringify(message(56)).length).toBeGreaterThan(MAX_MESSAGE_LENGTH);
    expect(parseHostMessage(message(56))).toBeNull();
  });

  it("comes as a copy, which the sender cannot change", () => {
    const years = [2000];
    const message = parseHostMessage({ dateline: 1, type: "filter", years });
    years.push(2001);
    expect(message).toEqual({ dateline: 1, type: "filter", years: [2000] });
  });
});

describe("who is heard", () => {
  it("is the parent window of an allowed origin", () => {
    const frame = frameIn([NEWS]);
    frame.tell(select);
    expect(frame.heard).toEqual([select]);
  });

  it("is no other window, no other origin, and no page without one", () => {
    const frame = frameIn([NEWS]);
    frame.tell(select, { source: {} });
    frame.tell(select, { source: null });
    for (const origin of ["https://evil.example", "http://news.example", `${NEWS}.evil.example`, "null", ""])
      frame.tell(select, { origin });
    expect(frame.heard).toEqual([]);
  });

  it("is a page without an origin where that is allowed", () => {
    const frame = frameIn(["null"]);
    frame.tell(select, { origin: "null" });
    frame.tell(select);
    expect(frame.heard).toHaveLength(1);
  });

  it("is nobody in a window of its own, or once stopped", () => {
    const frame = frameIn([NEWS]);
    frame.stop();
    frame.tell(select);
    expect(frame.heard).toEqual([]);

    const top = { addEventListener: () => expect.unreachable(), removeEventListener: () => {} };
    const window = Object.assign(top, { parent: { postMessage: () => expect.unreachable() } });
    Object.assign(window, { parent: window });
    createHostListener({ window, allowedOrigins: [NEWS], onMessage: () => {} }).postToHost({ type: "tour", step: 1 });
  });

  it("is by default the page the frame was opened from, if it says so", () => {
    expect(hostOrigins(null, `${NEWS}/2018/summit?id=1`)).toEqual([NEWS]);
    expect(hostOrigins(null, "")).toEqual([]);
    expect(hostOrigins(null, "about:srcdoc")).toEqual([]);
    expect(hostOrigins(["null"], `${NEWS}/`)).toEqual(["null"]);
    expect(hostOrigins([], `${NEWS}/`)).toEqual([]);
  });
});

describe("what is said to the host", () => {
  const OTHER = "https://mirror.example";

  it("goes to allowed origins alone, marked with the version", () => {
    const frame = frameIn([NEWS, OTHER]);
    frame.postToHost({ type: "select", place: "hanoi", title: "Hanoi" });
    const message = { dateline: 1, type: "select", place: "hanoi", title: "Hanoi" };
    expect(frame.posted).toEqual([
      [message, NEWS],
      [message, OTHER],
    ]);
    expect(frameIn([]).posted).toEqual([]);
  });

  it("goes to the parent's origin alone once that is known", () => {
    const spoken = frameIn([NEWS, OTHER]);
    spoken.tell(select);
    spoken.postToHost({ type: "tour", step: 1 });
    expect(spoken.posted.map(([, target]) => target)).toEqual([NEWS]);

    const told = frameIn([NEWS, OTHER], [OTHER, NEWS]);
    told.postToHost({ type: "tour", step: 1 });
    expect(told.posted.map(([, target]) => target)).toEqual([OTHER]);
  });

  it("goes nowhere when the parent is known and not allowed, though pages without an origin are", () => {
    const frame = frameIn([NEWS, "null"], ["https://evil.example"]);
    frame.postToHost({ type: "tour", step: 1 });
    expect(frame.posted).toEqual([]);
  });

  it("goes to any page where pages without an origin are allowed", () => {
    const frame = frameIn(["null"], ["null"]);
    frame.postToHost({ type: "error", message: "No such place." });
    expect(frame.posted).toEqual([[{ dateline: 1, type: "error", message: "No such place." }, "*"]]);
  });
});

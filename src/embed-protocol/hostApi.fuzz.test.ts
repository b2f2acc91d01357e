import fc from "fast-check";
import { expect, test } from "vitest";
import type { FrameMessage } from "./frameWindow";
import { createHostListener, type HostMessage, MAX_MESSAGE_LENGTH } from "./hostApi";

const NEWS = "https://news.example";

/** What the map would take from the page it stands in. */
const valid = fc.constantFrom<HostMessage>(
  { dateline: 1, type: "select", place: "hanoi" },
  { dateline: 1, type: "select", place: null },
  { dateline: 1, type: "select", journey: "kim", leg: 1 },
  { dateline: 1, type: "filter", years: [2018], kinds: ["named"] },
  { dateline: 1, type: "filter", time: { basis: "event", from: "2000", to: "2018" } },
  { dateline: 1, type: "tour", step: 1 },
  { dateline: 1, type: "theme", theme: "dark" },
  { dateline: 1, type: "lang", lang: "ko" },
);

/** As structured clones never are, but a listener must not have to trust that. */
function getterThatThrows(message: HostMessage, key: string): unknown {
  return Object.defineProperty({ ...message }, key, {
    enumerable: true,
    get: () => {
      throw new Error("a trap");
    },
  });
}

function cyclic(message: HostMessage, key: string): unknown {
  const copy: Record<string, unknown> = { ...message };
  copy[key] = { deep: [copy] };
  return copy;
}

/** `__proto__` as a key of its own, which only JSON and `defineProperty` make. */
function polluted(message: HostMessage, key: string, value: unknown): unknown {
  return JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)},${JSON.stringify(message).slice(1)}`);
}

const key = fc.constantFrom("dateline", "type", "place", "years", "extra", "toJSON");
const pollutedKey = fc.constantFrom("__proto__", "constructor", "prototype", "hasOwnProperty", "toString");
const wrongValue = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    Number.NaN,
    Infinity,
    -1,
    0,
    2,
    1.5,
    "",
    "1",
    true,
    5n,
    Symbol("s"),
    [],
    {},
  ),
  fc.constant(() => "called"),
  fc.constant(new Date(0)),
  fc.constant(new Map([["type", "select"]])),
  fc.string({ maxLength: 20 }),
);

/** A message and what surrounds it, each wrong in one way at least. */
const forged = fc.oneof(
  fc.record({
    data: valid,
    source: fc.constantFrom<unknown>(null, undefined, {}, "parent"),
    origin: fc.constant(NEWS),
  }),
  fc.record({
    data: valid,
    origin: fc.constantFrom("null", "", "*", "https://evil.example", "http://news.example", `${NEWS}/`, `${NEWS}:8443`),
  }),
  fc.record({ data: fc.oneof(fc.anything({ withBigInt: true, withMap: true, withDate: true }), wrongValue) }),
  fc.record({
    data: fc
      .tuple(valid, pollutedKey, fc.constantFrom<unknown>({ step: 2, polluted: true }, "x", null, [1]))
      .map(([message, name, value]) => polluted(message, name, value)),
  }),
  fc.record({
    data: fc
      .tuple(valid, fc.integer({ min: MAX_MESSAGE_LENGTH, max: 4 * MAX_MESSAGE_LENGTH }))
      .map(([message, length]) => ({ ...message, place: "x".repeat(length) })),
  }),
  fc.record({ data: fc.tuple(valid, wrongValue).map(([message, dateline]) => ({ ...message, dateline })) }),
  fc.record({ data: fc.tuple(valid, wrongValue).map(([message, type]) => ({ ...message, type })) }),
  fc.record({ data: fc.tuple(valid, wrongValue).map(([message, extra]) => ({ ...message, extra })) }),
  fc.record({ data: fc.tuple(valid, key).map(([message, name]) => cyclic(message, name)) }),
  fc.record({ data: fc.tuple(valid, key).map(([message, name]) => getterThatThrows(message, name)) }),
  fc.record({ data: valid.map((message) => JSON.stringify(message)) }),
  fc.record({ data: valid.map((message) => [message]) }),
) as fc.Arbitrary<Partial<FrameMessage>>;

test("500 forged messages change nothing and raise nothing", () => {
  const posted: unknown[] = [];
  const heard: HostMessage[] = [];
  const parent = { postMessage: (message: unknown) => void posted.push(message) };
  let tell: (event: FrameMessage) => void = () => expect.unreachable();
  const window = {
    parent,
    addEventListener: (_: "message", listener: (event: FrameMessage) => void) => {
      tell = listener;
    },
    removeEventListener: () => {},
  };
  createHostListener({ window, allowedOrigins: [NEWS], onMessage: (message) => heard.push(message) });
  const prototypeKeys = Object.getOwnPropertyNames(Object.prototype).sort();

  const messages = fc.sample(forged, { seed: 20180427, numRuns: 500 });
  expect(messages).toHaveLength(500);
  for (const message of messages) {
    expect(() => tell({ source: parent, origin: NEWS, data: undefined, ...message })).not.toThrow();
    expect(heard).toEqual([]);
  }
  expect(posted).toEqual([]);
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeKeys);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();

  // It was listening all the while.
  const [message] = fc.sample(valid, { seed: 1, numRuns: 1 });
  tell({ source: parent, origin: NEWS, data: message });
  expect(heard).toEqual([message]);
});

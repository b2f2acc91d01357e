import { describe, expect, it } from "vitest";
import { boundedHeight, messageFrom } from "./frameMessages";

const FRAME = {} as Window;
const ORIGIN = "https://maps.example";
const SELECT = { dateline: 1, type: "select", place: "hanoi", title: "Hanoi" };
const heard = (data: unknown, source: unknown = FRAME, origin = ORIGIN) =>
  messageFrom({ data, source: source as Window, origin }, FRAME, ORIGIN);

describe("messageFrom", () => {
  it("gives what its own frame says, without what makes it a message", () => {
    expect(heard(SELECT)).toEqual({ type: "select", detail: { place: "hanoi", title: "Hanoi" } });
  });

  it("hears no other frame, no other origin and nothing before there is a frame", () => {
    expect(heard(SELECT, {})).toBeNull();
    expect(heard(SELECT, FRAME, "https://evil.example")).toBeNull();
    expect(heard(SELECT, FRAME, "null")).toBeNull();
    expect(messageFrom({ data: SELECT, source: null, origin: ORIGIN }, undefined, ORIGIN)).toBeNull();
    expect(messageFrom({ data: SELECT, source: null, origin: ORIGIN }, null, ORIGIN)).toBeNull();
  });

  it.each([null, undefined, "select", 1, [], {}, { ...SELECT, dateline: 2 }, { ...SELECT, type: "steal" }])(
    "passes over %j",
    (data) => {
      expect(heard(data)).toBeNull();
    },
  );

  it("passes over types that are no text", () => {
    expect(heard({ ...SELECT, type: ["selector"] })).toBeNull();
    expect(heard({ ...SELECT, type: {} })).toBeNull();
  });
});

describe("boundedHeight", () => {
  it("keeps a height within limits, whole", () => {
    expect([521.2, 5, 90_000].map(boundedHeight)).toEqual(["522px", "200px", "1200px"]);
    expect(boundedHeight("480")).toBe("480px");
  });

  it.each([undefined, null, "", "auto", 0, -3, Number.NaN, {}])("takes %s for no height", (value) => {
    expect(boundedHeight(value)).toBeNull();
  });
});

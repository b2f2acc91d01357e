import { describe, expect, it } from "vitest";
import type { Mention } from "#story/story";
import { mentionNotes } from "./mentionKind";

const TEXT = "Pyongyang said that Pyongyang and the launch facility are in North Korea.";
const at = (start: number, words: string, rest: Partial<Mention>): Mention => ({
  place: "p",
  start,
  end: start + words.length,
  sense: "place",
  by: "name",
  from: "editor",
  ...rest,
});

describe("mentionNotes", () => {
  it("says what is more than a name, each wording once", () => {
    const mentions = [
      at(0, "Pyongyang", { sense: "government" }),
      at(20, "Pyongyang", { sense: "government" }),
      at(34, "the launch facility", { by: "description" }),
      at(61, "North Korea", { sense: "wider" }),
    ];
    expect(mentionNotes(TEXT, mentions)).toEqual([
      { kind: "government", text: "“Pyongyang” here means the government." },
      { kind: "described", text: "“the launch facility”: described, not named." },
      { kind: "wider", text: "“North Korea”: the country or region is named." },
    ]);
  });

  it("is silent about names", () => {
    expect(mentionNotes(TEXT, [at(0, "Pyongyang", {})])).toEqual([]);
  });
});

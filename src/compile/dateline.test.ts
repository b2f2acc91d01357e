import { describe, expect, test } from "vitest";
import { datelineLength } from "./dateline";

const datelineOf = (text: string, stated: string | null = null) => text.slice(0, datelineLength(text, stated));

describe("a dateline in capitals", () => {
  test.each([
    ["PYONGYANG:", " text"],
    ["SEOUL, South Korea (AP) —", " text"],
    ["HANOI/MOSCOW (Reuters) -", " text"],
    ["SEOUL, Sept. 13 (Yonhap) —", " text"],
    ["WASHINGTON, D.C. —", " text"],
    ["NEW YORK --", " text"],
  ])("%s", (dateline, rest) => {
    expect(datelineOf(dateline + rest).trim()).toBe(dateline);
  });

  test.each([
    "USA, Pyongyang and Hanoi: three.",
    "NATO, Pyongyang and Moscow — once more",
    "SEOUL, Pyongyang’s neighbour, is calm: it is",
    "SEOUL, Pyongyang's neighbour: calm",
    "SEOUL, the Koreas’ largest city: calm",
    "I: a novel",
    "HANOI is large",
  ])("none: %s", (text) => {
    expect(datelineOf(text)).toBe("");
  });
});

describe("a stated dateline", () => {
  test.each([
    ["Hanoi", "Hanoi:", " text"],
    ["Hanoi", "Hanoi (AP) —", " text"],
    ["Hanoi", "Hanoi (AP)", " Text"],
    ["Hanoi", "Hanoi.", " Text"],
    ["Hanoi", "Hanoi –", " text"],
    ["Hanoi", "Hanoi - ", "text"],
    ["Hanoi", "HANOI, Sept. 13 —", " text"],
    ["Hanoi", "Hanoi, Vietnam:", " text"],
    ["Hanoi, Vietnam", "Hanoi, Vietnam.", " Text"],
    ["Hà Nội".normalize("NFD"), "Hà Nội:", " text"],
    ["HANOI", "Hanoi:", " text"],
  ])("%s before %s", (stated, dateline, rest) => {
    expect(datelineOf(dateline + rest, stated)).toBe(dateline);
  });

  test.each([
    "Hanoi opened its fair.",
    "Hanoians opened a fair.",
    "Hanoi’s fair is open: come",
    "Hanoi-based firms",
    "Hanoi.com is a site",
    "Hanoi, the capital, opened its fair.",
    "Hanoi, Pyongyang and Moscow: three",
    "Hanoi",
    "",
  ])("none: %s", (text) => {
    expect(datelineOf(text, "Hanoi")).toBe("");
  });
});

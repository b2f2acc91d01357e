import { describe, expect, it } from "vitest";
import type { Article } from "#story/story";
import { mentioningBlocks, tickRooms } from "./barcodeTicks";

const paragraph = (length: number, ...places: string[]) => ({
  type: "paragraph" as const,
  text: "x".repeat(length),
  mentions: places.map((place) => ({ place })),
});
const article = {
  id: "a",
  blocks: [paragraph(300, "p", "q", "p"), { type: "gap" }, paragraph(400), paragraph(100, "p")],
} as unknown as Article;

describe("mentioningBlocks", () => {
  it("finds the paragraphs with mentions, each of their places once", () => {
    expect(mentioningBlocks(article)).toEqual([
      { block: 0, at: 0, places: ["p", "q"] },
      { block: 3, at: 0.9, places: ["p"] },
    ]);
  });
});

describe("tickRooms", () => {
  const starts = (at: number[], least: number) => tickRooms(at, least).map(({ start }) => Number(start.toFixed(3)));

  it("centres each room on its tick where there is space, inside the line", () => {
    expect(starts([0, 0.5, 1], 0.1)).toEqual([0, 0.45, 0.9]);
  });

  it("pushes rooms apart that would lie over each other, back from the end", () => {
    expect(starts([0.5, 0.51, 0.52], 0.1)).toEqual([0.45, 0.55, 0.65]);
    expect(starts([0.96, 0.97, 0.98], 0.1)).toEqual([0.7, 0.8, 0.9]);
  });

  it("shares out a line that is too short for all", () => {
    const rooms = tickRooms([0.1, 0.2, 0.3, 0.4], 0.5);
    expect(rooms.map(({ start }) => Number(start.toFixed(2)))).toEqual([0, 0.25, 0.5, 0.75]);
    expect(rooms[0]?.width).toBe(0.25);
  });
});

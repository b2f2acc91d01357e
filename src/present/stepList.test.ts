import { describe, expect, it } from "vitest";
import { bundledStory } from "../../tests/bundled/bundledStory";
import { stepList, stepsFor } from "./stepList";

const story = bundledStory();
const list = stepList(story);
const found = (asked: string) => stepsFor(list, asked).map(({ step }) => step);

describe("stepsFor", () => {
  it("finds a step by its number, from the cover to the end", () => {
    expect(list).toHaveLength(story.tour.length + 2);
    expect([found("0"), found(" 3 "), found("99")]).toEqual([[0], [3], []]);
  });

  it("finds steps by any part of the title, in letters of any size", () => {
    const title = story.tour[1]?.title ?? "";
    expect(found(title.toUpperCase().slice(0, -2))).toContain(2);
    expect(found("xylophone")).toEqual([]);
    expect(found("")).toHaveLength(list.length);
  });
});

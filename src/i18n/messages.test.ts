import { describe, expect, it } from "vitest";
import { messages } from "./messages";

describe("messages with numbers", () => {
  it("uses the plural form of the language", () => {
    expect(messages.excerptCount(0)).toBe("0 excerpts");
    expect(messages.excerptCount(1)).toBe("1 excerpt");
    expect(messages.excerptCount(1200)).toBe("1,200 excerpts");
  });

  it("writes small numbers of articles as words", () => {
    expect(messages.articlesHeading(1)).toBe("The article");
    expect(messages.articlesHeading(5)).toBe("The five articles");
    expect(messages.articlesHeading(40)).toBe("The 40 articles");
  });

  it("announces a place and its count", () => {
    expect(messages.placeWithCount("Pyongyang", 28)).toBe("Pyongyang, 28 excerpts");
    expect(messages.placeWithCount("Hanoi", 1)).toBe("Hanoi, 1 excerpt");
  });
});

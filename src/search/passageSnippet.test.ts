import { describe, expect, it } from "vitest";
import { passageSnippet } from "./passageSnippet";

const shown = (text: string, start: number, end: number) => {
  const cut = passageSnippet(text, [{ start, end }]);
  return text.slice(cut.start, cut.end);
};

describe("passageSnippet", () => {
  const words = Array.from({ length: 120 }, (_, n) => `word${n}`).join(" ");

  it("keeps a short passage whole", () => {
    expect(shown("A short one.", 2, 7)).toBe("A short one.");
  });

  it("begins at the beginning when the hit is near it", () => {
    expect(shown(words, 0, 5).startsWith("word0 word1")).toBe(true);
  });

  it("cuts between words, with the hit in it", () => {
    for (const word of ["word20", "word60", "word119"]) {
      const at = words.indexOf(word);
      const cut = shown(words, at, at + word.length);
      expect(cut).toContain(word);
      expect(cut).toMatch(/^word\d+ .* word\d+$/);
      expect(cut.length).toBeLessThanOrEqual(265);
      expect(` ${words} `).toContain(` ${cut} `);
    }
  });

  it("cuts a text without spaces, and keeps a hit that is longer than the cut", () => {
    const text = "平".repeat(600);
    expect(shown(text, 300, 310)).toHaveLength(260);
    expect(shown(text, 100, 500).length).toBeGreaterThanOrEqual(400);
  });
});

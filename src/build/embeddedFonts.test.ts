import { describe, expect, it } from "vitest";
import { isNeeded } from "./embeddedFonts";

describe("isNeeded", () => {
  const font = (subset: string) => `assets/source-serif-4-${subset}-wght-normal-D1mK.woff2`;

  it("is true of Latin always, of others for their letters", () => {
    expect(isNeeded(font("latin"), "서울")).toBe(true);
    expect(isNeeded(font("cyrillic"), "Hanoi")).toBe(false);
    expect(isNeeded(font("cyrillic"), "Владивосток")).toBe(true);
    expect(isNeeded(font("cyrillic-ext"), "Владивосток")).toBe(false);
    expect(isNeeded(font("vietnamese"), "Hà Nội")).toBe(true);
    expect(isNeeded(font("latin-ext"), "Kraków")).toBe(false);
    expect(isNeeded(font("latin-ext"), "Łódź")).toBe(true);
    expect(isNeeded("libre-franklin-greek-400-normal.woff2", "Hanoi")).toBe(false);
  });
});

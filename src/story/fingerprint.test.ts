import { describe, expect, it } from "vitest";
import { fingerprint } from "./fingerprint";

describe("fingerprint", () => {
  it("is FNV-1a of the text", () => {
    // Published test vectors: 0x811c9dc5 for nothing, 0xe40c292c for "a", 0xbf9cf968 for "foobar".
    expect(["", "a", "foobar"].map(fingerprint)).toEqual(
      [0x811c9dc5, 0xe40c292c, 0xbf9cf968].map((hash) => hash.toString(36)),
    );
  });

  it("tells texts apart that differ in one character", () => {
    const text = "Kim Jong Un ".repeat(1000);
    expect(fingerprint(`${text}.`)).not.toBe(fingerprint(`${text},`));
  });
});

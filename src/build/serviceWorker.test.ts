import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { keptFiles } from "./serviceWorker";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function dist(story: string, files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  folders.push(folder);
  for (const path of ["story.json", ...files]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path === "story.json" ? story : path);
  }
  return folder;
}

describe("keptFiles", () => {
  it("holds what the page may ask for, in order, and nothing that is for others", () => {
    const others = ["share.png", "oembed.json", "story.schema.json", ".vite/manifest.json", "sw.js"];
    const own = ["assets/index-1.js", "embed.html", "index.html", "places/hanoi.html"];
    expect(Object.keys(keptFiles(dist("{}", [...own, ...others])))).toEqual([...own, "story.json"]);
  });

  it("tells contents apart", () => {
    const [one, other] = [keptFiles(dist("{}", [])), keptFiles(dist("[]", []))];
    expect(one["story.json"]).toMatch(/^[\w-]{43}$/);
    expect(one["story.json"]).not.toBe(other["story.json"]);
  });

  it("holds fonts of rare letters where the story has such letters", () => {
    const fonts = ["assets/serif-cyrillic-ext-1.woff2", "assets/serif-cyrillic-1.woff2", "assets/serif-greek-1.woff2"];
    expect(Object.keys(keptFiles(dist("Москва", fonts)))).toEqual([fonts[1], "story.json"]);
    expect(Object.keys(keptFiles(dist("Ἀθῆναι", fonts)))).toEqual([fonts[1], fonts[2], "story.json"]);
  });
});

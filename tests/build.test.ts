import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const work = mkdtempSync(join(tmpdir(), "dateline-build-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function build(folder: string, out: string, settings: Record<string, string> = {}) {
  return spawnSync(
    "node",
    ["node_modules/vite/bin/vite.js", "build", "--configLoader", "runner", "--outDir", out, "--emptyOutDir"],
    {
      env: { ...process.env, DATELINE_STORY: folder, NO_COLOR: "1", ...settings },
      encoding: "utf8",
    },
  );
}

describe("the build", () => {
  it("fails on an error of the story folder, names file, line and column, and leaves no page", () => {
    const folder = join(work, "broken");
    cpSync("data", folder, { recursive: true });
    const article = join(folder, "articles/2024-06-putin-visits.md");
    writeFileSync(article, readFileSync(article, "utf8").replace("(place:hanoi", "(place:atlantis"));
    const out = join(work, "out-broken");
    const result = build(folder, out);
    expect(result.status).not.toBe(0);
    expect(`${result.stdout}${result.stderr}`).toMatch(/articles\/2024-06-putin-visits\.md:21:\d+: .*“?atlantis/);
    expect(existsSync(join(out, "index.html"))).toBe(false);
    expect(existsSync(join(out, "story.json"))).toBe(false);
  });

  it("fails on an address of the page that is none, says what it found and expected, and leaves no page", () => {
    const out = join(work, "out-address");
    const result = build("data", out, { SITE_URL: "example.org/story" });
    expect(result.status).not.toBe(0);
    expect(`${result.stdout}${result.stderr}`).toContain(
      "SITE_URL: found “example.org/story”, expected the absolute address of the page, such as https://example.org/story/",
    );
    expect(existsSync(join(out, "index.html"))).toBe(false);
  });

  it("makes a page from any other story folder too", () => {
    const out = join(work, "out-oddities");
    const result = build("tests/fixtures/oddities", out);
    expect(result.status, `${result.stdout}${result.stderr}`).toBe(0);
    const story = JSON.parse(readFileSync(join(out, "story.json"), "utf8"));
    expect(story.title).toBe("Odd <b>names</b> & places");
    expect(readFileSync(join(out, "index.html"), "utf8")).toContain(
      "<title>Odd &lt;b&gt;names&lt;/b&gt; &amp; places</title>",
    );
  });
});

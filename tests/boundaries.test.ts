import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const forbidden: [string, string][] = [
  ["src/story/canary.ts", "react"],
  ["src/story/canary.ts", "#compile/compileStory"],
  ["src/story/canary.ts", "node:fs"],
  ["src/compile/canary.ts", "../map/toStyle"],
  ["src/compile/canary.ts", "#store/storyStore"],
  ["src/store/canary.ts", "maplibre-gl"],
  ["src/store/canary.ts", "#map/toStyle"],
  ["src/store/canary.ts", "react"],
  ["src/store/canary.ts", "#search/searchStory"],
  ["src/search/canary.ts", "#store/storyStore"],
  ["src/search/canary.ts", "react"],
  ["src/map/canary.ts", "react"],
  ["src/map/canary.ts", "#reader/Overview"],
  ["src/ui/canary.tsx", "#store/storyStore"],
  ["src/reader/canary.tsx", "#map/MapView"],
  ["src/reader/canary.tsx", "maplibre-gl"],
  ["src/embed-protocol/canary.ts", "#store/storyStore"],
  ["src/embed-protocol/canary.ts", "react"],
  ["src/embed-protocol/canary.ts", "../story/edtf"],
  ["src/embed-element/canary.ts", "#story/escapeHtml"],
  ["src/embed-element/canary.ts", "valibot"],
  ["src/embed/canary.tsx", "#map/MapView"],
  ["src/embed/canary.tsx", "#protocol/hostApi"],
  ["src/present/canary.tsx", "#map/MapView"],
  ["src/present/canary.tsx", "#handout/HandoutPage"],
  ["src/handout/canary.tsx", "#map/MapView"],
  ["src/offline/canary.ts", "#store/storyStore"],
  ["src/app/canary.tsx", "#build/basemap"],
  ["src/app/canary.tsx", "#compile/compileStory"],
  ["src/app/canary.tsx", "maplibre-gl"],
  ["src/app/canary.tsx", "supercluster"],
];

const allowed: [string, string][] = [
  ["src/compile/canary.ts", "#story/story"],
  ["src/store/useStory.ts", "react"],
  ["src/map/canary.ts", "maplibre-gl"],
  ["src/map/canary.ts", "supercluster"],
  ["src/search/canary.ts", "minisearch"],
  ["src/reader/canary.tsx", "#store/useStory"],
  ["src/reader/canary.tsx", "#search/searchClient"],
  ["src/embed-element/canary.ts", "./elementTexts"],
  ["src/embed-protocol/canary.ts", "#story/edtf"],
  ["src/embed-protocol/canary.ts", "valibot"],
  ["src/embed/canary.tsx", "#reader/Quote"],
  ["src/present/canary.tsx", "#reader/Quote"],
  ["src/handout/canary.tsx", "#reader/Quote"],
  ["src/app/canary.tsx", "#map/MapView"],
];

/** Lints one canary file per row in a tree of its own; gives the rows of which the linter said "may not import". */
function refused(rows: [string, string][]): string[] {
  const tree = mkdtempSync(join(tmpdir(), "dateline-canary-"));
  afterAll(() => rmSync(tree, { recursive: true, force: true }));
  cpSync("biome.json", join(tree, "biome.json"));
  return rows
    .filter(([path, specifier]) => {
      const file = join(tree, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `export * as canary from "${specifier}";\n`);
      const result = spawnSync(join(process.cwd(), "node_modules/.bin/biome"), ["lint", path], {
        cwd: tree,
        encoding: "utf8",
      });
      return `${result.stdout}${result.stderr}`.includes("may not import this");
    })
    .map(([path, specifier]) => `${path} imports ${specifier}`);
}

const names = (rows: [string, string][]) => rows.map(([path, specifier]) => `${path} imports ${specifier}`);

describe("import boundaries", () => {
  it("refuse what the table forbids", () => {
    expect(refused(forbidden)).toEqual(names(forbidden));
  });

  it("let through what the table allows", () => {
    expect(refused(allowed)).toEqual([]);
  });
});

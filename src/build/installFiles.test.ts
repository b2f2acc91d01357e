import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm } from "@resvg/resvg-wasm";
import { PNG } from "pngjs";
import { beforeAll, describe, expect, it } from "vitest";
import { testStory } from "#store/testStory";
import { installFiles, webManifest } from "./installFiles";

beforeAll(() => initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"))));

describe("webManifest", () => {
  it.each([
    ["Two summits, six places", "Two summits"],
    ["Donaudampfschifffahrt", "Donaudampfsc"],
    ["두 정상회담, 여섯 장소", "두 정상회담 여섯 장소"],
  ])("of %s says under icons %s", (title, name) => {
    expect(webManifest({ ...testStory(), title })).toMatchObject({ name: title, short_name: name, start_url: "." });
  });
});

describe("installFiles", () => {
  it("draws icons of the sizes that the manifest says, the one for masks without a clear corner", () => {
    const pictures = installFiles(testStory(), "public").filter(({ path }) => path.endsWith(".png"));
    const drawn = pictures.map(({ path, source }) => [path, PNG.sync.read(Buffer.from(source))] as const);
    expect(drawn.map(([path, { width, height }]) => [path, width, height])).toEqual([
      ["icon-192.png", 192, 192],
      ["icon-512.png", 512, 512],
      ["icon-maskable.png", 512, 512],
    ]);
    const clear = drawn.filter(([, { data }]) => (data[3] ?? 0) < 255).map(([path]) => path);
    expect(clear).toEqual(["icon-192.png", "icon-512.png"]);
  });
});

import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { testStory } from "#map/testStory";
import { POSTER_FILES, posterFile } from "./posterFile";

const NO_NAMES = {
  countries: { type: "FeatureCollection" as const, features: [] },
  seas: { type: "FeatureCollection" as const, features: [] },
  cities: { type: "FeatureCollection" as const, features: [] },
};

const paths = Object.keys(POSTER_FILES) as (keyof typeof POSTER_FILES)[];

// The first one weighs all of Natural Earth.
describe.each(paths)("posterFile %s", { timeout: 60_000 }, (path) => {
  const story = testStory();
  story.title = 'A "line" & <b>its</b> visits';
  for (const journey of story.journeys) journey.title = "<b>Kim & co</b>";
  const svg = posterFile(story, NO_NAMES, path);

  it("stands alone: a namespace, a box, a title, and nothing from elsewhere", () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
    expect(svg).toContain('<title id="title">A &quot;line&quot; &amp; &lt;b&gt;its&lt;/b&gt; visits</title>');
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|@import|@font-face|<script|<image/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<b>/);
  });

  it("is within 8 kB of brotli, and knows every colour that it uses in both themes", () => {
    expect(brotliCompressSync(svg).length).toBeLessThan(8000);
    const [, light = "", dark = "", chosen = ""] =
      /:root\{(.*?)\}@media \(prefers-color-scheme:dark\)\{:root:not\(:has\(#light:target\)\)\{(.*?)\}\}:root:has\(#dark:target\)\{(.*?)\}/.exec(
        svg,
      ) ?? [];
    expect(dark).toBe(chosen);
    const used = new Set(Array.from(svg.matchAll(/var\((--[\w-]+)\)/g), ([, name = ""]) => name));
    used.delete("--size");
    expect(used.size).toBeGreaterThan(15);
    for (const name of used) for (const theme of [light, dark]) expect(theme).toContain(`${name}:`);
  });

  it("names every place that has a label", () => {
    for (const { properties } of story.places.features) expect(svg).toContain(`>${properties.title}`);
  });
});

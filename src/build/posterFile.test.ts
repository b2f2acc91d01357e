import { brotliCompressSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { testStory } from "#map/testStory";
import { POSTER_FILES, posterFile } from "./posterFile";
import { UNITS_PER_EM } from "./textOutlinesPath";

const NO_NAMES = {
  countries: { type: "FeatureCollection" as const, features: [] },
  seas: { type: "FeatureCollection" as const, features: [] },
  cities: { type: "FeatureCollection" as const, features: [] },
};

const paths = Object.keys(POSTER_FILES) as (keyof typeof POSTER_FILES)[];

/** @param titleOf - the new title of a place or journey */
function posterOf(titleOf: (title: string) => string, path: keyof typeof POSTER_FILES): Promise<string> {
  const story = testStory();
  story.title = 'A "line" & <b>its</b> visits';
  for (const journey of story.journeys) journey.title = titleOf(journey.title);
  for (const { properties } of story.places.features) properties.title = titleOf(properties.title);
  return posterFile(story, NO_NAMES, path);
}

// The first one weighs all of Natural Earth.
describe.each(paths)("posterFile %s", { timeout: 60_000 }, (path) => {
  let svg = "";
  beforeAll(async () => {
    svg = await posterOf(() => "<b>Kim & co</b>", path);
  }, 60_000);

  it("stands alone: a namespace, a box, a title, and nothing from elsewhere", () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
    expect(svg).toContain('<title id="title">A &quot;line&quot; &amp; &lt;b&gt;its&lt;/b&gt; visits</title>');
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|@import|@font-face|<script|<image/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<b>/);
  });

  it("is within 11 kB of brotli, and knows every colour that it uses in both themes", () => {
    expect(brotliCompressSync(svg).length).toBeLessThan(11_000);
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

  it("draws words as outlines: its own, Cyrillic and Vietnamese ones", async () => {
    const posters = [svg, await posterOf(() => "Владивосток", path), await posterOf(() => "Điện Biên Phủ", path)];
    for (const poster of posters) {
      expect(poster).not.toMatch(/<text|<tspan|font-family|style="/);
      expect(labels(poster).length).toBeGreaterThan(2);
      for (const [, words = ""] of labels(poster)) expect(words.match(/z/g)?.length).toBeGreaterThan(8);
      // Markers have their number inside, the area behind its name.
      expect(labels(poster).filter(([, , number]) => number)).toHaveLength(1);
      expect(poster.match(/<g class="count"/g)).toHaveLength(3);
    }
  });

  it("leaves words that the page's fonts lack letters of to the browser, with rules of their own", async () => {
    const poster = await posterOf((title) => (title === "vladivostok" ? title : "평양"), path);
    expect(poster).toMatch(
      /<text class="label" text-anchor="\w+" x="[\d.]+" y="[\d.]+">평양 <tspan class="sub">\d+<\/tspan><\/text>/,
    );
    expect(poster).toMatch(/<text class="journey" data-journey="1" text-anchor="middle" [^>]*>평양<\/text>/);
    expect(poster).toContain("text.label{font-size:calc(14px*var(--size));font-weight:600}");
    expect(labels(poster)).toHaveLength(1);
  });

  it("scales names about their anchors, and keeps the halo's width", () => {
    expect(svg).toContain(".label path{transform:scale(var(--size));stroke-width:calc(50px/var(--size))}");
    const scales = Array.from(
      svg.matchAll(/<g class="label" transform="translate\([\d.]+ [\d.]+\)scale\(([\d.]+)\)">/g),
    );
    expect(new Set(scales.map(([, scale]) => Math.round(Number(scale) * UNITS_PER_EM * 100) / 100))).toEqual(
      new Set([14]),
    );
  });
});

/** Outlines of the labels of places: words and number. */
function labels(svg: string): RegExpExecArray[] {
  return Array.from(
    svg.matchAll(/<g class="label"[^>]*><path d="([^"]*)"\/>(?:<path class="sub" d="([^"]*)"\/>)?<\/g>/g),
  );
}

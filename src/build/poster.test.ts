import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { homeCamera, storyBounds } from "#map/homeCamera";
import { projectPoint } from "#map/mapProjection";
import { testStory } from "#map/testStory";
import type { LngLat, Story } from "#story/story";
import { buildPoster } from "./poster";
import { posterView } from "./posterView";

const NO_NAMES = {
  countries: { type: "FeatureCollection", features: [] },
  seas: { type: "FeatureCollection", features: [] },
  cities: { type: "FeatureCollection", features: [] },
} as const;

/** The test story with all its places moved. */
function moved(move: (point: LngLat) => LngLat): Story {
  const story = testStory();
  const features = story.places.features
    .filter(({ geometry }) => geometry.type === "Point")
    .map((place) => {
      const point = move(place.properties.labelPoint);
      const bbox = [point[0], point[1], point[0], point[1]] as const;
      return {
        ...place,
        geometry: { type: "Point" as const, coordinates: [...point] },
        properties: { ...place.properties, labelPoint: point, bbox },
      };
    });
  return { ...story, places: { type: "FeatureCollection", features } };
}

const poster = (story: Story) =>
  buildPoster(story, {
    countries: { ...NO_NAMES.countries, features: [] },
    seas: { ...NO_NAMES.seas, features: [] },
    cities: { ...NO_NAMES.cities, features: [] },
  });

// The first one weighs all of Natural Earth.
describe("buildPoster", { timeout: 60_000 }, () => {
  it("draws both views within 8 kB of brotli each, and gives every place its position in both", () => {
    const story = testStory();
    const { markup, css } = poster(story);
    expect(markup + css).not.toMatch(/NaN|undefined|Infinity/);
    const views = markup.match(/<svg class="poster-drawing".*?<\/svg>/gs) ?? [];
    expect(views).toHaveLength(2);
    for (const view of views) expect(brotliCompressSync(view).length).toBeLessThan(8000);
    for (const { id } of story.places.features) expect(css.split(`[data-poster="${id}"]{left:`)).toHaveLength(3);
  });

  it("puts places where the live map's first camera does", () => {
    const story = testStory();
    const { css } = poster(story);
    const size = { width: 1000, height: 712 };
    const camera = homeCamera(storyBounds(story), size, { top: 48, right: 48, bottom: 48, left: 48 });
    const place = story.places.features.find(({ id }) => id === "vladivostok");
    const pixel = place && projectPoint(camera, size, place.properties.labelPoint);
    const [, left, top] = /\[data-poster="vladivostok"\]\{left:([\d.]+)%;top:([\d.]+)%/.exec(css) ?? [];
    expect(Number(left)).toBeCloseTo(((pixel?.x ?? 0) / size.width) * 100, 1);
    expect(Number(top)).toBeCloseTo(((pixel?.y ?? 0) / size.height) * 100, 1);
  });

  it.each<[string, (point: LngLat) => LngLat]>([
    ["over the antimeridian", ([lng, lat]) => [lng + 50 > 180 ? lng - 310 : lng + 50, lat]],
    ["in one town, in Mercator", ([lng, lat]) => [2.3 + lng / 1e4, 48.8 + lat / 1e4]],
    ["on all continents", ([lng, lat]) => [(lng - 128) * 40, (lat - 45) * 7]],
    ["near a pole", ([lng, lat]) => [lng, -80 + lat / 10]],
  ])("draws a story %s", (_where, move) => {
    const { markup, css } = poster(moved(move));
    expect(markup + css).not.toMatch(/NaN|undefined|Infinity/);
    expect(markup).toContain("poster-land");
  });

  it("escapes what a story calls its journeys", () => {
    const story = testStory();
    for (const journey of story.journeys) journey.title = "<b>Kim & co</b>";
    expect(poster(story).markup).not.toContain("<b>");
    expect(poster(story).markup).toContain("&lt;b&gt;Kim &amp; co&lt;/b&gt;");
  });
});

describe("posterView", () => {
  it("finds the ground under a pixel, on the globe and in Mercator", () => {
    for (const story of [testStory(), moved(([lng, lat]) => [2.3 + lng / 1e4, 48.8 + lat / 1e4])]) {
      const view = posterView(story, "desktop");
      for (const pixel of [
        { x: 500, y: 356 },
        { x: 310, y: 150 },
        { x: 800, y: 600 },
      ]) {
        const back = view.project(view.unproject(pixel));
        expect(back?.x).toBeCloseTo(pixel.x, 3);
        expect(back?.y).toBeCloseTo(pixel.y, 3);
      }
    }
  });

  it("gives a phone on its side the height that its sheet would take", () => {
    const { css } = poster(testStory());
    const rule = /\(max-height:480px\)\{\.poster-frame\{([^}]*)\}/.exec(css)?.[1];
    expect(rule).toContain("(100cqh - 164px)");
    expect(rule).not.toContain("50cqh");
  });

  it("draws an area hollow and dashed while a filter leaves nothing of it", () => {
    const { css } = poster(testStory());
    expect(css).toMatch(/\.poster-base\[data-empty~="dmz"\] [^{]*\{[^}]*--area-hatch:hidden/);
  });
});

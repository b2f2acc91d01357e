import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { beforeAll, describe, expect, it } from "vitest";
import type { MapCamera } from "#store/camera";
import { decodeBasemap } from "./basemapFile";
import { journeyArcs } from "./journeyArcs";
import { SCENE_AT_REST } from "./mapScene";
import { mapFlavours } from "./mapTokens";
import { pictureProjection } from "./pictureProjection";
import { svgPicture } from "./svgPicture";
import { testStory } from "./testStory";

beforeAll(() => initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"))));

const size = { width: 800, height: 600 };
const story = testStory();
const basemap = decodeBasemap({ type: "Topology", arcs: [], objects: {} });
/** The southern places only, turned by 30 degrees. */
const camera: MapCamera = { center: [128.8, 40.9], zoom: 5.8, bearing: -30 };

function picture(more: { camera?: MapCamera; selected?: string; title?: string; story?: typeof story } = {}): string {
  return svgPicture({
    frame: {
      story: more.story ?? story,
      arcs: journeyArcs(story),
      camera: more.camera ?? camera,
      size,
      scene: {
        ...SCENE_AT_REST,
        selected: more.selected ?? null,
        counts: new Map(story.places.features.map(({ id }, index) => [id, index * 4 + 3])),
        subtitles: new Map(),
      },
    },
    basemap,
    crop: { left: 0, top: 0, right: size.width, bottom: size.height },
    credit: { title: more.title ?? story.title, titleDirection: "ltr", credit: "Map: Natural Earth", direction: "ltr" },
  });
}

/** Middles of the discs that are drawn for a place. */
function markersOf(svg: string, place: string): { x: number; y: number }[] {
  const group = svg.match(new RegExp(`<g data-place="${place}">.*?</g>`))?.[0] ?? "";
  return [...group.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)"/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

/** Red of one pixel of a drawing that is black where it is filled. */
function isFilled(d: string, x: number, y: number): boolean {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><path fill="#fff" d="M0 0h800v600H0z"/><path d="${d}" fill-rule="evenodd"/></svg>`;
  return new Resvg(svg).render().pixels[4 * (y * size.width + x)] === 0;
}

describe("svgPicture", () => {
  it("is XML that a strict reader takes, whatever the story is called", () => {
    const title = `Said & done: "1 < 2" ]]> 'so'`;
    const svg = picture({ title, selected: "pyongyang" });
    expect(() => new Resvg(svg)).not.toThrow();
    expect(svg).toContain("Said &amp; done: &quot;1 &lt; 2&quot; ]]&gt;");
  });

  it("escapes the names of places", () => {
    const [place, ...others] = story.places.features;
    if (!place) throw new Error("no place");
    const named = { ...place, properties: { ...place.properties, title: "A<b>&c" }, names: [] };
    const svg = picture({ story: { ...story, places: { ...story.places, features: [named, ...others] } } });
    expect(svg).toContain("A&lt;b&gt;&amp;c");
    expect(() => new Resvg(svg)).not.toThrow();
  });

  it("has the marker of every place in view at its pixel, turned with the map, and none of those out of view", () => {
    const { project } = pictureProjection(camera, size);
    const svg = picture();
    for (const place of ["pyongyang", "vladivostok"]) {
      const at = project(story.places.features.find(({ id }) => id === place)?.properties.labelPoint ?? [0, 0]);
      const discs = markersOf(svg, place);
      expect(discs.length).toBeGreaterThan(0);
      for (const disc of discs) {
        expect(disc.x).toBeCloseTo(at?.x ?? NaN, 0);
        expect(disc.y).toBeCloseTo(at?.y ?? NaN, 0);
      }
    }
    expect(svg).toContain('<g data-place="dmz">');
    expect(markersOf(svg, "vostochny")).toEqual([]);
  });

  it("writes names and counts, and marks the selected place alone in yellow", () => {
    expect(picture()).toMatch(/>11<\/text>/);
    expect(picture()).toContain(">vladivostok<");
    expect(picture()).not.toContain(`${mapFlavours.light.mark}"/><rect`);
    expect(picture({ selected: "pyongyang" })).toContain(`fill="${mapFlavours.light.mark}"/><rect`);
  });

  it("ends with the story's title and whose map it is, below the map", () => {
    const texts = [...picture({ title: "Two summits" }).matchAll(/<text x="16" y="(\d+[.\d]*)".*?>([^<]*)<\/text>/g)];
    const below = texts.filter(([, y]) => Number(y) > size.height).map(([, , text]) => text);
    expect(below).toEqual(["Two summits", "Map: Natural Earth"]);
  });
});

describe("pictureProjection", () => {
  it.each([
    ["globe", { center: [20, -30], zoom: 2, bearing: 50 }],
    ["Mercator", { center: [178, 60], zoom: 7, bearing: -70 }],
  ] as [string, MapCamera][])("finds the ground under a pixel (%s)", (_name, one) => {
    const { project, unproject } = pictureProjection(one, size);
    for (const pixel of [
      { x: 400, y: 300 },
      { x: 350, y: 280 },
      { x: 470, y: 390 },
    ]) {
      const back = project(unproject(pixel));
      expect(back?.x).toBeCloseTo(pixel.x, 3);
      expect(back?.y).toBeCloseTo(pixel.y, 3);
    }
  });

  const globe = pictureProjection({ center: [-60, -40], zoom: 1, bearing: 0 }, size);
  const box = (west: number, south: number, east: number, north: number) => [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];

  it("fills what is seen of an area, and not the disc for one that lies on the far side", () => {
    expect(isFilled(globe.areas([[box(-70, -50, -50, -30)]]), 400, 300)).toBe(true);
    expect(isFilled(globe.areas([[box(100, 20, 140, 60)]]), 400, 300)).toBe(false);
  });

  it("fills the right side of an area that reaches over the limb and round the far side", () => {
    // Europe, Asia and Africa in one: only Africa's west can be seen, at the right.
    const d = globe.areas([[box(-15, -35, 179, 75)]]);
    expect(isFilled(d, 400, 300)).toBe(false);
    const { x = 0, y = 0 } = globe.project([-8, -10]) ?? {};
    expect(isFilled(d, Math.round(x), Math.round(y))).toBe(true);
  });

  it("draws no streak from one edge of Mercator's world to the other", () => {
    const near = pictureProjection({ center: [130, 40], zoom: 7, bearing: 0 }, size);
    expect(near.areas([[box(-120, 20, -40, 60)]])).toBe("");
    // Beyond the antimeridian, the world goes on.
    const pacific = pictureProjection({ center: [179, 40], zoom: 7, bearing: 0 }, size);
    const east = pacific.project([-179, 40]);
    expect(isFilled(pacific.areas([[box(-180, 30, -170, 50)]]), Math.round(east?.x ?? 0), 300)).toBe(true);
  });

  it("cuts lines at the limb", () => {
    const parallel = Array.from({ length: 73 }, (_, n) => [n * 5 - 180, -40]);
    const whole = globe.lines([parallel]);
    expect(whole).not.toBe("");
    expect(globe.lines([box(100, 20, 140, 60)])).toBe("");
  });
});

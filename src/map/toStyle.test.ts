import { readFileSync } from "node:fs";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import type { FontFaces } from "./fontStacks";
import { fontStacks } from "./fontStacks";
import { imageName, mapImageKinds } from "./imageNames";
import type { Theme } from "./mapScene";
import { mapFlavours } from "./mapTokens";
import { testStory } from "./testStory";
import { toStyle } from "./toStyle";

const fonts: FontFaces = Object.fromEntries(
  Object.values(fontStacks).map(([name = ""]) => [name, [{ url: "/font.woff2", "unicode-range": ["U+0-10FFFF"] }]]),
);
const themes: Theme[] = ["light", "dark"];
/** WCAG's contrast of two colours written as #rrggbb. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour `rgb(r g b / a)` laid over one written as #rrggbb. */
function over(colour: string, ground: string): string {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const mixed = [red, green, blue].map((value, index) => {
    const under = Number.parseInt(ground.slice(1 + 2 * index, 3 + 2 * index), 16);
    return Math.round(alpha * value + (1 - alpha) * under);
  });
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

const styleOf = (theme: Theme) => toStyle(testStory(), { theme, fonts });

describe.each(themes)("toStyle in %s", (theme) => {
  it("passes the style specification", () => {
    expect(validateStyleMin(styleOf(theme))).toEqual([]);
  });

  it("is found wanting when a layer is broken", () => {
    const style = styleOf(theme);
    const layers = style.layers.map((layer) =>
      layer.id === "land" ? { ...layer, paint: { "fill-colour": 1 } } : layer,
    );
    const [issue] = validateStyleMin({ ...style, layers } as typeof style);
    expect(issue?.message).toContain("fill-colour");
  });

  it("declares every font and draws every picture that it names", () => {
    const text = JSON.stringify(styleOf(theme).layers);
    for (const [name] of Object.values(fontStacks)) expect(Object.keys(fonts)).toContain(name);
    const known = mapImageKinds.map((kind) => imageName(theme, kind));
    for (const [, name] of text.matchAll(new RegExp(`"(${theme}:[a-z0-9-]+)"`, "g"))) expect(known).toContain(name);
  });

  it("writes in colours that can be read on water, shore and land", () => {
    const { water, shore, land, ...flavour } = mapFlavours[theme];
    const written = JSON.stringify(styleOf(theme).layers.filter((layer) => layer.type === "symbol"));
    const texts = [flavour.ink, flavour.city, flavour.country, flavour.waterText, ...flavour.journeys];
    for (const colour of texts) expect(written).toContain(colour);
    // The lighter grey is for the panel's paper: on water it is too faint.
    const labels = styleOf(theme).layers.filter((layer) => "source" in layer && layer.source === "labels");
    expect(JSON.stringify(labels)).not.toContain(flavour.ink3);
    for (const text of texts) {
      for (const ground of [water, ...shore, land]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("writes 7 : 1 in front of a room, on land, shore and water, and on the halo over each", () => {
    const { water, shore, land, halo, ink } = mapFlavours[theme];
    const { layers } = toStyle(testStory(), { theme, fonts, presenting: true });
    const named = layers.flatMap((layer) =>
      layer.type === "symbol" && layer.id !== "selected-label" && layer.id !== "marker-count"
        ? [JSON.stringify([layer.paint?.["text-color"], layer.layout?.["text-field"]])]
        : [],
    );
    const colours = [...new Set(named.join().match(/#[0-9a-f]{6}/g))];
    // Countries, seas, cities and what stands after a name, ink, and four journeys.
    expect(colours.length).toBeGreaterThanOrEqual(7);
    expect(colours).toContain(ink);
    const grounds = [water, ...shore, land].flatMap((ground) => [ground, over(halo, ground)]);
    for (const colour of colours)
      for (const ground of grounds)
        expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(7);
  });

  it("has the colours of tokens.css", () => {
    const css = readFileSync(new URL("../ui/tokens.css", import.meta.url), "utf8");
    const from = css.indexOf(`[data-theme="${theme}"] {`);
    const block = css.slice(from, css.indexOf("}", from));
    const token = (name: string) => new RegExp(`--${name}:\\s*([^;]+);`).exec(block)?.[1]?.trim();
    const flavour = mapFlavours[theme];
    const expected: Record<string, string> = {
      ink: flavour.ink,
      "ink-3": flavour.ink3,
      mark: flavour.mark,
      "mark-text": flavour.markText,
      "mark-line": flavour.markLine,
      focus: flavour.focus,
      "map-space": flavour.space,
      "map-water": flavour.water,
      "map-land": flavour.land,
      "map-land-edge": flavour.landEdge,
      "map-border": flavour.border,
      "map-border-disputed": flavour.borderDisputed,
      "map-river": flavour.river,
      "map-graticule": flavour.graticule,
      "map-limb": flavour.limb,
      "map-country": flavour.country,
      "map-water-text": flavour.waterText,
      "map-city": flavour.city,
      "map-halo": flavour.halo,
      marker: flavour.marker,
      "marker-text": flavour.markerText,
      "marker-ring": flavour.markerRing,
      hatch: flavour.hatch,
      "hatch-fill": flavour.hatchFill,
    };
    for (const [index, colour] of flavour.journeys.entries()) expected[`journey-${index + 1}`] = colour;
    for (const [index, colour] of flavour.shore.entries()) expected[`map-shore-${index + 1}`] = colour;
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, token(name)]))).toEqual(expected);
  });
});

it("has the same layers in both themes, so that one can be turned into the other", () => {
  const ids = (theme: Theme) => styleOf(theme).layers.map((layer) => layer.id);
  expect(ids("dark")).toEqual(ids("light"));
  const presented = toStyle(testStory(), { theme: "dark", fonts, presenting: true });
  expect(presented.layers.map(({ id }) => id)).toEqual(ids("light"));
});

it("leaves out an orientation city that is a place of the story", () => {
  const cities = styleOf("light").layers.find((layer) => layer.id === "cities");
  expect(JSON.stringify(cities)).toContain('["literal",["pyongyang","vostochny","vladivostok","dmz"]]');
});

it("enlarges names with the reader's text, and no counts", () => {
  const sizes = (textScale: number) =>
    toStyle(testStory(), { theme: "light", fonts, textScale }).layers.flatMap((layer) =>
      layer.type === "symbol" ? [[layer.id, layer.layout?.["text-size"]] as const] : [],
    );
  const [once, twice] = [new Map(sizes(1)), new Map(sizes(2))];
  for (const id of ["countries", "seas", "cities", "place-labels", "selected-label", "journey-labels"])
    expect(twice.get(id)).toBe(2 * Number(once.get(id)));
  expect(twice.get("marker-count")).toEqual(once.get("marker-count"));
});

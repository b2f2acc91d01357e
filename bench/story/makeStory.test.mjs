import { expect, test } from "vitest";
import { storyFiles } from "../makeStory.mjs";

const storyOf = (options) => [...storyFiles(options)];

test("the same seed makes the same files, another seed others", () => {
  const [one, again, other] = [3, 3, 4].map((seed) => JSON.stringify(storyOf({ places: 12, seed })));
  expect(again).toBe(one);
  expect(other).not.toBe(one);
});

test("no two places share a name, every place lies on the globe, and every one is in some article", () => {
  const files = storyOf({ places: 2000, excerpts: 3000, seed: 1 });
  const { features } = JSON.parse(files.find(({ path }) => path === "places.geojson").text);
  const names = features.flatMap(({ names: own }) => own.map(({ toponym }) => toponym));
  expect(new Set(names).size).toBe(4000);
  const texts = files.filter(({ path }) => path.startsWith("articles/")).map(({ text }) => text);
  const said = new Set(texts.join("\n").match(/(?:(?:Port|New|Upper|Old) )?[A-Z][a-z]+/g));
  for (const { properties, geometry } of features) {
    const [lng, lat] = geometry.coordinates;
    expect(Math.abs(lng)).toBeLessThanOrEqual(180);
    expect(Math.abs(lat)).toBeLessThanOrEqual(90);
    if (!said.has(properties.title)) throw new Error(`No article names ${properties.title}`);
  }
});

test("fewer than five places are refused", () => {
  expect(() => storyOf({ places: 4, seed: 1 })).toThrow("found 4, expected a whole number of at least 5");
});

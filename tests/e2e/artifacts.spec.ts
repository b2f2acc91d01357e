import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Story } from "#story/story";

const schema = JSON.parse(readFileSync("dist/story.schema.json", "utf8"));
const text = readFileSync("dist/story.json", "utf8");

// biome-ignore lint/suspicious/noExplicitAny: variants are broken on purpose, which no type allows
const variants: [string, (story: any) => void][] = [
  ["another version", (story) => Object.assign(story, { version: 2 })],
  ["no title", (story) => delete story.title],
  ["places that are no FeatureCollection", (story) => Object.assign(story.places, { type: "GeometryCollection" })],
  ["a place without an id", (story) => delete story.places.features[0].id],
  ["a latitude out of range", (story) => story.places.features[0].geometry.coordinates.splice(1, 1, 139)],
  ["an excerpt without text", (story) => delete story.excerpts[0].text],
  ["a mention that starts before its text", (story) => Object.assign(story.excerpts[0].mentions[0], { start: -1 })],
  ["an unknown sense", (story) => Object.assign(story.excerpts[0].mentions[0], { sense: "country" })],
  ["a date that is none", (story) => Object.assign(story.events[0], { date: "June 2024" })],
  ["an unknown mode of travel", (story) => Object.assign(story.journeys[0].legs[0], { mode: "camel" })],
];

test("the published schema accepts the published story", () => {
  const validate = new Ajv2020({ strict: false }).compile<Story>(schema);
  expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
});

for (const [name, spoil] of variants) {
  test(`the published schema rejects ${name}`, () => {
    const validate = new Ajv2020({ strict: false }).compile<Story>(schema);
    const story = JSON.parse(text);
    spoil(story);
    expect(validate(story)).toBe(false);
  });
}

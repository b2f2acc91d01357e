import { expect, it } from "vitest";
import { bundledStory } from "../../tests/bundled/bundledStory";
import { nearestRelation, placeRelations } from "./placeRelations";

const story = bundledStory();

it("says where a place lies from the nearest other town", () => {
  const relation = nearestRelation(story, "pyongyang");
  expect(relation?.from.id).toBe("vladivostok");
  expect(Math.round(relation?.km ?? 0)).toBe(684);
  // South-west of it.
  expect(relation?.bearing).toBeGreaterThan(203);
  expect(relation?.bearing).toBeLessThan(248);
});

it("names an area from a town, though another area may be nearer to a town", () => {
  expect(nearestRelation(story, "dmz")?.from.id).toBe("pyongyang");
});

it("relates every place to all others, the nearest first", () => {
  const { features } = story.places;
  for (const { id } of features) {
    const relations = placeRelations(story, id);
    expect(new Set(relations.map(({ from }) => from.id)).size).toBe(features.length - 1);
    expect(relations.map(({ km }) => km)).toEqual(relations.map(({ km }) => km).sort((a, b) => a - b));
  }
});

it("has nothing to say of an only place", () => {
  const [only] = story.places.features;
  if (!only) throw new Error("The story has no place.");
  expect(nearestRelation({ ...story, places: { ...story.places, features: [only] } }, only.id)).toBeNull();
});

import { createHash } from "node:crypto";
import type { BoundingBox, LngLat, Story } from "#story/story";
import { toStoryJsonSchema } from "#story/storyJsonSchema";
import { buildBasemap } from "./basemap";
import { locatorGlobe } from "./locator";

/** A file that the page needs beside its code. The locator is not a file of its own: it is part of a module. */
export interface StoryAsset {
  role: "story" | "schema" | "world" | "region" | "locator";
  /** Relative to the page. */
  path: string;
  text: string;
}

const locatorSizePx = 112;

/** The story, its schema, and the basemap and locator made for its extent. */
export async function storyAssets(story: Story, hashed: boolean): Promise<StoryAsset[]> {
  const points = story.places.features.map((place) => place.properties.labelPoint);
  const extent = extentOf(points);
  const basemap = buildBasemap({
    extent,
    storyPoints: points,
    placeNames: story.places.features.flatMap((place) => place.names.map((name) => name.toponym)),
  });
  const center: LngLat = [(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2];
  const file = (role: StoryAsset["role"], text: string): StoryAsset => {
    const hash = hashed ? `-${createHash("sha256").update(text).digest("base64url").slice(0, 8)}` : "";
    return { role, path: `assets/${role}${hash}.json`, text };
  };
  return [
    { role: "story", path: "story.json", text: JSON.stringify(story) },
    { role: "schema", path: "story.schema.json", text: JSON.stringify(toStoryJsonSchema(), null, 2) },
    file("world", JSON.stringify(basemap.world)),
    file("region", JSON.stringify(basemap.region)),
    { role: "locator", path: "", text: JSON.stringify(locatorGlobe(center, locatorSizePx)) },
  ];
}

function extentOf(points: LngLat[]): BoundingBox {
  const lngs = points.map((point) => point[0]);
  const lats = points.map((point) => point[1]);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

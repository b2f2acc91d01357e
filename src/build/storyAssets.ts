import { createHash } from "node:crypto";
import type { BoundingBox, LngLat, Story } from "#story/story";
import { buildBasemap } from "./basemap";
import { locatorGlobe } from "./locator";
import { toStoryJsonSchema } from "./storyJsonSchema";

/** A file that the page needs beside its code. The locator is not a file of its own: it is part of a module. */
export interface StoryAsset {
  role: "story" | "schema" | "world" | "region" | "locator";
  /** Relative to the page. */
  path: string;
  text: string;
}

const locatorSizePx = 112;

/** The story, its schema, and the basemap and locator made for its extent. */
export function storyAssets(story: Story, hashed: boolean): StoryAsset[] {
  const { world, region, locator } = basemapOf(story);
  const file = (role: StoryAsset["role"], text: string): StoryAsset => {
    const hash = hashed ? `-${createHash("sha256").update(text).digest("base64url").slice(0, 8)}` : "";
    return { role, path: `assets/${role}${hash}.json`, text };
  };
  return [
    { role: "story", path: "story.json", text: JSON.stringify(story) },
    { role: "schema", path: "story.schema.json", text: JSON.stringify(toStoryJsonSchema(), null, 2) },
    file("world", world),
    file("region", region),
    { role: "locator", path: "", text: locator },
  ];
}

interface BasemapTexts {
  world: string;
  region: string;
  locator: string;
}

// Making it takes seconds and an edit of an article changes nothing in it.
let latest: { key: string; texts: BasemapTexts } | null = null;

function basemapOf(story: Story): BasemapTexts {
  const storyPoints = story.places.features.map((place) => place.properties.labelPoint);
  const placeNames = story.places.features.flatMap((place) => place.names.map((name) => name.toponym));
  const key = JSON.stringify([storyPoints, placeNames]);
  if (latest?.key !== key) {
    const extent = extentOf(storyPoints);
    const { world, region } = buildBasemap({ extent, storyPoints, placeNames });
    const center: LngLat = [(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2];
    latest = {
      key,
      texts: {
        world: JSON.stringify(world),
        region: JSON.stringify(region),
        locator: JSON.stringify(locatorGlobe(center, locatorSizePx)),
      },
    };
  }
  return latest.texts;
}

function extentOf(points: LngLat[]): BoundingBox {
  const lngs = points.map((point) => point[0]);
  const lats = points.map((point) => point[1]);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

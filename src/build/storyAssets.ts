import { createHash } from "node:crypto";
import { type BasemapLabels, decodeBasemap } from "#map/basemapFile";
import { storyBounds } from "#map/homeCamera";
import type { LngLat, Story } from "#story/story";
import { buildBasemap } from "./basemap";
import { lngSpan } from "./basemapBox";
import { locatorGlobe } from "./locator";
import { buildPoster, type Poster } from "./poster";
import type { PosterKind } from "./posterView";
import { toStoryJsonSchema } from "./storyJsonSchema";

/** A file that the page needs beside its code. */
export interface StoryAsset {
  /** Relative to the page. */
  path: string;
  text(): string;
}

export type AssetRole = "story" | "schema" | "world" | "region";

const locatorSizePx = 112;

/**
 * The story, its schema, and the basemap made for its extent. The basemap takes seconds, so it is made when it is
 * first asked for.
 *
 * @param hashed whether the basemap's file names change with their content; their text is then needed for the name
 */
export function storyAssets(story: Story, hashed: boolean): Record<AssetRole, StoryAsset> {
  const basemap = (role: "world" | "region"): StoryAsset => {
    const text = () => basemapOf(story)[role];
    return { path: hashed ? basemapPath(role, digest(text())) : basemapPath(role), text };
  };
  return {
    story: { path: "story.json", text: () => JSON.stringify(story) },
    schema: { path: "story.schema.json", text: () => JSON.stringify(toStoryJsonSchema(), null, 2) },
    world: basemap("world"),
    region: basemap("region"),
  };
}

export function basemapPath(role: "world" | "region", hash?: string): string {
  return `assets/${role}${hash === undefined ? "" : `-${hash}`}.json`;
}

/** The small globe beside the map, as the text of a JSON value. */
export function storyLocator(story: Story): string {
  return basemapOf(story).locator;
}

/** The map as a picture, for the reader's page or for the embed. */
export function storyPoster(story: Story, kinds?: readonly [PosterKind, PosterKind]): Poster {
  return buildPoster(story, basemapNames(story), kinds);
}

/** Names of countries, seas and cities round the story. */
export function basemapNames(story: Story): BasemapLabels {
  return decodeBasemap(JSON.parse(basemapOf(story).world));
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 8);
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
  const extent = storyBounds(story);
  const key = JSON.stringify([extent, storyPoints, placeNames]);
  if (latest?.key !== key) {
    const { world, region } = buildBasemap({ extent, storyPoints, placeNames });
    const center: LngLat = [extent[0] + lngSpan(extent) / 2, (extent[1] + extent[3]) / 2];
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

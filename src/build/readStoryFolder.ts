import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StoryFile } from "#story/files";

/**
 * Reads the files of a story folder: `story.yaml`, `places.geojson` and `articles/*.md`, in order of path. Others are
 * left alone. A folder that does not exist reads as an empty one, which the compiler then reports.
 */
export function readStoryFolder(folder: string): StoryFile[] {
  const paths = [
    ...namesIn(folder).filter((name) => name === "story.yaml" || name === "places.geojson"),
    ...namesIn(join(folder, "articles"))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `articles/${name}`),
  ];
  return paths.sort().map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

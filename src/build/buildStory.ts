import { compileStory } from "#compile/compileStory";
import type { StoryIssue } from "#story/files";
import type { Story } from "#story/story";
import { derivedAreas } from "./derivedAreas";
import { readStoryFolder } from "./readStoryFolder";

export interface BuiltStory {
  /** `null` when there is an error among the issues. */
  story: Story | null;
  issues: StoryIssue[];
}

/** Compiles a story folder from disk, with the areas that are derived from borders. */
export function buildStory(folder: string): BuiltStory {
  const files = readStoryFolder(folder);
  return compileStory(files, { derived: derivedAreas(files) });
}

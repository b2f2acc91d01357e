/**
 * Purpose: the files of a long story's parts, and what the page is told of it.
 * In and out: a compiled story in; its outline and files out.
 * Must not know: how the page fetches them.
 */
import { cutStory, type StoryCut } from "#compile/storyParts";
import { fingerprint } from "#story/fingerprint";
import type { Story } from "#story/story";
import { MOST_INLINE, OUTLINE_FILE, partPath, type StoryOutline } from "#story/storyParts";

/** In the built page; a folder for each version, so that parts of two never mix. */
export const PARTS_FOLDER = "parts/";

export interface StoryParts {
  /** Relative to the page. */
  outline: string;
  /** What the page fetches first. */
  text: string;
  /** As the page has it, once it is parsed. */
  parsed: StoryOutline;
  /** Outline and parts, one at a time: together they are larger than the story. */
  files(): Generator<{ path: string; text: string }>;
}

/** `null` for a story that the page fetches whole. */
export function storyParts(story: Story, storyText: string): StoryParts | null {
  if (story.excerpts.length <= MOST_INLINE) return null;
  const folder = `${PARTS_FOLDER}${fingerprint(storyText)}/`;
  const cut = cutStory(story);
  const text = JSON.stringify(cut.outline);
  const outline = `${folder}${OUTLINE_FILE}`;
  return { outline, text, parsed: cut.outline, files: () => filesOf(cut, folder, { path: outline, text }) };
}

function* filesOf(cut: StoryCut, folder: string, outline: { path: string; text: string }) {
  yield outline;
  yield { path: folder + partPath(cut.rows), text: JSON.stringify(cut.rows) };
  for (const page of cut.pages()) yield { path: folder + partPath(page), text: JSON.stringify(page) };
  for (const part of cut.articles())
    yield { path: folder + partPath({ type: "article", article: part.article.id }), text: JSON.stringify(part) };
}

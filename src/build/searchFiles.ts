/**
 * Purpose: the search of a long story as files of the build.
 * In and out: a compiled story and the folder of its parts in; files out, one at a time, and lines on how far it is.
 * Must not know: what is in them.
 */
import { SEARCH_FOLDER } from "#search/searchFolder";
import { shardIndexFiles } from "#search/shardIndex";
import type { Story } from "#story/story";

/**
 * @param outline - path of the story's outline, beside which they stand; `null`: the page has the whole story, and makes
 *   its index itself
 * @param tell - hears a line now and then
 */
export function* searchFiles(
  story: Story,
  outline: string | null,
  tell: (line: string) => void,
): Generator<{ path: string; source: Uint8Array }> {
  if (outline === null) return;
  const folder = outline.slice(0, outline.lastIndexOf("/") + 1) + SEARCH_FOLDER;
  const onProgress = (done: number, all: number) => tell(`search: ${done} of ${all} texts indexed`);
  for (const { path, bytes } of shardIndexFiles(story, { onProgress })) {
    yield { path: `${folder}${path}`, source: bytes };
  }
}

import { fingerprint } from "#story/fingerprint";
import type { Story } from "#story/story";
import { fetchJson, fileName } from "./fetchJson";

export interface LoadedStory {
  story: Story;
  /** Of the file, to compare with that of the page. */
  mark: string;
}

/**
 * Fetches a compiled story, or the outline of a long one, and checks it against the schema, whose code comes only where it
 * is needed.
 * @param known - mark of the story that the page was built from: that file was checked when both were made
 * @throws Error that names the address and what was wrong: the network, the status, the JSON, or a field.
 */
export async function loadStory(url: string, known: string | null): Promise<LoadedStory> {
  // Both are on their way at once.
  const archive = url.endsWith(OUTLINE_END) ? import("./partsLoader") : null;
  archive?.catch(() => {});
  const { value, text } = await fetchJson(url);
  const mark = fingerprint(text);
  if (!archive && mark === known) return { story: value as Story, mark };
  try {
    const story = archive
      ? (await archive).archiveStory(value, url)
      : (await import("#story/storySchema")).parseStory(value);
    return { story, mark };
  } catch (error) {
    throw new Error(`${fileName(url)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** As in storyParts.ts, which few pages need. */
const OUTLINE_END = "/outline.json";

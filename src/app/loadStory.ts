import { fingerprint } from "#story/fingerprint";
import type { Story } from "#story/story";
import { parseStory } from "#story/storySchema";

export interface LoadedStory {
  story: Story;
  /** Of the file, to compare with that of the page. */
  mark: string;
}

/**
 * Fetches a compiled story and checks it against the schema.
 * @throws Error that names the address and what was wrong: the network, the status, the JSON, or a field.
 */
export async function loadStory(url: string): Promise<LoadedStory> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new Error(`${nameOf(url)} could not be fetched: the connection failed.`);
  }
  if (!response.ok) {
    const reason = (response.headers.get("content-type") ?? "").startsWith("text/plain") ? await response.text() : "";
    throw new Error(reason || `${nameOf(url)} could not be fetched: the server answered ${response.status}.`);
  }
  const text = await response.text();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Error(`${nameOf(url)} is not whole: found ${text.length} characters that are no JSON, expected a story.`);
  }
  try {
    return { story: parseStory(parsed), mark: fingerprint(text) };
  } catch (error) {
    throw new Error(`${nameOf(url)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function nameOf(url: string): string {
  return new URL(url, document.baseURI).pathname.split("/").pop() || url;
}

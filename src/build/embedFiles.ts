import type { Story } from "#story/story";
import { EMBED_SCRIPT, embedScript } from "./embedScript";
import { OEMBED_FILE, oembedAnswer } from "./oembed";
import { POSTER_FILES, posterFile } from "./posterFile";
import { basemapNames } from "./storyAssets";

/** A file for pages of others. */
interface EmbedFile {
  /** Relative to the page. */
  path: string;
  /** Media type, for the development server. */
  type: string;
  text(): string | Promise<string>;
}

/**
 * What stands beside the embed: the custom element, the posters that it shows, and the oEmbed answer.
 * @param root - of the project
 * @param siteUrl - absolute address of the page; the answer needs one
 */
export function embedFiles(root: string, story: Story, siteUrl: string | null): EmbedFile[] {
  const posters = (Object.keys(POSTER_FILES) as (keyof typeof POSTER_FILES)[]).map((path) => ({
    path,
    type: "image/svg+xml",
    text: () => posterFile(story, basemapNames(story), path),
  }));
  const script = { path: EMBED_SCRIPT, type: "text/javascript", text: () => embedScript(root, story) };
  if (siteUrl === null) return [script, ...posters];
  const answer = () => JSON.stringify(oembedAnswer(story, siteUrl));
  return [script, ...posters, { path: OEMBED_FILE, type: "application/json", text: answer }];
}

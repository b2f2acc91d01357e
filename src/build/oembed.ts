/**
 * Purpose: oEmbed (oembed.com): what systems for publishing ask a page for that is pasted into an article.
 * In and out: a story and the page's address in; the answer as a static file, and the link that leads to it, out.
 * Must not know: the server. One file answers every question, so it takes no sizes and no format.
 */
import type { HtmlTagDescriptor } from "vite";
import { escapeHtml } from "#story/escapeHtml";
import type { Story } from "#story/story";
import { SHARE_IMAGE, SHARE_IMAGE_SIZE } from "./head";

/** Relative to the page. */
export const OEMBED_FILE = "oembed.json";

/** CSS pixels: a usual column of an article, and what the embed says of its height at that width. */
const FRAME = { width: 680, height: 522 } as const;

/** The answer as oEmbed 1.0 has it, section 2.3.4. */
export function oembedAnswer(story: Story, siteUrl: string): Record<string, string | number> {
  const address = (path: string) => new URL(path, siteUrl).href;
  const { width, height } = FRAME;
  return {
    version: "1.0",
    type: "rich",
    title: story.title,
    provider_name: "Dateline",
    provider_url: address("./"),
    width,
    height,
    html: `<iframe src="${escapeHtml(address("embed.html"))}" title="${escapeHtml(story.title)}" width="${width}" height="${height}" loading="lazy" allowfullscreen></iframe>`,
    thumbnail_url: address(SHARE_IMAGE),
    thumbnail_width: SHARE_IMAGE_SIZE.width,
    thumbnail_height: SHARE_IMAGE_SIZE.height,
    cache_age: 86_400,
  };
}

/** Leads from a page to the answer; nothing without the page's address, because it has to be absolute. */
export function oembedTags(story: Story, siteUrl: string | null): HtmlTagDescriptor[] {
  if (siteUrl === null) return [];
  const href = new URL(OEMBED_FILE, siteUrl).href;
  const attrs = { rel: "alternate", type: "application/json+oembed", href, title: story.title };
  return [{ tag: "link", attrs, injectTo: "head" }];
}

import type { HtmlTagDescriptor } from "vite";
import { escapeHtml } from "#story/escapeHtml";
import type { Story } from "#story/story";

/** Head of the embed: it is found through the story's own page, and nothing is fetched for it beforehand. */
export function embedTags(story: Story): HtmlTagDescriptor[] {
  return [
    { tag: "title", children: escapeHtml(story.title), injectTo: "head-prepend" },
    { tag: "meta", attrs: { name: "robots", content: "noindex, indexifembedded" }, injectTo: "head" },
  ];
}

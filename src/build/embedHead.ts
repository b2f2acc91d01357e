import type { HtmlTagDescriptor } from "vite";
import { escapeHtml } from "#story/escapeHtml";
import type { Story } from "#story/story";

/**
 * What the address says of the embed's look, before its first picture: its first file may take a while, and a dark page
 * would meanwhile hold a light frame, or rows that go again. `embedStart` reads the same more carefully later.
 */
const FIRST_LOOK = `(page=>{
const asked=location.search+location.hash,theme=/[?&#]theme=(light|dark)(?![^&#?])/.exec(asked);
if(theme)page.dataset.theme=theme[1];
for(const flag of["transparent","plain","static"])
if(new RegExp("[?&#]"+flag+"(=(1|true)?)?(?![^&#?])").test(asked))page.setAttribute("data-"+flag,"");
})(document.documentElement)`;

/** Head of the embed: it is found through the story's own page, and nothing is fetched for it beforehand. */
export function embedTags(story: Story): HtmlTagDescriptor[] {
  return [
    { tag: "title", children: escapeHtml(story.title), injectTo: "head-prepend" },
    { tag: "script", children: FIRST_LOOK, injectTo: "head" },
    { tag: "meta", attrs: { name: "robots", content: "noindex, indexifembedded" }, injectTo: "head" },
  ];
}

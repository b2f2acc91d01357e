import type { HtmlTagDescriptor } from "vite";
import type { Story } from "#story/story";
import { headTags } from "./head";
import { EMBEDDED_FILE, jsonInScript } from "./scriptText";
import type { AssetRole, StoryAsset } from "./storyAssets";

/** What the page fetches; no page needs the schema. */
const EMBEDDED = ["story", "world", "region"] as const satisfies readonly AssetRole[];

/** What the single file has in its head and, for what it would fetch elsewhere, at the end of its body. */
export function singleTags(story: Story, assets: Record<AssetRole, StoryAsset>): HtmlTagDescriptor[] {
  return [
    ...headTags(story, null),
    ...EMBEDDED.map((role) => ({
      tag: "script",
      attrs: { type: "application/json", id: idOf(role) },
      children: jsonInScript(assets[role].text()),
      injectTo: "body" as const,
    })),
  ];
}

/** Code of the module that says where they are: in the page. */
export function singleAssets(): string {
  return [
    EMBEDDED_FILE,
    ...EMBEDDED.map((role) => `export const ${role}Url = embedded(${JSON.stringify(idOf(role))});`),
    "export const storyOrigins = [];",
  ].join("\n");
}

const idOf = (role: AssetRole) => `dateline-${role}`;

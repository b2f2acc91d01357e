/**
 * Purpose: builds `embed.js`, the custom element for pages of others, as one classic script.
 * In and out: the story's title and language in; the text of the script out.
 * Must not know: what the element does.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Rolldown } from "vite";
import { packedText } from "#element/elementTexts";
import { LANGUAGES } from "#i18n/language";
import type { Story } from "#story/story";

export const EMBED_SCRIPT = "embed.js";

/** @param root - of the project */
export async function embedScript(root: string, { title, lang }: Story): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    define: {
      DATELINE_TEXTS: JSON.stringify(packedTexts(root)),
      DATELINE_STORY: JSON.stringify([title, lang]),
    },
    build: {
      write: false,
      target: "es2022",
      cssTarget: ["chrome123", "firefox120", "safari17.5"],
      lib: { entry: resolve(root, "src/embed-element/datelineMap.ts"), formats: ["iife"], name: "datelineMap" },
    },
  });
  const { output: files } = (Array.isArray(output) ? output[0] : output) as Rolldown.RolldownOutput;
  return files[0].code;
}

/** Of each language the two messages that the element says; it has no room for whole catalogues. */
function packedTexts(root: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(LANGUAGES).map((language) => {
      const file = resolve(root, `src/i18n/catalogues/${language}.json`);
      const { openMap, openMapNamed } = JSON.parse(readFileSync(file, "utf8"));
      return [language, packedText(openMap, openMapNamed)];
    }),
  );
}

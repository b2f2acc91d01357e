/**
 * Purpose: the embed as HTML, rendered at build time from the same components as in the browser.
 * In and out: a story and its poster in; markup for `#embed` out, which `embedMain.tsx` brings to life.
 * Must not know: files, Vite, or how the poster is drawn.
 */
import { renderToString } from "react-dom/server";
import { activateLanguage, LANGUAGES, preferredLanguage } from "#i18n/language";
import { createStoryStore } from "#store/storyStore";
import { openArchive } from "#story/archive";
import type { Story } from "#story/story";
import type { StoryOutline } from "#story/storyParts";
import { EmbedPage } from "./EmbedPage";
import { Prerendered } from "./Prerendered";

export interface PrerenderedEmbed {
  /** The interface's language, for `lang` and `dir` of the page. */
  lang: string;
  dir: "ltr" | "rtl";
  /** Inside of `#embed`. */
  app: string;
}

/** @param outline - of a long story: what the embed is brought to life with */
export async function prerenderEmbed(
  story: Story,
  poster: string,
  outline: StoryOutline | null,
): Promise<PrerenderedEmbed> {
  const language = preferredLanguage([story.lang]);
  await activateLanguage(language);
  const { tag: lang, dir } = LANGUAGES[language];
  const shown = outline ? openArchive(outline, "") : story;
  const app = renderToString(
    <Prerendered value={{ poster, text: "" }}>
      <EmbedPage store={createStoryStore(shown)} home="./index.html" search={null} language={language} hasPoster />
    </Prerendered>,
  );
  return { lang, dir, app };
}

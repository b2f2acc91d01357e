/**
 * Purpose: the embed as HTML, rendered at build time from the same components as in the browser.
 * In and out: a story and its poster in; markup for `#embed` out, which `embedMain.tsx` brings to life.
 * Must not know: files, Vite, or how the poster is drawn.
 */
import { renderToString } from "react-dom/server";
import { activateLanguage, LANGUAGES, preferredLanguage } from "#i18n/language";
import { createStoryStore } from "#store/storyStore";
import type { Story } from "#story/story";
import { EmbedPage } from "./EmbedPage";
import { Prerendered } from "./Prerendered";

export interface PrerenderedEmbed {
  /** The interface's language, for `lang` and `dir` of the page. */
  lang: string;
  dir: "ltr" | "rtl";
  /** Inside of `#embed`. */
  app: string;
}

export async function prerenderEmbed(story: Story, poster: string): Promise<PrerenderedEmbed> {
  const language = preferredLanguage([story.lang]);
  await activateLanguage(language);
  const { tag: lang, dir } = LANGUAGES[language];
  const app = renderToString(
    <Prerendered value={{ poster, text: "" }}>
      <EmbedPage store={createStoryStore(story)} home="./index.html" search={null} language={language} hasPoster />
    </Prerendered>,
  );
  return { lang, dir, app };
}

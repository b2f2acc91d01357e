/**
 * Purpose: the reader's page as HTML, rendered at build time from the same components as in the browser.
 * In and out: a story and its poster in; markup for `#app` out, which `main.tsx` brings to life.
 * Must not know: files, Vite, or how the poster is drawn.
 */
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { activateLanguage, LANGUAGES, preferredLanguage } from "#i18n/language";
import { listPages, listPath, listTitle, partPage, StoryLinks, StoryList } from "#reader/StoryLists";
import { ArticleText, PlaceText, StoryText } from "#reader/StoryText";
import { createStoryStore } from "#store/storyStore";
import { openArchive } from "#story/archive";
import type { Story } from "#story/story";
import type { StoryOutline } from "#story/storyParts";
import { App } from "./App";
import { Prerendered } from "./Prerendered";

export interface PrerenderedPage {
  /** The interface's language, for `lang` and `dir` of the page: the story's, or English where the interface has not got that. */
  lang: string;
  dir: "ltr" | "rtl";
  /** Inside of `#app`. */
  app: string;
  /** Further pages: paths relative to the first one, and the inside of their `main`. */
  others: { path: string; title: string; main: string }[];
}

/**
 * @param outline - of a long story: what the page is brought to life with; its text then stands on further pages.
 *   `null`: all text stands on the first page
 */
export async function prerenderPage(
  story: Story,
  poster: string,
  outline: StoryOutline | null,
): Promise<PrerenderedPage> {
  const language = preferredLanguage([story.lang]);
  await activateLanguage(language);
  const { tag: lang, dir } = LANGUAGES[language];
  const text = renderToStaticMarkup(outline ? <StoryLinks story={story} /> : <StoryText story={story} />);
  return {
    lang,
    dir,
    app: renderToString(
      <Prerendered value={{ poster, text }}>
        <App store={createStoryStore(outline ? openArchive(outline, "") : story)} />
      </Prerendered>,
    ),
    others: outline ? furtherPages(story) : [],
  };
}

function furtherPages(story: Story): PrerenderedPage["others"] {
  const home = "../index.html";
  const lists = (["places", "articles"] as const).flatMap((list) =>
    Array.from({ length: listPages(story, list) }, (_, at) => ({
      path: listPath(list, at),
      title: listTitle(story, list),
      main: renderToStaticMarkup(<StoryList story={story} list={list} at={at} />),
    })),
  );
  return [
    ...lists,
    ...story.places.features.map((place) => ({
      path: partPage({ place: place.id }),
      title: place.properties.title,
      main: renderToStaticMarkup(<PlaceText story={story} place={place} home={home} />),
    })),
    ...story.articles.map((article) => ({
      path: partPage({ article: article.id }),
      title: article.title,
      main: renderToStaticMarkup(<ArticleText article={article} home={home} />),
    })),
  ];
}

/**
 * Purpose: the reader's page as HTML, rendered at build time from the same components as in the browser.
 * In and out: a story and its poster in; markup for `#app` out, which `main.tsx` brings to life.
 * Must not know: files, Vite, or how the poster is drawn.
 */
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { activateLanguage, LANGUAGES, preferredLanguage } from "#i18n/language";
import { ArticleText, PlaceText, type StoryPart, StoryText } from "#reader/StoryText";
import { createStoryStore } from "#store/storyStore";
import type { Story } from "#story/story";
import { App } from "./App";
import { Prerendered } from "./Prerendered";

/** As many stand on the first page; a story with more has a page for each place and each article. */
export const MOST_INLINE = 500;

export interface PrerenderedPage {
  /** The interface's language, for `lang` and `dir` of the page: the story's, or English where the interface has not got that. */
  lang: string;
  dir: "ltr" | "rtl";
  /** Inside of `#app`. */
  app: string;
  /** Further pages: paths relative to the first one, and the inside of their `main`. */
  others: { path: string; title: string; main: string }[];
}

export async function prerenderPage(story: Story, poster: string): Promise<PrerenderedPage> {
  const language = preferredLanguage([story.lang]);
  await activateLanguage(language);
  const { tag: lang, dir } = LANGUAGES[language];
  const inline = story.excerpts.length <= MOST_INLINE;
  const text = renderToStaticMarkup(inline ? <StoryText story={story} /> : <StoryText story={story} pageOf={pathOf} />);
  return {
    lang,
    dir,
    app: renderToString(
      <Prerendered value={{ poster, text }}>
        <App store={createStoryStore(story)} />
      </Prerendered>,
    ),
    others: inline ? [] : furtherPages(story),
  };
}

function pathOf(part: StoryPart): string {
  return "place" in part ? `places/${part.place}.html` : `articles/${part.article}.html`;
}

function furtherPages(story: Story): PrerenderedPage["others"] {
  const home = "../index.html";
  return [
    ...story.places.features.map((place) => ({
      path: pathOf({ place: place.id }),
      title: place.properties.title,
      main: renderToStaticMarkup(<PlaceText story={story} place={place} home={home} />),
    })),
    ...story.articles.map((article) => ({
      path: pathOf({ article: article.id }),
      title: article.title,
      main: renderToStaticMarkup(<ArticleText article={article} home={home} />),
    })),
  ];
}

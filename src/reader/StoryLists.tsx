/**
 * Purpose: the places and articles of a long story as links, for the page before any script runs: the first of them,
 * and the way to lists of all.
 * In and out: a story in; HTML out, that leads to a page for every place and every article.
 * Must not know: the store; nothing here can be pressed but links.
 */
import { formatNumber } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { excerptCounts, placesByCount } from "#store/selectors";
import type { Story } from "#story/story";
import { ArticleText, PlaceText } from "./StoryText";

type ListName = "places" | "articles";

/** As many stand on the story's own page. */
const FIRST: Record<ListName, number> = { places: 100, articles: 50 };
/** As many stand on a page of their list. */
const ROWS = 500;

/** Path of the page of a place or an article, from the story's own page. */
export function partPage(part: { place: string } | { article: string }): string {
  return "place" in part ? `places/${part.place}.html` : `articles/${part.article}.html`;
}

/** Path of a page of a list, from 0. */
export function listPath(list: ListName, at: number): string {
  return `lists/${list}-${at + 1}.html`;
}

export function listPages(story: Story, list: ListName): number {
  return Math.ceil(rowCount(story, list) / ROWS);
}

export function listTitle(story: Story, list: ListName): string {
  return list === "places" ? messages.allPlaces() : messages.articlesHeading(story.articles.length);
}

function rowCount({ places, articles }: Story, list: ListName): number {
  return list === "places" ? places.features.length : articles.length;
}

/** Places in the order of the reader's list, then articles in the order of time: the first of each. */
export function StoryLinks({ story }: { story: Story }) {
  return (
    <div className="story-text">
      {placesByCount(story)
        .slice(0, FIRST.places)
        .map(({ place }) => (
          <PlaceText key={place.id} story={story} place={place} page={address(partPage({ place: place.id }))} />
        ))}
      <ListLink story={story} list="places" />
      {story.articles.slice(0, FIRST.articles).map((article) => (
        <ArticleText key={article.id} article={article} page={address(partPage({ article: article.id }))} />
      ))}
      <ListLink story={story} list="articles" />
    </div>
  );
}

function ListLink({ story, list }: { story: Story; list: ListName }) {
  return (
    <p className="story-text-facts">
      <a href={listPath(list, 0)}>{listTitle(story, list)}</a>
    </p>
  );
}

/** One page of a list, with links to the others. */
export function StoryList({ story, list, at }: { story: Story; list: ListName; at: number }) {
  const rows = list === "places" ? placeLinks(story) : articleLinks(story);
  return (
    <>
      <h1>{listTitle(story, list)}</h1>
      <ol start={at * ROWS + 1}>
        {rows.slice(at * ROWS, (at + 1) * ROWS).map(({ id, page, text, lang }) => (
          <li key={id} lang={lang}>
            <a href={`../${address(page)}`}>{text}</a>
          </li>
        ))}
      </ol>
      <nav>
        {Array.from({ length: listPages(story, list) }, (_, page) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages are known by their number.
          <a key={page} href={`../${listPath(list, page)}`} aria-current={page === at ? "page" : undefined}>
            {formatNumber(page + 1)}{" "}
          </a>
        ))}
      </nav>
    </>
  );
}

interface Link {
  id: string;
  page: string;
  text: string;
  lang: string | undefined;
}

function placeLinks(story: Story): Link[] {
  const counts = excerptCounts(story);
  return placesByCount(story).map(({ place: { id }, place }) => ({
    id,
    page: partPage({ place: id }),
    text: messages.placeWithCount(placeName(place).name, counts.get(id) ?? 0),
    lang: undefined,
  }));
}

function articleLinks({ articles }: Story): Link[] {
  return articles.map(({ id, title, lang }) => ({ id, page: partPage({ article: id }), text: title, lang }));
}

/** File names may hold what ends a path in an address. */
function address(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

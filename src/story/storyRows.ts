/** Columns to count a story by, made from its excerpts. */
import { kindBits } from "./mentionKinds";
import type { Article, ArticleRow, Story, StoryRows } from "./story";

/** Of a story that is whole. */
export function rowsOfStory({ places, articles, events, excerpts }: Story): StoryRows {
  const ids = places.features.map(({ id }) => id);
  const placeIndex = indexOf(ids);
  const articleIndex = indexOf(articles.map(({ id }) => id));
  const eventIndex = indexOf(events.map(({ id }) => id));
  const starts = new Uint32Array(ids.length + 1);
  for (const { place } of excerpts) {
    const at = placeIndex.get(place);
    if (at !== undefined) starts[at + 1] = (starts[at + 1] ?? 0) + 1;
  }
  for (let at = 0; at < ids.length; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const length = starts[ids.length] ?? 0;
  const rows = {
    places: ids,
    articles: articles.map(articleRow),
    events,
    starts,
    article: new Int32Array(length),
    kinds: new Uint8Array(length),
    event: new Int32Array(length),
  };
  const next = starts.slice();
  for (const excerpt of excerpts) {
    const at = placeIndex.get(excerpt.place);
    if (at === undefined) continue;
    const row = next[at] ?? 0;
    next[at] = row + 1;
    rows.article[row] = articleIndex.get(excerpt.article) ?? -1;
    rows.kinds[row] = kindBits(excerpt);
    rows.event[row] = excerpt.event === null ? -1 : (eventIndex.get(excerpt.event) ?? -1);
  }
  return rows;
}

export function articleRow(article: Article): ArticleRow {
  const { id, title, publisher, agency, published, lang, dir, inferred } = article;
  return { id, title, publisher, agency, published, lang, dir, inferred };
}

function indexOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, at) => [id, at]));
}

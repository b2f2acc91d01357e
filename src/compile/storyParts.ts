/**
 * Purpose: cuts a long story into the parts that a page fetches as its reader needs them.
 * In and out: a compiled story in; an outline, pages of excerpts, articles and columns out. Together they hold all of it
 * but what no page shows of places: gazetteer, types, links and other names.
 * Must not know: files or addresses.
 */
import type { Article, Evidence, Excerpt, ParallelPassage, Place, Story } from "#story/story";
import {
  type ArticleFacts,
  type ArticlePart,
  PAGE_SIZE,
  type PlaceColumns,
  type PlacePage,
  type RowsPart,
  type StoryOutline,
} from "#story/storyParts";
import { rowsOfStory } from "#story/storyRows";

export interface StoryCut {
  outline: StoryOutline;
  rows: RowsPart;
  /** Made one at a time: together they are larger than the story. */
  pages(): Generator<PlacePage>;
  articles(): Generator<ArticlePart>;
}

export function cutStory(story: Story): StoryCut {
  const byPlace = grouped(story.excerpts, ({ place }) => [place]);
  const facts = new Map(story.articles.map((article) => [article.id, factsOf(article)]));
  const parallels = grouped(story.parallels, ({ passages }) => passages.map(passageKey));
  return {
    outline: outlineOf(story, byPlace, facts),
    rows: rowsPart(story),
    *pages() {
      for (const { id } of story.places.features) {
        const excerpts = byPlace.get(id) ?? [];
        for (let from = 0; from < excerpts.length; from += PAGE_SIZE)
          yield pageOf(id, from / PAGE_SIZE, excerpts.slice(from, from + PAGE_SIZE), facts, parallels);
      }
    },
    *articles() {
      const byArticle = grouped(story.excerpts, ({ article }) => [article]);
      for (const article of story.articles) {
        const found = article.blocks.flatMap(
          (_, block) => parallels.get(passageKey({ article: article.id, block })) ?? [],
        );
        const own = [...new Set(found)];
        const others = new Set(own.flatMap(({ passages }) => passages.map((passage) => passage.article)));
        others.delete(article.id);
        yield {
          type: "article",
          article,
          excerpts: (byArticle.get(article.id) ?? []).map(({ id, place, block, event }) => ({
            id,
            place,
            block,
            event,
          })),
          parallels: own,
          others: factsFor(others, facts),
        };
      }
    },
  };
}

function outlineOf(
  { version, title, dek, lang, credits, events, journeys, tour, places, articles, excerpts }: Story,
  byPlace: ReadonlyMap<string, readonly Excerpt[]>,
  facts: ReadonlyMap<string, ArticleFacts>,
): StoryOutline {
  const quoting: { evidence: Evidence[] }[] = [...events, ...journeys.flatMap(({ legs }) => legs), ...tour];
  const quoted = new Set(quoting.flatMap(({ evidence }) => evidence.map(({ article }) => article)));
  return {
    version,
    title,
    dek,
    lang,
    credits,
    events,
    journeys,
    tour,
    totals: { articles: articles.length, excerpts: excerpts.length },
    articles: factsFor(quoted, facts),
    places: columnsOf(places.features, byPlace),
  };
}

function columnsOf(places: readonly Place[], byPlace: ReadonlyMap<string, readonly Excerpt[]>): PlaceColumns {
  const column = <T>(value: (place: Place) => T) => places.map(value);
  return {
    id: column(({ id }) => id),
    title: column(({ properties }) => properties.title),
    lng: column(({ properties }) => rounded(properties.labelPoint[0])),
    lat: column(({ properties }) => rounded(properties.labelPoint[1])),
    count: column(({ id }) => byPlace.get(id)?.length ?? 0),
    summary: column(({ properties }) => properties.summary),
    ccodes: column(({ properties }) => properties.ccodes.join("")),
    fclasses: column(({ properties }) => properties.fclasses.join("")),
    names: column(({ names }) => names.map(({ toponym, lang }) => [toponym, lang])),
    whole: Object.fromEntries(places.flatMap((place, at) => (isPlain(place) ? [] : [[String(at), place]]))),
  };
}

/** Whether columns say all that a page shows of it. */
function isPlain({ geometry, descriptions, properties }: Place): boolean {
  return geometry.type === "Point" && descriptions.length === 0 && !properties.approximate;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

type Parallels = ReadonlyMap<string, readonly ParallelPassage[]>;

function pageOf(
  place: string,
  page: number,
  excerpts: readonly Excerpt[],
  facts: ReadonlyMap<string, ArticleFacts>,
  parallels: Parallels,
): PlacePage {
  const found = [...new Set(excerpts.flatMap((excerpt) => parallels.get(passageKey(excerpt)) ?? []))];
  const ids = [
    ...new Set([
      ...excerpts.map(({ article }) => article),
      ...found.flatMap(({ passages }) => passages.map(({ article }) => article)),
    ]),
  ];
  const indices = new Map(ids.map((id, at) => [id, at]));
  return {
    type: "page",
    place,
    page,
    articles: factsFor(ids, facts),
    excerpts: excerpts.map(({ id, article, block, text, mentions, selector: [quote, position], event }) => ({
      id,
      article: indices.get(article) ?? 0,
      block,
      text,
      mentions,
      prefix: quote.prefix,
      suffix: quote.suffix,
      start: position.start,
      event,
    })),
    parallels: found,
  };
}

function rowsPart(story: Story): RowsPart {
  const { articles, article, kinds, event } = rowsOfStory(story);
  const column = <T>(value: (row: (typeof articles)[number]) => T) => articles.map(value);
  return {
    type: "rows",
    articles: {
      id: column(({ id }) => id),
      title: column(({ title }) => title),
      publisher: column(({ publisher }) => publisher),
      agency: column(({ agency }) => agency),
      published: column(({ published }) => published),
      lang: column(({ lang }) => lang),
      dir: column(({ dir }) => dir),
      inferred: column(({ inferred }) => inferred),
    },
    article: [...article],
    kinds: [...kinds],
    event: [...event],
  };
}

function factsOf({ blocks: _, ...facts }: Article): ArticleFacts {
  return facts;
}

function factsFor(ids: Iterable<string>, facts: ReadonlyMap<string, ArticleFacts>): ArticleFacts[] {
  return [...ids].flatMap((id) => facts.get(id) ?? []);
}

function passageKey({ article, block }: { article: string; block: number }): string {
  return `${article}\n${block}`;
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

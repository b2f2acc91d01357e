/**
 * Purpose: a long story as a page holds it: all its places, and of its text what has been fetched so far.
 * In and out: a story and a checked part in; the story with that part in hand out. Nothing is changed in place.
 * Must not know: how parts travel.
 */
import { createBlockSelectors } from "./anchor";
import type { Archive, Article, Excerpt, ParallelPassage, Place, Story } from "./story";
import {
  type ArticleFacts,
  type ArticlePart,
  type PlaceColumns,
  type PlacePage,
  type RowsPart,
  type StoryOutline,
  type StoryPart,
  toponymsOf,
} from "./storyParts";

/**
 * A story of which only the outline is in hand.
 * @param parts - address of the folder of its parts, with a slash at the end
 */
export function openArchive(outline: StoryOutline, parts: string): Story {
  const { totals, articles, places, ...rest } = outline;
  return {
    ...rest,
    articles: articles.map(untold),
    places: { type: "FeatureCollection", features: places.id.map((_, at) => placeAt(places, at)) },
    excerpts: [],
    parallels: [],
    archive: {
      parts,
      counts: new Map(places.id.map((id, at) => [id, places.count[at] ?? 0])),
      totals,
      pages: new Map(),
      texts: new Set(),
      rows: null,
    },
  };
}

/** @throws Error when the story is whole. */
export function withPart(story: Story, part: StoryPart): Story {
  switch (part.type) {
    case "page":
      return withPlacePage(story, part);
    case "article":
      return withArticle(story, part);
    case "rows":
      return withRows(story, part);
  }
}

export function withPlacePage(story: Story, { place, page, articles, excerpts, parallels }: PlacePage): Story {
  const archive = archiveOf(story);
  const known = new Map(story.excerpts.map((excerpt) => [excerpt.id, excerpt]));
  const own = excerpts.map(({ article, prefix, suffix, start, ...excerpt }): Excerpt => {
    const { text } = excerpt;
    return (
      known.get(excerpt.id) ?? {
        ...excerpt,
        place,
        article: articles[article]?.id ?? "",
        selector: [
          { type: "TextQuoteSelector", exact: text, prefix, suffix },
          { type: "TextPositionSelector", start, end: start + [...text].length },
        ],
      }
    );
  });
  const pages = new Map(archive.pages).set(place, new Map(archive.pages.get(place)).set(page, own));
  return {
    ...story,
    articles: joined(story.articles, articles.map(untold)),
    excerpts: joined(story.excerpts, own),
    parallels: joined(story.parallels, parallels),
    archive: { ...archive, pages },
  };
}

export function withArticle(story: Story, { article, excerpts, parallels, others }: ArticlePart): Story {
  const archive = archiveOf(story);
  const selectorsOf = createBlockSelectors(article);
  const own = excerpts.flatMap(({ id, place, block, event }): Excerpt[] => {
    const paragraph = article.blocks[block];
    if (paragraph?.type !== "paragraph") return [];
    const { text, mentions } = paragraph;
    return [{ id, place, article: article.id, block, text, mentions, selector: selectorsOf(block), event }];
  });
  return {
    ...story,
    articles: joined([...story.articles.filter(({ id }) => id !== article.id), article], others.map(untold)),
    excerpts: joined(story.excerpts, own),
    parallels: joined(story.parallels, parallels),
    archive: { ...archive, texts: new Set(archive.texts).add(article.id) },
  };
}

export function withRows(story: Story, { articles, article, kinds, event }: RowsPart): Story {
  const archive = archiveOf(story);
  const places = story.places.features.map(({ id }) => id);
  const starts = new Uint32Array(places.length + 1);
  for (const [at, id] of places.entries()) starts[at + 1] = (starts[at] ?? 0) + (archive.counts.get(id) ?? 0);
  return {
    ...story,
    archive: {
      ...archive,
      rows: {
        places,
        articles: articles.id.map((id, at) => ({
          id,
          title: articles.title[at] ?? id,
          publisher: articles.publisher[at] ?? null,
          agency: articles.agency[at] ?? null,
          published: articles.published[at] ?? null,
          lang: articles.lang[at] ?? story.lang,
          dir: articles.dir[at] ?? "ltr",
          inferred: articles.inferred[at] ?? [],
        })),
        events: story.events,
        starts,
        article: Int32Array.from(article),
        kinds: Uint8Array.from(kinds),
        event: Int32Array.from(event),
      },
    },
  };
}

function archiveOf({ archive }: Story): Archive {
  if (!archive) throw new Error("A story that is whole has no parts.");
  return archive;
}

function placeAt(columns: PlaceColumns, at: number): Place {
  const whole = columns.whole[at];
  if (whole) return whole;
  const [lng, lat] = [columns.lng[at] ?? 0, columns.lat[at] ?? 0];
  return {
    type: "Feature",
    id: columns.id[at] ?? "",
    "@id": null,
    names: toponymsOf(columns.names[at] ?? []),
    types: [],
    links: [],
    descriptions: [],
    geometry: { type: "Point", coordinates: [lng, lat] },
    properties: {
      title: columns.title[at] ?? "",
      summary: columns.summary[at] ?? null,
      ccodes: columns.ccodes[at]?.match(/../g) ?? [],
      fclasses: [...(columns.fclasses[at] ?? "")],
      aliases: [],
      labelPoint: [lng, lat],
      bbox: [lng, lat, lng, lat],
      approximate: false,
      centreLine: null,
      widthM: null,
    },
  };
}

function untold(facts: ArticleFacts): Article {
  return { ...facts, blocks: [] };
}

/** What is in hand stays as it is: it may be more. */
function joined<T extends Article | Excerpt | ParallelPassage>(before: readonly T[], more: readonly T[]): T[] {
  const ids = new Set(before.map(({ id }) => id));
  return [...before, ...more.filter(({ id }) => !ids.has(id))];
}

import { createBlockSelectors } from "#story/anchor";
import { parseEdtf } from "#story/edtf";
import type { Article, Excerpt } from "#story/story";
import type { CompiledArticle } from "./compileArticles";
import { textHash } from "./textHash";

/** What excerpts need to know of an event, in order of time. */
export interface EventAnchor {
  id: string;
  /** Start of its date, in milliseconds since 1970 UTC. */
  startMs: number;
  place: string | null;
  /** `article id + "\n" + block` of its evidence. */
  blocks: ReadonlySet<string>;
}

/**
 * The event that an excerpt belongs to: one that quotes its paragraph, else the nearest that starts before the
 * article's date is over. Where several would do, one at the excerpt's own place, then the first.
 */
function eventOf(
  place: string,
  block: string,
  published: string | null,
  events: readonly EventAnchor[],
): string | null {
  const prefer = (choices: readonly EventAnchor[]) =>
    (choices.find((event) => event.place === place) ?? choices[0])?.id ?? null;
  const quoting = events.filter((event) => event.blocks.has(block));
  if (quoting.length > 0) return prefer(quoting);
  const latestMs = published === null ? null : (parseEdtf(published)?.endMs ?? null);
  if (latestMs === null) return null;
  let nearest: EventAnchor[] = [];
  let nearestMs = -Infinity;
  for (const event of events) {
    if (event.startMs > latestMs || event.startMs < nearestMs) continue;
    if (event.startMs > nearestMs) nearest = [];
    nearest.push(event);
    nearestMs = event.startMs;
  }
  return prefer(nearest);
}

/** One excerpt for each place of each paragraph, in the order of the articles, then of the text. */
export function compileExcerpts(articles: readonly CompiledArticle[], events: readonly EventAnchor[]): Excerpt[] {
  const excerpts: Excerpt[] = [];
  const ids = new Map<string, number>();
  for (const { article } of articles) {
    const selectorsOf = createBlockSelectors(article);
    for (const [block, { place, text, mentions }] of placesInText(article)) {
      const base = `${place}-${textHash(`${article.id}\n${text}`)}`;
      const count = (ids.get(base) ?? 0) + 1;
      ids.set(base, count);
      excerpts.push({
        id: count === 1 ? base : `${base}-${count}`,
        place,
        article: article.id,
        block,
        text,
        mentions,
        selector: selectorsOf(block),
        event: eventOf(place, `${article.id}\n${block}`, article.published, events),
      });
    }
  }
  return excerpts;
}

type PlaceInText = Pick<Excerpt, "place" | "text" | "mentions">;

function* placesInText(article: Article): Generator<[block: number, PlaceInText]> {
  for (const [index, block] of article.blocks.entries()) {
    if (block.type === "gap") continue;
    const { text, mentions } = block;
    for (const place of new Set(mentions.map((mention) => mention.place))) yield [index, { place, text, mentions }];
  }
}

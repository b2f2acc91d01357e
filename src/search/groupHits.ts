import type { RankedHit } from "./rankHits";
import { type ArticleHits, MOST_PASSAGES, type PassageHit, type PlaceHit, type SearchResults } from "./searchResults";

/** Puts hits together by place and by article, each kind with its best first; equal ones stay in the order they come in. */
export function groupHits(
  query: string,
  matched: SearchResults["matched"],
  hits: readonly RankedHit[],
  more = false,
): SearchResults {
  const sorted = [...hits].sort((a, b) => a.cost - b.cost);
  const places: PlaceHit[] = [];
  const articles = new Map<string, ArticleHits>();
  const passages: PassageHit[] = [];
  const groupOf = (article: string, fetched: ArticleHits["fetched"]) => {
    const group: ArticleHits = articles.get(article) ?? { article, fields: null, passages: [] };
    if (fetched) group.fetched = fetched;
    articles.set(article, group);
    return group;
  };
  let headlines = 0;
  for (const found of sorted) {
    if (found.type === "place") places.push(found.hit);
    else if (found.type === "article") {
      groupOf(found.article, found.fetched).fields = found.fields;
      headlines += 1;
    } else {
      if (passages.length < MOST_PASSAGES) groupOf(found.hit.article, found.fetched).passages.push(found.hit);
      passages.push(found.hit);
    }
  }
  return {
    query,
    matched,
    places,
    articles: [...articles.values()],
    counts: { places: places.length, headlines, passages: passages.length, more },
  };
}

/** What Enter opens: the first that is listed. */
export function firstHit({ places, articles }: SearchResults): PlaceHit | ArticleHits | PassageHit | null {
  const [article] = articles;
  return places[0] ?? (article && (article.fields === null ? article.passages[0] : article)) ?? null;
}

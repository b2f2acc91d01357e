import { locateHits, type ResolvedClause } from "./locateHits";
import { type FieldWords, type ParagraphRecord, recordWords, type SearchRecord } from "./searchRecords";
import type { ArticleField, ArticleHits, HitRange, PassageHit, PlaceHit } from "./searchResults";

interface Rank {
  /** How many clauses of the query the record holds. */
  held: number;
  /** The lower, the better. */
  cost: number;
}

/** A record that holds something of a query, ready to be shown. */
export type RankedHit = Rank &
  (
    | { type: "place"; hit: PlaceHit }
    | { type: "article"; article: string; fields: NonNullable<ArticleHits["fields"]>; fetched?: FetchedArticle }
    | { type: "passage"; hit: PassageHit; fetched?: FetchedArticle }
  );

type FetchedArticle = NonNullable<ArticleHits["fetched"]>;

export function rankedHit(record: SearchRecord, clauses: readonly ResolvedClause[]): RankedHit | null {
  const words = recordWords(record);
  if (record.type === "place") return placeHit(record, words, clauses);
  const { held, cost, ranges } = locateHits(words, clauses);
  if (held === 0) return null;
  if (record.type === "article") {
    const fields: Partial<Record<ArticleField, HitRange[]>> = {};
    for (const [n, { key }] of record.fields.entries()) fields[key] = ranges[n] ?? [];
    return { type: "article", held, cost, article: record.article, fields };
  }
  const inText = ranges[0] ?? [];
  const excerpt = record.excerpts.find(({ place }) => isAbout(record, place, inText)) ?? record.excerpts[0];
  const hit = {
    article: record.article,
    block: record.block,
    ranges: inText,
    excerpt: excerpt?.id ?? null,
    place: excerpt?.place ?? null,
  };
  return { type: "passage", held, cost, hit };
}

/** Whether words that were found stand for a place of the paragraph. */
function isAbout({ mentions }: ParagraphRecord, place: string, ranges: readonly HitRange[]): boolean {
  return mentions.some(
    (mention) => mention.place === place && ranges.some(({ start, end }) => start < mention.end && end > mention.start),
  );
}

/** Weights that put "Hanoi" before a name that goes on, one that goes on before one that only holds the word, and names before aliases. */
const NOT_FIRST_WORD = 1;
const NOT_WHOLE_NAME = 1;
const ALIAS = 1;
/** For a place whose names hold all the words together, but none by itself. */
const SEVERAL_NAMES = 10;

function placeHit(
  record: SearchRecord & { type: "place" },
  words: readonly FieldWords[],
  clauses: readonly ResolvedClause[],
): RankedHit | null {
  const { held } = locateHits(words, clauses);
  if (held === 0) return null;
  const [best] = record.fields
    .flatMap(({ text, lang }, n) => {
      const field = words[n];
      if (!field) return [];
      const located = locateHits([field], clauses);
      const ranges = located.ranges[0] ?? [];
      const [first] = ranges;
      const whole = ranges.length === 1 && first?.start === 0 && first.end === text.length;
      const cost =
        located.cost +
        (located.firstWord[0] === 0 ? 0 : NOT_FIRST_WORD) +
        (whole ? 0 : NOT_WHOLE_NAME) +
        (n < record.aliasesFrom ? 0 : ALIAS);
      return [{ name: text, lang, ranges, held: located.held, cost }];
    })
    .sort((a, b) => b.held - a.held || a.cost - b.cost);
  if (!best) return null;
  const { name, lang, ranges } = best;
  const cost = best.cost + (best.held < held ? SEVERAL_NAMES : 0);
  return { type: "place", held, cost, hit: { place: record.place, name, lang, ranges } };
}

import type { FoldedText } from "#story/foldedText";
import type { Article, Excerpt, Mention, Place, Story } from "#story/story";
import { foldForSearch } from "./foldForSearch";
import type { ArticleField } from "./searchResults";
import { type Word, wordsOf } from "./words";

/** A text that is searched. */
export interface RecordField {
  text: string;
  /** BCP 47. */
  lang: string | null;
}

export interface PlaceRecord {
  type: "place";
  place: string;
  /** Title first, then the toponyms, then the aliases; each text once. */
  fields: RecordField[];
  /** Fields from this one on are aliases. */
  aliasesFrom: number;
}

export interface ArticleRecord {
  type: "article";
  article: string;
  fields: (RecordField & { key: ArticleField })[];
}

export interface ParagraphRecord {
  type: "paragraph";
  article: string;
  block: number;
  fields: [RecordField];
  mentions: readonly Mention[];
  /** The paragraph's excerpts, in the order in which it names their places. */
  excerpts: readonly HeldExcerpt[];
}

/** What a search knows of an excerpt. */
export type HeldExcerpt = Pick<Excerpt, "id" | "place" | "event">;

/** What is found as a whole: a place by its names, an article by its headline and outlet, a paragraph by its text. */
export type SearchRecord = PlaceRecord | ArticleRecord | ParagraphRecord;

/** All that can be found in a story: its places, then article by article. */
export function searchRecords(story: Story): SearchRecord[] {
  return [...placeRecords(story), ...textRecords(story)];
}

export function placeRecords({ places, lang }: Pick<Story, "places" | "lang">): PlaceRecord[] {
  return places.features.map((place) => placeRecord(place, lang));
}

/** Article by article: its headline and outlet, then its paragraphs. */
export function textRecords(story: Story): (ArticleRecord | ParagraphRecord)[] {
  const excerpts = new Map<string, Excerpt[]>();
  for (const excerpt of story.excerpts) {
    const key = paragraphKey(excerpt.article, excerpt.block);
    const ofParagraph = excerpts.get(key);
    if (ofParagraph) ofParagraph.push(excerpt);
    else excerpts.set(key, [excerpt]);
  }
  return story.articles.flatMap((article) => [
    articleRecord(article),
    ...article.blocks.flatMap((block, n): ParagraphRecord[] =>
      block.type === "gap"
        ? []
        : [
            {
              type: "paragraph",
              article: article.id,
              block: n,
              fields: [{ text: block.text, lang: article.lang }],
              mentions: block.mentions,
              excerpts: inOrderOfMention(excerpts.get(paragraphKey(article.id, n)) ?? []),
            },
          ],
    ),
  ]);
}

function paragraphKey(article: string, block: number): string {
  return `${block} ${article}`;
}

function placeRecord(place: Place, storyLang: string): PlaceRecord {
  const { title, aliases } = place.properties;
  const names = new Map<string, RecordField>([[title, { text: title, lang: storyLang }]]);
  for (const { toponym, lang } of place.names) {
    if (!names.has(toponym)) names.set(toponym, { text: toponym, lang });
  }
  const others = aliases.filter((text) => !names.has(text));
  return {
    type: "place",
    place: place.id,
    fields: [...names.values(), ...others.map((text) => ({ text, lang: storyLang }))],
    aliasesFrom: names.size,
  };
}

export function articleRecord(article: Omit<Article, "blocks">): ArticleRecord {
  const keys: ArticleField[] = ["title", "publisher", "agency", "author"];
  return {
    type: "article",
    article: article.id,
    fields: keys.flatMap((key) => {
      const text = article[key];
      return text === null ? [] : [{ key, text, lang: article.lang }];
    }),
  };
}

function inOrderOfMention(excerpts: readonly Excerpt[]): Excerpt[] {
  const first = ({ mentions, place }: Excerpt) => mentions.find((mention) => mention.place === place)?.start ?? 0;
  return [...excerpts].sort((a, b) => first(a) - first(b));
}

/** A field, folded and taken apart into words. */
export interface FieldWords {
  folded: FoldedText;
  words: Word[];
}

/** Further than any phrase is long, so that none reaches from one field into the next. */
export const BETWEEN_FIELDS = 1000;

/** The words of each field of a record; positions run on from field to field. */
export function recordWords(record: SearchRecord): FieldWords[] {
  let from = 0;
  return record.fields.map(({ text }) => {
    const folded = foldForSearch(text);
    const words = wordsOf(folded.folded).map((word) => ({ ...word, position: word.position + from }));
    from += words.length + BETWEEN_FIELDS;
    return { folded, words };
  });
}

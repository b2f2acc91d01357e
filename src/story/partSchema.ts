/**
 * Purpose: checks the parts of a long story as they come from outside.
 * In and out: parsed JSON in; a part that agrees with the story it is for out, or an error that names the field.
 * Must not know: how parts travel.
 */
import * as v from "valibot";
import type { Mention, Story } from "./story";
import {
  type ArticlePart,
  PAGE_SIZE,
  type PartRef,
  type PlacePage,
  type RowsPart,
  type StoryOutline,
  type StoryPart,
} from "./storyParts";
import { failStory } from "./storyReferences";
import {
  article,
  frameEntries,
  fullText,
  id,
  index,
  lat,
  lng,
  maybeText,
  mentions,
  parallel,
  parseShape,
  place,
  text,
} from "./storySchema";

const facts = v.omit(article, ["blocks"]);
const numberOrNone = v.pipe(v.number(), v.integer(), v.minValue(-1));

const outlineSchema = v.object({
  ...frameEntries,
  totals: v.object({ articles: index, excerpts: index }),
  articles: v.array(facts),
  places: v.object({
    id: v.array(id),
    title: v.array(fullText),
    lng: v.array(lng),
    lat: v.array(lat),
    count: v.array(index),
    summary: v.array(maybeText),
    ccodes: v.array(v.pipe(text, v.regex(/^([A-Z]{2})*$/, "pairs of capitals"))),
    fclasses: v.array(v.pipe(text, v.regex(/^[AHLPRSTUV]*$/, "feature classes"))),
    names: v.array(v.array(v.strictTuple([fullText, maybeText]))),
    whole: v.record(text, place),
  }),
});

const pageSchema = v.object({
  type: v.picklist(["page"]),
  place: id,
  page: index,
  articles: v.array(facts),
  excerpts: v.array(
    v.object({
      id: fullText,
      article: index,
      block: index,
      text: fullText,
      mentions,
      prefix: text,
      suffix: text,
      start: index,
      event: v.nullable(id),
    }),
  ),
  parallels: v.array(parallel),
});

const articleSchema = v.object({
  type: v.picklist(["article"]),
  article,
  excerpts: v.array(v.object({ id: fullText, place: id, block: index, event: v.nullable(id) })),
  parallels: v.array(parallel),
  others: v.array(facts),
});

const { id: articleId, title, publisher, agency, published, lang, dir, inferred } = article.entries;
const rowsSchema = v.object({
  type: v.picklist(["rows"]),
  articles: v.object({
    id: v.array(articleId),
    title: v.array(title),
    publisher: v.array(publisher),
    agency: v.array(agency),
    published: v.array(published),
    lang: v.array(lang),
    dir: v.array(dir),
    inferred: v.array(inferred),
  }),
  article: v.array(numberOrNone),
  kinds: v.array(v.pipe(index, v.maxValue(31))),
  event: v.array(numberOrNone),
});

/** @throws Error that names the first wrong field, what was found and what was expected. */
export function parseOutline(input: unknown): StoryOutline {
  const outline: StoryOutline = parseShape(outlineSchema, input, "the outline");
  const { whole: _, ...columns } = outline.places;
  checkColumns(columns, outline.places.id.length, "places");
  const ids = new Set(outline.places.id);
  if (ids.size < outline.places.id.length) failStory("places.id", outline.places.id, "ids that are used once");
  const named: [where: string, place: string | null][] = [
    ...outline.events.map(({ place: at }, n): [string, string | null] => [`events.${n}.place`, at]),
    ...outline.journeys.flatMap(({ legs }, n) =>
      legs.flatMap(({ from, to }, leg): [string, string][] => [
        [`journeys.${n}.legs.${leg}.from`, from],
        [`journeys.${n}.legs.${leg}.to`, to],
      ]),
    ),
    ...outline.tour.flatMap(({ places }, n) => places.map((at): [string, string] => [`tour.${n}.places`, at])),
  ];
  for (const [where, at] of named) if (at !== null && !ids.has(at)) failStory(where, at, "an id of places");
  return outline;
}

/**
 * Checks the part that was asked for.
 * @param places - ids of all places of the story
 * @throws Error that names the first wrong field, what was found and what was expected.
 */
export function parsePart(input: unknown, ref: PartRef, story: Story, places: ReadonlyMap<string, unknown>): StoryPart {
  switch (ref.type) {
    case "page":
      return checkPage(parseShape(pageSchema, input, "the page"), ref, story, places);
    case "article":
      return checkArticle(parseShape(articleSchema, input, "the article"), ref.article, places);
    case "rows":
      return checkRows(parseShape(rowsSchema, input, "the columns"), story);
  }
}

type Ids = ReadonlyMap<string, unknown>;

function checkPage(part: PlacePage, ref: { place: string; page: number }, story: Story, places: Ids): PlacePage {
  if (part.place !== ref.place) failStory("place", part.place, ref.place);
  if (part.page !== ref.page) failStory("page", part.page, String(ref.page));
  const left = (story.archive?.counts.get(ref.place) ?? 0) - ref.page * PAGE_SIZE;
  const due = Math.min(left, PAGE_SIZE);
  if (part.excerpts.length !== due) failStory("excerpts", part.excerpts.length, `${due} of them`);
  for (const [at, excerpt] of part.excerpts.entries()) {
    const where = `excerpts.${at}`;
    if (!part.articles[excerpt.article]) failStory(`${where}.article`, excerpt.article, "the index of an article");
    checkMentions(excerpt.mentions, excerpt.text, places, `${where}.mentions`);
    if (!excerpt.mentions.some((mention) => mention.place === part.place))
      failStory(`${where}.mentions`, excerpt.mentions, `one of ${part.place}`);
  }
  return part;
}

function checkArticle(part: ArticlePart, wanted: string, places: Ids): ArticlePart {
  if (part.article.id !== wanted) failStory("article.id", part.article.id, wanted);
  for (const [at, block] of part.article.blocks.entries())
    if (block.type === "paragraph") checkMentions(block.mentions, block.text, places, `article.blocks.${at}.mentions`);
  for (const [at, { place: own, block }] of part.excerpts.entries()) {
    const paragraph = part.article.blocks[block];
    if (paragraph?.type !== "paragraph") failStory(`excerpts.${at}.block`, block, "the index of a paragraph");
    else if (!paragraph.mentions.some((mention) => mention.place === own))
      failStory(`excerpts.${at}.place`, own, "a place it mentions");
  }
  return part;
}

function checkRows(part: RowsPart, { events, archive }: Story): RowsPart {
  const { article: articles, kinds, event } = part;
  checkColumns(part.articles, part.articles.id.length, "articles");
  checkColumns({ article: articles, kinds, event }, archive?.totals.excerpts ?? 0, "the columns");
  const [noArticle, noEvent] = [
    articles.findIndex((at) => at >= part.articles.id.length),
    event.findIndex((at) => at >= events.length),
  ];
  if (noArticle >= 0) failStory(`article.${noArticle}`, articles[noArticle], "the index of an article");
  if (noEvent >= 0) failStory(`event.${noEvent}`, event[noEvent], "the index of an event");
  return part;
}

function checkMentions(found: readonly Mention[], within: string, places: Ids, where: string): void {
  for (const [at, { place: mentioned, start, end }] of found.entries()) {
    if (!places.has(mentioned)) failStory(`${where}.${at}.place`, mentioned, "an id of places");
    if (start >= end || end > within.length)
      failStory(`${where}.${at}`, [start, end], "offsets of words in its paragraph");
  }
}

function checkColumns(columns: Record<string, readonly unknown[]>, length: number, where: string): void {
  for (const [name, column] of Object.entries(columns))
    if (column.length !== length) failStory(`${where}.${name}`, column.length, `${length} values`);
}

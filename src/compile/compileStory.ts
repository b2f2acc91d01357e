/**
 * Purpose: makes a story that can be shown from the files of a story folder: mentions, excerpts, events, journeys.
 * In and out: `compileStory(files, { derived })` gives the story, or `null`, and everything that is wrong. Pure.
 * Must not know: disks, the page, the map, how a geometry is derived from borders.
 */
import { compareEdtf, parseEdtf } from "#story/edtf";
import type { StoryFile, StoryIssue } from "#story/files";
import { greatCircleKm, initialBearing } from "#story/greatCircle";
import { parseStoryFiles } from "#story/parseStoryFiles";
import { appendIssues, errorAt } from "#story/sourceDocument";
import type {
  Evidence,
  Excerpt,
  Journey,
  Leg,
  LngLat,
  Mention,
  Place,
  Story,
  StoryEvent,
  TourStep,
} from "#story/story";
import type { SourceTourStep, StorySource } from "#story/storySource";
import { checkReferences } from "./checkReferences";
import { checkTour, isOnMap } from "./checkTour";
import { type CompiledArticle, compileArticles } from "./compileArticles";
import { compileExcerpts, type EventAnchor } from "./compileExcerpts";
import { compilePlaces } from "./compilePlaces";
import { findMentions } from "./findMentions";
import type { QuotePosition } from "./findQuote";
import { createNameIndex } from "./nameIndex";
import { findParallels } from "./parallelPassages";
import type { DerivedGeometry } from "./placeFeature";
import { allQuotes, resolveQuotes, type StoryQuotes } from "./resolveQuotes";
import { uniqueIds } from "./uniqueIds";

export interface CompileOptions {
  /** Geometries made from borders, by place id; see `findDerivations`. */
  derived?: ReadonlyMap<string, DerivedGeometry>;
}

export interface CompileResult {
  /** `null` when there is any error. */
  story: Story | null;
  /** In order of file, line and column. */
  issues: StoryIssue[];
}

/** Compiles a story folder. Never throws, does no input or output, and gives the same story for the same files. */
export function compileStory(files: readonly StoryFile[], options: CompileOptions = {}): CompileResult {
  try {
    const { source, issues } = parseStoryFiles(files);
    const story = source ? compileSource(source, options.derived ?? new Map(), issues) : null;
    return { story, issues: issues.sort(compareIssues) };
  } catch (error) {
    // A fault of ours, not of the folder; the dev server must live on and say so.
    const found = error instanceof Error ? error.message : String(error);
    const message = `The compiler failed: found "${found}", expected no failure; please report it with this folder.`;
    return { story: null, issues: [errorAt(".", { line: 1, column: 1 }, message)] };
  }
}

function compareIssues(a: StoryIssue, b: StoryIssue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function compileSource(
  source: StorySource,
  derived: ReadonlyMap<string, DerivedGeometry>,
  issues: StoryIssue[],
): Story | null {
  const features = compilePlaces(source, derived, issues);
  const placeIds = new Set(source.places.map(({ id }) => id));
  const index = createNameIndex(source.places);
  const mentions = new Map<string, Mention[][]>();
  for (const article of source.articles) {
    const found = findMentions(article, placeIds, index);
    mentions.set(article.id, found.mentions);
    appendIssues(issues, found.issues);
  }
  appendIssues(issues, checkReferences(source, placeIds));
  const journeyIds = uniqueIds(source.journeys, "journey");
  appendIssues(issues, checkTour(source, placeIds, journeyIds));
  const quotes = resolveQuotes(source, issues);
  if (issues.some((issue) => issue.severity === "error")) return null;

  const quoted = new Set(allQuotes(quotes).map(({ article, block }) => `${article}\n${block}`));
  const articles = compileArticles(source.articles, mentions, quoted);
  const blocks = new Map(articles.map(({ article, blockIndex }) => [article.id, blockIndex]));
  const compiledBlock = ({ article, block }: QuotePosition) => blocks.get(article)?.get(block) ?? 0;

  const events = compileEvents(source, quotes);
  const anchors = events.map(({ event, quotes: own }): EventAnchor => {
    const keys = own.map((quote) => `${quote.article}\n${compiledBlock(quote)}`);
    const startMs = parseEdtf(event.date)?.startMs ?? Infinity;
    return { id: event.id, startMs, place: event.place, blocks: new Set(keys) };
  });
  const excerpts = compileExcerpts(articles, anchors);
  const toEvidence = createEvidence(excerpts, compiledBlock);
  return {
    version: 1,
    title: source.title,
    dek: source.dek,
    lang: source.lang,
    credits: source.credits,
    articles: articles.map(({ article }: CompiledArticle) => article),
    places: { type: "FeatureCollection", features },
    excerpts,
    events: events.map(({ event, quotes: own }) => ({ ...event, evidence: own.map(toEvidence) })),
    journeys: compileJourneys(source, journeyIds, quotes, features, toEvidence),
    tour: source.tour.map((step, index) => compileStep(step, (quotes.tour[index] ?? []).map(toEvidence))),
    parallels: findParallels(articles.map(({ article }) => article)),
  };
}

/** Legs count from 1 where they are written, from 0 from here on. */
function compileStep(step: SourceTourStep, evidence: Evidence[]): TourStep {
  const { journey, leg, ...rest } = step;
  return {
    ...rest,
    layout: step.layout ?? (isOnMap(step) ? "both" : "quote"),
    journey: journey === null ? null : { id: journey, leg: leg === null ? null : leg - 1 },
    evidence,
  };
}

type ToEvidence = (quote: QuotePosition) => Evidence;

function createEvidence(excerpts: readonly Excerpt[], compiledBlock: (quote: QuotePosition) => number): ToEvidence {
  const byBlock = new Map<string, string[]>();
  for (const { id, article, block } of excerpts) {
    const key = `${article}\n${block}`;
    byBlock.set(key, [...(byBlock.get(key) ?? []), id]);
  }
  return (position) => {
    const { article, quote, start, end } = position;
    const block = compiledBlock(position);
    return { article, quote, block, start, end, excerpts: byBlock.get(`${article}\n${block}`) ?? [] };
  };
}

interface DatedEvent {
  event: Omit<StoryEvent, "evidence">;
  quotes: QuotePosition[];
}

/** Events in order of date, then of the file. */
function compileEvents(source: StorySource, quotes: StoryQuotes): DatedEvent[] {
  const ids = uniqueIds(source.events, "event");
  return source.events
    .map(({ title, date, place }, index) => ({
      event: { id: ids[index] ?? "", title, date, place },
      quotes: quotes.events[index] ?? [],
    }))
    .sort((a, b) => compareEdtf(a.event.date, b.event.date));
}

function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function compileJourneys(
  source: StorySource,
  ids: readonly string[],
  quotes: StoryQuotes,
  features: readonly Place[],
  toEvidence: ToEvidence,
): Journey[] {
  const points = new Map(features.map(({ id, properties }) => [id, properties.labelPoint]));
  const pointOf = (place: string): LngLat => points.get(place) ?? [0, 0];
  return source.journeys.map(({ title, traveller, legs: sourceLegs }, journey) => {
    const legs = sourceLegs.map(({ from, to, mode, label, when, status }, index): Leg => {
      const lengthKm = roundTenth(greatCircleKm(pointOf(from), pointOf(to)));
      const bearing = roundTenth(initialBearing(pointOf(from), pointOf(to))) % 360;
      const evidence = (quotes.legs[journey]?.[index] ?? []).map(toEvidence);
      return { from, to, mode, label, when, status, lengthKm, bearing, evidence };
    });
    const lengthKm = roundTenth(legs.reduce((sum, leg) => sum + leg.lengthKm, 0));
    return { id: ids[journey] ?? "", title, traveller, legs, lengthKm };
  });
}

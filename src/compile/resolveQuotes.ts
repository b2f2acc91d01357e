import type { StoryIssue } from "#story/files";
import type { DocumentPath } from "#story/sourceDocument";
import type { SourceArticle, SourceEvidence, StorySource } from "#story/storySource";
import { findQuote, type QuotePosition } from "./findQuote";

/** Where the quotes of a story stand: per event, per leg of each journey, per step of the tour. */
export interface StoryQuotes {
  events: QuotePosition[][];
  legs: QuotePosition[][][];
  tour: QuotePosition[][];
}

/** Finds each quote of `story.yaml` in its article. */
export function resolveQuotes(source: StorySource, issues: StoryIssue[]): StoryQuotes {
  const articles = new Map<string, SourceArticle>(source.articles.map((article) => [article.id, article]));
  const resolve = (evidence: readonly SourceEvidence[], path: DocumentPath): QuotePosition[] =>
    evidence.flatMap((item, index) => {
      const position = findQuote(item, articles, source.storyDocument, [...path, "evidence", index], issues);
      return position ?? [];
    });
  return {
    events: source.events.map(({ evidence }, index) => resolve(evidence, ["events", index])),
    legs: source.journeys.map(({ legs }, journey) =>
      legs.map(({ evidence }, leg) => resolve(evidence, ["journeys", journey, "legs", leg])),
    ),
    tour: source.tour.map(({ evidence }, index) => resolve(evidence, ["tour", index])),
  };
}

/** All quotes, one after the other. */
export function allQuotes(quotes: StoryQuotes): QuotePosition[] {
  return [quotes.events.flat(), quotes.legs.flat(2), quotes.tour.flat()].flat();
}

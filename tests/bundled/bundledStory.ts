import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { buildStory } from "#build/buildStory";
import { formatIssue } from "#story/files";
import type { Story } from "#story/story";

export interface ListedMention {
  words: string;
  sense: string;
  by: string;
  from: string;
}

/** A passage of an article that is about a place, from the hand-written list. */
export interface ListedPassage {
  article: string;
  place: string;
  /** First words of the passage. */
  passage: string;
  mentions: ListedMention[];
}

type Listing = Record<string, Record<string, { passage: string; mentions: [string, string, string, string][] }[]>>;

/** The hand-written list of all mentions, in the order in which the panel shows them. */
export function listedPassages(): ListedPassage[] {
  const listing = parse(readFileSync("tests/bundled/mentions.yaml", "utf8")) as Listing;
  return Object.entries(listing).flatMap(([article, places]) =>
    Object.entries(places).flatMap(([place, passages]) =>
      passages.map(({ passage, mentions }) => ({
        article,
        place,
        passage,
        mentions: mentions.map(([words, sense, by, from]) => ({ words, sense, by, from })),
      })),
    ),
  );
}

/** The bundled story, compiled from the folder as the build does it. */
export function bundledStory(): Story {
  const { story, issues } = buildStory("data");
  if (!story) throw new Error(issues.map(formatIssue).join("\n"));
  return story;
}

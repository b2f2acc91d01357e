/**
 * Purpose: reads a story folder: `story.yaml`, `places.geojson` and `articles/*.md`, each checked for itself.
 * In and out: `parseStoryFiles(files)` gives the source of a story, or `null`, and everything that is wrong.
 * Must not know: disks and networks (files come as bytes), how mentions are found, how a story is shown.
 */
import { decodeText } from "./decodeText";
import type { StoryFile, StoryIssue } from "./files";
import { parseJsonDocument } from "./jsonDocument";
import { articleId, parseArticle } from "./parseArticle";
import { parsePlaces } from "./parsePlaces";
import { parseStoryYaml } from "./parseStoryYaml";
import {
  appendIssues,
  type DocumentResult,
  errorAt,
  type Position,
  type SourceDocument,
  warningAt,
} from "./sourceDocument";
import type { Derivation, SourceArticle, StorySource } from "./storySource";
import { parseYamlDocument } from "./yamlDocument";

export const STORY_FILE = "story.yaml";
export const PLACES_FILE = "places.geojson";
export const ARTICLES_FOLDER = "articles/";

// YAML parsers take seconds for hostile text of a megabyte.
const MAX_STORY_BYTES = 500_000;
const MAX_PLACES_BYTES = 50_000_000;

const START: Position = { line: 1, column: 1 };

export interface ParsedFiles {
  /** `null` when there is any error. */
  source: StorySource | null;
  issues: StoryIssue[];
}

/**
 * Whether a file of a story folder is one that `parseStoryFiles` wants to see: `story.yaml`, `places.geojson`, and
 * `.md` or `.markdown` files in `articles`, capitals or not. Those in folders below `articles` are among them, because
 * it warns of each; READMEs and whatever has a name that starts with a dot are not.
 *
 * @param path relative to the story folder, with forward slashes.
 */
export function isStoryPath(path: string): boolean {
  return path === STORY_FILE || path === PLACES_FILE || isBelowArticles(path);
}

/** No part of the path starts with a dot: folders such as `.obsidian` belong to programs. */
const BELOW_ARTICLES = /^articles(?:\/(?!\.)[^/]+)*\/(?!\.|readme\.)[^/]+\.(?:md|markdown)$/i;

function isBelowArticles(path: string): boolean {
  // The flag i is for the extension: the folder itself is written small.
  return path.startsWith(ARTICLES_FOLDER) && BELOW_ARTICLES.test(path);
}

function isInSubfolder(path: string): boolean {
  return path.lastIndexOf("/") >= ARTICLES_FOLDER.length;
}

/**
 * Reads the files of a story folder; others, such as README.md and files whose name starts with a dot, are ignored.
 * Never throws: everything that is wrong is an issue with file, line and column.
 */
export function parseStoryFiles(files: readonly StoryFile[]): ParsedFiles {
  const issues: StoryIssue[] = [];
  if (!files.some((file) => isStoryPath(file.path))) {
    const expected = `${STORY_FILE}, ${PLACES_FILE} and ${ARTICLES_FOLDER}*.md`;
    const found = files.length === 0 ? "no files" : "no file of a story";
    return {
      source: null,
      issues: [errorAt(".", START, `The folder has no story: found ${found}, expected ${expected}.`)],
    };
  }

  const storyDocument = readDocument(files, STORY_FILE, MAX_STORY_BYTES, parseYamlDocument, issues);
  const placesDocument = readDocument(files, PLACES_FILE, MAX_PLACES_BYTES, parseJsonDocument, issues);
  const story = storyDocument ? parseStoryYaml(storyDocument) : null;
  const places = placesDocument ? parsePlaces(placesDocument) : null;
  if (story) appendIssues(issues, story.issues);
  if (places) appendIssues(issues, places.issues);

  const articles = readArticles(files, story?.storyYaml?.lang ?? "en", issues);
  const hasError = issues.some((issue) => issue.severity === "error");
  if (hasError || !story?.storyYaml || !places || !storyDocument || !placesDocument) return { source: null, issues };
  return { source: { ...story.storyYaml, places: places.places, articles, storyDocument, placesDocument }, issues };
}

function readDocument(
  files: readonly StoryFile[],
  path: string,
  maxBytes: number,
  parse: (text: string, file: string) => DocumentResult,
  issues: StoryIssue[],
): SourceDocument | null {
  const [file, second] = files.filter((candidate) => candidate.path === path);
  if (!file) {
    issues.push(errorAt(path, START, `The file is missing: found no ${path}, expected it in the story folder.`));
    return null;
  }
  if (second) {
    issues.push(errorAt(path, START, `The file is given twice: found ${path} again, expected it once.`));
    return null;
  }
  if (file.bytes.length > maxBytes) {
    const message = `The file is too large: found ${file.bytes.length} bytes, expected at most ${maxBytes}.`;
    issues.push(errorAt(path, START, message));
    return null;
  }
  const { text, issue } = decodeText(file);
  if (text === null) {
    issues.push(issue);
    return null;
  }
  const result = parse(text, path);
  appendIssues(issues, result.issues);
  return result.document;
}

function readArticles(files: readonly StoryFile[], lang: string, issues: StoryIssue[]): SourceArticle[] {
  const articles: SourceArticle[] = [];
  const pathsById = new Map<string, string>();
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const file of sorted) {
    if (!isBelowArticles(file.path)) continue;
    if (isInSubfolder(file.path)) {
      const message = "The article is not read: found it in a folder below articles, expected it in articles itself.";
      issues.push(warningAt(file.path, START, message));
      continue;
    }
    const id = articleId(file.path);
    const key = id.toLowerCase();
    const other = pathsById.get(key);
    if (other !== undefined) {
      const message = `An article id is used twice: found "${id}" again, expected a name that differs from ${other} by more than capitals.`;
      issues.push(errorAt(file.path, START, message));
      continue;
    }
    pathsById.set(key, file.path);
    const parsed = parseArticle(file, lang);
    appendIssues(issues, parsed.issues);
    if (parsed.article) articles.push(parsed.article);
  }
  if (pathsById.size === 0) {
    const message = `The story has no articles: found none, expected at least one ${ARTICLES_FOLDER}*.md.`;
    issues.push(errorAt(".", START, message));
  }
  return articles;
}

/**
 * The geometries that a story wants derived from the borders of countries, for a build that can do so; what it makes
 * of them goes to the compiler by place id. Empty when `places.geojson` has errors: the compiler will name them.
 */
export function findDerivations(files: readonly StoryFile[]): Derivation[] {
  const document = readDocument(files, PLACES_FILE, MAX_PLACES_BYTES, parseJsonDocument, []);
  return document ? parsePlaces(document).places.flatMap(({ derive }) => (derive ? [derive] : [])) : [];
}

import type { StoryIssue } from "./files";

/** A place in a file: both counted from 1, the column in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** Keys and indices from the root of a document to a value in it. */
export type DocumentPath = readonly (string | number)[];

/** A parsed YAML or JSON file that still knows where each of its values stands. */
export interface SourceDocument {
  file: string;
  value: unknown;
  /** Where the value at `path` starts (or its key); of what is not there, its nearest parent. */
  locate(path: DocumentPath, part?: "key" | "value"): Position;
}

export interface DocumentResult {
  document: SourceDocument | null;
  issues: StoryIssue[];
}

/** Finds lines and columns of offsets in a text whose lines end in LF. */
export function createLineIndex(text: string): (offset: number) => Position {
  let starts: number[] | null = null;
  return (offset) => {
    if (starts === null) {
      starts = [0];
      for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Adds issues to a list. Not `push(...more)`: a hundred thousand arguments end the stack. */
export function appendIssues(issues: StoryIssue[], more: readonly StoryIssue[]): void {
  for (const issue of more) issues.push(issue);
}

/** An error at a position. */
export function errorAt(file: string, position: Position, message: string): StoryIssue {
  return { severity: "error", file, line: position.line, column: position.column, message };
}

/** A warning at a position. */
export function warningAt(file: string, position: Position, message: string): StoryIssue {
  return { severity: "warning", file, line: position.line, column: position.column, message };
}

/** A value as an error message shows it: text in double quotes and shortened, containers by their kind. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  switch (typeof value) {
    case "object":
      return "a group of keys";
    case "string":
      return describeText(value);
    default:
      return String(value);
  }
}

/** Text in double quotes on one line, at most 60 characters of it. */
export function describeText(text: string): string {
  const characters = Array.from(text.slice(0, 200));
  const short = characters.length > 60 || text.length > 200 ? `${characters.slice(0, 59).join("")}…` : text;
  return JSON.stringify(short.replaceAll("\n", " ")).replaceAll('\\"', '"');
}

/** A file of a story folder; `path` is relative to the folder, with forward slashes. */
export interface StoryFile {
  path: string;
  bytes: Uint8Array;
}

/** Something wrong with a story folder. An error stops the story from being built. */
export interface StoryIssue {
  severity: "error" | "warning";
  /** Path of the file, relative to the story folder; "." for the folder itself. */
  file: string;
  /** Counted from 1; column in UTF-16 units. */
  line: number;
  column: number;
  /** One sentence: what is wrong, what was found, what was expected. */
  message: string;
}

/** `file:line:column: message`, the form that editors and terminals turn into links. */
export function formatIssue(issue: StoryIssue): string {
  return `${issue.file}:${issue.line}:${issue.column}: ${issue.message}`;
}

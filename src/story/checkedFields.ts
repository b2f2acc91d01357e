import * as v from "valibot";
import { didYouMean } from "./closestWord";
import { EDTF_EXPECTED, edtfExpected, isEdtf } from "./edtf";
import type { StoryIssue } from "./files";
import { HTTP_URL_PATTERN } from "./identifiers";
import { oneLine } from "./oneLine";
import { type DocumentPath, describeText, describeValue, errorAt, type SourceDocument } from "./sourceDocument";

// The message of each schema here is what was expected: `toIssues` puts it into a sentence.

const TEXT_EXPECTED = "text";

/** Text on one line, without spaces around it. */
export const text = v.pipe(v.string(TEXT_EXPECTED), v.transform(oneLine), v.nonEmpty(TEXT_EXPECTED));

export const edtf = v.pipe(
  v.string(EDTF_EXPECTED),
  v.check(isEdtf, (issue) => edtfExpected(issue.input)),
);

export const httpUrl = v.pipe(
  v.string("an address"),
  v.regex(HTTP_URL_PATTERN, "an address that starts with https:// or http://"),
);

/** One of some words. */
export function oneOf<const T extends readonly string[]>(words: T) {
  return v.picklist(words, words.map((word) => `"${word}"`).join(" or "));
}

/** A value that may be missing or empty; then it is `null`. */
export function optional<T extends v.GenericSchema>(schema: T) {
  return v.nullish(schema, null);
}

export function listOf<T extends v.GenericSchema>(schema: T, expected: string) {
  return v.array(schema, expected);
}

/** Known keys only: a misspelt key would be a fact that is lost silently. */
export function fields<T extends v.ObjectEntries>(entries: T, expected = "a group of keys") {
  return v.strictObject(entries, (issue) => {
    const isList = Array.isArray(issue.path?.at(-1)?.input);
    if (issue.expected === "never" && !isList) return `one of ${Object.keys(entries).join(", ")}`;
    return missingOr(issue, entries, expected);
  });
}

/** Known keys are checked, others allowed: for formats of other people. */
export function openFields<T extends v.ObjectEntries>(entries: T, expected: string) {
  return v.looseObject(entries, (issue) => missingOr(issue, entries, expected));
}

function missingOr(issue: v.BaseIssue<unknown>, entries: v.ObjectEntries, expected: string): string {
  // valibot takes a list for an object that lacks every key.
  if (Array.isArray(issue.path?.at(-1)?.input)) return expected;
  const key = issue.path?.at(-1)?.key;
  const entry = typeof key === "string" && Object.hasOwn(entries, key) ? entries[key] : undefined;
  return issue.received === "undefined" && entry ? expectedOf(entry) : expected;
}

/** What a schema expects, asked with a value that no schema here takes. */
function expectedOf(schema: v.ObjectEntries[string]): string {
  const result = v.safeParse(schema as v.GenericSchema, Symbol.iterator);
  return result.issues?.[0]?.message ?? "a value";
}

/** `events 1, date`: items count from 1; `fallback` for the root. */
export function labelOf(path: DocumentPath, fallback: string): string {
  if (path.length === 0) return fallback;
  return path.map((step, at) => (typeof step === "number" ? ` ${step + 1}` : at > 0 ? `, ${step}` : step)).join("");
}

/** Turns what valibot found into sentences with a line and a column. */
export function toIssues(document: SourceDocument, found: readonly v.BaseIssue<unknown>[]): StoryIssue[] {
  const lists = new Set<string>();
  return found.flatMap((issue) => {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    const parent = issue.path?.at(-1);
    if (issue.type.endsWith("_object") && parent?.origin === "key" && Array.isArray(parent.input)) {
      // valibot misses each key of the list and finds its indices: one sentence says it.
      const label = labelOf(path.slice(0, -1), document.file);
      if (lists.has(label)) return [];
      lists.add(label);
      const message = `${label} is not valid: found ${describeValue(parent.input)}, expected ${issue.message}.`;
      return errorAt(document.file, document.locate(path.slice(0, -1)), message);
    }
    const last = String(path.at(-1) ?? "");
    if (issue.expected === "never") {
      const keys = issue.message.replace(/^one of /, "").split(", ");
      const group = labelOf(path.slice(0, -1), document.file);
      const message = `${group} has a key that is not known: found ${describeText(last)}, expected ${issue.message}${didYouMean(last, keys)}`;
      return errorAt(document.file, document.locate(path, "key"), message);
    }
    const isMissing = issue.kind === "schema" && issue.received === "undefined" && path.length > 0;
    const label = labelOf(path, document.file);
    const message = isMissing
      ? `${label} is missing: found no key ${describeText(last)}, expected ${issue.message}.`
      : `${label} is not valid: found ${describeValue(issue.input)}, expected ${issue.message}.`;
    return errorAt(document.file, document.locate(isMissing ? path.slice(0, -1) : path), message);
  });
}

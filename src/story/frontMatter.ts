import { closestWord } from "./closestWord";
import { edtfExpected, isEdtf } from "./edtf";
import type { StoryIssue } from "./files";
import { HTTP_URL_PATTERN } from "./identifiers";
import { oneLine } from "./oneLine";
import { describeValue, errorAt, type SourceDocument, warningAt } from "./sourceDocument";
import type { Article, InferredKey } from "./story";
import { canonicalLang } from "./textDirection";

/** What front matter says of an article; `lang` is `null` where it says nothing. */
export type FrontMatter = Omit<Article, "id" | "blocks" | "dir" | "lang"> & { lang: string | null };

type Key = InferredKey | "rights" | "inferred";

/**
 * Other names of our keys, in the order in which they are looked for after the key itself; compared without case,
 * hyphens and underscores. From Hugo (publishDate, authors), Jekyll (canonical_url, permalink), Eleventy, Astro
 * (pubDate, pubDatetime), schema.org (headline, datePublished, inLanguage) and feeds (link, creator).
 */
const ALIASES: Record<Key, readonly string[]> = {
  title: ["headline"],
  publisher: ["outlet", "publication", "siteName", "source"],
  agency: ["newsAgency", "wire"],
  author: ["authors", "byline", "creator"],
  published: ["date", "pubDate", "pubDatetime", "publishDate", "publishedAt", "publishedDate", "datePublished"],
  url: ["link", "canonical", "canonicalUrl", "sourceUrl", "originalUrl", "externalUrl", "source", "permalink"],
  dateline: [],
  lang: ["language", "locale", "inLanguage"],
  rights: [],
  inferred: [],
};

const KEYS = Object.keys(ALIASES) as Key[];
const INFERRABLE = KEYS.filter((key): key is InferredKey => key !== "rights" && key !== "inferred");

/** Keys whose values belong to other programs, so that a value that is not ours is no mistake. */
const FOREIGN = new Set(["source", "permalink"]);

const MAX_SPELLING_WARNINGS = 5;

function fold(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, "");
}

/** Our key that a name or an alias of it means; `source` is left to its value. */
function keyOf(name: string): Key | null {
  const folded = fold(name);
  return KEYS.find((key) => fold(key) === folded || ALIASES[key].some((alias) => fold(alias) === folded)) ?? null;
}

interface Found {
  name: string;
  value: unknown;
}

/**
 * Reads front matter. Keys that are not ours are ignored, since files come from other programs; one that is nearly
 * ours is a warning. Dates with a space for the `T`, or with fractions of a second, are brought into EDTF's form.
 */
export function parseFrontMatter(document: SourceDocument): { frontMatter: FrontMatter | null; issues: StoryIssue[] } {
  const issues: StoryIssue[] = [];
  const { file } = document;
  const fields = document.value as Record<string, unknown>;
  const names = Object.keys(fields);
  const isUrl = (value: unknown) => typeof value === "string" && /^https?:\/\//i.test(value);

  const find = (key: Key): Found | null => {
    for (const wanted of [key, ...ALIASES[key]]) {
      const name = names.find((candidate) => fold(candidate) === fold(wanted));
      if (name === undefined || fields[name] === null) continue;
      const value = fields[name];
      if (fold(name) === "source" && isUrl(value) !== (key === "url")) continue;
      if (fold(name) === "permalink" && !isUrl(value)) continue;
      if (FOREIGN.has(fold(name)) && typeof value !== "string") continue;
      return { name, value };
    }
    return null;
  };
  const fail = (name: string, value: unknown, expected: string) => {
    const message = `"${name}" is not valid: found ${describeValue(value)}, expected ${expected}.`;
    issues.push(errorAt(file, document.locate([name]), message));
  };
  const text = (key: Key): string | null => {
    const found = find(key);
    if (!found) return null;
    if (typeof found.value === "string" && found.value.trim() !== "") return oneLine(found.value);
    fail(found.name, found.value, "text");
    return null;
  };
  const checked = (
    key: Key,
    read: (value: string) => string | null,
    expected: string | ((value: string) => string),
  ): string | null => {
    const found = find(key);
    if (!found) return null;
    const given = typeof found.value === "string" ? found.value.trim() : "";
    const value = typeof found.value === "string" ? read(given) : null;
    if (value === null) fail(found.name, found.value, typeof expected === "string" ? expected : expected(given));
    return value;
  };

  const title = text("title");
  if (title === null && !find("title")) {
    const empty = names.find((name) => keyOf(name) === "title");
    const position = empty === undefined ? { line: 1, column: 1 } : document.locate([empty], "key");
    const found = empty === undefined ? 'no key "title"' : "nothing";
    const message = `The article has no title: found ${found}, expected the headline of the article.`;
    issues.push(errorAt(file, position, message));
  }
  const authorField = find("author");
  const author = authorField ? readAuthors(authorField.value) : null;
  if (authorField && author === null) fail(authorField.name, authorField.value, "text or a list of names");

  const rights = checked(
    "rights",
    (value) => (value === "full" || value === "excerpts" ? value : null),
    '"full" or "excerpts"',
  );
  const frontMatter: FrontMatter = {
    title: title ?? "",
    publisher: text("publisher"),
    agency: text("agency"),
    author,
    published: checked(
      "published",
      (value) => (isEdtf(inEdtfForm(value)) ? inEdtfForm(value) : null),
      (value) => edtfExpected(inEdtfForm(value)),
    ),
    url: checked(
      "url",
      (value) => (HTTP_URL_PATTERN.test(value) ? value : null),
      "an address that starts with https:// or http://",
    ),
    dateline: text("dateline"),
    lang: checked("lang", canonicalLang, "a language tag such as en, ko or zh-Hant"),
    rights: rights === "excerpts" ? "excerpts" : "full",
    inferred: [],
  };

  const inferredField = find("inferred");
  if (inferredField) {
    const { value } = inferredField;
    const items: unknown[] = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : [value];
    for (const [index, item] of items.entries()) {
      const key =
        typeof item === "string" ? INFERRABLE.find((candidate) => candidate === keyOf(item.trim())) : undefined;
      const position = document.locate([inferredField.name, index]);
      if (key === undefined) {
        const expected = INFERRABLE.map((name) => (name === "published" ? "date" : name)).join(", ");
        const message = `"inferred" names no key: found ${describeValue(item)}, expected some of ${expected}.`;
        issues.push(errorAt(file, position, message));
      } else if (frontMatter[key] === null) {
        const message = `"inferred" names a key without a value: found ${describeValue(item)}, expected a value for it or no entry.`;
        issues.push(warningAt(file, position, message));
      } else if (!frontMatter.inferred.includes(key)) {
        frontMatter.inferred.push(key);
      }
    }
  }

  let warnings = 0;
  for (const name of names) {
    if (warnings === MAX_SPELLING_WARNINGS) break;
    if (keyOf(name) !== null || name.length < 4) continue;
    const meant = closestWord(name, [...INFERRABLE, "rights", "inferred"]);
    if (meant === null || fields[meant] !== undefined || COMMON_FOREIGN.has(fold(name))) continue;
    warnings++;
    const message = `A key is not known and ignored: found "${name}", expected perhaps "${meant}".`;
    issues.push(warningAt(file, document.locate([name], "key"), message));
  }
  return { frontMatter: issues.some((issue) => issue.severity === "error") ? null : frontMatter, issues };
}

/** Keys of other programs that happen to be two letters away from ours. */
const COMMON_FOREIGN = new Set(["tile", "rank", "data", "long", "slug", "tags", "page", "image", "type"]);

function readAuthors(value: unknown): string | null {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const names: string[] = [];
  for (const item of items) {
    const name = typeof item === "object" && item !== null ? (item as Record<string, unknown>).name : item;
    if (typeof name !== "string" || name.trim() === "") return null;
    names.push(oneLine(name));
  }
  return names.length === 0 ? null : names.join(", ");
}

/** A date and time as other programs write it, in EDTF's form; anything else as it is. */
function inEdtfForm(value: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s?(Z|UTC|GMT|([+-]\d{2}):?(\d{2}))?$/i.exec(
    value,
  );
  if (!match) return value;
  const [, day, minutes, seconds = ":00", zone, hours, offsetMinutes] = match;
  const offset = hours === undefined ? (zone === undefined ? "" : "Z") : `${hours}:${offsetMinutes}`;
  return `${day}T${minutes}${seconds}${offset}`;
}

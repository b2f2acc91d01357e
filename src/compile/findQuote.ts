import { didYouMean } from "#story/closestWord";
import type { StoryIssue } from "#story/files";
import { type DocumentPath, describeText, errorAt, type SourceDocument } from "#story/sourceDocument";
import type { SourceArticle, SourceEvidence } from "#story/storySource";

/** Where a quote stands: UTF-16 offsets in a paragraph of an article's source. */
export interface QuotePosition {
  article: string;
  quote: string;
  /** Index in the blocks of the source. */
  block: number;
  start: number;
  end: number;
}

/** Typographic variants as the keyboard has them, each of one UTF-16 unit so that offsets stay. */
function plainTypography(text: string): string {
  return text
    .replace(/[’‘‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/[\u00a0\u202f\u2007\u2009]/g, " ");
}

function occurrences(article: SourceArticle, quote: string, limit: number): QuotePosition[] {
  const found: QuotePosition[] = [];
  for (const [block, { text }] of paragraphs(article)) {
    for (let at = text.indexOf(quote); at !== -1 && found.length < limit; at = text.indexOf(quote, at + 1)) {
      found.push({ article: article.id, quote, block, start: at, end: at + quote.length });
    }
  }
  return found;
}

function* paragraphs(article: SourceArticle): Generator<[number, { text: string }]> {
  for (const [index, block] of article.blocks.entries()) if (block.type === "paragraph") yield [index, block];
}

/** What an article has instead of a quote that differs from it in quotation marks, dashes or spaces only. */
function findVariant(article: SourceArticle, quote: string): string | null {
  const plain = plainTypography(quote);
  for (const [, { text }] of paragraphs(article)) {
    const at = plainTypography(text).indexOf(plain);
    if (at !== -1) return text.slice(at, at + quote.length);
  }
  return null;
}

/**
 * Finds the one place where a quote stands in its article, character by character.
 *
 * @param path of the evidence in `document`, for the error when article or quote are not there or not alone.
 */
export function findQuote(
  evidence: SourceEvidence,
  articles: ReadonlyMap<string, SourceArticle>,
  document: SourceDocument,
  path: DocumentPath,
  issues: StoryIssue[],
): QuotePosition | null {
  const fail = (key: string, message: string) => {
    issues.push(errorAt(document.file, document.locate([...path, key]), message));
    return null;
  };
  const article = articles.get(evidence.article);
  if (!article) {
    const found = describeText(evidence.article);
    const message = `An article is not there: found ${found}, expected the name of a file in articles without .md${didYouMean(evidence.article, articles.keys())}`;
    return fail("article", message);
  }
  const { quote } = evidence;
  const [first, second] = occurrences(article, quote, 2);
  const found = describeText(quote);
  if (first && second) {
    const lines = [first, second].map(({ block, start }) => lineOf(article, block, start));
    const message = `A quote is ambiguous in its article: found ${found} on line ${lines.join(" and again on line ")} of ${article.file}, expected words that stand there once.`;
    return fail("quote", message);
  }
  if (first) return first;
  const variant = findVariant(article, quote);
  if (variant !== null) {
    const [given, wanted] = aroundDifference(quote, variant);
    const expected = `${describeText(wanted)}, which differs in quotation marks, dashes or spaces only`;
    return fail("quote", `A quote is not in its article: found ${describeText(given)}, expected ${expected}.`);
  }
  const expected = `words of one paragraph of ${article.file}`;
  return fail("quote", `A quote is not in its article: found ${found}, expected ${expected}.`);
}

/** How much of a text is shown before and after the first difference, in characters. */
const SHOWN_AROUND = 20;

/** Two texts near the first character in which they differ, `…` for what is cut; both count the same UTF-16 units. */
function aroundDifference(a: string, b: string): [string, string] {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return [around(a, at), around(b, at)];
}

function around(text: string, offset: number): string {
  const before = Array.from(text.slice(0, offset));
  const after = Array.from(text.slice(offset));
  const start = before.length > SHOWN_AROUND ? `…${before.slice(-SHOWN_AROUND).join("")}` : before.join("");
  const end = after.length > SHOWN_AROUND + 1 ? `${after.slice(0, SHOWN_AROUND + 1).join("")}…` : after.join("");
  return start + end;
}

function lineOf(article: SourceArticle, block: number, offset: number): number {
  const source = article.blocks[block];
  return source?.type === "paragraph" ? source.locate(offset).line : 1;
}

import { articleText, GAP_TEXT } from "./articleText";
import type { Article, Excerpt } from "./story";

/** Longest text that is given in full, in code points; of a longer one only its first and last words are. */
const MAX_EXACT = 300;

/** Fewest words at each end of a longer text, as long as it has them: one word is too easily met elsewhere. */
const LEAST_WORDS = 4;

/** What a text directive says; all but `start` may be empty. */
export interface TextDirective {
  prefix: string;
  start: string;
  end: string;
  suffix: string;
}

/**
 * The directive that leads to a passage on its publisher's page. The passage in full up to 300 characters; else, or
 * where text is left out in it, its first and last words, as many as single them out. Where the passage stands more
 * than once in the text, words before or after it are added.
 *
 * @param text of the whole article, as far as it is known.
 * @param selector the passage with what stands before and after it.
 * @param lang BCP 47, for the limits of words.
 */
export function textDirective(
  text: string,
  { exact, prefix, suffix }: { exact: string; prefix: string; suffix: string },
  lang: string,
): TextDirective {
  const page = oneLine(text).toLowerCase();
  const passage = oneLine(exact);
  const isWhole = Array.from(passage).length <= MAX_EXACT && !passage.includes(GAP_TEXT);
  const [start, end] = isWhole ? [passage, ""] : ends(passage, page, lang);
  const isAlone = count(page, isWhole ? passage.toLowerCase() : start.toLowerCase()) <= 1;
  if (isAlone) return { prefix: "", start, end, suffix: "" };
  const before = wholeWords(oneLine(prefix), lang, "end");
  // Of two texts with words between them, a suffix follows the end; what tells the starts apart is the prefix.
  const after = isWhole || before === "" ? wholeWords(oneLine(suffix), lang, "start") : "";
  return { prefix: before, start, end, suffix: after };
}

/** White space as a page shows it. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); part !== "" && at !== -1; at = text.indexOf(part, at + 1)) found++;
  return found;
}

interface Word {
  start: number;
  end: number;
}

function wordsOf(text: string, lang: string): Word[] {
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(lang, { granularity: "word" });
  } catch {
    // Not every `lang` of an article is a language tag.
    segmenter = new Intl.Segmenter("und", { granularity: "word" });
  }
  return Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/**
 * First and last words of a passage: four each, and more until the first ones stand once in the page and the last
 * ones once after them. They never overlap, and neither reaches over text that is left out.
 */
function ends(passage: string, page: string, lang: string): [start: string, end: string] {
  const words = wordsOf(passage, lang);
  const gaps = words.length > 0 ? passage.indexOf(GAP_TEXT) : -1;
  const lastGap = passage.lastIndexOf(GAP_TEXT);
  const half = Math.floor(words.length / 2);
  const isHead = (word: Word, at: number) => (gaps === -1 ? at < half : word.end <= gaps);
  const isTail = (word: Word, at: number) => (gaps === -1 ? at >= half : word.start >= lastGap + GAP_TEXT.length);
  const heads = words.filter(isHead);
  const tails = words.filter(isTail);
  const first = heads[0];
  const last = tails.at(-1);
  // Text that is left out at an edge leaves one end only; what is left is given in full.
  if (!first || !last)
    return [
      passage
        .replaceAll(GAP_TEXT, " ")
        .trim()
        .split(/\s{2,}/)[0] ?? passage,
      "",
    ];

  const startOf = (length: number) => passage.slice(first.start, heads[length - 1]?.end);
  let headLength = Math.min(LEAST_WORDS, heads.length);
  while (headLength < heads.length && count(page, startOf(headLength).toLowerCase()) > 1) headLength++;
  const start = startOf(headLength);

  const rest = passage.slice(first.start + start.length).toLowerCase();
  const endOf = (length: number) => passage.slice(tails.at(-length)?.start, last.end);
  let tailLength = Math.min(LEAST_WORDS, tails.length);
  while (tailLength < tails.length && count(rest, endOf(tailLength).toLowerCase()) > 1) tailLength++;
  return [start, endOf(tailLength)];
}

/** Context without the word that its far end may have cut in two. */
function wholeWords(context: string, lang: string, near: "start" | "end"): string {
  const words = wordsOf(context, lang);
  if (words.length < 2) return context;
  return near === "end" ? context.slice(words[1]?.start) : context.slice(0, words.at(-2)?.end);
}

/**
 * `text=[prefix-,]start[,end][,-suffix]`, percent-encoded: `-`, `,` and `&` have a meaning of their own in it.
 * Source: URL Fragment Text Directives, <https://wicg.github.io/scroll-to-text-fragment/#syntax>.
 */
export function formatTextDirective({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [start, ...(end === "" ? [] : [end])].map(encodeText);
  if (prefix !== "") parts.unshift(`${encodeText(prefix)}-`);
  if (suffix !== "") parts.push(`-${encodeText(suffix)}`);
  return `text=${parts.join(",")}`;
}

function encodeText(text: string): string {
  // encodeURIComponent escapes the comma and the ampersand, and throws on halves of a surrogate pair.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd")).replaceAll("-", "%2D");
}

/** A URL with a text directive; a fragment that it has stays, before the `:~:`. */
export function withTextDirective(url: string, directive: string): string {
  const [address = "", ...fragment] = url.split("#");
  const [own = ""] = fragment.join("#").split(":~:");
  return `${address}#${own}:~:${directive}`;
}

/** Where an excerpt stands on its publisher's page; `null` when the article states no URL. */
export function sourceLink(
  article: Pick<Article, "url" | "lang" | "blocks">,
  excerpt: Pick<Excerpt, "selector">,
): string | null {
  if (article.url === null) return null;
  const [quote] = excerpt.selector;
  return withTextDirective(article.url, formatTextDirective(textDirective(articleText(article), quote, article.lang)));
}

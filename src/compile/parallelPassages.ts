/**
 * Purpose: finds where two articles carry the same report or quotation, reworded or not.
 * In and out: `findParallels(articles)` takes compiled articles, so that text which is left out stays out. Pure.
 * Must not know: places, excerpts, how passages are shown.
 */
import type { Article, ParallelPassage, TextRange } from "#story/story";
import { alignTokens, type TokenPair } from "./alignTokens";
import { type PassageSide, parallelRuns } from "./parallelRuns";
import { type PassageToken, passageTokens, shingleLength } from "./passageTokens";
import { pairsInCommon, type ShingledText } from "./sharedShingles";
import { createShingleNumbers } from "./shingleNumbers";
import { textHash } from "./textHash";

/**
 * What two passages must share to be one report. In the bundled story the four true pairs have a weight of 19 to 32,
 * a similarity of 0.81 to 0.89 and 0.89 of it in runs; of all other pairs none has a weight above 4.6. A shared
 * name with a title weighs 2 to 4 ("North Korean leader Kim Jong Un"), a set phrase with a day about as much.
 */
const LEAST_WEIGHT = 8;
/** Share of the weight of both passages that is in both. Two reports of one event in their own words stay near 0.3. */
const LEAST_SIMILARITY = 2 / 3;
/** Share of the common weight in runs as long as a shingle: words in a row, not the same small words here and there. */
const LEAST_IN_RUNS = 0.5;

/** Share of the weight of a sentence that must lie in a passage for all of the sentence to belong to it. */
const LEAST_OF_SENTENCE = 2 / 3;

/** Longer paragraphs are aligned in pieces: an alignment takes the product of both lengths. */
const PIECE_TOKENS = 800;

/** A paragraph, or a part of a very long one. */
interface Piece {
  /** Index of the article. */
  article: number;
  block: number;
  text: string;
  tokens: PassageToken[];
}

/** Two passages of one pair of blocks, as ranges of text. */
interface Match {
  a: TextRange;
  b: TextRange;
}

/**
 * Finds passages that two articles share, in the order of the articles and their text.
 *
 * Candidates are paragraphs of different articles with two shingles (three words, or five characters of scripts
 * without spaces and of Hangul) in common; they come from an inverted index, so that no two paragraphs without
 * common words are ever compared. Shingling after Broder (1997), <https://doi.org/10.1109/SEQUEN.1997.666900>. Candidates
 * are aligned word by word; what agrees well enough is widened to its sentences.
 */
export function findParallels(articles: readonly Article[]): ParallelPassage[] {
  const { shingled, pieceAt, piecesOf } = shingledPieces(articles);
  const found = new Map<string, { a: Piece; b: Piece; matches: Match[] }>();
  for (const [one, other] of pairsInCommon(shingled)) {
    const [a, b] = [pieceAt(one), pieceAt(other)];
    if (!a || !b) continue;
    const matches = matchesOf(a, b);
    if (matches.length === 0) continue;
    const key = `${a.article} ${a.block} ${b.article} ${b.block}`;
    const known = found.get(key);
    if (known) known.matches.push(...matches);
    else found.set(key, { a, b, matches });
  }
  return [...found.values()].flatMap(({ a, b, matches }) => {
    // The pieces of one paragraph have its tokens between them; what is shown is cut from the whole.
    const sides = [a, b].map(({ article, block, text }) => ({
      text,
      tokens: piecesOf(article).flatMap((piece) => (piece.block === block ? piece.tokens : [])),
    }));
    const [whole, wholeOther] = sides;
    if (!whole || !wholeOther) return [];
    const lang = articles[a.article]?.lang ?? "und";
    const otherLang = articles[b.article]?.lang ?? "und";
    const widened = matches.map((match) => ({
      a: toSentences(whole, match.a, lang),
      b: toSentences(wholeOther, match.b, otherLang),
    }));
    return merged(widened, whole, wholeOther).map((match) => {
      const ids = [articles[a.article]?.id ?? "", articles[b.article]?.id ?? ""] as const;
      return toParallel(ids, a.block, b.block, whole, wholeOther, match);
    });
  });
}

interface ShingledPieces {
  shingled: ShingledText[];
  /** By index in `shingled`. */
  pieceAt(index: number): Piece | undefined;
  /** By index of the article. */
  piecesOf(article: number): readonly Piece[];
}

/**
 * The shingles of all pieces. Pieces themselves, whose tokens take many times the memory of the text, are made once more
 * for the few articles that have something in common.
 */
function shingledPieces(articles: readonly Article[]): ShingledPieces {
  const shinglesOf = createShingleNumbers();
  const firsts: number[] = [];
  const shingled: ShingledText[] = [];
  for (const [article, { blocks }] of articles.entries()) {
    firsts.push(shingled.length);
    for (const { tokens } of toPieces({ blocks }, article)) shingled.push({ article, shingles: shinglesOf(tokens) });
  }
  const made = new Map<number, Piece[]>();
  const piecesOf = (article: number) => {
    const pieces = made.get(article) ?? toPieces({ blocks: articles[article]?.blocks ?? [] }, article);
    made.set(article, pieces);
    return pieces;
  };
  const pieceAt = (index: number) => {
    const article = shingled[index]?.article ?? 0;
    return piecesOf(article)[index - (firsts[article] ?? 0)];
  };
  return { shingled, pieceAt, piecesOf };
}

function toPieces({ blocks }: Pick<Article, "blocks">, article: number): Piece[] {
  const paragraphs = blocks.flatMap((block, index) =>
    block.type === "paragraph" ? [{ index, text: block.text }] : [],
  );
  const tokens = passageTokens(paragraphs.map(({ text }) => text));
  return paragraphs.flatMap(({ index, text }, at) => {
    const own = tokens[at] ?? [];
    const count = Math.ceil(own.length / PIECE_TOKENS);
    return Array.from({ length: count }, (_, part) => ({
      article,
      block: index,
      text,
      tokens: own.slice(part * PIECE_TOKENS, (part + 1) * PIECE_TOKENS),
    }));
  });
}

/** All stretches in which two pieces agree well enough, in order: the best, then those before and after it. */
function matchesOf(a: Piece, b: Piece): Match[] {
  if (!canReach(a.tokens, b.tokens)) return [];
  const pairs = alignTokens(a.tokens, b.tokens);
  const first = pairs[0];
  const last = pairs.at(-1);
  if (!first || !last || !isSameReport(a.tokens, b.tokens, pairs)) return [];
  const [i, j] = first;
  const [k, l] = last;
  const part = (piece: Piece, from: number, to?: number) => ({ ...piece, tokens: piece.tokens.slice(from, to) });
  return [
    ...matchesOf(part(a, 0, i), part(b, 0, j)),
    { a: [a.tokens[i]?.start ?? 0, a.tokens[k]?.end ?? 0], b: [b.tokens[j]?.start ?? 0, b.tokens[l]?.end ?? 0] },
    ...matchesOf(part(a, k + 1), part(b, l + 1)),
  ];
}

/** Whether the words of two texts, in whatever order, weigh enough; saves most alignments. */
function canReach(a: readonly PassageToken[], b: readonly PassageToken[]): boolean {
  const left = new Map<string, number>();
  for (const { folded, weight } of a) left.set(folded, (left.get(folded) ?? 0) + weight);
  let common = 0;
  for (const { folded, weight } of b) if (left.has(folded)) common += weight / 2;
  const known = new Set(b.map(({ folded }) => folded));
  for (const [folded, weight] of left) if (known.has(folded)) common += weight / 2;
  return common >= LEAST_WEIGHT;
}

function isSameReport(a: readonly PassageToken[], b: readonly PassageToken[], pairs: readonly TokenPair[]): boolean {
  const common = commonWeight(a, b, pairs);
  return (
    common >= LEAST_WEIGHT &&
    similarityOf(a, b, pairs) >= LEAST_SIMILARITY &&
    weightInRuns(a, b, pairs) >= LEAST_IN_RUNS * common
  );
}

function weightOf(tokens: readonly PassageToken[]): number {
  return tokens.reduce((sum, { weight }) => sum + weight, 0);
}

function commonWeight(a: readonly PassageToken[], b: readonly PassageToken[], pairs: readonly TokenPair[]): number {
  return pairs.reduce((sum, [i, j]) => sum + ((a[i]?.weight ?? 0) + (b[j]?.weight ?? 0)) / 2, 0);
}

/** Dice's coefficient of the weights, from the first to the last common token. */
function similarityOf(a: readonly PassageToken[], b: readonly PassageToken[], pairs: readonly TokenPair[]): number {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return 0;
  const both = weightOf(a.slice(first[0], last[0] + 1)) + weightOf(b.slice(first[1], last[1] + 1));
  return (2 * commonWeight(a, b, pairs)) / both;
}

function weightInRuns(a: readonly PassageToken[], b: readonly PassageToken[], pairs: readonly TokenPair[]): number {
  let weight = 0;
  let from = 0;
  for (let at = 1; at <= pairs.length; at++) {
    const [before, next] = [pairs[at - 1], pairs[at]];
    if (before && next && next[0] === before[0] + 1 && next[1] === before[1] + 1) continue;
    const run = pairs.slice(from, at);
    const start = a[run[0]?.[0] ?? 0];
    if (start && run.length >= shingleLength(start)) weight += commonWeight(a, b, run);
    from = at;
  }
  return weight;
}

type Tokens = Pick<PassageSide, "text" | "tokens">;

/**
 * Widens a range to whole sentences where it holds two thirds of their weight; of any other sentence only the words stay,
 * with the signs that stand next to them.
 */
function toSentences({ text, tokens }: Tokens, [from, to]: TextRange, lang: string): TextRange {
  let [start, end] = [from, to];
  for (const { index, segment } of sentencesOf(text, lang)) {
    const sentenceEnd = index + segment.trimEnd().length;
    if (sentenceEnd <= from || index >= to) continue;
    const own = tokens.filter((token) => token.start >= index && token.end <= sentenceEnd);
    const inside = own.filter((token) => token.start >= from && token.end <= to);
    if (weightOf(inside) < LEAST_OF_SENTENCE * weightOf(own)) continue;
    start = Math.min(start, index);
    end = Math.max(end, sentenceEnd);
  }
  while (start > 0 && /[^\s\p{L}\p{M}\p{N}]/u.test(text[start - 1] ?? "")) start--;
  while (end < text.length && /[^\s\p{L}\p{M}\p{N}]/u.test(text[end] ?? "")) end++;
  return [start, end];
}

function sentencesOf(text: string, lang: string): Iterable<{ index: number; segment: string }> {
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(lang, { granularity: "sentence" });
  } catch {
    // Not every `lang` of an article is a language tag.
    segmenter = new Intl.Segmenter("und", { granularity: "sentence" });
  }
  return segmenter.segment(text);
}

function within({ tokens }: Tokens, [from, to]: TextRange): PassageToken[] {
  return tokens.filter((token) => token.start >= from && token.end <= to);
}

/** Joins neighbours of one pair of blocks as long as the whole still is one report. */
function merged(matches: readonly Match[], a: Tokens, b: Tokens): Match[] {
  const joined: Match[] = [];
  for (const match of matches.toSorted((x, y) => x.a[0] - y.a[0] || x.b[0] - y.b[0])) {
    const last = joined.at(-1);
    if (!last || match.b[0] < last.b[0]) {
      joined.push(match);
      continue;
    }
    const both: Match = {
      a: [last.a[0], Math.max(last.a[1], match.a[1])],
      b: [last.b[0], Math.max(last.b[1], match.b[1])],
    };
    const [own, other] = [within(a, both.a), within(b, both.b)];
    const overlaps = match.a[0] < last.a[1] || match.b[0] < last.b[1];
    if (overlaps || isSameReport(own, other, alignTokens(own, other))) joined.splice(-1, 1, both);
    else joined.push(match);
  }
  return joined;
}

function toParallel(
  [article, other]: readonly [string, string],
  block: number,
  otherBlock: number,
  a: Tokens,
  b: Tokens,
  match: Match,
): ParallelPassage {
  const one: PassageSide = { text: a.text, tokens: within(a, match.a), range: match.a };
  const two: PassageSide = { text: b.text, tokens: within(b, match.b), range: match.b };
  const pairs = alignTokens(one.tokens, two.tokens);
  const words = `${a.text.slice(...match.a)}\n${b.text.slice(...match.b)}`;
  const both = weightOf(one.tokens) + weightOf(two.tokens);
  return {
    id: `parallel-${textHash(`${article}\n${block}\n${other}\n${otherBlock}\n${words}`)}`,
    passages: [
      { article, block, start: match.a[0], end: match.a[1] },
      { article: other, block: otherBlock, start: match.b[0], end: match.b[1] },
    ],
    runs: parallelRuns(one, two, pairs),
    similarity: Math.round((200 * commonWeight(one.tokens, two.tokens, pairs)) / both) / 100,
  };
}

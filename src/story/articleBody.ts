import type { StoryIssue } from "./files";
import { ID_EXPECTED, ID_PATTERN, SENSES } from "./identifiers";
import { describeText, errorAt, type Position } from "./sourceDocument";
import type { Sense } from "./story";
import type { SourceBlock, SourceLink } from "./storySource";
import { findStrayTargets } from "./strayTargets";

/** From offsets of a text to offsets of the text it was made from: runs that were copied unit by unit. */
interface Run {
  text: number;
  source: number;
}

function sourceOffset(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.text ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const run = runs[low] ?? { text: 0, source: 0 };
  return run.source + offset - run.text;
}

interface Chunk {
  text: string;
  runs: Run[];
}

/** Paragraphs as they are parted by blank lines; the lines of one are joined by a single space. */
function splitChunks(body: string): Chunk[] {
  const chunks: Chunk[] = [];
  let current: Chunk | null = null;
  let offset = 0;
  for (const line of body.split("\n")) {
    if (line.trim() === "") {
      current = null;
    } else {
      const indent = line.length - line.replace(/^[ \t]+/, "").length;
      const words = trimEnd(line.slice(indent));
      if (current === null) {
        current = { text: "", runs: [] };
        chunks.push(current);
      } else {
        current.text += " ";
      }
      current.runs.push({ text: current.text.length, source: offset + indent });
      current.text += words;
    }
    offset += line.length + 1;
  }
  return chunks;
}

function trimEnd(line: string): string {
  // A regular expression such as /[ \t]+$/ takes quadratic time on long runs of spaces.
  let end = line.length;
  while (end > 0 && (line[end - 1] === " " || line[end - 1] === "\t")) end--;
  return line.slice(0, end);
}

/** The closing bracket of each opening one, escapes left out. */
function matchBrackets(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "\\" && isEscapable(text[at + 1])) {
      at++;
    } else if (character === "[") {
      open.push(at);
    } else if (character === "]") {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}

function isEscapable(character: string | undefined): boolean {
  return character === "[" || character === "]" || character === "\\";
}

const PLACE_TARGET = /\(\s*place\s*:([^()\n]{0,2000})\)/iy;
const PLACE_TARGET_START = /\(\s*place\s*:/iy;
const ANY_TARGET = /\((?:place\s*:|[a-z][a-z+.-]{1,20}:|\/|#)/iy;
const TARGET_PARTS = /^([^\s"]+)(?: "([^"]*)")?$/;

function startsAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

interface Target {
  places: string[];
  sense: Sense;
}

/** Reads what stands between `place:` and the closing bracket; a string is what was expected instead. */
function parseTarget(target: string): Target | string {
  const parts = TARGET_PARTS.exec(target);
  if (!parts) return 'place:ID, place:ID,ID or place:none, then perhaps a space and a sense in straight quotes (" ")';
  const [, list = "", sense] = parts;
  if (list === "none") return sense === undefined ? { places: [], sense: "place" } : "place:none without a sense";
  const places = list.split(",");
  if (places.includes("none")) return "place:none alone, or ids of places";
  if (places.some((place) => !ID_PATTERN.test(place))) return `ids parted by commas, each ${ID_EXPECTED}`;
  if (new Set(places).size < places.length) return "each place once";
  if (sense === undefined) return { places, sense: "place" };
  const known = SENSES.find((candidate) => candidate === sense);
  return known ? { places, sense: known } : `the sense ${SENSES.map((name) => `"${name}"`).join(", ")} or none`;
}

/**
 * Reads the body of an article, which is less than Markdown so that real text survives: blank lines part paragraphs,
 * a paragraph that is exactly `[…]` or `[...]` is a gap, `[words](place:ID "sense")` is a mention, a backslash takes
 * the meaning from `[`, `]` and `\`, and everything else is literal. What looks like the end of a place link but
 * belongs to none is an error; words such as "(place: Hanoi)" can stand in a link to `place:none`.
 *
 * @param body lines end in LF.
 * @param positionOf the line and column in the file of a UTF-16 offset in `body`.
 */
export function parseArticleBody(
  body: string,
  file: string,
  positionOf: (offset: number) => Position,
): { blocks: SourceBlock[]; issues: StoryIssue[] } {
  const issues: StoryIssue[] = [];
  const blocks = splitChunks(body).map((chunk): SourceBlock => {
    if (chunk.text === "[…]" || chunk.text === "[...]") return { type: "gap" };
    return parseParagraph(chunk, file, positionOf, issues);
  });
  return { blocks, issues };
}

function parseParagraph(
  chunk: Chunk,
  file: string,
  positionOf: (offset: number) => Position,
  issues: StoryIssue[],
): SourceBlock {
  const { text: source } = chunk;
  // Opening round brackets of links that were read or reported: what else looks like one is mistyped.
  const known = new Set<number>();
  const plain: { start: number; end: number }[] = [];
  const pairs = matchBrackets(source);
  const positionInSource = (offset: number) => positionOf(sourceOffset(chunk.runs, offset));
  const report = (offset: number, message: string) => issues.push(errorAt(file, positionInSource(offset), message));

  const links: SourceLink[] = [];
  const runs: Run[] = [];
  const parts: string[] = [];
  let length = 0;
  const copy = (from: number, to: number) => {
    if (from >= to) return;
    runs.push({ text: length, source: from });
    parts.push(source.slice(from, to));
    length += to - from;
  };

  let copied = 0;
  // The place link whose words are being read, and the end of the words of any other link.
  let open: { link: SourceLink; at: number; close: number; after: number } | null = null;
  let outerEnd = -1;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (open && at === open.close) {
      copy(copied, at);
      open.link.end = length;
      if (source.slice(open.at + 1, at).trim() === "") {
        report(
          open.at,
          'A place link has no words: found "[]", expected the words of the article between the brackets.',
        );
      } else {
        links.push(open.link);
        if (open.link.places.length === 0) plain.push({ start: open.at, end: at });
      }
      copied = open.after;
      at = open.after - 1;
      open = null;
    } else if (character === "\\" && isEscapable(source[at + 1])) {
      copy(copied, at);
      copied = at + 1;
      at++;
    } else if (character === "[") {
      const close = pairs.get(at);
      if (close === undefined || !startsAt(ANY_TARGET, source, close + 1)) continue;
      const isPlace = startsAt(PLACE_TARGET_START, source, close + 1) !== null;
      if (isPlace) known.add(close + 1);
      if (open || (isPlace && at < outerEnd)) {
        const words = describeText(source.slice(at + 1, close));
        report(at, `A link stands inside another link: found ${words}, expected links side by side.`);
        continue;
      }
      if (!isPlace) {
        // Links of other kinds stay as they are written, but a place link in their words would tear them apart.
        outerEnd = Math.max(outerEnd, close);
        continue;
      }
      const target = startsAt(PLACE_TARGET, source, close + 1);
      const parsed = target ? parseTarget(target[1] ?? "") : 'a ")" after the place';
      if (target === null || typeof parsed === "string") {
        const found = describeText(target?.[0].slice(1, -1) ?? source.slice(close + 2, close + 62));
        report(close + 2, `A place link is malformed: found ${found}, expected ${String(parsed)}.`);
        continue;
      }
      copy(copied, at);
      copied = at + 1;
      const link: SourceLink = { start: length, end: length, ...parsed, position: positionInSource(at) };
      open = { link, at, close, after: close + 1 + target[0].length };
    }
  }
  copy(copied, source.length);
  let next = 0;
  for (const { offset, found } of findStrayTargets(source)) {
    while ((plain[next]?.end ?? Infinity) < offset) next++;
    if (known.has(offset) || (plain[next]?.start ?? Infinity) < offset) continue;
    const message = `A place link is malformed: found ${describeText(found)}, expected [words](place:ID) within one paragraph.`;
    report(offset, message);
  }
  return {
    type: "paragraph",
    text: parts.join(""),
    links,
    locate: (offset) => positionInSource(sourceOffset(runs, offset)),
  };
}

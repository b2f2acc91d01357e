/**
 * Purpose: text as the outlines of its letters, for pictures that no font comes with: looking for fonts is what makes them slow.
 * In and out: text with its face in; path data round the text's anchor out, or nothing where the faces lack a letter.
 * Must not know: how large the text is, where it stands and what colours it has.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Blob, Feature, Font, Face as FontFace, Buffer as ShapedText, shape } from "harfbuzzjs";
import subsetFont from "subset-font";
import { contoursOf, type GlyphSource, type Point, RelativePen, UNITS_PER_EM } from "./textOutlinesPath";

const require = createRequire(import.meta.url);

/** The page's own faces: the family's file names, with the script's name to be put in. */
const FACES = {
  regular: ["libre-franklin", "400-normal"],
  medium: ["libre-franklin", "500-normal"],
  semibold: ["libre-franklin", "600-normal"],
  bold: ["libre-franklin", "700-normal"],
  italic: ["source-serif-4", "400-italic"],
} as const;

export type TextFace = keyof typeof FACES;

/** Letters of each script are in a file of their own; a letter that several hold is taken from the first. */
const SCRIPTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "vietnamese"];

export interface TextSpan {
  text: string;
  face: TextFace;
}

export interface TextLayout {
  anchor: "start" | "middle" | "end";
  /** Between letters, in ems. As in CSS it stands after the last one too. */
  spacing?: number;
}

export interface OutlinedText {
  /** Path data of each span, in `UNITS_PER_EM`, with the anchor on the base line as origin. */
  paths: string[];
  /** Sum of all advances, in ems. */
  width: number;
}

interface FontPart extends GlyphSource {
  letters: ReadonlySet<number>;
}

interface Glyph {
  part: FontPart;
  id: number;
  /** In ems, from the start of the line. */
  x: number;
  /** In ems, upwards. */
  y: number;
}

/** Fonts for the texts that they were loaded for. */
export class TextOutlines {
  readonly #lang: string;
  readonly #parts: ReadonlyMap<TextFace, readonly FontPart[]>;

  private constructor(lang: string, parts: ReadonlyMap<TextFace, readonly FontPart[]>) {
    this.#lang = lang;
    this.#parts = parts;
  }

  /** @param lang - of the texts, as in HTML: some languages have letter shapes of their own */
  static async load(lang: string, spans: readonly TextSpan[]): Promise<TextOutlines> {
    const texts = new Map<TextFace, string>();
    for (const { text, face } of spans) texts.set(face, `${texts.get(face) ?? ""} ${text}`);
    const parts = new Map<TextFace, FontPart[]>();
    for (const [face, text] of texts) parts.set(face, await loadParts(face, text));
    return new TextOutlines(lang, parts);
  }

  /** A line of text, or `null` when a letter is in none of the files: the browser's fonts must draw the line. */
  outline(spans: readonly TextSpan[], { anchor, spacing = 0 }: TextLayout): OutlinedText | null {
    let end = 0;
    const lines: Glyph[][] = [];
    for (const { text, face } of spans) {
      const line: Glyph[] = [];
      for (const [part, run] of runs(text, this.#parts.get(face) ?? [])) {
        if (!part) return null;
        end = this.#shape(run, part, spacing, end, line);
      }
      lines.push(line);
    }
    const before = { start: 0, middle: end / 2, end }[anchor];
    return { paths: lines.map((line) => linePath(line, before)), width: end };
  }

  /** Adds the glyphs of a run to the line. @returns where the run ends, in ems */
  #shape(run: string, part: FontPart, spacing: number, start: number, line: Glyph[]): number {
    const buffer = new ShapedText();
    buffer.addText(run);
    buffer.setLanguage(this.#lang);
    buffer.guessSegmentProperties();
    // As CSS has it: spaced letters do not join.
    shape(part.font, buffer, spacing === 0 ? [] : [new Feature("liga", 0), new Feature("clig", 0)]);
    const positions = buffer.getGlyphPositions();
    const glyphs = buffer.getGlyphInfos();
    let at = start;
    for (const [n, { codepoint: id, cluster }] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[n] ?? {};
      line.push({ part, id, x: at + xOffset / part.unitsPerEm, y: yOffset / part.unitsPerEm });
      at += xAdvance / part.unitsPerEm + (glyphs[n + 1]?.cluster === cluster ? 0 : spacing);
    }
    return at;
  }
}

/** Only the files that are needed, with only the letters that are needed. */
async function loadParts(face: TextFace, text: string): Promise<FontPart[]> {
  const [family, style] = FACES[face];
  const parts: FontPart[] = [];
  for (const script of SCRIPTS) {
    const missing = runs(text, parts).flatMap(([part, run]) => (part ? [] : run));
    if (missing.length === 0) break;
    const file = readFileSync(require.resolve(`@fontsource/${family}/files/${family}-${script}-${style}.woff2`));
    const fontFace = new FontFace(new Blob(await subsetFont(file, missing.join(""), { targetFormat: "truetype" })));
    const letters = new Set(fontFace.collectUnicodes());
    if (letters.size > 0) parts.push({ font: new Font(fontFace), unitsPerEm: fontFace.upem, letters });
  }
  return parts;
}

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Text in pieces of one font file each; a letter and its marks are one. White space is as SVG shows it. */
function runs(text: string, parts: readonly FontPart[]): [part: FontPart | undefined, run: string][] {
  const found: [FontPart | undefined, string][] = [];
  for (const { segment } of characters.segment(text.replace(/[\t\n\r ]+/g, " ").normalize("NFC"))) {
    const part = parts.find(({ letters }) => [...segment].every((letter) => letters.has(letter.codePointAt(0) ?? 0)));
    const last = found.at(-1);
    if (last && last[0] === part) last[1] += segment;
    else found.push([part, segment]);
  }
  return found;
}

/**
 * Path data of a line of glyphs in relative steps.
 *
 * Each glyph is rounded by itself, and so is its place: the same letters have the same steps everywhere, which packs well.
 * @param before - what stands left of the anchor, in ems
 */
function linePath(glyphs: readonly Glyph[], before: number): string {
  const pen = new RelativePen();
  for (const { part, id, x, y } of glyphs) {
    const origin: Point = [Math.round((x - before) * UNITS_PER_EM), Math.round(-y * UNITS_PER_EM)];
    for (const contour of contoursOf(part, id)) pen.draw(contour, origin);
  }
  return pen.path;
}

/**
 * Purpose: reads what a browser has printed: the size of each page and the words on it.
 * In and out: a PDF as Chromium writes it in; pages out, words in the order in which they were drawn.
 * Must not know: what was printed. Reads no other PDFs: no encryption, no object streams, no fonts without a Unicode map.
 */
import { inflateSync } from "node:zlib";

export interface PrintedPage {
  /** In points, 72 to the inch. */
  width: number;
  height: number;
  text: string;
}

interface PdfObject {
  dictionary: string;
  stream: Buffer | null;
}

export function readPrintedPdf(pdf: Buffer): PrintedPage[] {
  const objects = objectsOf(pdf);
  const fonts = new Map<number, FontMap>();
  const fontOf = (id: number) => {
    const found = fonts.get(id) ?? toFontMap(objects, id);
    fonts.set(id, found);
    return found;
  };
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type\s*\/Page\b/.test(dictionary));
  return pages.map(({ dictionary }) => {
    const [, , width, height] = numbers(/\/MediaBox\s*\[([^\]]*)\]/.exec(dictionary)?.[1] ?? "");
    const resources = /\/Font\s*<<([\s\S]*?)>>/.exec(dictionary)?.[1] ?? "";
    const named = new Map(
      [...resources.matchAll(/\/(\w+)\s+(\d+) 0 R/g)].map(([, name = "", id]) => [name, fontOf(Number(id))]),
    );
    const content = objects.get(Number(/\/Contents\s+(\d+) 0 R/.exec(dictionary)?.[1]))?.stream;
    return { width: width ?? 0, height: height ?? 0, text: wordsOf(content?.toString("latin1") ?? "", named) };
  });
}

function objectsOf(pdf: Buffer): Map<number, PdfObject> {
  const text = pdf.toString("latin1");
  const objects = new Map<number, PdfObject>();
  const beginning = /(?:^|\n)(\d+) 0 obj\b/g;
  for (let found = beginning.exec(text); found; found = beginning.exec(text)) {
    const from = found.index + found[0].length;
    const end = text.indexOf("endobj", from);
    const stream = text.indexOf("stream", from);
    const hasStream = stream >= 0 && stream < end;
    const dictionary = text.slice(from, hasStream ? stream : end);
    const length = Number(/\/Length (\d+)\b/.exec(dictionary)?.[1] ?? 0);
    const start = stream + (text[stream + 6] === "\r" ? 8 : 7);
    const isPacked = dictionary.includes("/FlateDecode");
    const bytes = hasStream && !dictionary.includes("/Subtype /Image") ? pdf.subarray(start, start + length) : null;
    objects.set(Number(found[1]), { dictionary, stream: bytes && isPacked ? inflateSync(bytes) : bytes });
    // What stands in a stream may look like the beginning of an object.
    beginning.lastIndex = hasStream ? start + length : end;
  }
  return objects;
}

interface FontMap {
  /** Hexadecimal digits of a code. */
  digits: number;
  /** By code. */
  letters: Map<number, string>;
}

/** From the font's ToUnicode map (ISO 32000-1, 9.10.3). */
function toFontMap(objects: ReadonlyMap<number, PdfObject>, id: number): FontMap {
  const map = Number(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dictionary ?? "")?.[1]);
  const source = objects.get(map)?.stream?.toString("latin1") ?? "";
  const digits = /begincodespacerange\s*<(\w+)>/.exec(source)?.[1]?.length ?? 4;
  const letters = new Map<number, string>();
  for (const [, block = ""] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = "", to = ""] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(hex(code), utf16(to));
  for (const [, block = ""] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = "", last = "", to = ""] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = hex(first); code <= hex(last); code++)
        letters.set(code, String.fromCodePoint((utf16(to).codePointAt(0) ?? 0) + code - hex(first)));
  return { digits, letters };
}

function wordsOf(content: string, fonts: ReadonlyMap<string, FontMap>): string {
  let font: FontMap | undefined;
  let words = "";
  for (const [token, name, codes] of content.matchAll(/\/(\w+)\s+[\d.]+\s+Tf|<([\da-fA-F]*)>|\bET\b/g)) {
    if (name !== undefined) font = fonts.get(name);
    else if (token === "ET") words += " ";
    else {
      const digits = font?.digits ?? 4;
      for (let at = 0; at < (codes ?? "").length; at += digits)
        words += font?.letters.get(hex((codes ?? "").slice(at, at + digits))) ?? "";
    }
  }
  return words;
}

function numbers(text: string): number[] {
  return text.trim().split(/\s+/).map(Number);
}

function hex(text: string): number {
  return Number.parseInt(text, 16);
}

function utf16(text: string): string {
  return String.fromCharCode(...(text.match(/.{4}/g) ?? []).map(hex));
}

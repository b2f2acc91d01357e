import type { StoryFile, StoryIssue } from "./files";
import { createLineIndex, errorAt } from "./sourceDocument";

/**
 * Decodes a file as UTF-8, with or without a byte order mark; line ends become LF.
 *
 * @returns the text, or an error that names the first wrong byte.
 */
export function decodeText(file: StoryFile): { text: string; issue: null } | { text: null; issue: StoryIssue } {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(file.bytes);
    return { text: normaliseLines(text), issue: null };
  } catch {
    const offset = firstInvalidByte(file.bytes);
    const before = normaliseLines(new TextDecoder().decode(file.bytes.subarray(0, offset)));
    const position = createLineIndex(before)(before.length);
    const byte = (file.bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    const message = `The file is not UTF-8: found byte 0x${byte} at byte ${offset + 1}, expected UTF-8 text.`;
    return { text: null, issue: errorAt(file.path, position, message) };
  }
}

function normaliseLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** Offset of the first byte that cannot stand in UTF-8 (Unicode 17, table 3-7). */
function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0) return at;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    for (let next = 1; next < length; next++) {
      const byte = bytes[at + next] ?? 0;
      if (byte < (next === 1 ? low : 0x80) || byte > (next === 1 ? high : 0xbf)) return at;
    }
    at += length;
  }
  return bytes.length;
}

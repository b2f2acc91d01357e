/**
 * Purpose: the strip below a picture of the map that says what it is and whose.
 * In and out: title, credit and a width in; lines of text with their places, and the strip's height, out. CSS pixels.
 * Must not know: how the picture is drawn.
 */
import { textWidth } from "./labelText";
import type { MapFlavour } from "./mapTokens";

export interface PictureCredit {
  /** Of the story, with the direction of its language. */
  title: string;
  titleDirection: "ltr" | "rtl";
  /** Whose map it is, in the language of the interface, with its direction. */
  credit: string;
  direction: "ltr" | "rtl";
}

interface CreditLine {
  kind: "title" | "credit";
  text: string;
  /** Of its beginning; of its end where it runs against the direction of the strip. */
  x: number;
  /** Of the line that its letters stand on, from the top of the strip. */
  y: number;
  size: number;
  direction: "ltr" | "rtl";
  anchor: "start" | "end";
}

export interface CreditStrip {
  height: number;
  lines: readonly CreditLine[];
}

const PADDING = 16;
const LOOKS = { title: { size: 17, height: 22 }, credit: { size: 12, height: 17 } } as const;

/** White, or what panels are in the dark. */
export function stripColours({ theme, ink, ink3 }: MapFlavour): { paper: string; title: string; credit: string } {
  return { paper: theme === "light" ? "#ffffff" : "#151d22", title: ink, credit: ink3 };
}

export function creditStrip({ title, titleDirection, credit, direction }: PictureCredit, width: number): CreditStrip {
  const lines: CreditLine[] = [];
  let y = 10;
  const add = (kind: "title" | "credit", text: string, own: "ltr" | "rtl") => {
    const { size, height } = LOOKS[kind];
    for (const line of wrapped(text, size, width - 2 * PADDING)) {
      y += height;
      const x = direction === "ltr" ? PADDING : width - PADDING;
      lines.push({
        kind,
        text: line,
        x,
        y: y - size * 0.3,
        size,
        direction: own,
        anchor: own === direction ? "start" : "end",
      });
    }
  };
  add("title", title, titleDirection);
  add("credit", credit, direction);
  return { height: y + 12, lines };
}

/** In lines as wide as there is room; a word that is wider is parted. */
function wrapped(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().split(/(?<=\s)/u)) {
    if (line !== "" && textWidth(line + word.trimEnd(), size) > room) {
      lines.push(line.trimEnd());
      line = "";
    }
    for (const letter of word) {
      if (line !== "" && textWidth(line + letter.trimEnd(), size) > room) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return [...lines, line.trimEnd()];
}

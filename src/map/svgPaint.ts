/**
 * Purpose: paint and text of a picture, as attributes that every program for drawings reads; none takes CSS colours with a slash.
 * In and out: colours and texts in; SVG out, escaped.
 * Must not know: what is painted.
 */
import { escapeHtml } from "#story/escapeHtml";
import { tenth } from "./picturePaths";

/** `fill` or `stroke` in a colour of the tokens, which may be see-through. */
export function paint(how: "fill" | "stroke", colour: string): string {
  const [, red, green, blue, alpha] = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(colour) ?? [];
  return alpha === undefined ? `${how}="${colour}"` : `${how}="rgb(${red},${green},${blue})" ${how}-opacity="${alpha}"`;
}

/** A stroke; nothing for an empty path. */
export function stroke(d: string, colour: string, width: number, more = ""): string {
  return d === ""
    ? ""
    : `<path d="${d}" fill="none" ${paint("stroke", colour)} stroke-width="${tenth(width)}"${more}/>`;
}

export const SANS = "Libre Franklin, Libre Franklin Variable, Helvetica, Arial, sans-serif";
export const SERIF = "Source Serif 4, Source Serif 4 Variable, Georgia, serif";

export interface TextStyle {
  size: number;
  colour: string;
  anchor?: "start" | "middle" | "end";
  weight?: number;
  /** Round the letters, so that they can be read on anything. */
  halo?: string;
  /** Between letters, in ems. */
  spacing?: number;
  serif?: "upright" | "italic";
  direction?: "ltr" | "rtl";
}

/** One line of text. `rest` is markup that follows in it, such as `part` gives. */
export function textLine(text: string, x: number, y: number, style: TextStyle, rest = ""): string {
  const { size, colour, anchor = "start", weight = 400, halo, spacing, serif, direction } = style;
  const attributes = [
    `x="${tenth(x)}" y="${tenth(y)}" font-family="${serif ? SERIF : SANS}" font-size="${tenth(size)}" ${paint("fill", colour)}`,
    weight === 400 ? "" : `font-weight="${weight}"`,
    serif === "italic" ? 'font-style="italic"' : "",
    anchor === "start" ? "" : `text-anchor="${anchor}"`,
    spacing === undefined ? "" : `letter-spacing="${tenth(spacing * size)}"`,
    direction === "rtl" ? 'direction="rtl"' : "",
    halo === undefined
      ? ""
      : `${paint("stroke", halo)} stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"`,
  ];
  return `<text ${attributes.filter(Boolean).join(" ")}>${escapeHtml(text)}${rest}</text>`;
}

/** A part of a line in another weight and colour, after a little space. */
export function part(text: string, colour: string): string {
  return text === "" ? "" : `<tspan dx=".4em" font-weight="400" ${paint("fill", colour)}>${escapeHtml(text)}</tspan>`;
}

/** Circle round a point. */
export function disc({ x, y }: { x: number; y: number }, radius: number, colour: string, more = ""): string {
  return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(radius)}" ${paint("fill", colour)}${more}/>`;
}

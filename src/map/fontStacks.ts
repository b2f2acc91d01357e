/**
 * Names under which the style declares its fonts; one name is one weight of one family. MapLibre also writes them into
 * a CSS `font` for scripts that no file covers, unquoted: a word that begins with a digit would be no name there.
 */
export const fontStacks = {
  regular: ["Libre Franklin Regular"],
  medium: ["Libre Franklin Medium"],
  semibold: ["Libre Franklin SemiBold"],
  serifItalic: ["Source Serif Italic"],
};

/** Files per font name; a file is fetched only when a label has a character of its range. */
export type FontFaces = Record<string, { url: string; "unicode-range": string[] }[]>;

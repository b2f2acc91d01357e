/** Names under which the style declares its fonts; one name is one weight of one family. */
export const fontStacks = {
  regular: ["Libre Franklin Regular"],
  medium: ["Libre Franklin Medium"],
  semibold: ["Libre Franklin SemiBold"],
  bold: ["Libre Franklin Bold"],
  serifItalic: ["Source Serif 4 Italic"],
};

/** Files per font name; a file is fetched only when a label has a character of its range. */
export type FontFaces = Record<string, { url: string; "unicode-range": string[] }[]>;

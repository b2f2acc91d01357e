/**
 * How the build divides the fonts' Latin files: what English takes stands in one, what other languages of Latin-1 take
 * besides in another, which is fetched when one of its letters is shown. As CSS has ranges (`unicode-range`).
 */

/** Printable ASCII, and the punctuation that news text uses. */
export const BASIC_LATIN: readonly string[] = [
  "U+0020-007E",
  "U+00A0",
  "U+00A9",
  "U+00AB",
  "U+00B0",
  "U+00B7",
  "U+00BB",
  "U+00D7",
  "U+2011",
  "U+2013-2014",
  "U+2018-2019",
  "U+201C-201D",
  "U+2022",
  "U+2026",
];

/** Letters of Latin-1 with their signs, and rarer punctuation. */
export const ACCENTED_LATIN: readonly string[] = [
  "U+00A1",
  "U+00A3",
  "U+00A7",
  "U+00B1-00B2",
  "U+00BF-00D6",
  "U+00D8-00FF",
  "U+0152-0153",
  "U+201A",
  "U+201E",
  "U+2039-203A",
  "U+20AC",
  "U+2212",
];

/** Address or path of the file with the accented letters, from that of the basic ones. */
export function accentedFile(file: string): string {
  return file.replace("-latin-", "-accented-");
}

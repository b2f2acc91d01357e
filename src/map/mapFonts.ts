import cyrillic400 from "@fontsource/libre-franklin/files/libre-franklin-cyrillic-400-normal.woff2?url&no-inline";
import cyrillic500 from "@fontsource/libre-franklin/files/libre-franklin-cyrillic-500-normal.woff2?url&no-inline";
import cyrillic600 from "@fontsource/libre-franklin/files/libre-franklin-cyrillic-600-normal.woff2?url&no-inline";
import cyrillicExt400 from "@fontsource/libre-franklin/files/libre-franklin-cyrillic-ext-400-normal.woff2?url&no-inline";
import cyrillicExt500 from "@fontsource/libre-franklin/files/libre-franklin-cyrillic-ext-500-normal.woff2?url&no-inline";
import cyrillicExt600 from "@fontsource/libre-franklin/files/libre-franklin-cyrillic-ext-600-normal.woff2?url&no-inline";
import latin400 from "@fontsource/libre-franklin/files/libre-franklin-latin-400-normal.woff2?url&no-inline";
import latin500 from "@fontsource/libre-franklin/files/libre-franklin-latin-500-normal.woff2?url&no-inline";
import latin600 from "@fontsource/libre-franklin/files/libre-franklin-latin-600-normal.woff2?url&no-inline";
import latinExt400 from "@fontsource/libre-franklin/files/libre-franklin-latin-ext-400-normal.woff2?url&no-inline";
import latinExt500 from "@fontsource/libre-franklin/files/libre-franklin-latin-ext-500-normal.woff2?url&no-inline";
import latinExt600 from "@fontsource/libre-franklin/files/libre-franklin-latin-ext-600-normal.woff2?url&no-inline";
import vietnamese400 from "@fontsource/libre-franklin/files/libre-franklin-vietnamese-400-normal.woff2?url&no-inline";
import vietnamese500 from "@fontsource/libre-franklin/files/libre-franklin-vietnamese-500-normal.woff2?url&no-inline";
import vietnamese600 from "@fontsource/libre-franklin/files/libre-franklin-vietnamese-600-normal.woff2?url&no-inline";
import sansRanges from "@fontsource/libre-franklin/unicode.json";
import cyrillicItalic from "@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-italic.woff2?url&no-inline";
import cyrillicExtItalic from "@fontsource/source-serif-4/files/source-serif-4-cyrillic-ext-400-italic.woff2?url&no-inline";
import latinItalic from "@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?url&no-inline";
import latinExtItalic from "@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-italic.woff2?url&no-inline";
import vietnameseItalic from "@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-italic.woff2?url&no-inline";
import serifRanges from "@fontsource/source-serif-4/unicode.json";
import type { FontFaces } from "./fontStacks";
import { ACCENTED_LATIN, accentedFile, BASIC_LATIN } from "./latinLetters";

type Subset = "latin" | "vietnamese" | "latin-ext" | "cyrillic" | "cyrillic-ext";

/** The first file that covers a character draws it: the small and likely ones come first. */
const subsets: readonly Subset[] = ["latin", "vietnamese", "latin-ext", "cyrillic", "cyrillic-ext"];

function faces(ranges: Record<Subset, string>, urls: Record<Subset, string>): FontFaces[string] {
  // The single file leaves out what its story has no letters for.
  return subsets
    .filter((subset) => urls[subset] !== "")
    .flatMap((subset) => {
      const url = urls[subset];
      if (subset !== "latin" || !DIVIDED) return [{ url, "unicode-range": ranges[subset].split(",") }];
      return [
        { url, "unicode-range": [...BASIC_LATIN] },
        { url: accentedFile(url), "unicode-range": [...ACCENTED_LATIN] },
      ];
    });
}

/** By `slimFonts`, in builds of more than one file. */
const DIVIDED = import.meta.env.PROD && import.meta.env.MODE !== "single";

/** The bundled fonts, as the style's `font-faces`: no glyph server. Other scripts come from the reader's system. */
export const mapFonts: FontFaces = {
  "Libre Franklin Regular": faces(sansRanges, {
    latin: latin400,
    vietnamese: vietnamese400,
    "latin-ext": latinExt400,
    cyrillic: cyrillic400,
    "cyrillic-ext": cyrillicExt400,
  }),
  "Libre Franklin Medium": faces(sansRanges, {
    latin: latin500,
    vietnamese: vietnamese500,
    "latin-ext": latinExt500,
    cyrillic: cyrillic500,
    "cyrillic-ext": cyrillicExt500,
  }),
  "Libre Franklin SemiBold": faces(sansRanges, {
    latin: latin600,
    vietnamese: vietnamese600,
    "latin-ext": latinExt600,
    cyrillic: cyrillic600,
    "cyrillic-ext": cyrillicExt600,
  }),
  "Source Serif Italic": faces(serifRanges, {
    latin: latinItalic,
    vietnamese: vietnameseItalic,
    "latin-ext": latinExtItalic,
    cyrillic: cyrillicItalic,
    "cyrillic-ext": cyrillicExtItalic,
  }),
};

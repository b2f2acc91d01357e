/**
 * Purpose: makes the Latin font files as small as the pages need: no rare signs, no alternates, weights 400 to 700.
 * In and out: the bundle's woff2 files of Latin letters in; smaller ones under the same names out.
 * Must not know: which page uses which font.
 */
import subsetFont from "subset-font";
import type { Plugin } from "vite";

/** Printable ASCII, the letters of Latin-1, and the punctuation that news text uses. */
const characters = [...span(0x20, 0x7e), ...span(0xc0, 0xff), ..." ¡£§©«°±²·»¿Œœ‑–—‘’‚“”„•…‹›€−"].join("");

function span(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n));
}

/** Vite plugin for the build only; letters beyond Latin-1 stand in files of their own, which stay as they are. */
export function slimFonts(): Plugin {
  return {
    name: "slim-fonts",
    apply: "build",
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !/-latin-[\w-]+\.woff2$/.test(file.fileName)) continue;
        const variable = file.fileName.includes("-latin-wght-");
        file.source = await subsetFont(Buffer.from(file.source), characters, {
          targetFormat: "woff2",
          ...(variable ? { variationAxes: { wght: { min: 400, max: 700, default: 400 } } } : {}),
        });
      }
    },
  };
}

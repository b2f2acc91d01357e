/**
 * Purpose: makes the Latin font files as small as the pages need: no rare signs, no alternates, weights 400 to 700, and the
 * letters that English does not take in files of their own.
 * In and out: the bundle's woff2 files of Latin letters, and its styles, in; smaller ones under the same names out.
 * Must not know: which page uses which font.
 */
import subsetFont from "subset-font";
import type { Plugin } from "vite";
import { ACCENTED_LATIN, accentedFile, BASIC_LATIN } from "#map/latinLetters";

/**
 * Vite plugin for the build only; letters beyond Latin-1 stand in files of their own, which stay as they are.
 * @param divided - not where everything is one file anyway
 */
export function slimFonts(divided: boolean): Plugin {
  return {
    name: "slim-fonts",
    apply: "build",
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !/-latin-[\w-]+\.woff2$/.test(file.fileName)) continue;
        const whole = Buffer.from(file.source);
        const variable = file.fileName.includes("-latin-wght-");
        const part = (ranges: readonly string[]) =>
          subsetFont(whole, lettersOf(ranges), {
            targetFormat: "woff2",
            ...(variable ? { variationAxes: { wght: { min: 400, max: 700, default: 400 } } } : {}),
          });
        file.source = await part(divided ? BASIC_LATIN : [...BASIC_LATIN, ...ACCENTED_LATIN]);
        if (!divided) continue;
        this.emitFile({ type: "asset", fileName: accentedFile(file.fileName), source: await part(ACCENTED_LATIN) });
      }
      if (!divided) return;
      for (const file of Object.values(bundle)) {
        if (file.type === "asset" && file.fileName.endsWith(".css"))
          file.source = withDividedFonts(String(file.source));
      }
    },
  };
}

/** Styles in which each rule for a Latin file is one for either part of it. */
export function withDividedFonts(css: string): string {
  return css.replace(/@font-face\s*\{[^}]*-latin-[\w-]+\.woff2[^}]*\}/g, (rule) => {
    const of = (ranges: readonly string[]) => rule.replace(/unicode-range:[^;}]*/, `unicode-range:${ranges.join(",")}`);
    return `${accentedFile(of(ACCENTED_LATIN))}${of(BASIC_LATIN)}`;
  });
}

function lettersOf(ranges: readonly string[]): string {
  const points = ranges.flatMap((range) => {
    const [from = 0, to = from] = range
      .replace("U+", "")
      .split("-")
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: to - from + 1 }, (_, n) => from + n);
  });
  return String.fromCodePoint(...points);
}

/**
 * Purpose: puts the fonts into the single file, as far as the story needs them.
 * In and out: font files of the bundle in; the same as `data:` addresses in script and styles out.
 * Must not know: which page uses which font.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Plugin } from "vite";

/** In place of the address of a file that is made smaller later on. */
const MARK = "dateline-font:";

/** Subsets that are named in file names, as Fontsource has them. Latin is always needed, for the interface. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  "latin-ext": /[\u0100-\u0151\u0154-\u02ba\u1e00-\u1e9f\u1ef2-\u1eff\u2c60-\u2c7f\ua722-\ua7ff]/,
  vietnamese: /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u20ab]/,
  cyrillic: /[\u0401\u0410-\u044f\u0451\u0490\u0491\u04b0\u04b1\u2116]/,
  "cyrillic-ext": /[\u0460-\u048f\u0492-\u04af\u04b2-\u052f\u1c80-\u1c88\u20b4\u2de0-\u2dff\ua640-\ua69f]/,
  greek: /[\u0370-\u03ff]/,
};

/** Whether a text has letters that a font file holds. */
export function isNeeded(file: string, text: string): boolean {
  const subset = Object.keys(LETTERS).find((name) => new RegExp(`\\d?-${name}-(wght|\\d00)-`).test(file));
  return subset === undefined || (LETTERS[subset] as RegExp).test(text);
}

export function embeddedFonts(): Plugin {
  return {
    name: "dateline-embedded-fonts",
    apply: "build",
    enforce: "pre",
    load(id) {
      const [path = "", query = ""] = id.split("?");
      if (!path.endsWith(".woff2") || !query.includes("no-inline")) return undefined;
      this.emitFile({ type: "asset", name: basename(path), source: readFileSync(path) });
      return `export default ${JSON.stringify(MARK + basename(path, ".woff2"))};`;
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const page = bundle["index.html"];
        const text = page?.type === "asset" ? String(page.source) : "";
        const fonts = Object.values(bundle).flatMap((file) =>
          file.type === "asset" && file.fileName.endsWith(".woff2") ? [file] : [],
        );
        const addressOf = (name: string): string => {
          const font = fonts.find(({ fileName }) => basename(fileName).startsWith(`${name}-`));
          if (!font) throw new Error(`No font ${name} in the bundle`);
          return isNeeded(font.fileName, text)
            ? `data:font/woff2;base64,${Buffer.from(font.source).toString("base64")}`
            : "";
        };
        for (const file of Object.values(bundle)) {
          if (file.type === "chunk") {
            file.code = file.code.replace(new RegExp(`${MARK}([\\w-]+)`, "g"), (_all, name) => addressOf(name));
          } else if (file.fileName.endsWith(".css")) {
            file.source = String(file.source)
              .replace(/@font-face\s*\{[^}]*\}/g, (rule) => (isNeeded(rule, text) ? rule : ""))
              .replace(/url\("?([^)"]+)\.woff2"?\)/g, (_all, path) => {
                const font = fonts.find(({ fileName }) => fileName.endsWith(`${basename(path)}.woff2`));
                return `url(data:font/woff2;base64,${Buffer.from(font?.source ?? "").toString("base64")})`;
              });
          }
        }
      },
    },
  };
}

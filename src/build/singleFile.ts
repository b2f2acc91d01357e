/**
 * Purpose: makes the whole page one HTML file, which works from a double click and asks for nothing.
 * In and out: the build of the page as one script and one style sheet in; `dateline.html` alone out.
 * Must not know: what the page does.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { withPolicy } from "./contentSecurity";
import { embeddedFonts } from "./embeddedFonts";
import { embeddedWorkers } from "./embeddedWorkers";
import { inScript } from "./scriptText";

export const SINGLE_FILE = "dateline.html";

/** Vite plugins for `vite build --mode single`, after the one that makes the story. */
export function singleFile(): Plugin[] {
  const workers = embeddedWorkers();
  return [workers.plugin, embeddedFonts(), assembled(workers.scripts)];
}

/** @param scripts - that stand before the page's own, by the ids of their elements; gives HTML */
function assembled(scripts: () => Promise<string>): Plugin {
  let publicDir = "";
  return {
    name: "dateline-single-file",
    apply: "build",
    enforce: "post",
    config: (config) => {
      publicDir = join(config.root ?? process.cwd(), "public");
      return {
        publicDir: false,
        build: {
          cssCodeSplit: false,
          rolldownOptions: {
            output: { format: "iife", codeSplitting: false },
          },
        },
      };
    },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const [page] = takeOut(bundle, "index.html");
        const [script, ...more] = Object.values(bundle).filter((file) => file.type === "chunk");
        if (!page || !script || more.length > 0) this.error("The page is not one document and one script");
        const css = Object.values(bundle).filter((file) => file.fileName.endsWith(".css"));
        const icon = readFileSync(join(publicDir, "icon.svg")).toString("base64");
        const before = await scripts();
        const html = textOf(page)
          .replace(/\s*<script [^>]*\bsrc="[^"]*"[^>]*><\/script>/g, "")
          .replace(/\s*<link rel="stylesheet"[^>]*>/g, "")
          .replace('href="./icon.svg"', `href="data:image/svg+xml;base64,${icon}"`)
          .replace("</head>", () => `<style>${css.map(textOf).join("\n")}</style>\n</head>`)
          .replace(/<\/body>(?![\s\S]*<\/body>)/, () => `${before}<script>${inScript(script.code)}</script>\n</body>`);
        for (const name of Object.keys(bundle)) delete bundle[name];
        const source = withPolicy(html, { storyOrigins: [], sandboxed: false, single: true });
        this.emitFile({ type: "asset", fileName: SINGLE_FILE, source });
      },
    },
  };
}

function takeOut(bundle: Rolldown.OutputBundle, name: string): (Rolldown.OutputAsset | Rolldown.OutputChunk)[] {
  return Object.values(bundle).filter((file) => file.fileName === name);
}

function textOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk): string {
  if (file.type === "chunk") return file.code;
  return typeof file.source === "string" ? file.source : Buffer.from(file.source).toString("utf8");
}

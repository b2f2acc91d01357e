/**
 * Purpose: ships MapLibre as the three files it comes in, so that page and worker share the code that both need.
 * In and out: takes the place of what Vite would do with `maplibre-gl` and its worker in a build; nothing while developing.
 * Must not know: how the map is used.
 *
 * Bundled, page and worker would each carry a copy of that code: 115 kB more on the wire (brotli, 6.12).
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const PAGE = "maplibre-gl";
const WORKER = "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
const SHARED_NAME = "maplibre-gl-shared.mjs";

/** A rule, also inside a media query, for controls, popups or markers of MapLibre: the page has its own. */
const WIDGET_RULE = /[^{}]*maplibregl-(ctrl|popup|marker|user)[^{}]*\{[^{}]*\}/g;

interface CopiedFile {
  /** Beside the page's own code in `assets/`. */
  name: string;
  text: string;
}

export function mapLibreFiles(): Plugin {
  const files = copiedFiles();
  return {
    name: "maplibre-files",
    apply: "build",
    enforce: "pre",
    resolveId(id) {
      if (id === PAGE) return { id: `./${files.page.name}`, external: "absolute" };
      return id === WORKER ? `\0${WORKER}` : undefined;
    },
    transform(code, id) {
      return id.endsWith("/maplibre-gl/dist/maplibre-gl.css") ? code.replace(WIDGET_RULE, "") : undefined;
    },
    load(id) {
      if (id !== `\0${WORKER}`) return undefined;
      return `export default new URL(${JSON.stringify(`./${files.worker.name}`)}, import.meta.url).href;`;
    },
    generateBundle() {
      for (const { name, text } of Object.values(files)) {
        this.emitFile({ type: "asset", fileName: `assets/${name}`, source: text });
      }
    },
  };
}

/** The files with hashes in their names; a hash covers what the file imports, whose name is in it. */
function copiedFiles(): Record<"page" | "worker" | "shared", CopiedFile> {
  const folder = join(dirname(createRequire(import.meta.url).resolve("maplibre-gl/package.json")), "dist");
  const read = (name: string) =>
    readFileSync(join(folder, name), "utf8").replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
  const shared = hashed(SHARED_NAME, read(SHARED_NAME));
  const withShared = (name: string) => {
    const text = read(name);
    if (!text.includes(`"./${SHARED_NAME}"`))
      throw new Error(`${name} does not import ${SHARED_NAME}: page and worker share nothing`);
    return hashed(name, text.replaceAll(`"./${SHARED_NAME}"`, `"./${shared.name}"`));
  };
  return { page: withShared("maplibre-gl.mjs"), worker: withShared("maplibre-gl-worker.mjs"), shared };
}

function hashed(name: string, text: string): CopiedFile {
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 8);
  // Plain servers do not all know the type of .mjs, and browsers run no module without it.
  return { name: name.replace(/\.mjs$/, `-${hash}.js`), text };
}

/**
 * Purpose: says how large each module is in the build, so that a budget that is passed can name what grew.
 * In and out: the build's files in; `.vite/modules.json` out.
 * Must not know: the budgets.
 */
import { relative, sep } from "node:path";
import type { Plugin } from "vite";

export const MODULE_SIZES = ".vite/modules.json";

/** Vite plugin: for each module of the page's code its bytes before compression, once it has been shaken and made small. */
export function moduleSizes(): Plugin {
  let root = "";
  return {
    name: "dateline-module-sizes",
    apply: "build",
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      const sizes: Record<string, number> = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          if (renderedLength === 0) continue;
          const name = moduleName(root, id);
          sizes[name] = (sizes[name] ?? 0) + renderedLength;
        }
      }
      const sorted = Object.fromEntries(Object.entries(sizes).sort(([a], [b]) => (a < b ? -1 : 1)));
      this.emitFile({ type: "asset", fileName: MODULE_SIZES, source: JSON.stringify(sorted, null, 1) });
    },
  };
}

/** A package counts as one: its inner division changes from version to version. */
export function moduleName(root: string, id: string): string {
  const path = id.replace(/^\0/, "").replace(/\?.*$/, "").split(sep).join("/");
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  if (name !== undefined) return name;
  return path.startsWith("/") ? relative(root, path).split(sep).join("/") : path;
}

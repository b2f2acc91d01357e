/**
 * Purpose: keeps what the reader and the embed have in common in one file, and the map in another.
 * In and out: the graph of the build's modules in; names of the files that they go to out.
 * Must not know: what the modules do.
 *
 * Rolldown would make a file for every set of pages and parts that need the same modules: a dozen small ones, which
 * compress worse and cost the reader 4 kB (brotli).
 */
import type { Plugin } from "vite";

/** What brings each page to life, from the root; the embed's first code does some of it, the map comes later to all. */
const READER = "/src/app/main.tsx";
const EMBED_AT_FIRST = "/src/app/embedStart.ts";
const EMBED_LIVE = "/src/app/embedMain.tsx";
const MAP = "/src/map/MapView.ts";

/** Vite's own, with which the first code of each page fetches the rest. */
const FETCHING = "vite/preload-helper";

/** As Rolldown has it. */
interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

export function sharedCode(): Plugin {
  const needs = new Map<string, ReadonlySet<string>>();
  let root = "";
  const needed = (by: string, id: string, graph: ModuleGraph) => {
    const found = needs.get(by) ?? staticImports(root + by, graph);
    needs.set(by, found);
    return found.has(id);
  };
  return {
    name: "dateline-shared-code",
    apply: "build",
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                {
                  debugName: "fetching",
                  priority: 3,
                  name: (id) => (id.includes(FETCHING) ? "fetching" : null),
                },
                {
                  debugName: "reader and embed at first",
                  priority: 2,
                  name: (id, graph) =>
                    needed(EMBED_AT_FIRST, id, graph) && needed(READER, id, graph) ? "early" : null,
                },
                {
                  debugName: "reader and live embed",
                  priority: 1,
                  name: (id, graph) => (needed(EMBED_LIVE, id, graph) && needed(READER, id, graph) ? "page" : null),
                },
                {
                  debugName: "reader",
                  priority: 0.5,
                  name: (id, graph) => (id !== root + READER && needed(READER, id, graph) ? "reader" : null),
                },
                {
                  debugName: "map",
                  priority: 0,
                  // Else what pictures of the map need too would be parted from the rest. The entry keeps its name in the manifest.
                  name: (id, graph) => (id !== root + MAP && needed(MAP, id, graph) ? "map" : null),
                },
              ],
            },
          },
        },
      },
    }),
    configResolved(config) {
      root = config.root;
    },
    renderStart: () => needs.clear(),
  };
}

/** The module and all that it imports, and what these import in turn; not what they fetch later. */
function staticImports(from: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set([from]);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

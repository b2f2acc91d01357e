/**
 * Purpose: lets the single file start its workers without asking for a file.
 * In and out: MapLibre's three files and the search's worker in; script elements, and modules that start workers of them, out.
 * Must not know: what the workers do.
 *
 * What MapLibre's page and worker share stands once in the file, as a script that the page runs and whose text the worker
 * is made of.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";
import { inScript } from "./scriptText";

const SHARED = "maplibre-gl-shared.mjs";
const WORKER = "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
const SANDBOX = "\0no-sandbox";
const SHARED_ID = "maplibre-shared";
const WORKER_ID = "maplibre-worker";
/** By its end MapLibre takes it for a classic script: Chromium starts no modules from a `blob:` of a file. */
const WORKER_ADDRESS = `const textOf = (id) => \`\${document.getElementById(id).textContent}\\n\`;
const script = new Blob(${JSON.stringify([SHARED_ID, WORKER_ID])}.map(textOf), { type: "text/javascript" });
export default URL.createObjectURL(script) + "#.cjs";`;

/** How MapLibre 6.12 finds that a worker is of another origin; for a page and a `blob:` of one file it would. */
const OTHER_ORIGIN = "new URL(e,t.href).origin!==t.origin";

const SEARCH_WORKER = 'new Worker(new URL("./searchWorker.ts", import.meta.url), { type: "module" })';

export function embeddedWorkers(): { plugin: Plugin; scripts: () => Promise<string> } {
  const folder = join(dirname(createRequire(import.meta.url).resolve("maplibre-gl/package.json")), "dist");
  const plugin: Plugin = {
    name: "dateline-embedded-workers",
    apply: "build",
    enforce: "pre",
    config: () => ({
      build: { rolldownOptions: { output: { globals: { [SHARED]: "maplibreShared" } } } },
    }),
    resolveId(id) {
      if (id === WORKER) return `\0${WORKER}`;
      if (id.endsWith(SHARED)) return { id: SHARED, external: true };
      return id === "./sandboxedWorker" ? SANDBOX : undefined;
    },
    load(id) {
      if (id === SANDBOX) return "export function startWorkersFromData() {}";
      return id === `\0${WORKER}` ? WORKER_ADDRESS : undefined;
    },
    transform(code, id) {
      if (id.endsWith("/maplibre-gl.mjs")) {
        if (!code.includes(OTHER_ORIGIN)) this.error("MapLibre compares origins in some other way");
        return code.replace(OTHER_ORIGIN, "!1");
      }
      if (!id.endsWith("/searchClient.ts")) return undefined;
      if (!code.includes(SEARCH_WORKER)) this.error("searchClient.ts starts its worker in some other way");
      return `import SearchWorker from "./searchWorker?worker&inline";\n${code.replace(SEARCH_WORKER, "new SearchWorker()")}`;
    },
  };
  return {
    plugin,
    async scripts() {
      const shared = await asScript(join(folder, SHARED), "maplibreShared");
      const worker = await asScript(join(folder, "maplibre-gl-worker.mjs"), "maplibreWorker");
      return [
        `<script id="${SHARED_ID}">${inScript(shared)}</script>`,
        `<script id="${WORKER_ID}" type="text/plain">${inScript(worker)}</script>`,
        "",
      ].join("\n");
    },
  };
}

async function asScript(entry: string, name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [
      {
        name: "shared-apart",
        enforce: "pre",
        resolveId: (id) => (id === `./${SHARED}` ? { id: SHARED, external: true } : undefined),
      },
    ],
    build: {
      write: false,
      target: "es2023",
      lib: { entry, formats: ["iife"], name },
      rolldownOptions: { output: { globals: { [SHARED]: "maplibreShared" } } },
    },
  });
  const { output: files } = (Array.isArray(output) ? output[0] : output) as Rolldown.RolldownOutput;
  return files[0].code;
}

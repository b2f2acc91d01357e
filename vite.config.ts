import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contentSecurity, parseOrigins } from "./src/build/contentSecurity";
import { dateline } from "./src/build/datelinePlugin";
import { firstView } from "./src/build/firstView";
import { mapLibreFiles } from "./src/build/mapLibreFiles";
import { moduleSizes } from "./src/build/moduleSizes";
import { serviceWorker } from "./src/build/serviceWorker";
import { sharedCode } from "./src/build/sharedCode";
import { singleFile } from "./src/build/singleFile";
import { slimFonts } from "./src/build/slimFonts";

/** That stories may be fetched from, besides the page's own: `STORY_ORIGINS="https://stories.example.org"`. */
const storyOrigins = parseOrigins(process.env.STORY_ORIGINS ?? "");

const story = { folder: process.env.DATELINE_STORY ?? "data", siteUrl: process.env.SITE_URL, storyOrigins };

/** Mode of `npm run build:single`: the page as one file. */
const SINGLE = "single";

export default defineConfig(({ mode }) => ({
  // Relative, so that dist/ works from any path.
  base: "./",
  plugins: [
    react(),
    dateline({ ...story, single: mode === SINGLE }),
    slimFonts(mode !== SINGLE),
    ...(mode === SINGLE
      ? singleFile()
      : [mapLibreFiles(), sharedCode(), moduleSizes(), firstView(), contentSecurity(storyOrigins), serviceWorker()]),
  ],
  build: {
    outDir: mode === SINGLE ? "dist-single" : "dist",
    target: "es2023",
    manifest: mode !== SINGLE,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: mode === SINGLE ? { index: "index.html" } : { index: "index.html", embed: "embed.html" },
    },
  },
  // Otherwise each message of a catalogue becomes an export of its own, and its file a fifth larger.
  json: { namedExports: false, stringify: true },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
  // Of a file, Chromium starts no modules as workers.
  worker: { format: mode === SINGLE ? "iife" : "es" },
}));

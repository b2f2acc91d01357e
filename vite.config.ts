import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contentSecurity, parseOrigins } from "./src/build/contentSecurity";
import { dateline } from "./src/build/datelinePlugin";
import { mapLibreFiles } from "./src/build/mapLibreFiles";
import { sharedCode } from "./src/build/sharedCode";
import { slimFonts } from "./src/build/slimFonts";

/** That stories may be fetched from, besides the page's own: `STORY_ORIGINS="https://stories.example.org"`. */
const storyOrigins = parseOrigins(process.env.STORY_ORIGINS ?? "");

export default defineConfig({
  // Relative, so that dist/ works from any path.
  base: "./",
  plugins: [
    react(),
    dateline({ folder: process.env.DATELINE_STORY ?? "data", siteUrl: process.env.SITE_URL, storyOrigins }),
    slimFonts(),
    mapLibreFiles(),
    sharedCode(),
    contentSecurity(storyOrigins),
  ],
  build: {
    target: "es2023",
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: { index: "index.html", embed: "embed.html" } },
  },
  // Otherwise each message of a catalogue becomes an export of its own, and its file a fifth larger.
  json: { namedExports: false, stringify: true },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
  worker: { format: "es" },
});

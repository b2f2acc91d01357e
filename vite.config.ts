import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { dateline } from "./src/build/datelinePlugin";
import { mapLibreFiles } from "./src/build/mapLibreFiles";
import { slimFonts } from "./src/build/slimFonts";

export default defineConfig({
  // Relative, so that dist/ works from any path.
  base: "./",
  plugins: [
    react(),
    dateline({ folder: process.env.DATELINE_STORY ?? "data", siteUrl: process.env.SITE_URL }),
    slimFonts(),
    mapLibreFiles(),
  ],
  build: { target: "es2023", manifest: true, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2000 },
  // Otherwise each message of a catalogue becomes an export of its own, and its file a fifth larger.
  json: { namedExports: false, stringify: true },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
  worker: { format: "es" },
});

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { dateline } from "./src/build/datelinePlugin";
import { slimFonts } from "./src/build/slimFonts";

export default defineConfig({
  // Relative, so that dist/ works from any path.
  base: "./",
  plugins: [react(), dateline({ folder: process.env.DATELINE_STORY ?? "data" }), slimFonts()],
  build: { target: "es2023", manifest: true, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2000 },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
  worker: { format: "es" },
});

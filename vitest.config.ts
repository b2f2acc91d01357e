import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "tests/**/*.test.ts", "bench/**/*.test.mjs"],
    environment: "node",
    testTimeout: 60_000,
  },
});

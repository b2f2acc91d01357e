import { expect, test } from "vitest";
import { moduleName } from "./moduleSizes";

test.each([
  ["/site/src/app/main.tsx", "src/app/main.tsx"],
  ["/site/src/app/main.css?inline", "src/app/main.css"],
  ["/site/node_modules/react-dom/client.js", "react-dom"],
  ["/site/node_modules/@turf/bbox/node_modules/@turf/meta/index.js", "@turf/meta"],
  ["\0vite/preload-helper.js", "vite/preload-helper.js"],
])("the module %j counts as %s", (id, name) => {
  expect(moduleName("/site", id)).toBe(name);
});

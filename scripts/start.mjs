/** `npm start`: installs what is missing and serves the bundled story; edits to `data/` show at once. */
import { ensurePackages, run } from "./install.mjs";

ensurePackages();
process.exit(run("npx", ["vite", "--configLoader", "runner", "--host", "127.0.0.1", ...process.argv.slice(2)]));

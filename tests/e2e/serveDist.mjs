/** A plain static server for a build under a path of its own: `node serveDist.mjs PORT /some/path/`; DATELINE_DIST is its folder, `dist` when left out. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const [port = "4179", base = "/"] = process.argv.slice(2);
const folder = process.env.DATELINE_DIST ?? "dist";
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

createServer((request, response) => {
  const { pathname } = new URL(request.url, "http://127.0.0.1");
  try {
    if (!pathname.startsWith(base)) throw new Error("outside");
    const path = normalize(decodeURIComponent(pathname.slice(base.length))) || ".";
    const file = path === "." || path.endsWith("/") ? join(path, "index.html") : path;
    if (file.startsWith("..")) throw new Error("outside");
    const body = readFileSync(join(folder, file));
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      // A sandboxed embed has no origin: its own files are another origin's to it.
      "access-control-allow-origin": "*",
    });
    response.end(body);
  } catch {
    response.writeHead(404).end("not found");
  }
}).listen(Number(port), "127.0.0.1");

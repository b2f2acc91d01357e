/**
 * Purpose: a plain static server for folders, whose contents change and which goes away while pages are open.
 * In and out: folders by the paths that they stand at in; an origin out.
 * Must not know: what is in the folders.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

export class FolderServer {
  origin = "";
  /** Files that the server fails to give, by the end of their paths. */
  broken: RegExp | null = null;
  /** Paths that were asked for, unescaped. */
  readonly asked: string[] = [];
  readonly #server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = decodeURIComponent(pathname);
    this.asked.push(path);
    const base = [...this.folders.keys()].filter((one) => path.startsWith(one)).sort((a, b) => b.length - a.length)[0];
    const file = base === undefined ? undefined : path.slice(base.length) || "index.html";
    try {
      if (base === undefined || file === undefined || file.includes("..")) throw new Error("outside");
      if (this.broken?.test(file)) return response.writeHead(503).end("broken");
      const body = readFileSync(join(this.folders.get(base) ?? "", file));
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end("not found");
    }
  });

  /** @param folders - by the path that each stands at, unescaped, with a slash at both ends */
  constructor(readonly folders: Map<string, string>) {}

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on nobody answers. */
  async stop(): Promise<void> {
    // Pages are still open, and keep their connections.
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

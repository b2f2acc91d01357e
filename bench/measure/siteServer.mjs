/**
 * Purpose: serves folders over HTTP/2 and TLS as a good static host does: brotli, one round trip a file, slow handshakes.
 * In and out: folders by host name in; a log of what was sent out. Every host name leads here; nothing leaves the machine.
 * Must not know: browsers, what the pages do.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import http2 from "node:http2";
import net from "node:net";
import { extname, join, resolve, sep } from "node:path";
import zlib from "node:zlib";
import { selfSigned } from "./certificate.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Larger files are compressed less hard: the highest quality takes minutes for them. */
const MOST_AT_BEST = 2_000_000;

/** A flat grey picture of 256 pixels, for each tile of a map that is asked for. */
const TILE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAQAAAAEAAQMAAABmvDolAAAAA1BMVEXd5Oi26McbAAAAH0lEQVR4nO3BAQ0AAADCoPdPbQ43oAAAAAAAAAAAvg0hAAAB8Wch7gAAAABJRU5ErkJggg==",
  "base64",
);
const TILE_PATH = /\/\d+\/\d+\/\d+(@\dx)?\.(png|jpe?g|webp)$/;

const typeOf = (path) => TYPES[extname(path)] ?? "application/octet-stream";
const isText = (type) => /text|javascript|json|svg|manifest/.test(type);

const encoded = new Map();

/** A file's bytes as they are sent, and how they are encoded. Each is compressed once, so that no run pays for it. */
function wireBytes(path) {
  const { mtimeMs, size } = statSync(path);
  const key = `${path}|${mtimeMs}|${size}`;
  if (!encoded.has(key)) {
    const bytes = readFileSync(path);
    const quality = bytes.length > MOST_AT_BEST ? 5 : 11;
    const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: quality };
    const isPlain = !isText(typeOf(path)) || bytes.length < 256;
    encoded.set(key, isPlain ? { bytes, br: false } : { bytes: zlib.brotliCompressSync(bytes, { params }), br: true });
  }
  return encoded.get(key);
}

/** Compresses what a page may ask for in its first seconds; the rest when it is asked for. */
function precompress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile()) wireBytes(join(folder, entry.name));
    else if (entry.name === "assets") precompress(join(folder, entry.name));
  }
}

/** @param {Record<string, string>} folders by host name. */
export async function startSites(folders) {
  const { key, cert, spkiHash } = selfSigned("site.test");
  /** Of one run: path, host, bytes, when, in milliseconds since 1970. */
  let log = [];
  let open = 0;
  let last = 0;
  let handshakeMs = 0;
  for (const folder of Object.values(folders)) precompress(folder);

  const answer = (url) => {
    const folder = folders[url.hostname];
    if (folder === undefined) {
      return TILE_PATH.test(url.pathname)
        ? { status: 200, type: "image/png", bytes: TILE, tile: true }
        : { status: 404, type: "text/plain", bytes: Buffer.alloc(0) };
    }
    const base = resolve(folder);
    let path = join(base, decodeURIComponent(url.pathname));
    if (path !== base && !path.startsWith(base + sep))
      return { status: 403, type: "text/plain", bytes: Buffer.alloc(0) };
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, "index.html");
    if (!existsSync(path)) return { status: 404, type: "text/plain", bytes: Buffer.alloc(0) };
    return { status: 200, type: typeOf(path), ...wireBytes(path) };
  };

  const server = http2.createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
    const url = new URL(request.url, `https://${request.headers[":authority"] ?? request.headers.host}`);
    const { status, type, bytes, br = false, tile = false } = answer(url);
    const own = folders[url.hostname] !== undefined;
    // Asked for by the browser itself where a page names none.
    if (url.pathname === "/favicon.ico") return void response.writeHead(204).end();
    log.push({
      url: url.href,
      host: url.hostname,
      path: url.pathname,
      own,
      tile,
      status,
      bytes: bytes.length,
      at: Date.now(),
    });
    open++;
    last = Date.now();
    response.on("close", () => {
      open--;
      last = Date.now();
    });
    response.writeHead(status, {
      "content-type": type,
      "content-length": bytes.length,
      "cache-control": "public, max-age=600",
      "access-control-allow-origin": "*",
      ...(br ? { "content-encoding": "br" } : {}),
    });
    response.end(request.method === "HEAD" ? undefined : bytes);
  });
  server.on("sessionError", () => {});
  server.on("tlsClientError", () => {});

  const sockets = new Set();
  const front = net.createServer({ pauseOnConnect: true }, (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    socket.setNoDelay(true);
    setTimeout(() => {
      server.emit("connection", socket);
      socket.resume();
    }, handshakeMs);
  });
  await new Promise((done) => front.listen(0, "127.0.0.1", done));

  return {
    port: front.address().port,
    spkiHash,
    /** Before each run. */
    reset(profile) {
      log = [];
      open = 0;
      handshakeMs = profile.handshakeMs;
    },
    log: () => log,
    isQuiet: (forMs) => open <= 0 && Date.now() - last > forMs,
    close() {
      for (const socket of sockets) socket.destroy();
      front.close();
      server.close();
    },
  };
}

/**
 * News pages with an embed in them, from an origin of their own, under a policy that lets nothing through but their own
 * files and frames of the embed: `/page?src=…&listener=…&sandbox=…`.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";

const HOSTS = fileURLToPath(new URL("../hosts/", import.meta.url));

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.5 serif; }
iframe { display: block; inline-size: 100%; border: 0; }`;

/** Keeps what the page hears. */
const RECORDER = `
window.heard = [];
window.addEventListener("message", ({ data, origin, source }) => {
  const frame = [...document.querySelectorAll("iframe")].findIndex(({ contentWindow }) => contentWindow === source);
  window.heard.push({ data, origin, frame });
});`;

/** In a frame beside the embed's: says to the embed whatever it is told to say, and tells when it has. */
const FORGER = `
window.addEventListener("message", ({ data }) => {
  if (!data.forged) return;
  for (const message of data.forged) window.parent.frames[0].postMessage(message, "*");
  window.parent.postMessage({ forged: data.forged.length }, "*");
});`;

const escaped = (text) => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function page({ searchParams }) {
  const attribute = (name, key = name) => {
    const value = searchParams.get(key);
    return value === null ? "" : ` ${name}="${escaped(value)}"`;
  };
  const listener = searchParams.get("listener");
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A news page</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/host.css"><script src="/record.js"></script></head>
<body>
<p>What stands above.</p>
<iframe title="Map" height="300"${attribute("src")}${attribute("sandbox")}${attribute("referrerpolicy")}></iframe>
<iframe title="Another frame" src="/forger" sandbox="allow-scripts" height="1"></iframe>
<p>What stands below.</p>
${listener ? `<script src="/listeners/${escaped(listener)}.js"></script>` : ""}
</body></html>`;
}

/**
 * @param {string} embedOrigin the only origin that may be framed
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function startHostServer(embedOrigin) {
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self' ${embedOrigin}`;
  const server = createServer((request, response) => {
    const url = new URL(request.url, "http://127.0.0.1");
    const send = (type, body) => {
      response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "content-security-policy": policy });
      response.end(body);
    };
    const [, listener] = /^\/listeners\/(\w+)\.js$/.exec(url.pathname) ?? [];
    if (listener) return send("text/javascript", readFileSync(`${HOSTS}${listener}.js`));
    if (url.pathname === "/page") return send("text/html", page(url));
    if (url.pathname === "/forger")
      return send("text/html", '<!doctype html><title>-</title><script src="/forge.js"></script>');
    if (url.pathname === "/host.css") return send("text/css", STYLE);
    if (url.pathname === "/record.js") return send("text/javascript", RECORDER);
    if (url.pathname === "/forge.js") return send("text/javascript", FORGER);
    response.writeHead(url.pathname === "/favicon.ico" ? 204 : 404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      // The page is still open, and keeps its connections.
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

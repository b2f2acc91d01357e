/**
 * Purpose: news pages with the three forms of the embed, from an origin of their own and under a strict policy.
 * In and out: the embed's address in; a server of such pages out.
 * Must not know: what the embed does.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface NewsPage {
  form: "element" | "div" | "iframe";
  /** How many embeds, with text between them. */
  count?: number;
  /** Of the element; of the `div` with `data-` before them. */
  attributes?: Record<string, string>;
  /** A page without a rule that reserves room, so that the element's own height holds. */
  free?: boolean;
  /** Without the picture inside, which a browser fetches by itself a screen or two before it comes into view. */
  bare?: boolean;
  /** The page holds something that takes its time, and its load event waits for that. */
  slow?: boolean;
  /** Pixels of text before the first embed. */
  above?: number;
  /** What the embed's address has after `embed.html`. */
  address?: string;
}

/**
 * The room is reserved by one rule, as docs/newsrooms.md tells. The page keeps its heading's margin inside: else one painted
 * before its heading is parsed moves by itself, and that would be counted as the embed's.
 */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 19px/1.55 Georgia, serif; }
main { display: flow-root; max-inline-size: 680px; margin-inline: auto; padding: 0 16px 40px; }
h1 { font-size: 2.25rem; line-height: 1.1; }
.space { block-size: 1500px; }
.between { block-size: 240px; margin: 0; }
iframe { inline-size: 100%; border: 0; }
img { max-inline-size: 100%; block-size: auto; }
`;
const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
const SLOW_MS = 2000;
const RESERVED = "dateline-map, [data-dateline] { display: block; block-size: 560px; overflow: hidden; }";

const escaped = (text: string) => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function embedOf(embed: string, { form, attributes = {}, address = "", bare = false }: NewsPage): string {
  const src = new URL(`embed.html${address}`, embed).href;
  if (form === "iframe")
    return `<iframe src="${escaped(src)}" title="Two summits, six places" height="560" loading="lazy" allowfullscreen></iframe>`;
  const prefix = form === "div" ? "data-" : "";
  const list = Object.entries(attributes).map(([name, value]) => ` ${prefix}${name}="${escaped(value)}"`);
  const picture = `<img src="${embed}poster.svg" alt="Map of six places in East Asia" width="680" height="398" loading="lazy">`;
  const fallback = `${bare ? "" : picture}<a href="${embed}">Two summits, six places</a>`;
  return form === "div"
    ? `<div data-dateline="${escaped(src)}"${list.join("")}>${fallback}</div>`
    : `<dateline-map src="${escaped(src)}"${list.join("")}>${fallback}</dateline-map>`;
}

function html(embed: string, news: NewsPage): string {
  const { form, count = 1, free = false, slow = false, above = 0 } = news;
  const one = `${embedOf(embed, news)}\n<p class="${count > 1 ? "between" : ""}">Choose a place to read what was written about it.</p>`;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A line across a peninsula</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/host.css">${free ? "" : '<link rel="stylesheet" href="/reserved.css">'}
${form === "iframe" ? "" : `<script async src="${embed}embed.js"></script>`}</head>
<body><main>
<h1>A line across a peninsula, and the visits that circle it</h1>
<p>Two leaders met twice in nine months. The reporting from both meetings keeps returning to a handful of places.</p>
${above > 0 ? '<div class="space"></div>'.repeat(Math.ceil(above / 1500)) : ""}
${one.repeat(count)}
<p>The strip was drawn by an armistice.</p>${slow ? '<img src="/slow.svg" alt="">' : ""}
</main></body></html>`;
}

/** @param embed - folder that the embed stands in, with a slash at its end */
export async function serveNews(embed: string): Promise<{ origin: string; close(): Promise<void> }> {
  const { origin } = new URL(embed);
  const policy = [
    "default-src 'none'; style-src 'self'",
    `script-src ${origin}; img-src 'self' ${origin}; frame-src ${origin}`,
    "base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  ].join("; ");
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const send = (type: string, body: string) =>
      response
        .writeHead(200, { "content-type": `${type}; charset=utf-8`, "content-security-policy": policy })
        .end(body);
    if (pathname === "/host.css") send("text/css", STYLE);
    else if (pathname === "/reserved.css") send("text/css", RESERVED);
    else if (pathname === "/") send("text/html", html(embed, JSON.parse(searchParams.get("page") ?? "{}")));
    else if (pathname === "/slow.svg") setTimeout(() => send("image/svg+xml", EMPTY), SLOW_MS);
    else response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      // The page is still open, and keeps its connections.
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

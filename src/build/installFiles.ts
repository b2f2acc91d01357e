/**
 * Purpose: what a browser needs to install the page as an application: a manifest and icons.
 * In and out: a story in; the files and the tag of the head that names them out.
 * Must not know: how the page works without a network.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-wasm";
import type { HtmlTagDescriptor } from "vite";
import type { Story } from "#story/story";

export const MANIFEST_FILE = "manifest.webmanifest";

/** Above it, names are cut under icons: the Web Application Manifest gives no limit, platforms take about twelve. */
const SHORT_NAME_CHARACTERS = 12;
const INK = "#10181d";
const PAPER = "#ffffff";

interface InstallFile {
  /** Relative to the page. */
  path: string;
  source: string | Uint8Array;
}

export const manifestTags: readonly HtmlTagDescriptor[] = [
  { tag: "link", attrs: { rel: "manifest", href: `./${MANIFEST_FILE}` }, injectTo: "head" },
];

/** Draws with resvg, which must be ready. @param publicDir - folder of `icon.svg` */
export function installFiles(story: Story, publicDir: string): InstallFile[] {
  const icon = readFileSync(join(publicDir, "icon.svg"), "utf8");
  return [
    { path: MANIFEST_FILE, source: JSON.stringify(webManifest(story)) },
    { path: "icon-192.png", source: drawn(icon, 192) },
    { path: "icon-512.png", source: drawn(icon, 512) },
    { path: "icon-maskable.png", source: drawn(maskable(icon), 512) },
  ];
}

export function webManifest({ title, lang, dek }: Story): object {
  return {
    name: title,
    short_name: shortName(title),
    ...(dek === null ? {} : { description: dek }),
    lang,
    start_url: ".",
    scope: ".",
    display: "standalone",
    theme_color: INK,
    background_color: PAPER,
    icons: [
      { src: "icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "icon-maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
    ],
  };
}

/** As many whole words of the title as fit; of a long first word, its beginning. */
function shortName(title: string): string {
  const [first = "", ...others] = title.split(/[\s,:;–—]+/);
  let name = [...first].slice(0, SHORT_NAME_CHARACTERS).join("");
  for (const word of others) {
    if ([...name, ...word].length + 1 > SHORT_NAME_CHARACTERS) break;
    name += ` ${word}`;
  }
  return name;
}

/** Without rounded corners, and within the circle of 80 % that every mask leaves (Web Application Manifest, 2.4.6). */
function maskable(icon: string): string {
  const inside = icon.replace(/^<svg[^>]*>|<\/svg>\s*$/g, "").replace(/<rect width="32" height="32"[^>]*\/>/, "");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${INK}"/><g transform="translate(16 16) scale(.86) translate(-16 -16)">${inside}</g></svg>`;
}

function drawn(svg: string, size: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
}

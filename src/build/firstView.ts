/**
 * Purpose: gives the reader's page the styles that it needs as it was built, and names what it takes to come to life.
 * In and out: the finished page and the build's files in; the page with one `style` element, `data-ahead` and its code
 * last out.
 * Must not know: what the page shows.
 *
 * No style sheet is waited for before the first picture: the rules that apply to something in the page stand in it. All
 * rules come again with the code, in the same order, so that nothing changes by it.
 */
import Beasties from "beasties";
import type { Plugin, Rolldown } from "vite";

/** What `readerStart.ts` fetches. */
const LIVE = "/src/app/main.tsx";

/** Vite plugin; before `contentSecurity`, which looks at finished pages. */
export function firstView(): Plugin {
  return {
    name: "dateline-first-view",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      async handler(html, { bundle, path }) {
        if (!bundle) return html;
        if (path.endsWith("embed.html")) return scriptsLast(html);
        const code = staticGraph(bundle, entryChunk(bundle));
        const sheets = [...new Set(code.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))];
        const css = sheets.map((name) => rebased(textOf(bundle[name]), name)).join("\n");
        const style = `<style>${await usedStyles(html, css)}</style>`;
        // Fonts to be fetched would hold up the text: `readerStart.ts` lets them apply once the page is at rest.
        const fonts = `<style media="(scripting: none)" data-fonts>${facesOf(css, true).join("")}</style>`;
        return withAhead(
          scriptsLast(html).replace("</head>", () => `${style}${fonts}\n  </head>`),
          [...code.map(({ fileName }) => fileName), ...sheets],
        );
      },
    },
  };
}

/**
 * The page with the addresses of its code behind all that there is to see: asking for each costs the browser time, and
 * those in the head would have it do so before it has drawn anything.
 */
export function scriptsLast(html: string): string {
  const tags = html.match(/<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g) ?? [];
  const rest = tags.reduce((page, tag) => page.replace(tag, ""), html);
  return rest.replace("</body>", () => `${tags.join("")}</body>`);
}

/** The page, which now says that it needs these files to come to life; paths relative to it. */
export function withAhead(html: string, files: readonly string[]): string {
  const [, before] = /<div id="app"[^>]* data-ahead="([^"]*)"/.exec(html) ?? [];
  const ahead = [...files.map((name) => `./${name}`), ...(before === undefined ? [] : [before])].join(" ");
  const bare = html.replace(/(<div id="app"[^>]*) data-ahead="[^"]*"/, "$1");
  return bare.replace('<div id="app"', () => `<div id="app" data-ahead="${ahead}"`);
}

/**
 * The rules of a style sheet that apply to something in a page, whatever is pointed at or pressed there, and fonts that
 * the reader's system has.
 */
export async function usedStyles(html: string, css: string): Promise<string> {
  const beasties = new Beasties({
    external: false,
    reduceInlineStyles: true,
    preload: "body",
    logLevel: "silent",
    // Else it drops `:root:not(…)`, by which a device chooses the theme.
    allowRules: [/^:root:not/],
  });
  const page = html.replace(/<style[^>]*>[\s\S]*?<\/style>/g, "");
  const marked = page.replace("</head>", () => `<style>${css}</style></head>`);
  const [, used = ""] = /<style[^>]*>([\s\S]*?)<\/style>/.exec(await beasties.process(marked)) ?? [];
  if (used === "")
    throw new Error("No style applies to the built page: its styles and its HTML do not belong together");
  return `${facesOf(css, false).join("")}${used}`;
}

function facesOf(css: string, isFetched: boolean): string[] {
  return (css.match(/@font-face\s*\{[^}]*\}/g) ?? []).filter((face) => face.includes("url(") === isFetched);
}

function entryChunk(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk {
  for (const file of Object.values(bundle)) {
    if (file.type === "chunk" && file.facadeModuleId?.endsWith(LIVE)) return file;
  }
  throw new Error(`The build has no file for ${LIVE}`);
}

/** A chunk and all that it imports at once, those that it needs first before it. */
function staticGraph(
  bundle: Rolldown.OutputBundle,
  chunk: Rolldown.OutputChunk,
  seen = new Set<Rolldown.OutputChunk>(),
): Rolldown.OutputChunk[] {
  if (seen.has(chunk)) return [];
  seen.add(chunk);
  const needed = chunk.imports.flatMap((name) => {
    const file = bundle[name];
    return file?.type === "chunk" ? staticGraph(bundle, file, seen) : [];
  });
  return [...needed, chunk];
}

/** Addresses in a style sheet are relative to it; in the page they are relative to the page. */
function rebased(css: string, sheet: string): string {
  const folder = sheet.slice(0, sheet.lastIndexOf("/") + 1);
  return css.replace(/url\((["']?)\.\//g, (_, quote: string) => `url(${quote}./${folder}`);
}

function textOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): string {
  if (file?.type !== "asset") throw new Error("A style sheet of the page is not among the build's files");
  return typeof file.source === "string" ? file.source : Buffer.from(file.source).toString("utf8");
}

/**
 * Purpose: runs the page's components at build time and puts what they render into pages.
 * In and out: a story and its poster in; HTML out.
 * Must not know: the components. Vite runs them, with the same aliases and the same treatment of styles as in the build.
 */
import { resolve } from "node:path";
import { type Plugin, runnerImport } from "vite";
import { escapeHtml } from "#story/escapeHtml";
import type { Story } from "#story/story";
import type { StoryOutline } from "#story/storyParts";
import { withPolicy } from "./contentSecurity";

export interface RenderedPage {
  /** Language and direction of the interface in it. */
  lang: string;
  dir: "ltr" | "rtl";
  /** Inside of `#app`. */
  app: string;
  /** Further pages, with their paths relative to the first. */
  others: { path: string; html: string }[];
}

/** As `RenderedPage`, of `#embed`. */
export type RenderedEmbed = Pick<RenderedPage, "lang" | "dir" | "app">;

/** What `src/app/prerenderPage.tsx` gives; the build does not import the app, it runs it. */
interface PageModule {
  page: {
    lang: string;
    dir: "ltr" | "rtl";
    app: string;
    others: { path: string; title: string; main: string }[];
  };
}

/** @param outline - what the page of a long story is brought to life with; `null`: all text on the first page */
export async function renderPage(
  root: string,
  story: Story,
  poster: string,
  outline: StoryOutline | null,
): Promise<RenderedPage> {
  const { lang, dir, app, others } = await prerendered<PageModule["page"]>(root, "prerenderPage", [
    story,
    poster,
    outline,
  ]);
  const attributes = `lang="${lang}" dir="${dir}"`;
  return {
    lang,
    dir,
    app,
    others: others.map(({ path, title, main }) => ({
      path,
      html: withPolicy(furtherPage(story, attributes, title, main), { storyOrigins: [], sandboxed: false }),
    })),
  };
}

export async function renderEmbed(
  root: string,
  story: Story,
  poster: string,
  outline: StoryOutline | null,
): Promise<RenderedEmbed> {
  return prerendered<RenderedEmbed>(root, "prerenderEmbed", [story, poster, outline]);
}

/** What a function of the app gives for a story, from the file of that name. */
async function prerendered<T>(root: string, name: string, given: readonly unknown[]): Promise<T> {
  const { module } = await runnerImport<{ page: T }>(PAGE, {
    root,
    configFile: false,
    logLevel: "error",
    plugins: [pageModule(root, name, given), emptyModules()],
  });
  return module.page;
}

const PAGE = "virtual:dateline/page";
/** Where the module finds what it is given: as code, a long story would have to be written and read again twice. */
const GIVEN = "dateline.given";

/** Renders while it is imported: what it fetches by then, such as a catalogue, comes only as long as Vite runs modules. */
function pageModule(root: string, name: string, given: readonly unknown[]): Plugin {
  calls += 1;
  const key = `${GIVEN}.${calls}`;
  (globalThis as Record<string, unknown>)[key] = given;
  return {
    name: "dateline-page",
    enforce: "pre",
    resolveId: (id) => (id === PAGE ? `\0${PAGE}` : undefined),
    load: (id) =>
      id === `\0${PAGE}`
        ? `import { ${name} } from ${JSON.stringify(resolve(root, `src/app/${name}.tsx`))};
const given = globalThis[${JSON.stringify(key)}];
delete globalThis[${JSON.stringify(key)}];
export const page = await ${name}(...given);`
        : undefined,
  };
}

let calls = 0;

const EMPTY = "\0dateline-empty";

/** Styles, and what the story's own modules hold (addresses, the locator, the poster), are not needed to render. */
function emptyModules(): Plugin {
  return {
    name: "dateline-empty-modules",
    enforce: "pre",
    resolveId: (id) => (id.startsWith("virtual:dateline/") || id.endsWith(".css") ? EMPTY : undefined),
    load: (id) =>
      id === EMPTY
        ? 'export const storyUrl = "", worldUrl = "", regionUrl = "", storyOrigins = []; export default null;'
        : undefined,
  };
}

/** A page without scripts: one place, or one article. */
function furtherPage(story: Story, attributes: string, title: string, main: string): string {
  const name = escapeHtml(story.title);
  return `<!doctype html>
<html ${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · ${name}</title>
<link rel="icon" href="../icon.svg" type="image/svg+xml">
<style>${FURTHER_STYLE}</style>
</head>
<body>
<nav><a href="../index.html" lang="${escapeHtml(story.lang)}">${name}</a></nav>
<main>${main}</main>
</body>
</html>
`;
}

const FURTHER_STYLE =
  "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.55 Georgia,serif}mark{background:#ffd84a;color:#10181d}figure{margin:1.5rem 0}blockquote{margin:0}figcaption{font-size:.875rem}ol{padding:0;list-style:none}";

/**
 * Purpose: runs the page's components at build time and puts what they render into pages.
 * In and out: a story and its poster in; HTML out.
 * Must not know: the components. Vite runs them, with the same aliases and the same treatment of styles as in the build.
 */
import { resolve } from "node:path";
import { type Plugin, runnerImport } from "vite";
import type { Story } from "#story/story";
import { escapeHtml } from "./escapeHtml";

export interface RenderedPage {
  /** Inside of `#app`. */
  app: string;
  /** Further pages, with their paths relative to the first. */
  others: { path: string; html: string }[];
}

/** What `src/app/prerenderPage.tsx` gives; the build does not import the app, it runs it. */
interface PrerenderModule {
  prerenderPage(
    story: Story,
    poster: string,
  ): Promise<{ app: string; others: { path: string; title: string; main: string }[] }>;
}

export async function renderPage(root: string, story: Story, poster: string): Promise<RenderedPage> {
  const { module } = await runnerImport<PrerenderModule>(resolve(root, "src/app/prerenderPage.tsx"), {
    root,
    configFile: false,
    logLevel: "error",
    plugins: [emptyModules()],
  });
  const { app, others } = await module.prerenderPage(story, poster);
  return { app, others: others.map(({ path, title, main }) => ({ path, html: furtherPage(story, title, main) })) };
}

const EMPTY = "\0dateline-empty";

/** Styles, and what the story's own modules hold (addresses, the locator, the poster), are not needed to render. */
function emptyModules(): Plugin {
  return {
    name: "dateline-empty-modules",
    enforce: "pre",
    resolveId: (id) => (id.startsWith("virtual:dateline/") || id.endsWith(".css") ? EMPTY : undefined),
    load: (id) =>
      id === EMPTY ? 'export const storyUrl = "", worldUrl = "", regionUrl = ""; export default null;' : undefined,
  };
}

/** A page without scripts: one place, or one article. */
function furtherPage(story: Story, title: string, main: string): string {
  const name = escapeHtml(story.title);
  return `<!doctype html>
<html lang="${escapeHtml(story.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · ${name}</title>
<link rel="icon" href="../icon.svg" type="image/svg+xml">
<style>${FURTHER_STYLE}</style>
</head>
<body>
<nav><a href="../index.html">${name}</a></nav>
<main>${main}</main>
</body>
</html>
`;
}

const FURTHER_STYLE =
  "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.55 Georgia,serif}mark{background:#ffd84a;color:#10181d}figure{margin:1.5rem 0}blockquote{margin:0}figcaption{font-size:.875rem}ol{padding:0;list-style:none}";

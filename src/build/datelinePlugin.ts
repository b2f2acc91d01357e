/**
 * Purpose: brings a story folder into Vite: compiles it, makes the basemap for it, serves or emits both.
 * In and out: a folder in; `story.json`, `story.schema.json`, basemap files and the head of the page out.
 * Must not know: how the story is shown.
 */
import { relative, resolve, sep } from "node:path";
import type { ErrorPayload, Plugin, ResolvedConfig, ViteDevServer } from "vite";
import { formatIssue, type StoryIssue } from "#story/files";
import { fingerprint } from "#story/fingerprint";
import type { Story } from "#story/story";
import { type BuiltStory, buildStory } from "./buildStory";
import { embedFiles } from "./embedFiles";
import { embedTags } from "./embedHead";
import { withAhead } from "./firstView";
import { headTags, SHARE_IMAGE } from "./head";
import { installFiles, manifestTags } from "./installFiles";
import { oembedTags } from "./oembed";
import type { Poster } from "./poster";
import { type RenderedEmbed, type RenderedPage, renderEmbed, renderPage } from "./renderPage";
import { searchFiles } from "./searchFiles";
import { shareImage } from "./shareImage";
import { singleAssets, singleTags } from "./singleAssets";
import { parseSiteUrl } from "./siteUrl";
import {
  type AssetRole,
  basemapNames,
  basemapPath,
  type StoryAsset,
  storyAssets,
  storyLocator,
  storyPoster,
} from "./storyAssets";
import { type StoryParts, storyParts } from "./storyParts";

const assetsModule = "virtual:dateline/assets";
const locatorModule = "virtual:dateline/locator";
const posterModule = "virtual:dateline/poster";

/** An editor may write several files at once, and the watcher keeps silent for 50 ms after a change of a file. */
const SETTLE_MS = 80;

export interface DatelineOptions {
  /** The story folder, relative to Vite's root. */
  folder: string;
  /** Where the page will stand, as an absolute address; without it, tags that need one are left out. */
  siteUrl?: string | undefined;
  /** Origins of stories that the embed may show besides the page's own. */
  storyOrigins?: readonly string[];
  /** Everything in one page: see `singleFile.ts`. */
  single?: boolean;
}

/** Vite plugin: any error of the story folder fails the build, or shows in the overlay of the development server. */
export function dateline(options: DatelineOptions): Plugin {
  let config: ResolvedConfig;
  let folder: string;
  let siteUrl: string | null = null;
  let built: BuiltStory | null = null;

  const current = () => {
    built ??= buildStory(folder);
    return built;
  };
  let poster: { of: Story; drawn: Poster } | null = null;
  const posterOf = (story: Story): Poster => {
    if (poster?.of !== story) poster = { of: story, drawn: storyPoster(story) };
    return poster.drawn;
  };
  let page: { of: Story; made: Promise<RenderedPage> } | null = null;
  const pageOf = (story: Story): Promise<RenderedPage> => {
    if (page?.of !== story)
      page = { of: story, made: renderPage(config.root, story, posterOf(story).markup, outlineOf(story)) };
    return page.made;
  };
  const embedPage = async (html: string, story: Story) => {
    const drawn = storyPoster(story, ["embed", "embedNarrow"]);
    const { lang, dir, app } = await renderEmbed(config.root, story, drawn.markup, outlineOf(story));
    return {
      html: filled(html, { id: "embed", lang, dir, app, mark: markOf(story) }),
      tags: [
        ...embedTags(story),
        ...oembedTags(story, siteUrl),
        { tag: "style", children: drawn.css, injectTo: "head" as const },
      ],
    };
  };
  let parts: { of: Story; cut: StoryParts | null } | null = null;
  /** While a story is being written, and in the single file, it is fetched whole however long it is. */
  const partsOf = (story: Story): StoryParts | null => {
    if (config.command !== "build" || options.single) return null;
    if (parts?.of !== story) parts = { of: story, cut: storyParts(story, assetsOf(story).story.text()) };
    return parts.cut;
  };
  const outlineOf = (story: Story) => partsOf(story)?.parsed ?? null;
  const markOf = (story: Story) => fingerprint(partsOf(story)?.text ?? assetsOf(story).story.text());
  const assetsOf = (story: Story) => storyAssets(story, config.command === "build");
  const inFolder = (file: string) => file.startsWith(folder + sep);

  return {
    name: "dateline",

    configResolved(resolved) {
      config = resolved;
      folder = resolve(resolved.root, options.folder);
    },

    buildStart() {
      if (config.command !== "build") return;
      try {
        siteUrl = parseSiteUrl(options.siteUrl);
      } catch (error) {
        this.error(error instanceof Error ? error.message : String(error));
      }
      built = null;
      const { story, issues } = current();
      const errors = issues.filter((issue) => issue.severity === "error");
      if (!story) this.error(errors.map((issue) => inProject(config.root, folder, issue)).join("\n"));
      for (const issue of issues) this.warn(inProject(config.root, folder, issue));
    },

    resolveId: (id) => ([assetsModule, locatorModule, posterModule].includes(id) ? `\0${id}` : undefined),

    load(id) {
      if (id === `\0${locatorModule}`) {
        const { story } = current();
        return `export default ${story ? storyLocator(story) : "null"};`;
      }
      if (id === `\0${posterModule}`) {
        const { story } = current();
        return `export default ${JSON.stringify(story ? posterOf(story) : { markup: "", css: "" })};`;
      }
      if (id !== `\0${assetsModule}`) return undefined;
      const { story } = current();
      // While a story has errors its page runs all the same: it shows them, and comes to life when they are mended.
      const paths = story
        ? { ...pathsOf(assetsOf(story)), ...(partsOf(story) && { story: partsOf(story)?.outline }) }
        : unhashedPaths;
      if (options.single) return singleAssets();
      return [
        ...Object.entries(paths).map(
          ([role, path]) => `export const ${role}Url = new URL(${JSON.stringify(path)}, document.baseURI).href;`,
        ),
        `export const storyOrigins = ${JSON.stringify(options.storyOrigins ?? [])};`,
      ].join("\n");
    },

    async generateBundle() {
      const { story } = current();
      if (!story || options.single) return;
      for (const { path, text } of Object.values(assetsOf(story))) {
        this.emitFile({ type: "asset", fileName: path, source: text() });
      }
      for (const { path, text } of partsOf(story)?.files() ?? [])
        this.emitFile({ type: "asset", fileName: path, source: text });
      const tell = (line: string) => config.logger.info(line);
      for (const { path, source } of searchFiles(story, partsOf(story)?.outline ?? null, tell))
        this.emitFile({ type: "asset", fileName: path, source });
      const picture = await shareImage(story, basemapNames(story));
      this.emitFile({ type: "asset", fileName: SHARE_IMAGE, source: picture });
      for (const { path, source } of installFiles(story, config.publicDir)) {
        this.emitFile({ type: "asset", fileName: path, source });
      }
      for (const { path, text } of embedFiles(config.root, story, siteUrl)) {
        this.emitFile({ type: "asset", fileName: path, source: await text() });
      }
      const { others } = await pageOf(story);
      for (const { path, html } of others) this.emitFile({ type: "asset", fileName: path, source: html });
    },

    async transformIndexHtml(html, { path }) {
      const { story } = current();
      if (!story) return html;
      const isEmbed = path.endsWith("/embed.html");
      if (config.command !== "build") return { html, tags: isEmbed ? embedTags(story) : headTags(story, null) };
      if (isEmbed) return embedPage(html, story);
      const { app, lang, dir } = await pageOf(story);
      const posterRules = { tag: "style", children: posterOf(story).css, injectTo: "head" as const };
      if (options.single) {
        const page = filled(html, { id: "app", lang, dir, app, mark: markOf(story) });
        return { html: page, tags: [...singleTags(story, assetsOf(story)), posterRules] };
      }
      const tags = [...headTags(story, siteUrl), ...oembedTags(story, siteUrl), ...manifestTags, posterRules];
      const page = filled(html, { id: "app", lang, dir, app, mark: markOf(story) });
      return { html: withAhead(page, [partsOf(story)?.outline ?? assetsOf(story).story.path]), tags };
    },

    configureServer(server) {
      server.watcher.add(folder);
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split("?")[0]?.replace(/^\//, "");
        const { story, issues } = current();
        if (path === "story.json" && !story) {
          response.statusCode = 500;
          response.setHeader("content-type", "text/plain; charset=utf-8");
          response.end(issues.map(formatIssue).join("\n"));
          return;
        }
        const asset = story && Object.values(assetsOf(story)).find((file) => file.path === path);
        const forOthers = story && embedFiles(config.root, story, null).find((file) => file.path === path);
        const file = asset ?? forOthers;
        if (!file) return next();
        response.setHeader("content-type", forOthers?.type ?? "application/json");
        response.setHeader("cache-control", "no-store");
        Promise.resolve(file.text()).then((text) => response.end(text), next);
      });
      server.ws.on("connection", () => {
        const error = overlayError(folder, current());
        if (error) server.ws.send(error);
      });
      let waiting: NodeJS.Timeout | undefined;
      const changed = (file: string) => {
        if (!inFolder(file)) return;
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          try {
            update(server);
          } catch (error) {
            server.config.logger.error(error instanceof Error ? error.message : String(error));
          }
        }, SETTLE_MS);
      };
      server.watcher.on("change", changed).on("add", changed).on("unlink", changed);
    },

    // Files of the story are no modules; without this a change of one would reload the page.
    handleHotUpdate: ({ file }) => (inFolder(file) ? [] : undefined),
  };

  function update(server: ViteDevServer) {
    built = buildStory(folder);
    for (const id of [locatorModule, posterModule]) {
      const module = server.moduleGraph.getModuleById(`\0${id}`);
      if (module) server.moduleGraph.invalidateModule(module);
    }
    for (const issue of built.issues) {
      server.config.logger[issue.severity === "error" ? "error" : "warn"](inProject(config.root, folder, issue));
    }
    const error = overlayError(folder, built);
    server.ws.send(error ?? { type: "custom", event: "dateline:story" });
  }
}

interface Filling extends RenderedEmbed {
  /** Of the element that takes it. */
  id: string;
  /** Of the story that it shows. */
  mark: string;
}

/** The page with what was rendered for it. */
function filled(html: string, { id, lang, dir, app, mark }: Filling): string {
  return html
    .replace('<html lang="en">', `<html lang="${lang}" dir="${dir}">`)
    .replace(`<div id="${id}"></div>`, () => `<div id="${id}" data-story="${mark}">${app}</div>`);
}

const unhashedPaths = {
  story: "story.json",
  schema: "story.schema.json",
  world: basemapPath("world"),
  region: basemapPath("region"),
} satisfies Record<AssetRole, string>;

function pathsOf(assets: Record<AssetRole, StoryAsset>): Record<string, string> {
  return Object.fromEntries(Object.entries(assets).map(([role, { path }]) => [role, path]));
}

function inProject(root: string, folder: string, issue: StoryIssue): string {
  return formatIssue({ ...issue, file: relative(root, resolve(folder, issue.file)).split(sep).join("/") });
}

function overlayError(folder: string, { story, issues }: BuiltStory): ErrorPayload | null {
  const first = issues.find((issue) => issue.severity === "error");
  if (story || !first) return null;
  return {
    type: "error",
    err: {
      plugin: "dateline",
      message: issues.map(formatIssue).join("\n"),
      stack: "",
      id: resolve(folder, first.file),
      loc: { file: resolve(folder, first.file), line: first.line, column: first.column },
    },
  };
}

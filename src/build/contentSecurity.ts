/**
 * Purpose: gives each built page a Content Security Policy that lists what the page holds and nothing more.
 * In and out: finished HTML in; the same with a `meta` element out. Also the policy as text, for servers that send headers.
 * Must not know: what the pages are for.
 */
import { createHash } from "node:crypto";
import type { Plugin } from "vite";

interface PolicyOptions {
  /** Origins that stories may be fetched from, besides the page's own. */
  storyOrigins: readonly string[];
  /** MapLibre starts its worker from a `data:` address where the page has an opaque origin, as in a sandboxed frame. */
  sandboxed: boolean;
  /** The page has everything in it: its scripts by their hashes, the rest as `data:` and `blob:`. */
  single?: boolean;
}

/**
 * The policy for a page: own files only; inline styles and scripts by their hashes.
 *
 * `style-src-attr 'unsafe-hashes'` lets through the very attribute values that stand in the page, such as the number of
 * stops of the timeline, and no others. Hashes are as CSP Level 3 has them, section 2.3.1: SHA-256 of the text, in base 64.
 */
export function contentSecurityPolicy(html: string, options: PolicyOptions): string {
  const { storyOrigins, sandboxed, single = false } = options;
  const own = single ? [] : ["'self'"];
  const scripts = [...html.matchAll(/<script(?![^>]*\b(?:type|src)=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code = ""]) => code,
  );
  const blocks = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = ""]) => css);
  const attributes = [...html.matchAll(/\sstyle="([^"]*)"/g)].map(([, value = ""]) => unescaped(value));
  const directives: [string, string[]][] = [
    ["default-src", ["'none'"]],
    ["script-src", [...own, ...hashes(scripts)]],
    ["worker-src", [...own, ...(single ? ["blob:"] : []), ...(sandboxed ? ["data:"] : [])]],
    ["frame-src", own],
    ["style-src", [...own, ...hashes(blocks)]],
    ["style-src-attr", attributes.length > 0 ? ["'unsafe-hashes'", ...hashes(attributes)] : ["'none'"]],
    ["img-src", [...own, "data:", "blob:"]],
    ["font-src", single ? ["data:"] : own],
    ["connect-src", single ? ["data:", "blob:"] : [...own, ...storyOrigins]],
    ["manifest-src", own],
    ["base-uri", ["'none'"]],
    ["form-action", ["'none'"]],
    ["object-src", ["'none'"]],
  ];
  return directives.map(([name, values]) => `${name} ${values.length > 0 ? values.join(" ") : "'none'"}`).join("; ");
}

/**
 * The page with its policy, before anything that it governs.
 * @throws Error when the page does not say its character set, which stands first.
 */
export function withPolicy(html: string, options: PolicyOptions): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html, options)}" />`;
  const charset = /\s*<meta charset="utf-8" ?\/?>/i;
  if (!charset.test(html)) throw new Error('A page has no <meta charset="utf-8"> to put its policy behind');
  return html.replace(charset, "").replace("<head>", () => `<head>\n    <meta charset="utf-8" />\n    ${meta}`);
}

/** Vite plugin: puts its policy into every built page that Vite knows of. */
export function contentSecurity(storyOrigins: readonly string[]): Plugin {
  return {
    name: "dateline-content-security",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html, { path }) => withPolicy(html, { storyOrigins, sandboxed: path.endsWith("embed.html") }),
    },
  };
}

/**
 * Origins from a list parted by spaces or commas, such as `https://stories.example.org`.
 * @throws Error that names the setting, what was found and what was expected.
 */
export function parseOrigins(setting: string): string[] {
  return setting
    .split(/[\s,]+/)
    .filter((part) => part !== "")
    .map((part) => {
      const origin = URL.canParse(part) ? new URL(part).origin : "null";
      if (origin === "null" || origin !== part.replace(/\/$/, ""))
        throw new Error(
          `STORY_ORIGINS: found “${part}”, expected an origin without a path, such as https://stories.example.org`,
        );
      return origin;
    });
}

function hashes(texts: readonly string[]): string[] {
  return [...new Set(texts)].map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
}

function unescaped(value: string): string {
  return value
    .replace(/&quot;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}

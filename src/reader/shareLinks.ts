/**
 * Purpose: addresses of the present view, and the code that puts it into a page of others.
 * In and out: the page's address and the reader's choices in; addresses and HTML out, escaped.
 * Must not know: the window, the store, or what shows them.
 */
import { toHash } from "#store/address";
import type { MapCamera } from "#store/camera";
import type { Choices } from "#store/choices";
import type { ThemeChoice } from "#store/storyState";
import { escapeHtml } from "#story/escapeHtml";

/** What is shared. */
export interface SharedView {
  /** Address of the reader's page, with or without a hash. */
  page: string;
  choices: Choices;
  /** `null`: wherever the choices lead. */
  camera: MapCamera | null;
}

/** Address that opens the page at this view. */
export function viewLink({ page, choices, camera }: SharedView): string {
  return withHash(new URL(page), toHash(choices, camera));
}

/** Said in the query string: `#place=hanoi` is an element of the embed's page, and a frame that goes to one may take its host along. */
const IN_QUERY = ["place", "journey", "time", "lang"];

/**
 * Address of the embed at this view. An open search stays behind: the words are the reader's own business.
 * @param live - the map at once also where only filters or the camera differ from the embed's picture
 */
export function embedLink({ page, choices, camera }: SharedView, theme: ThemeChoice, live = true): string {
  const url = new URL("embed.html", page);
  const parts = toHash({ ...choices, search: null }, camera)
    .slice(1)
    .split("&")
    .filter(Boolean);
  const isQuery = (part: string) => IN_QUERY.some((key) => part.startsWith(`${key}=`));
  const query = parts.filter(isQuery);
  const hash = parts.filter((part) => !isQuery(part));
  if (theme !== "auto") query.push(`theme=${theme}`);
  // A place, a journey or a time bring the live map by themselves.
  if (live && hash.length > 0 && !query.some((part) => /^(place|journey|time)=/.test(part))) query.push("live=1");
  url.search = query.join("&");
  return withHash(url, hash.length > 0 ? `#${hash.join("&")}` : "");
}

function withHash(url: URL, hash: string): string {
  url.hash = "";
  return url.href + hash;
}

/** A plain frame; the custom element; a box that the same script makes an element of. */
export const CODE_FORMS = ["frame", "element", "script"] as const;
export type CodeForm = (typeof CODE_FORMS)[number];

export interface EmbedWishes {
  /** Of the story. */
  title: string;
  /** What the picture is, for those who do not see it. */
  pictureLabel: string;
  theme: ThemeChoice;
  /** In CSS pixels. */
  height: number;
}

/**
 * HTML to paste. The two forms with a script hold a picture and a link, for feeds and readers without it. No `style`
 * attribute: a content security policy may refuse those.
 */
export function embedCode(form: CodeForm, view: SharedView, wishes: EmbedWishes): string {
  const { title, pictureLabel, theme, height } = wishes;
  if (form === "frame") {
    const src = escapeHtml(embedLink(view, theme));
    return `<iframe src="${src}" title="${escapeHtml(title)}" width="100%" height="${height}" frameborder="0" loading="lazy" allowfullscreen></iframe>`;
  }
  const file = (name: string) => escapeHtml(new URL(name, view.page).href);
  const src = escapeHtml(embedLink(view, "auto", false));
  const inside = `<img src="${file("poster.svg")}" alt="${escapeHtml(pictureLabel)}" loading="lazy"><a href="${escapeHtml(viewLink(view))}">${escapeHtml(title)}</a>`;
  const colours = theme === "auto" ? "" : theme;
  const script = `<script async src="${file("embed.js")}"></script>`;
  return form === "element"
    ? `<dateline-map src="${src}" height="${height}"${colours && ` theme="${colours}"`}>${inside}</dateline-map>\n${script}`
    : `<div data-dateline="${src}" data-height="${height}"${colours && ` data-theme="${colours}"`}>${inside}</div>\n${script}`;
}

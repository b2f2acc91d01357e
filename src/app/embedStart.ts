/**
 * Purpose: the embed's first code: gives the built page what its address asks for, talks to the host, and fetches the
 * live map at the first sign that a reader wants it.
 * In and out: the frame's address, the reader's first moves and the host's messages in; a started embed out.
 * Must not know: React, the store, the map. All of that is fetched later, so little may be imported here.
 */
import "./embedStage.css";
import { type EmbedParameters, parseEmbedParameters, wantsLiveMap } from "#protocol/embedParameters";
import { speakHeight } from "#protocol/heightDialects";
import { createHostListener, type HostMessage, hostOrigins } from "#protocol/hostApi";
import { isPlainClick } from "#ui/plainClick";
import type { LiveEmbed } from "./embedMain";

const page = document.documentElement;
const container = document.getElementById("embed");
if (!container) throw new Error("embed.html has no element with the id “embed”");
const parameters: EmbedParameters = parseEmbedParameters(location);
/** The page as built; the development server's page is empty, and is filled at once. */
const isBuilt = container.childElementCount > 0;

/** What of the built page was pressed last, before anything could answer. */
let pressed: string | null = null;
let loading: Promise<LiveEmbed> | null = null;
let isLive = false;
const waiting: HostMessage[] = [];

for (const flag of ["transparent", "plain", "static"] as const) page.toggleAttribute(`data-${flag}`, parameters[flag]);
showTheme(parameters.theme);

const host = createHostListener({
  window,
  allowedOrigins: hostOrigins(parameters.origins, document.referrer),
  onMessage: (message) => {
    if (message.type === "theme") showTheme(message.theme);
    if (parameters.static) {
      if (message.type === "select" && message.place) showText(message.place);
      return;
    }
    waiting.push(message);
    void goLive();
  },
});

const INTEREST = ["pointerover", "pointerdown", "touchstart", "focusin", "keydown"] as const;
if (parameters.static) {
  if (parameters.place !== null) showText(parameters.place);
} else if (!isBuilt || wantsLiveMap(parameters, page.lang.split("-")[0] ?? "")) void goLive();
else for (const sign of INTEREST) addEventListener(sign, goLive, { capture: true, once: true, passive: true });

addEventListener("click", rememberPress, { capture: true });
speakHeight(window, () => document.querySelector(".embed-height"));

function showTheme(theme: EmbedParameters["theme"]): void {
  if (theme === "auto") delete page.dataset.theme;
  else page.dataset.theme = theme;
}

/** Never rejects: without the live map, the page stays what it is. The next sign of interest tries again. */
async function goLive(): Promise<void> {
  const start = () =>
    import("./embedMain").then(({ startEmbed }) =>
      startEmbed({
        container: container as HTMLElement,
        parameters,
        post: host.postToHost,
        onMounted: () => {
          isLive = true;
          for (const sign of INTEREST) removeEventListener(sign, goLive, { capture: true });
          if (pressed !== null) document.querySelector<HTMLElement>(pressed)?.click();
          pressed = null;
        },
      }),
    );
  loading ??= start();
  try {
    const { hear } = await loading;
    for (const message of waiting.splice(0)) hear(message);
  } catch (error) {
    console.warn("No live map:", error);
    loading = null;
    addEventListener("pointerdown", goLive, { capture: true, once: true, passive: true });
  }
}

/** A place that is pressed shows its text at once, and is opened later; no link of the page makes an entry of history. */
function rememberPress(event: MouseEvent): void {
  if (isLive || !(event.target instanceof Element)) return;
  const link = event.target.closest<HTMLAnchorElement>("a[href^='#']");
  const place = link?.hash.startsWith("#place=") ? decodeURIComponent(link.hash.slice(7)) : null;
  if (place !== null && isPlainClick(event)) {
    event.preventDefault();
    showText(place);
    pressed = `[data-poster="${CSS.escape(place)}"] > a`;
    return;
  }
  const control = event.target.closest<HTMLElement>("[data-press]")?.dataset.press;
  if (control !== undefined) pressed = `[data-press="${CSS.escape(control)}"] > button`;
}

/** Scrolls the card, and nothing else, to the passages of a place. */
function showText(place: string): void {
  const text = document.querySelector(`[data-text-of="${CSS.escape(place)}"]`);
  const card = text?.closest(".embed-card");
  if (text && card) card.scrollTop += text.getBoundingClientRect().top - card.getBoundingClientRect().top;
}

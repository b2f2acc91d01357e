/**
 * Purpose: one map in a page of others: a picture with a button until it is asked for, then a frame with the live map.
 * In and out: wishes of the element in; a frame, and what it says as DOM events, out.
 * Must not know: how the page comes by the element; the map itself.
 */
import { elementTexts } from "./elementTexts";
import { boundedHeight, messageFrom } from "./frameMessages";
import { frameAddress, type MapAddresses, mapAddresses } from "./mapAddresses";
import { mapCover } from "./mapCover";

/** Put in by the build. */
declare const DATELINE_TEXTS: Readonly<Record<string, string>>;
declare const DATELINE_STORY: readonly [title: string, lang: string];

/** The mouse rests on the picture, or the picture in the view, for so long before the map comes; milliseconds. */
const INTENT_MS = 250;

/** Browsers keep about sixteen drawing contexts; the page may want some for itself. */
const MOST_LIVE = 8;

const [storyTitle, storyLanguage] = DATELINE_STORY;
const script = document.currentScript as HTMLScriptElement | null;
/** Folder of this file; empty for code that was put into another. */
const viewer = script?.src ? new URL("./", script.src).href : "";

export interface EmbeddedMap {
  /** In the view; near enough to be live; near enough to stay so. */
  reach: [inView: boolean, near: boolean, stays: boolean];
  /** How far it is from the middle of the view, of two maps; less than nothing for one that the reader is in. */
  away(): number;
  changed(name: string, value: string | null): void;
  select(place: string | null): void;
  filter(filters: object): void;
  /** Loads what its place in the page asks for, and gives back what is far away. */
  update(): void;
  /** Fetches the picture. */
  show(): void;
  /** The live map goes, the picture comes back; not while the reader is in it, unless it must. */
  close(must?: boolean): void;
}

const live = new Set<EmbeddedMap>();

export function embeddedMap(element: HTMLElement): EmbeddedMap {
  const [root, room, cover, titleRow, link, picture, button, label, fallback] = mapCover(element);
  const reach: EmbeddedMap["reach"] = [false, false, false];
  let frame: HTMLIFrameElement | null = null;
  let addresses: MapAddresses | null = null;
  /** The last place chosen; `undefined`: whatever the address says. */
  let chosen: string | null | undefined;
  let filters: object | undefined;
  /** The title, once the map has told it. */
  let told: unknown;
  let ready = false;
  let intent: ReturnType<typeof setTimeout> | undefined;

  const attribute = (name: string) => element.getAttribute(name);
  const isUsed = () => !!frame && root.activeElement === frame;

  const title = () => {
    const given = (element.querySelector("a") ?? element).textContent?.trim();
    return String(told || given || (addresses?.page === viewer ? storyTitle : ""));
  };

  const speak = () => {
    const name = title();
    const around = element.closest<HTMLElement>("[lang]")?.lang;
    const [lang, open, openNamed] = elementTexts(DATELINE_TEXTS, name, around, storyLanguage);
    label.textContent = open;
    button.lang = lang;
    button.ariaLabel = openNamed;
    link.textContent = name;
    link.href = element.querySelector("a")?.href ?? addresses?.page ?? "";
    picture.alt = element.querySelector("img")?.alt ?? "";
  };

  const pageLoaded = () => document.readyState === "complete";

  const tell = (message: object) => {
    if (ready && addresses) frame?.contentWindow?.postMessage({ dateline: 1, ...message }, addresses.embed.origin);
  };

  const hear = (event: MessageEvent) => {
    const message = messageFrom(event, frame?.contentWindow, addresses?.embed.origin);
    if (!message) return;
    const { type, detail } = message;
    if (type === "ready") {
      ready = true;
      told = detail.title;
      if (frame) frame.title = title();
      speak();
      // What was asked for while the frame was on its way.
      if (chosen !== undefined) tell({ type: "select", place: chosen });
      if (filters) tell({ type: "filter", ...filters });
    }
    if (type === "select") chosen = (detail.place as string | null) ?? null;
    room.style.blockSize = boundedHeight(detail.height) ?? room.style.blockSize;
    element.dispatchEvent(new CustomEvent(`dateline-${type}`, { detail, bubbles: true }));
  };

  const notSoon = () => {
    clearTimeout(intent);
    intent = undefined;
  };

  const soon = (act: () => void) => {
    intent ??= setTimeout(() => {
      intent = undefined;
      act();
    }, INTENT_MS);
  };

  const open = () => {
    notSoon();
    if (!addresses || frame) return;
    if (live.size >= MOST_LIVE) [...live].sort((one, other) => other.away() - one.away())[0]?.close();
    frame = document.createElement("iframe");
    frame.title = title() || "Dateline";
    frame.loading = "lazy";
    frame.allow = "fullscreen";
    const [theme, lang, { origin }] = [attribute("theme"), attribute("lang"), location];
    frame.src = frameAddress(addresses.embed, { place: chosen, theme, lang, origin });
    frame.onload = () => {
      // What the reader pressed is gone now: go on where it was.
      const wasPressed = root.activeElement === button;
      if (!frame) return;
      frame.className = "live";
      if (wasPressed) frame.focus();
    };
    addEventListener("message", hear);
    live.add(map);
    root.append(frame);
  };

  const map: EmbeddedMap = {
    reach,
    away: () => {
      const { top, bottom } = element.getBoundingClientRect();
      return isUsed() ? -1 : Math.abs(top + bottom - innerHeight);
    },
    changed(name, value) {
      if (name === "src") {
        map.close(true);
        told = undefined;
        chosen = attribute("place") || undefined;
        addresses = mapAddresses(value, document.baseURI, viewer);
        const asks = (flag: string) => addresses?.embed.searchParams.has(flag) ?? false;
        if (addresses) root.replaceChildren(room, cover);
        else root.replaceChildren(fallback);
        picture.removeAttribute("src");
        titleRow.hidden = asks("plain");
        cover.style.background = asks("transparent") ? "none" : "";
      }
      if (name === "place") map.select(value);
      if (name === "height") element.style.blockSize = boundedHeight(value) ?? "";
      if (name === "theme" || name === "lang") tell({ type: name, [name]: value || "auto" });
      map.update();
    },
    select(place) {
      chosen = place || null;
      tell({ type: "select", place: chosen });
      if (reach[1] && pageLoaded()) open();
    },
    filter(wanted) {
      filters = wanted;
      tell({ type: "filter", ...wanted });
    },
    update() {
      const [inView, near, stays] = reach;
      speak();
      if (inView || (stays && pageLoaded())) map.show();
      if (attribute("live") !== null && (inView || (near && pageLoaded()))) soon(() => reach[1] && open());
      if (!stays) map.close();
    },
    show() {
      if (!addresses) return;
      const theme = attribute("theme") ?? addresses.embed.searchParams.get("theme");
      const poster = element.clientWidth < 480 ? addresses.poster.replace(/(?=\.svg$)/, "-narrow") : addresses.poster;
      const wanted = poster + (theme === "dark" || theme === "light" ? `#${theme}` : "");
      if (picture.src !== wanted) picture.src = wanted;
    },
    close(must = false) {
      notSoon();
      if (!frame || (isUsed() && !must)) return;
      removeEventListener("message", hear);
      frame.remove();
      frame = null;
      ready = false;
      live.delete(map);
    },
  };

  button.onclick = open;
  // A page that scrolls moves under the mouse; only a mouse that moves shows a wish.
  button.onpointermove = ({ pointerType, movementX, movementY }) => {
    if (pointerType === "mouse" && (movementX || movementY)) soon(open);
  };
  button.onpointerleave = () => {
    notSoon();
    map.update();
  };
  return map;
}

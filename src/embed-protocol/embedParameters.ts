/**
 * Purpose: what the address of an embed asks for, as one typed object.
 * In and out: the query string and hash of a frame in; parameters, and a hash for the address codec of the store, out.
 * Must not know: the window, the story, whether what is asked for exists.
 */
import { isEdtf } from "#story/edtf";
import { ID_PATTERN } from "#story/identifiers";

export const EMBED_THEMES = ["light", "dark", "auto"] as const;

export type EmbedTheme = (typeof EMBED_THEMES)[number];

export interface EmbedParameters {
  /** `auto` follows what the reader's system prefers. */
  theme: EmbedTheme;
  /** No background of its own. */
  transparent: boolean;
  /** No title and no credit rows. */
  plain: boolean;
  /** The poster alone, never a live map. */
  static: boolean;
  /** The live map at once, without waiting for a reader. */
  live: boolean;
  /** Words to search for; empty for an open search without words; `null` for none. */
  search: string | null;
  /** Primary subtag of a BCP 47 tag, such as `ko`. */
  lang: string | null;
  /** Id of a place. */
  place: string | null;
  /** Id of a journey. */
  journey: string | null;
  /** A basis and one or two EDTF dates as in the reader's addresses: `event:2000,2018`. */
  time: string | null;
  /** Step of the tour, from 1. */
  tour: number | null;
  /** Absolute address of another story, http or https. Whether it may be fetched is not said here. */
  story: string | null;
  /** Origins of hosts that are heard; `null` where the address states none, empty where it states none that is one. */
  origins: readonly string[] | null;
  /** The choices as a hash of the reader's own addresses, `#` included: those above, and the rest of the frame's hash. */
  address: string;
}

/** As `window.location` has them. */
export interface FrameLocation {
  href: string;
  search: string;
  hash: string;
}

/**
 * Reads the address of a frame: the query string first, then the hash. A value that cannot be read is passed over
 * alone, as if it were not there. Of what follows a second `#` or a `?` in the hash, which hosts append, nothing is read.
 * Never throws.
 */
export function parseEmbedParameters({ href, search, hash }: FrameLocation): EmbedParameters {
  const hashText = hash.replace(/^#/, "").split(/[?#]/, 1)[0] ?? "";
  const ownHash = new URLSearchParams(hashText);
  const query = new URLSearchParams(search);

  /** The first value of a key that `read` understands. */
  const take = <T>(key: string, read: (text: string) => T | null): T | null => {
    for (const text of [...query.getAll(key), ...ownHash.getAll(key)]) {
      const value = read(text);
      if (value !== null) return value;
    }
    return null;
  };
  const flag = (key: string) => take(key, readFlag) ?? false;

  const choices = {
    place: take("place", readId),
    journey: take("journey", readId),
    time: take("time", readTime),
    lang: take("lang", readLanguage),
  };
  // A word first: `search=0` closes a search that the hash opens.
  const searchWords = take("search", (text) => readFlag(text) ?? (text.length <= 200 ? text : null));
  const words = searchWords === true ? "" : searchWords === false ? null : searchWords;
  const tour = take("tour", readStep);
  return {
    ...choices,
    theme: take("theme", readTheme) ?? "auto",
    transparent: flag("transparent"),
    plain: flag("plain"),
    static: flag("static"),
    live: flag("live"),
    search: words,
    tour,
    story: take("story", (text) => readStoryAddress(text, href)),
    origins: take("origins", readOrigins),
    address: addressOf({ ...choices, tour: tour === null ? null : String(tour), q: words }, hashText),
  };
}

/**
 * Whether the live map is wanted before a reader shows any interest: the address says so, or chooses what the picture
 * of the whole story does not show.
 * @param pageLanguage - the language the page was built in, as a primary subtag
 */
export function wantsLiveMap(parameters: EmbedParameters, pageLanguage: string): boolean {
  const { live, place, journey, time, tour, story, search, lang } = parameters;
  if (parameters.static) return false;
  const chosen = [place, journey, time, tour, story, search].some((choice) => choice !== null);
  return live || chosen || (lang !== null && lang !== pageLanguage);
}

/**
 * The rest of the hash stays as it is written: the codec of the store knows its keys, drops the others, and parts lists
 * at the commas that are not escaped.
 */
function addressOf(choices: Readonly<Record<string, string | null>>, hashText: string): string {
  const rest = hashText.split("&").filter((part) => part.includes("=") && !((part.split("=", 1)[0] ?? "") in choices));
  const chosen = Object.entries(choices).flatMap(([key, value]) =>
    value === null ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  const parts = [...rest, ...chosen];
  return parts.length === 0 ? "" : `#${parts.join("&")}`;
}

/** `?plain`, `?plain=1` and `?plain=true` are yes. */
function readFlag(text: string): boolean | null {
  if (["", "1", "true"].includes(text)) return true;
  return ["0", "false"].includes(text) ? false : null;
}

function readTheme(text: string): EmbedTheme | null {
  return EMBED_THEMES.find((theme) => theme === text) ?? null;
}

function readId(text: string): string | null {
  return text.length <= 200 && ID_PATTERN.test(text) ? text : null;
}

function readLanguage(text: string): string | null {
  return /^([a-z]{2,3})(-[a-z\d]{1,8})*$/i.exec(text)?.[1]?.toLowerCase() ?? null;
}

function readTime(text: string): string | null {
  const [, dates] = /^(?:event|published):(.{1,100})$/.exec(text) ?? [];
  const ends = dates?.split(",") ?? [];
  return (ends.length === 1 || ends.length === 2) && ends.every(isEdtf) ? text : null;
}

function readStep(text: string): number | null {
  return text === "" ? 1 : /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

function readStoryAddress(text: string, base: string): string | null {
  if (text === "" || text.length > 2000 || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url.href : null;
}

/** Fails closed: a list of which nothing can be read allows nobody, rather than the default. */
function readOrigins(text: string): string[] {
  return [...new Set(text.split(",").flatMap((part) => readOrigin(part.trim()) ?? []))].slice(0, 20);
}

/** A scheme, a host and perhaps a port; or `null`, spelt out, for hosts in a sandbox. */
function readOrigin(text: string): string | null {
  if (text === "null") return text;
  return /^https?:\/\/[^\s/?#@\\*]+\/?$/i.test(text) && URL.canParse(text) ? new URL(text).origin : null;
}

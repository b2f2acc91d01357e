/** What a `src` stands for. */
export interface MapAddresses {
  /** `embed.html` with the parameters that `src` gives it. */
  embed: URL;
  poster: string;
  /** The full map; of a `story.json`, the embed alone. */
  page: string;
}

/** What is asked of the embed besides what its address says. */
export interface FrameWishes {
  /** `null`: no place, whatever the address says; `undefined`: what the address says. */
  place?: string | null | undefined;
  theme?: string | null;
  lang?: string | null;
  /** The page that may speak to the embed. */
  origin: string;
}

/**
 * `src` is the address of an `embed.html`, or of a `story.json`, which the embed beside the script shows.
 *
 * @param base - address of the document, for relative addresses
 * @param viewer - folder that the script came from; empty when it is not known: then the story's own
 * @returns `null` for what is no address on the web
 */
export function mapAddresses(src: string | null, base: string, viewer: string): MapAddresses | null {
  if (!src || !URL.canParse(src, base)) return null;
  const url = new URL(src, base);
  if (!/^https?:/.test(url.href)) return null;
  const poster = new URL("poster.svg", url).href;
  if (url.pathname.endsWith(".json")) {
    const embed = new URL("embed.html", viewer || url);
    embed.searchParams.set("story", url.href);
    return { embed, poster, page: embed.href };
  }
  return { embed: url, poster, page: new URL("./", url).href };
}

/** The address of a live map; parameters that `src` states are kept unless a wish says otherwise. */
export function frameAddress(embed: URL, { place, theme, lang, origin }: FrameWishes): string {
  const url = new URL(embed);
  const { searchParams } = url;
  // Of what the hash says the query string goes first.
  if (place !== undefined) searchParams.delete("place");
  for (const [name, value] of Object.entries({ place, theme, lang, origins: origin, live: "1" }))
    if (value) searchParams.set(name, value);
  return url.href;
}

/**
 * Last guard against requests to others: MapLibre may fetch what comes with the page and nothing else.
 * @throws for any address of a foreign origin
 */
export function ownOriginOnly(url: string): { url: string } {
  const absolute = new URL(url, document.baseURI);
  const own = new URL(document.baseURI).origin;
  if (absolute.protocol !== "data:" && absolute.protocol !== "blob:" && absolute.origin !== own) {
    throw new Error(`The map asked for ${absolute.href}, which is not part of this site.`);
  }
  return { url: absolute.href };
}

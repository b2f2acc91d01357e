/** A page of its own, which opens in place of the reader. */
export type ApartPage = { page: "handout" } | { page: "speaker"; room: string };

/**
 * The page that a hash asks for; `null` is the reader's own, whatever the hash says of it.
 *
 * @param hash - as in `location.hash`, with its `#`
 */
export function apartPage(hash: string): ApartPage | null {
  if (hash === "#handout") return { page: "handout" };
  // As `presenterRoom` makes them.
  const room = /^#speaker=([a-z\d]{8,32})$/.exec(hash)?.[1];
  return room === undefined ? null : { page: "speaker", room };
}

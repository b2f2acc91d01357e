/** `Kim visits Russia` gives `kim-visits-russia`; text without Latin letters or digits gives an empty string. */
function slug(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? []).join("-").slice(0, 60).replace(/-$/, "");
}

/** Ids for items in order: their own, or one made from the title; `kind` where the title gives none. */
export function uniqueIds(items: readonly { id: string | null; title: string }[], kind: string): string[] {
  const taken = new Set(items.flatMap(({ id }) => (id === null ? [] : [id])));
  return items.map(({ id, title }) => {
    if (id !== null) return id;
    const base = slug(title) || kind;
    let candidate = base;
    for (let number = 2; taken.has(candidate) || candidate === "none"; number++) candidate = `${base}-${number}`;
    taken.add(candidate);
    return candidate;
  });
}

import type { MentionBy } from "#story/story";
import type { SourcePlace } from "#story/storySource";
import { foldName } from "./foldedText";

/** A place that a name means. */
export interface NamedPlace {
  place: string;
  by: MentionBy;
}

interface TrieNode {
  next: Map<string, TrieNode>;
  places: NamedPlace[] | null;
}

/** All names and aliases of all places, to be looked up in folded text. */
export interface NameIndex {
  root: TrieNode;
  /** How words reach a place: its name, an alias of it, or else by describing it; capitals do not count. */
  byOf(place: string, words: string): MentionBy;
}

const POSSESSIVE = /'s?$/i;

function spellings(name: string, lang: string | null): string[] {
  const written = foldName(name);
  const capitals = [foldName(name.toUpperCase())];
  if (lang !== null) {
    try {
      // Turkish i and a few others have capitals of their own.
      capitals.push(foldName(name.toLocaleUpperCase(lang)));
    } catch {
      // A tag that is none has no capitals of its own.
    }
  }
  return [...new Set([written, ...capitals])].filter((spelling) => spelling !== "");
}

export function createNameIndex(places: readonly SourcePlace[]): NameIndex {
  const root: TrieNode = { next: new Map(), places: null };
  const exact = new Map<string, MentionBy>();
  const add = (place: string, name: string, lang: string | null, by: MentionBy) => {
    for (const spelling of spellings(name, lang)) {
      let node = root;
      for (const unit of spelling.split("")) {
        let next = node.next.get(unit);
        if (!next) {
          next = { next: new Map(), places: null };
          node.next.set(unit, next);
        }
        node = next;
      }
      node.places ??= [];
      if (!node.places.some((other) => other.place === place)) node.places.push({ place, by });
      const key = `${place}\n${spelling.toLowerCase()}`;
      if (!exact.has(key)) exact.set(key, by);
    }
  };
  for (const place of places) {
    // Names go first, so that an alias that repeats one does not count.
    add(place.id, place.title, null, "name");
    for (const { toponym, lang } of place.names) add(place.id, toponym, lang, "name");
    for (const alias of place.aliases) add(place.id, alias, null, "alias");
  }
  const byOf = (place: string, words: string): MentionBy => {
    const folded = foldName(words).toLowerCase();
    for (const form of [folded, folded.replace(POSSESSIVE, ""), folded.replace(/^the /, "").replace(POSSESSIVE, "")]) {
      const by = exact.get(`${place}\n${form}`);
      if (by) return by;
    }
    return "description";
  };
  return { root, byOf };
}

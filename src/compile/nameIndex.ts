import type { MentionBy } from "#story/story";
import type { SourcePlace } from "#story/storySource";
import { foldName } from "./foldedText";

/** A place that a name means. */
export interface NamedPlace {
  place: string;
  by: MentionBy;
  /** Primary languages of the articles in which the name counts; `null`: in all. */
  langs: readonly string[] | null;
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

/** Languages that write different names with the same Han characters. */
const HAN_LANGUAGES = ["zh", "ja", "ko"];
const HAN_ONLY = /^\p{Script=Han}+$/u;

/** `zh` of `zh-Hant-TW`. */
export function primaryLanguage(lang: string): string {
  return (lang.split(/[-_]/, 1)[0] ?? "").toLowerCase();
}

/** The languages of the articles in which a name counts; `null`: all. */
function langsOf(name: string, lang: string | null): string[] | null {
  if (lang === null || !HAN_ONLY.test(name.trim())) return null;
  const primary = primaryLanguage(lang);
  return HAN_LANGUAGES.includes(primary) ? [primary] : null;
}

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

/**
 * Puts the names of places in an index. A name counts in articles of every language, except one in Han characters
 * alone whose `lang` is Chinese, Japanese or Korean: it counts in articles of that language only, since 河内 is Hanoi in
 * Chinese and Kawachi in Japanese. Titles, aliases and names without a `lang` count everywhere.
 */
export function createNameIndex(places: readonly SourcePlace[]): NameIndex {
  const root: TrieNode = { next: new Map(), places: null };
  const exact = new Map<string, MentionBy>();
  const add = (place: string, name: string, lang: string | null, by: MentionBy) => {
    const langs = langsOf(name, lang);
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
      const known = node.places.find((other) => other.place === place);
      if (!known) node.places.push({ place, by, langs });
      else known.langs = known.langs === null || langs === null ? null : [...known.langs, ...langs];
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
